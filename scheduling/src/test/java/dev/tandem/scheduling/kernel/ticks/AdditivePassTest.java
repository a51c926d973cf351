package dev.tandem.scheduling.kernel.ticks;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where ticks apply, and that they then give what calendar arithmetic gives: every pair of short tasks, type and lag. */
class AdditivePassTest {
  private static final WorkCalendar MORNINGS =
      WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
  private static final List<Integer> HOURS = List.of(0, 8, 12);
  private static final List<Integer> LAGS = List.of(-8, -3, 0, 3, 8);

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static boolean isAdditive(ProjectBuilder plan, SchedulingPolicy policy) {
    return ActivityNetwork.compile(plan.build(), policy).isAdditive();
  }

  private static boolean isAdditive(Task task) {
    ProjectBuilder plan = Project.builder("plan", at("05T08:00")).addCalendar(MORNINGS);
    return isAdditive(plan.task(task), SchedulingPolicy.standard());
  }

  private static boolean isAdditive(Task from, DependencyType type, Lag lag, Task to) {
    return isAdditive(
        plan()
            .addCalendar(MORNINGS)
            .task(from)
            .task(to)
            .dependency(from.id().value(), to.id().value(), type, lag),
        SchedulingPolicy.standard());
  }

  @Test
  void of_oneCalendarAndNothingFixed_applies() {
    assertThat(isAdditive(Task.of("a", workdays(2)))).isTrue();
    assertThat(isAdditive(Task.of("a"))).isTrue();
    assertThat(isAdditive(Task.of("a", workdays(2))
            .withConstraint(Constraint.startNoEarlierThan(at("14T08:00")))))
        .isTrue();
    assertThat(isAdditive(
            Task.of("a", workdays(2)).withConstraint(Constraint.startNoLaterThan(at("14T08:00")))))
        .isTrue();
    assertThat(isAdditive(Task.of("a", workdays(2)).withDeadline(at("14T12:30"))))
        .isTrue();
  }

  @Test
  void of_oneOtherCalendarForAll_applies() {
    Task a = Task.of("a", workdays(2)).withCalendar("mornings");
    Task b = Task.of("b", workdays(2)).withCalendar("mornings");
    Lag lag = Lag.lag(workhours(1));
    assertThat(isAdditive(a, DependencyType.FINISH_TO_START, lag, b)).isTrue();
    ProjectBuilder plan = plan()
        .addCalendar(MORNINGS)
        .task(a)
        .task(b)
        .dependency("a", "b", DependencyType.FINISH_TO_START, lag);
    SchedulingPolicy onTheProjects =
        SchedulingPolicy.standard().withLagCalendar(LagCalendar.PROJECT);
    assertThat(isAdditive(plan, onTheProjects)).as("lag on another calendar").isFalse();
  }

  @Test
  void of_noTasks_doesNotApply() {
    assertThat(isAdditive(plan(), SchedulingPolicy.standard())).isFalse();
  }

  @Test
  void of_twoCalendars_doesNotApply() {
    Task a = Task.of("a", workdays(2));
    Task b = Task.of("b", workdays(2)).withCalendar("mornings");
    assertThat(isAdditive(a, DependencyType.FINISH_TO_START, Lag.NONE, b)).isFalse();
  }

