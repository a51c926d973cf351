package dev.tandem.scheduling.value.npv;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.npv.ScheduleNpv.DatedFlow;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleNpvTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2027-01-04T08:00");
  private static final LocalDateTime DEADLINE = LocalDateTime.parse("2027-01-15T17:00");
  private static final double RATE = 0.01;

  private static ProjectBuilder plan() {
    return Project.builder("Shop", MONDAY);
  }

  private static DatedFlow task(ScheduleNpv npv, String id) {
    return npv.tasks().stream()
        .filter(each -> each.task().equals(TaskId.of(id)))
        .findFirst()
        .orElseThrow();
  }

  private static ScheduleNpv best(ProjectBuilder plan, CashFlow... flows) {
    return ScheduleNpv.best(CriticalPath.analyse(plan.build()), List.of(flows), RATE, DEADLINE);
  }

  @Test
  void early_weekendBetween_discountsWorkdaysAlone() {
    Schedule schedule = CriticalPath.analyse(plan().task("pay", workdays(6)).build());
    ScheduleNpv npv = ScheduleNpv.early(schedule, List.of(CashFlow.of("pay", 100)), RATE);
    assertThat(npv.npv()).isCloseTo(100 / Math.pow(1.01, 6), within(1e-12));
    assertThat(task(npv, "pay").finish()).isEqualTo("2027-01-11T17:00");
  }

  @Test
  void best_paymentWithoutIncomeBehind_waitsForTheDeadline() {
    ScheduleNpv npv = best(plan().task("pay", workdays(2)), CashFlow.of("pay", -100));
    assertThat(task(npv, "pay").start()).isEqualTo("2027-01-14T08:00");
    assertThat(task(npv, "pay").finish()).isEqualTo(DEADLINE);
    assertThat(task(npv, "pay").delay()).isEqualTo(workdays(8));
  }

  @Test
  void best_paymentBeforeSmallerIncome_movesBothToTheDeadline() {
    ProjectBuilder plan =
        plan().task("pay", workdays(2)).task("sell", workdays(1)).dependency("pay", "sell");
    ScheduleNpv late = best(plan, CashFlow.of("pay", -100), CashFlow.of("sell", 50));
    assertThat(task(late, "sell").finish()).isEqualTo(DEADLINE);
    ScheduleNpv early = best(plan, CashFlow.of("pay", -100), CashFlow.of("sell", 150));
    assertThat(task(early, "pay").delay()).isEqualTo(workdays(0));
  }

  @Test
  void best_withoutCashFlows_isEarly() {
    Schedule schedule = CriticalPath.analyse(plan().task("a", workdays(2)).build());
    assertThat(ScheduleNpv.best(schedule, List.of(), RATE, DEADLINE))
        .isEqualTo(ScheduleNpv.early(schedule, List.of(), RATE));
  }

  @Test
  void best_taskWithDeadlineAndLatestFinish_keepsThem() {
    ScheduleNpv npv = best(
        plan()
            .task(Task.of("due", workdays(1)).withDeadline(LocalDateTime.parse("2027-01-06T17:00")))
            .task(Task.of("bound", workdays(1))
                .withConstraint(
                    Constraint.finishNoLaterThan(LocalDateTime.parse("2027-01-08T17:00"))))
            .task(Task.of("begun", workdays(2))
                .withConstraint(
                    Constraint.startNoLaterThan(LocalDateTime.parse("2027-01-05T08:00")))),
        CashFlow.of("due", -1),
        CashFlow.of("bound", -1),
        CashFlow.of("begun", -1));
    assertThat(task(npv, "due").finish()).isEqualTo("2027-01-06T17:00");
    assertThat(task(npv, "bound").finish()).isEqualTo("2027-01-08T17:00");
    assertThat(task(npv, "begun").start()).isEqualTo("2027-01-05T08:00");
  }

  @Test
  void best_milestones_comeAtTheirSideOfABreak() {
    ScheduleNpv npv = best(
        plan().task("work", workdays(1)).task("paid", workdays(0)).dependency("work", "paid"),
        CashFlow.of("paid", -10));
    assertThat(task(npv, "paid").finish()).isEqualTo(DEADLINE);
    assertThat(task(npv, "work").finish()).isEqualTo("2027-01-04T17:00");
  }

  @Test
  void startingAt_someTasks_discountsThemLater() {
    Schedule schedule = CriticalPath.analyse(
        plan().task("a", workdays(1)).task("b", workdays(1)).build());
    ScheduleNpv npv = ScheduleNpv.startingAt(
        schedule,
        List.of(CashFlow.of("a", 10), CashFlow.of("b", 10)),
        RATE,
        ImmutableMap.of(TaskId.of("b"), MONDAY.plusDays(2)));
    assertThat(npv.npv()).isCloseTo(10 / 1.01 + 10 / Math.pow(1.01, 3), within(1e-12));
  }

  @Test
  void startingAt_startBeforeTheEarliest_isRefused() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task("a", workdays(1))
        .task("b", workdays(1))
        .dependency("a", "b")
        .build());
    assertThatThrownBy(() -> ScheduleNpv.startingAt(
            schedule, List.of(), RATE, ImmutableMap.of(TaskId.of("b"), MONDAY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("start of b must not be before the earliest: 2027-01-04T08:00, earliest"
            + " 2027-01-05T08:00. Choose a later one.");
    assertThatThrownBy(() -> ScheduleNpv.startingAt(
            schedule, List.of(), RATE, ImmutableMap.of(TaskId.of("a"), MONDAY.plusDays(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "starts must keep the dependencies: b comes too early behind a." + " Start it later.");
  }

  @Test
  void best_deadlineBeforeTheFinish_isRefused() {
    Schedule schedule = CriticalPath.analyse(plan().task("a", workdays(3)).build());
    assertThatThrownBy(() -> ScheduleNpv.best(schedule, List.of(), RATE, MONDAY.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline must not be before the project can finish: 2027-01-05T08:00,"
            + " earliest finish 2027-01-06T17:00. Choose a later one.");
  }

  @Test
  void early_wrongFlowsOrRate_isRefused() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task("sum", workdays(0))
        .task(Task.of("a", workdays(3)).withParent("sum"))
        .build());
    assertThatThrownBy(() -> ScheduleNpv.early(schedule, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate per workday must be a finite number above 0: 0.0."
            + " State 8 percent a year of 260 workdays as 1.08^(1/260) - 1.");
    CashFlow flow = CashFlow.of("a", 1);
    assertThatThrownBy(() -> ScheduleNpv.early(schedule, List.of(flow, flow), RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must have one cash flow: a has two. State their sum.");
    assertThatThrownBy(() -> ScheduleNpv.early(schedule, List.of(CashFlow.of("sum", 1)), RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must be a leaf: sum is a summary. Choose tasks below it.");
    assertThatThrownBy(() -> ScheduleNpv.early(schedule, List.of(CashFlow.of("x", 1)), RATE))
        .isInstanceOf(UnknownTaskException.class);
    assertThatThrownBy(() -> CashFlow.of("a", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cash flow must be a finite number: NaN."
            + " State an amount in the products' currency.");
  }

  @Test
  void early_elapsedTasksAlone_discountsDaysOfTheClock() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task(Task.of("dry", workdays(2)).withDurationKind(DurationKind.ELAPSED))
        .build());
    ScheduleNpv npv = ScheduleNpv.early(schedule, List.of(CashFlow.of("dry", 100)), RATE);
    assertThat(npv.npv()).isCloseTo(100 / Math.pow(1.01, 2), within(1e-12));
    assertThat(task(npv, "dry").finish()).isEqualTo(MONDAY.plusDays(2));
  }

  @Test
  void early_twoCalendars_isRefused() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task(Task.of("dry", workdays(1)).withDurationKind(DurationKind.ELAPSED))
        .task("paint", workdays(1))
        .build());
    assertThatThrownBy(() -> ScheduleNpv.early(schedule, List.of(), RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks that move must be on one calendar, with no dates that win over"
            + " dependencies, and no elapsed time between them: [paint works on another calendar]."
            + " Price a plan without them.");
  }

  /** Started work goes on, finished work has been paid for, and what is left waits as it would. */
  @Test
  void best_planInProgress_movesWhatHasNotStarted() {
    ProjectBuilder plan = plan()
        .statusDate(MONDAY.plusDays(2))
        .task(Task.of("done", workdays(1))
            .withProgress(Progress.finished(MONDAY, MONDAY.withHour(17))))
        .task(Task.of("begun", workdays(4)).withProgress(Progress.started(MONDAY, workdays(1))))
        .task("pay", workdays(1))
        .task("sell", workdays(1))
        .dependency("done", "pay")
        .dependency("begun", "sell");
    ScheduleNpv npv = best(
        plan,
        CashFlow.of("done", -10),
        CashFlow.of("begun", -20),
        CashFlow.of("pay", -30),
        CashFlow.of("sell", 40));
    assertThat(task(npv, "done").presentValue()).isCloseTo(-10 / 1.01, within(1e-12));
    assertThat(task(npv, "begun").finish()).isEqualTo("2027-01-06T17:00");
    assertThat(task(npv, "begun").start()).isEqualTo(MONDAY);
    assertThat(task(npv, "begun").delay()).isEqualTo(workdays(0));
    assertThat(task(npv, "pay").finish()).isEqualTo(DEADLINE);
    assertThat(task(npv, "sell").finish()).isEqualTo("2027-01-07T17:00");
  }

  @Test
  void startingAt_startedTask_isRefusedUnlessItStaysWhereItBegan() {
    Schedule schedule = CriticalPath.analyse(plan()
        .task(Task.of("a", workdays(2)).withProgress(Progress.started(MONDAY, workdays(1))))
        .build());
    assertThatThrownBy(() -> ScheduleNpv.startingAt(
            schedule, List.of(), RATE, ImmutableMap.of(TaskId.of("a"), MONDAY.plusDays(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("start of a must not be moved: it began 2027-01-04T08:00. Leave it out.");
    assertThat(ScheduleNpv.startingAt(
            schedule, List.of(), RATE, ImmutableMap.of(TaskId.of("a"), MONDAY)))
        .isEqualTo(ScheduleNpv.early(schedule, List.of(), RATE));
  }

  @Test
  void result_withoutSense_isRefused() {
    assertThatThrownBy(() -> new ScheduleNpv(-1, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rate per workday");
    assertThatThrownBy(() -> new DatedFlow(TaskId.of("a"), DEADLINE, MONDAY, workdays(0), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finish must not be before start: 2027-01-04T08:00, start 2027-01-15T17:00."
            + " Swap the two dates.");
    assertThatThrownBy(() -> new DatedFlow(TaskId.of("a"), MONDAY, DEADLINE, workdays(-1), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("delay must be at least 0: -1d. Measure it from early dates.");
  }
}
