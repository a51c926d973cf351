package dev.tandem.metrics.earnedvalue.baseline;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.BudgetUnit;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.measure.StatusPeriod;
import dev.tandem.metrics.earnedvalue.schedule.CurvePoint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A week of work from Monday 5 January 2026: 40 working hours. */
class TimePhasedBaselineTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final LocalDateTime START = MONDAY.atTime(8, 0);
  private static final LocalDateTime FINISH = MONDAY.plusDays(4).atTime(17, 0);
  private static final EarnedValueConvention STANDARD = EarnedValueConvention.standard();

  private static LocalDateTime day(int day, int hour) {
    return MONDAY.plusDays(day).atTime(hour, 0);
  }

  private static Project project(Task... tasks) {
    ProjectBuilder builder = Project.builder("Fence", MONDAY);
    ImmutableList.Builder<Baseline.Entry> entries = ImmutableList.builder();
    for (Task task : tasks) {
      builder.task(task);
      entries.add(new Baseline.Entry(task.id(), START, FINISH));
    }
    return builder.baseline(new Baseline("agreed", START, entries.build())).build();
  }

  private static Task task(String id, double cost) {
    return Task.of(id, workdays(5)).withCost(TaskCost.fixed(cost));
  }

  private static Rational planned(EarningMethod method, LocalDateTime at) {
    TimePhasedBaseline baseline =
        BaselinePhasing.of(project(task("a", 1000))).withMethod("a", method).phase("agreed");
    return baseline.plannedValue(TaskId.of("a"), at);
  }

  @Test
  void percentComplete_flat_isPlannedByWorkingTime() {
    EarningMethod flat = EarningMethod.percentComplete();
    assertThat(planned(flat, START)).isEqualTo(Rational.ZERO);
    assertThat(planned(flat, day(0, 9))).isEqualTo(Rational.of(25));
    assertThat(planned(flat, day(1, 0))).isEqualTo(Rational.of(200));
    assertThat(planned(flat, day(2, 12))).isEqualTo(Rational.of(500));
    assertThat(planned(flat, day(2, 13))).isEqualTo(Rational.of(500));
    assertThat(planned(flat, FINISH)).isEqualTo(Rational.of(1000));
    assertThat(planned(flat, day(99, 0))).isEqualTo(Rational.of(1000));
    assertThat(planned(flat, day(-3, 0))).isEqualTo(Rational.ZERO);
  }

  @Test
  void contours_loadFrontOrBack() {
    assertThat(planned(EarningMethod.percentComplete(WorkContour.FRONT_LOADED), day(2, 12)))
        .isEqualTo(Rational.of(650));
    assertThat(planned(EarningMethod.percentComplete(WorkContour.BACK_LOADED), day(2, 12)))
        .isEqualTo(Rational.of(350));
    assertThat(planned(EarningMethod.percentComplete(WorkContour.BELL), day(0, 9)))
        .isEqualTo(Rational.of(5, 2));
  }

  @Test
  void contours_areWholeAndNeverFall() {
    for (WorkContour contour : WorkContour.values()) {
      assertThat(contour.shares().stream().sum()).isEqualTo(1_000);
      assertThat(contour.shares().length()).isEqualTo(20);
      assertThat(contour.planned(0, 7)).isEqualTo(Rational.ZERO);
      assertThat(contour.planned(7, 7)).isEqualTo(Rational.ONE);
      for (long passed = 1; passed <= 97; passed++) {
        assertThat(contour.planned(passed, 97)).isGreaterThan(contour.planned(passed - 1, 97));
      }
    }
    assertThat(WorkContour.FLAT.planned(1, 3)).isEqualTo(Rational.of(1, 3));
    for (int i = 0; i < 20; i++) {
      assertThat(WorkContour.EARLY_PEAK.shares().get(i))
          .isEqualTo(WorkContour.LATE_PEAK.shares().get(19 - i));
      assertThat(WorkContour.FRONT_LOADED.shares().get(i))
          .isEqualTo(WorkContour.BACK_LOADED.shares().get(19 - i));
    }
  }

  @Test
  void fixedFormulas_arePlannedAtStartAndFinish() {
    assertThat(planned(EarningMethod.zeroHundred(), day(4, 16))).isEqualTo(Rational.ZERO);
    assertThat(planned(EarningMethod.zeroHundred(), FINISH)).isEqualTo(Rational.of(1000));
    assertThat(planned(EarningMethod.fiftyFifty(), START)).isEqualTo(Rational.of(500));
    assertThat(planned(EarningMethod.fiftyFifty(), day(4, 16))).isEqualTo(Rational.of(500));
    assertThat(planned(EarningMethod.fixedFormula(new BigDecimal("0.25")), day(1, 8)))
        .isEqualTo(Rational.of(250));
    assertThat(EarningMethod.fixedFormula(new BigDecimal("0.25"))).hasToString("25/75");
    assertThat(EarningMethod.zeroHundred()).hasToString("0/100");
  }

  @Test
  void weightedMilestones_arePlannedAtTheirDates() {
    EarningMethod method = EarningMethod.weightedMilestones(
        new EarningMethod.Milestone("drawn", day(1, 17), BigDecimal.ONE),
        new EarningMethod.Milestone("built", day(3, 17), new BigDecimal(2)));
    assertThat(planned(method, day(1, 16))).isEqualTo(Rational.ZERO);
    assertThat(planned(method, day(1, 17))).isEqualTo(Rational.of(1000, 3));
    assertThat(planned(method, day(3, 17))).isEqualTo(Rational.of(1000));
  }

  @Test
  void apportioned_isPlannedAsTheOther() {
    TimePhasedBaseline baseline = BaselinePhasing.of(project(task("a", 1000), task("b", 90)))
        .withMethod("a", EarningMethod.percentComplete(WorkContour.FRONT_LOADED))
        .withMethod("b", EarningMethod.apportionedTo("a"))
        .phase("agreed");
    assertThat(baseline.plannedValue(TaskId.of("b"), day(2, 12))).isEqualTo(Rational.of(585, 10));
    assertThat(baseline.curve().plannedAt(baseline.timeAt(day(3, 0))))
        .isEqualTo(baseline
            .plannedValue(TaskId.of("a"), day(3, 0))
            .plus(baseline.plannedValue(TaskId.of("b"), day(3, 0))));
  }

  @Test
  void budget_isWhatTasksAndAssignmentsCost() {
    WorkCalendar mornings = WorkCalendar.builder("Mornings")
        .hours(DayOfWeek.MONDAY, TimeRange.parse("08:00-12:00"))
        .hours(DayOfWeek.TUESDAY, TimeRange.parse("08:00-12:00"))
        .build();
    Project project = Project.builder("Fence", MONDAY)
        .addCalendar(mornings)
        .task(Task.of("a", workdays(5)).withCost(new TaskCost(100, 10)))
        .resource(Resource.of("ann").withRate(400))
        .resource(new Resource(ResourceId.of("bob"), "bob", 1, Optional.of("Mornings"), 200))
        .team(new Team(
            ResourceId.of("crew"), "crew", List.of(ResourceId.of("ann"), ResourceId.of("bob"))))
        .assignment(new Assignment(TaskId.of("a"), ResourceId.of("ann"), 0.5, Optional.empty()))
        .assignment(new Assignment(
            TaskId.of("a"), ResourceId.of("bob"), 1, Optional.of(WorkDuration.workdays(2))))
        .assignment(new Assignment(
            TaskId.of("a"), ResourceId.of("crew"), 1, Optional.of(WorkDuration.workdays(1))))
        .baseline(new Baseline(
            "agreed", START, List.of(new Baseline.Entry(TaskId.of("a"), START, FINISH))))
        .build();
    TimePhasedBaseline baseline = BaselinePhasing.of(project).phase("agreed");
    assertThat(baseline.tasks().get(0).budget())
        .extracting(BudgetPart::toString)
        .containsExactly(
            "100 prorated on Standard",
            "50 prorated on Standard",
            "1000 prorated on Standard",
            "400 prorated on Mornings",
            "400 prorated on Standard",
            "200 prorated on Mornings");
    assertThat(baseline.budget()).isEqualTo(Rational.of(2150));
    // on Monday evening bob has half of his working time in that week behind him, the others a
    // fifth
    assertThat(baseline.plannedValue(TaskId.of("a"), day(0, 20)))
        .isEqualTo(Rational.of(1550, 5).plus(Rational.of(300)));
    TimePhasedBaseline work = BaselinePhasing.of(project)
        .withConvention(STANDARD.withUnit(BudgetUnit.WORK))
        .phase("agreed");
    assertThat(work.budget()).isEqualTo(Rational.of(20 + 16 + 8 + 8));
  }

  @Test
  void work_withoutAssignments_isTheDuration() {
    TimePhasedBaseline work = BaselinePhasing.of(project(task("a", 1000)))
        .withConvention(STANDARD.withUnit(BudgetUnit.WORK))
        .phase("agreed");
    assertThat(work.budget()).isEqualTo(Rational.of(40));
  }

  @Test
  void elapsedTask_countsDaysOnTheClock() {
    Task cure = Task.elapsed("cure", Duration.ofDays(3)).withCost(TaskCost.perWorkday(24));
    Project project = Project.builder("Fence", MONDAY)
        .task(cure)
        .baseline(new Baseline(
            "agreed",
            START,
            List.of(new Baseline.Entry(TaskId.of("cure"), day(4, 17), day(7, 17)))))
        .build();
    TimePhasedBaseline baseline = BaselinePhasing.of(project).phase("agreed");
    assertThat(baseline.budget()).isEqualTo(Rational.of(72));
    assertThat(baseline.plannedValue(TaskId.of("cure"), day(5, 17))).isEqualTo(Rational.of(24));
    // the weekend has no workday of the project at whose end there could be a point
    assertThat(baseline.curve().points())
        .containsExactly(new CurvePoint(0, Rational.ZERO), new CurvePoint(28_800, Rational.of(72)));
    Project sunday = Project.builder("Fence", MONDAY)
        .task(cure)
        .baseline(new Baseline(
            "agreed",
            START,
            List.of(new Baseline.Entry(TaskId.of("cure"), day(3, 17), day(6, 17)))))
        .build();
    assertThat(BaselinePhasing.of(sunday).phase("agreed").curve().points())
        .containsExactly(new CurvePoint(0, Rational.ZERO), new CurvePoint(28_800, Rational.of(72)));
  }

  @Test
  void accrual_movesFixedCosts() {
    for (AccrualRule rule : AccrualRule.values()) {
      TimePhasedBaseline baseline = BaselinePhasing.of(project(task("a", 1000)))
          .withConvention(STANDARD.withAccrual(rule))
          .phase("agreed");
      Rational expected = switch (rule) {
        case START -> Rational.of(1000);
        case PRORATED -> Rational.of(500);
        case END -> Rational.ZERO;
      };
      assertThat(baseline.plannedValue(TaskId.of("a"), day(2, 12))).isEqualTo(expected);
    }
  }

  @Test
  void summaryWithACost_earnsByLevelOfEffort() {
    Project project = Project.builder("Fence", MONDAY)
        .task(Task.summary("phase").withCost(TaskCost.fixed(50)))
        .task(task("a", 100).withParent("phase"))
        .baseline(new Baseline(
            "agreed", START, List.of(new Baseline.Entry(TaskId.of("a"), START, FINISH))))
        .baseline(new Baseline(
            "later",
            START,
            List.of(
                new Baseline.Entry(TaskId.of("phase"), START, FINISH),
                new Baseline.Entry(TaskId.of("gone"), START, FINISH))))
        .build();
    TimePhasedBaseline agreed = BaselinePhasing.of(project).phase("agreed");
    assertThat(agreed.unplanned()).containsExactly(TaskId.of("phase"));
    assertThat(agreed.missing()).isEmpty();
    TimePhasedBaseline later = BaselinePhasing.of(project).phase("later");
    assertThat(later.unplanned()).containsExactly(TaskId.of("a"));
    assertThat(later.missing()).containsExactly(TaskId.of("gone"));
    assertThat(later.task(TaskId.of("phase")).method()).isEqualTo(EarningMethod.levelOfEffort());
    assertThat(later.contains(TaskId.of("a"))).isFalse();
  }

  @Test
  void curve_hasAPointForEachPeriod() {
    TimePhasedBaseline days = BaselinePhasing.of(project(task("a", 1000))).phase("agreed");
    assertThat(days.curve().points())
        .extracting(point -> point.planned().toString())
        .containsExactly("0", "200", "400", "600", "800", "1000");
    assertThat(days.curve().duration()).isEqualTo(Rational.of(5));
    assertThat(days.start()).isEqualTo(START);
    assertThat(days.finish()).isEqualTo(FINISH);
    for (StatusPeriod period : List.of(StatusPeriod.WEEK, StatusPeriod.MONTH)) {
      TimePhasedBaseline longer = TimePhasedBaseline.of(
          "long",
          project(task("a", 1000)),
          List.of(new PlannedTask(
              TaskId.of("a"),
              START,
              day(45, 17),
              List.of(
                  new BudgetPart(Rational.of(1000), AccrualRule.PRORATED, WorkCalendar.standard())),
              EarningMethod.percentComplete())),
          STANDARD.withPeriod(period));
      assertThat(longer.periodEnds(day(45, 17)))
          .hasSize(period == StatusPeriod.WEEK ? 7 : 2)
          .first()
          .isEqualTo(
              period == StatusPeriod.WEEK ? day(7, 0) : LocalDate.of(2026, 2, 1).atStartOfDay());
      assertThat(longer.periodEnds(START)).isEmpty();
    }
  }

  @Test
  void milestones_haveAllTheirValueAtOnce() {
    Project project = Project.builder("Fence", MONDAY)
        .task(Task.of("m").withCost(TaskCost.fixed(7)))
        .baseline(new Baseline(
            "agreed", START, List.of(new Baseline.Entry(TaskId.of("m"), START, START))))
        .build();
    TimePhasedBaseline baseline = BaselinePhasing.of(project).phase("agreed");
    assertThat(baseline.curve().points()).containsExactly(new CurvePoint(0, Rational.of(7)));
    assertThat(baseline.toString()).contains("baseline \"agreed\" of \"Fence\", cost");
  }

  @Test
  void refusals_nameTheTask() {
    Project project = project(task("a", 1000), task("b", 0));
    BaselinePhasing phasing = BaselinePhasing.of(project);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phasing.phase("first"))
        .withMessage("baseline must be one of project \"Fence\", [agreed]: \"first\". "
            + "Use one of these names.");
    assertThatThrownBy(() -> phasing.withMethod("x", EarningMethod.zeroHundred()))
        .isInstanceOf(UnknownTaskException.class);
    for (String other : List.of("b", "x", "a")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> phasing.withMethod("a", EarningMethod.apportionedTo(other)).phase("agreed"))
          .withMessage(
              "task a must be apportioned to a task of the baseline that has a budget and a "
                  + "method of its own: " + other + ". Name such a task.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phasing.phase(new Baseline(
            "gone", START, List.of(new Baseline.Entry(TaskId.of("x"), START, FINISH)))))
        .withMessage("baseline \"gone\" must hold a task of the project: []. "
            + "State the dates of at least one.");
    PlannedTask planned =
        new PlannedTask(TaskId.of("x"), START, FINISH, List.of(), EarningMethod.levelOfEffort());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimePhasedBaseline.of("own", project, List.of(planned), STANDARD))
        .withMessage("tasks of baseline \"own\" must be in project \"Fence\": x. "
            + "Use one of the ids of its tasks.");
    PlannedTask a =
        new PlannedTask(TaskId.of("a"), START, FINISH, List.of(), EarningMethod.levelOfEffort());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimePhasedBaseline.of("own", project, List.of(a, a), STANDARD))
        .withMessage("baseline \"own\" must hold each task once: a. Remove one of its entries.");
    TimePhasedBaseline own = TimePhasedBaseline.of("own", project, List.of(a), STANDARD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> own.task(TaskId.of("b")))
        .withMessage("task must be in baseline \"own\": b. Ask for a task that was planned then.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> own.plannedValue(TaskId.of("b"), START))
        .withMessageStartingWith("task must be in baseline \"own\": b");
  }

  @Test
  void parts_refuseWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new PlannedTask(TaskId.of("a"), FINISH, START, List.of(), EarningMethod.zeroHundred()))
        .withMessage(
            "planned finish of task a must not be before its start: 2026-01-05T08:00, start "
                + "2026-01-09T17:00. Correct one of them.");
    EarningMethod.Milestone late = new EarningMethod.Milestone("late", day(9, 17), BigDecimal.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlannedTask(
            TaskId.of("a"), START, FINISH, List.of(), EarningMethod.weightedMilestones(late)))
        .withMessageStartingWith(
            "milestones of task a must be planned between 2026-01-05T08:00 and "
                + "2026-01-09T17:00: late on 2026-01-14T17:00, weight 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarningMethod.weightedMilestones())
        .withMessage("milestones must not be empty: []. State at least the last one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarningMethod.weightedMilestones(
            late, new EarningMethod.Milestone("early", START, BigDecimal.ONE)))
        .withMessageStartingWith("milestones must be in the order of their dates: early on");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarningMethod.Milestone("m", START, BigDecimal.ZERO))
        .withMessage(
            "weight of milestone m must be above 0: 0. Leave it out if it is worth nothing.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarningMethod.fixedFormula(new BigDecimal("1.5")))
        .withMessage("share for the start must be from 0 to 1: 1.5. Write 0.5 for half.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetPart(Rational.of(-1), AccrualRule.END, WorkCalendar.standard()))
        .withMessage("budget must be at least 0: -1. State what the work may cost.");
    assertThat(new BudgetPart(Rational.ONE, AccrualRule.END, WorkCalendar.standard()))
        .hasToString("1 at the end");
  }
}