  @Test
  void of_scheduledFromTheFinish_doesNotApply() {
    ProjectBuilder plan = plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("30T17:00"))
        .task("a", workdays(2));
    assertThat(isAdditive(plan, SchedulingPolicy.standard())).isFalse();
  }

  @Test
  void of_startedOrFixedTasks_doesNotApply() {
    Task a = Task.of("a", workdays(2));
    assertThat(isAdditive(a.withProgress(Progress.started(at("05T08:00"), workdays(1)))))
        .isFalse();
    assertThat(isAdditive(a.withConstraint(Constraint.asLateAsPossible()))).isFalse();
    assertThat(isAdditive(a.withConstraint(Constraint.mandatoryStart(at("07T08:00")))))
        .isFalse();
    assertThat(isAdditive(a.withConstraint(Constraint.manualStart(at("07T08:00")))))
        .isFalse();
    assertThat(isAdditive(a.withExpectedFinish(at("07T17:00")))).isFalse();
  }

  @Test
  void of_limitsWithinABreak_doNotApply() {
    Task a = Task.of("a", workdays(2));
    assertThat(isAdditive(a.withConstraint(Constraint.startNoLaterThan(at("14T12:30")))))
        .isFalse();
    assertThat(isAdditive(a.withConstraint(Constraint.startNoLaterThan(at("14T13:00")))))
        .isTrue();
    Task finish = Task.of("f").withMilestoneKind(MilestoneKind.FINISH);
    assertThat(isAdditive(finish)).isTrue();
    assertThat(isAdditive(finish.withConstraint(Constraint.startNoEarlierThan(at("14T12:30")))))
        .isFalse();
    assertThat(isAdditive(finish.withConstraint(Constraint.finishNoEarlierThan(at("14T12:30")))))
        .isFalse();
    assertThat(isAdditive(finish.withConstraint(Constraint.finishNoEarlierThan(at("14T12:00")))))
        .isTrue();
    Task reached = Task.of("m").withConstraint(Constraint.startNoEarlierThan(at("14T12:30")));
    assertThat(isAdditive(reached)).as("it settles where work begins").isTrue();
  }

  @Test
  void of_finishMilestoneInAProjectThatStartsWithinABreak_doesNotApply() {
    ProjectBuilder plan = Project.builder("plan", at("05T12:30"))
        .task(Task.of("f").withMilestoneKind(MilestoneKind.FINISH));
    assertThat(isAdditive(plan, SchedulingPolicy.standard())).isFalse();
    ProjectBuilder work = Project.builder("plan", at("05T12:30")).task("a", workdays(1));
    assertThat(isAdditive(work, SchedulingPolicy.standard())).isTrue();
  }

  @Test
  void of_lagOnTheClock_doesNotApply() {
    Task a = Task.of("a", workdays(2));
    Task b = Task.of("b", workdays(2));
    Lag day = Lag.elapsed(Duration.ofHours(24));
    assertThat(isAdditive(a, DependencyType.FINISH_TO_START, day, b)).isFalse();
  }

  @Test
  void of_lagThatDoesNotFitAnInt_doesNotApply() {
    Task a = Task.of("a", workdays(2));
    Task b = Task.of("b", workdays(2));
    // Twice the seconds of 40,000 days of eight hours are 2.3e9, more than 2^31.
    Lag long40 = Lag.lag(workdays(40_000));
    assertThat(isAdditive(a, DependencyType.START_TO_START, long40, b)).isFalse();
    Lag long30 = Lag.lag(workdays(30_000));
    assertThat(isAdditive(a, DependencyType.START_TO_START, long30, b)).isTrue();
  }

  /** Ticks know no side of a milestone: where a lag or a finish depends on it, they do not apply. */
  @Test
  void of_linksAtMilestones_applyWhereNoSideIsLost() {
    Task work = Task.of("w", workdays(2));
    Task other = Task.of("v", workdays(2));
    Task moment = Task.of("m");
    Task later = Task.of("n");
    Lag lag = Lag.lag(workhours(8));
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_START, Lag.NONE, later))
        .isTrue();
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_FINISH, Lag.NONE, later))
        .isTrue();
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_START, Lag.NONE, work))
        .isTrue();
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_FINISH, Lag.NONE, work))
        .isFalse();
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_START, lag, work)).isTrue();
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_FINISH, lag, work)).isFalse();
    assertThat(isAdditive(moment, DependencyType.FINISH_TO_START, lag, later)).isFalse();
    assertThat(isAdditive(work, DependencyType.FINISH_TO_START, Lag.NONE, moment))
        .isTrue();
    assertThat(isAdditive(work, DependencyType.START_TO_START, Lag.NONE, moment))
        .isFalse();
    assertThat(isAdditive(work, DependencyType.START_TO_START, lag, moment)).isTrue();
    assertThat(isAdditive(work, DependencyType.FINISH_TO_START, Lag.lead(workhours(8)), moment))
        .isFalse();
    assertThat(isAdditive(work, DependencyType.START_TO_START, Lag.NONE, other)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DependencyType.class)
  void run_everyPairOfTasksAndLag_givesTheDatesOfTheCalendarPass(DependencyType type) {
    int compared = 0;
    for (int from : HOURS) {
      for (int to : HOURS) {
        for (int lag : LAGS) {
          for (MilestoneKind kind : kinds(from, to)) {
            compared += compare(pair(from, to, kind, type, lag));
          }
        }
      }
    }
    assertThat(compared).as("pairs on which ticks apply").isGreaterThan(50);
  }

  private static List<MilestoneKind> kinds(int from, int to) {
    return from == 0 || to == 0
        ? List.of(MilestoneKind.values())
        : List.of(MilestoneKind.WHERE_REACHED);
  }

  private static ProjectBuilder pair(
      int from, int to, MilestoneKind kind, DependencyType type, int lag) {
    Task origin = Task.of("a", workhours(from));
    Task target = Task.of("b", workhours(to));
    return plan()
        .task(from == 0 ? origin.withMilestoneKind(kind) : origin)
        .task(to == 0 ? target.withMilestoneKind(kind) : target)
        .task("long", workhours(30))
        .dependency("a", "b", type, lag < 0 ? Lag.lead(workhours(-lag)) : Lag.lag(workhours(lag)));
  }

  private static int compare(ProjectBuilder plan) {
    Project project = plan.build();
    int compared = 0;
    for (SchedulingPolicy policy :
        List.of(SchedulingPolicy.standard(), SchedulingPolicy.microsoftProject())) {
      ActivityNetwork network = ActivityNetwork.compile(project, policy);
      if (network.isAdditive()) {
        compared++;
        assertSame(network, project);
      }
    }
    return compared;
  }

  private static void assertSame(ActivityNetwork network, Project project) {
    NodeDates ticks = AdditivePass.run(CompiledPlan.of(network).additive().orElseThrow());
    NodeDates calendar = CalendarPass.run(CompiledPlan.of(network).network());
    for (int node = 0; node < network.size(); node++) {
      assertThat(dates(ticks, node)).as("%s", project).isEqualTo(dates(calendar, node));
    }
    assertThat(ticks.slack(0)).as("slack in %s", project).isEqualTo(calendar.slack(0));
    assertThat(List.of(ticks.first(), ticks.last(), ticks.end()))
        .isEqualTo(List.of(calendar.first(), calendar.last(), calendar.end()));
    assertThat(ticks.columns()).usingRecursiveComparison().isEqualTo(calendar.columns());
  }

  private static List<Long> dates(NodeDates dates, int node) {
    return List.of(
        dates.earlyStart(node),
        dates.earlyFinish(node),
        dates.restStart(node),
        dates.start(node),
        dates.finish(node),
        dates.lateStart(node),
        dates.lateFinish(node),
        dates.startFloat(node),
        dates.finishFloat(node),
        dates.freeFloat(node));
  }
}
