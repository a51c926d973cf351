package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.ScheduleComparison;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.NetworkRule;
import dev.tandem.scheduling.network.UnworkablePlanException;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Weeks from Monday 5 January 2026 on: Anna is off on Wednesdays, Ben works mornings, Nina nights, and Otto whenever the task goes on. */
class ResourceCalendarsTest {
  private static final WorkCalendar ANNA =
      WorkCalendar.standard().derive("Anna").hours(DayOfWeek.WEDNESDAY).build();
  private static final WorkCalendar BEN =
      WorkCalendar.of("Ben", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
  private static final WorkCalendar NINA =
      WorkCalendar.of("Nina", WorkWeek.weekdays(TimeRange.parse("22:00-06:00")));
  private static final WorkCalendar PRESS =
      WorkCalendar.of("Press", WorkWeek.weekdays(TimeRange.parse("06:00-14:00")));

  private static ProjectBuilder plan(Task task, String... resources) {
    return plan("plan", task, resources);
  }

  private static ProjectBuilder plan(String name, Task task, String... resources) {
    ProjectBuilder builder = Project.builder(name, LocalDate.of(2026, 1, 5))
        .addCalendar(ANNA)
        .addCalendar(BEN)
        .addCalendar(NINA)
        .addCalendar(PRESS)
        .resource(person("anna", Optional.of("Anna")))
        .resource(person("ben", Optional.of("Ben")))
        .resource(person("nina", Optional.of("Nina")))
        .resource(person("otto", Optional.empty()))
        .team(new Team(
            ResourceId.of("crew"), "Crew", List.of(ResourceId.of("anna"), ResourceId.of("ben"))))
        .team(new Team(
            ResourceId.of("all"), "All", List.of(ResourceId.of("ben"), ResourceId.of("otto"))))
        .task(task);
    for (String resource : resources) {
      builder.assignment(Assignment.of(task.id().toString(), resource));
    }
    return builder;
  }

  private static Resource person(String id, Optional<String> calendar) {
    return new Resource(ResourceId.of(id), id, 1, calendar, 0);
  }

  private static LocalDateTime finish(ProjectBuilder plan, SchedulingPolicy policy) {
    return CriticalPath.analyse(plan.build(), policy).task("a").earlyFinish();
  }

  private static LocalDateTime finish(ProjectBuilder plan) {
    return finish(plan, SchedulingPolicy.standard());
  }

  private static Task days(int days) {
    return Task.of("a", workdays(days));
  }

  @Test
  void whoNamesTheTasksCalendar_andWhoNamesNone_areOnOneCalendar_soThatTheDurationCounts() {
    Task task = days(2).withCalendar("Ben");
    ProjectBuilder plan = plan(task, "otto")
        .assignment(new Assignment(task.id(), ResourceId.of("ben"), 1, Optional.of(workdays(3))));
    assertThat(finish(plan)).isEqualTo(finish(plan(task)));
  }

  @Test
  void oneResource_dayOff_movesTheFinish() {
    assertThat(finish(plan(days(3)))).isEqualTo("2026-01-07T17:00");
    assertThat(finish(plan(days(3), "anna"))).isEqualTo("2026-01-08T17:00");
    assertThat(finish(plan(days(3), "otto"))).isEqualTo("2026-01-07T17:00");
  }

  @Test
  void ruleAndBasis_everyCombination_driveAsTheToolsDo() {
    SchedulingPolicy p6 = SchedulingPolicy.primaveraP6();
    SchedulingPolicy ignored =
        SchedulingPolicy.standard().withResourceCalendarRule(ResourceCalendarRule.IGNORED);
    Task own = days(3).withCalendarBasis(CalendarBasis.TASK_DEPENDENT);
    Task theirs = days(3).withCalendarBasis(CalendarBasis.RESOURCE_DEPENDENT);
    assertThat(finish(plan(own, "anna"))).isEqualTo("2026-01-07T17:00");
    assertThat(finish(plan(theirs, "anna"))).isEqualTo("2026-01-08T17:00");
    assertThat(finish(plan(days(3), "anna"), p6)).isEqualTo("2026-01-07T17:00");
    assertThat(finish(plan(own, "anna"), p6)).isEqualTo("2026-01-07T17:00");
    assertThat(finish(plan(theirs, "anna"), p6)).isEqualTo("2026-01-08T17:00");
    assertThat(finish(plan(days(3), "anna"), ignored)).isEqualTo("2026-01-07T17:00");
    assertThat(finish(plan(theirs, "anna"), ignored)).isEqualTo("2026-01-07T17:00");
  }

  @Test
  void taskCalendar_andResourceCalendar_countTogether() {
    Task print = days(2).withCalendar("Press");
    // Anna and the press work from 8 to 12 and from 13 to 14: Monday, Tuesday, Thursday, an hour on
    // Friday.
    assertThat(finish(plan(print, "anna"))).isEqualTo("2026-01-09T09:00");
    assertThat(finish(plan(print, "otto"))).isEqualTo("2026-01-06T14:00");
    Task theirs = print.withCalendarBasis(CalendarBasis.RESOURCE_DEPENDENT);
    assertThat(finish(plan(theirs, "anna"))).isEqualTo("2026-01-06T17:00");
  }

  @Test
  void elapsedDuration_isCountedOnTheClock() {
    assertThat(finish(plan(Task.elapsed("a", Duration.ofDays(3)), "anna")))
        .isEqualTo("2026-01-08T00:00");
  }

  @Test
  void severalCalendars_theTaskLastsFromTheFirstStartToTheLastFinish() {
    ScheduledTask task =
        CriticalPath.analyse(plan(days(2), "ben", "nina").build()).task("a");
    // Ben needs four mornings, Nina two nights, from Monday 22:00 to Wednesday 06:00.
    assertThat(task.earlyStart()).isEqualTo("2026-01-05T08:00");
    assertThat(task.earlyFinish()).isEqualTo("2026-01-08T12:00");
    assertThat(finish(plan(days(2), "nina"))).isEqualTo("2026-01-07T06:00");
    assertThat(finish(plan(days(2), "nina", "ben", "otto"))).isEqualTo("2026-01-08T12:00");
  }

  @Test
  void severalCalendars_statedWork_takesItsOwnTime() {
    Assignment half =
        new Assignment(TaskId.of("a"), ResourceId.of("ben"), 0.5, Optional.of(workhours(4)));
    // Four hours at half time are two mornings; Nina's two nights end later.
    assertThat(finish(plan(days(2), "nina").assignment(half))).isEqualTo("2026-01-07T06:00");
    Assignment more =
        new Assignment(TaskId.of("a"), ResourceId.of("ben"), 0.5, Optional.of(workhours(10)));
    assertThat(finish(plan(days(2), "nina").assignment(more))).isEqualTo("2026-01-09T12:00");
    Assignment none =
        new Assignment(TaskId.of("a"), ResourceId.of("ben"), 1, Optional.of(WorkDuration.ZERO));
    assertThat(finish(plan(days(2), "nina").assignment(none))).isEqualTo("2026-01-07T06:00");
  }

  @Test
  void oneCalendar_statedWork_leavesTheDuration() {
    Assignment brief =
        new Assignment(TaskId.of("a"), ResourceId.of("anna"), 1, Optional.of(workhours(4)));
    assertThat(finish(plan(days(3)).assignment(brief))).isEqualTo("2026-01-08T17:00");
  }

  @Test
  void team_worksWhileOneOfItsMembersDoes() {
    // On Wednesday Ben works four hours.
    assertThat(finish(plan(days(3), "crew"))).isEqualTo("2026-01-08T12:00");
    assertThat(finish(plan(days(3), "all"))).isEqualTo("2026-01-07T17:00");
    Task print = days(1).withCalendar("Press");
    assertThat(finish(plan(print, "crew"))).isEqualTo("2026-01-06T11:00");
  }

  @Test
  void lag_isCountedOnTheTasksOwnCalendar() {
    ProjectBuilder plan = plan(days(1), "nina")
        .task("b", workdays(1))
        .dependency("b", "a", DependencyType.FINISH_TO_START, Lag.lag(workhours(4)));
    // b ends on Monday 17:00; four hours of the project are over on Tuesday 12:00.
    assertThat(CriticalPath.analyse(plan.build()).task("a").earlyStart())
        .isEqualTo("2026-01-06T22:00");
    assertThat(CriticalPath.analyse(plan.build(), SchedulingPolicy.primaveraP6())
            .task("a")
            .earlyStart())
        .isEqualTo("2026-01-06T13:00");
  }

  @Test
  void severalCalendars_lateDates_areTheLatestThatEndInTime() {
    ProjectBuilder plan = plan(days(2), "ben", "nina").task("b", workdays(5));
    ScheduledTask task = CriticalPath.analyse(plan.build()).task("a");
    // The week ends on Friday 17:00; Ben needs the mornings from Tuesday on, Nina the nights from
    // Wednesday on.
    assertThat(task.lateStart()).isEqualTo("2026-01-06T08:00");
    assertThat(task.lateFinish()).isEqualTo("2026-01-09T12:00");
    // One morning and one night.
    assertThat(task.totalFloatSeconds()).isEqualTo(12 * 3_600);
    assertThat(task.freeFloat().toSeconds(plan.build().workday())).isEqualTo(12 * 3_600);
  }

  @Test
  void severalCalendars_mustFinishOn_isDoneByThen() {
    Task task =
        days(2).withConstraint(Constraint.mustFinishOn(LocalDateTime.parse("2026-01-16T17:00:00")));
    ScheduledTask scheduled = CriticalPath.analyse(
            plan(task, "ben", "nina").build(), SchedulingPolicy.microsoftProject())
        .task("a");
    assertThat(scheduled.start()).isEqualTo("2026-01-13T08:00");
    assertThat(scheduled.finish()).isEqualTo("2026-01-16T12:00");
  }

  @Test
  void severalCalendars_startedTask_goesOnWhereItsWorkLeadsTo() {
    Task task = days(2)
        .withProgress(Progress.started(LocalDateTime.parse("2026-01-05T08:00:00"), workdays(1)));
    ScheduledTask scheduled = CriticalPath.analyse(
            plan(task, "ben", "nina").build(), SchedulingPolicy.microsoftProject())
        .task("a");
    // A day's work of both is done on Tuesday at noon; another is on Thursday at noon.
    assertThat(scheduled.earlyFinish()).isEqualTo("2026-01-08T12:00");
  }

  @Test
  void portfolio_drivesEachTaskAsItsOwnProjectDoes() {
    Project one = plan("one", Task.of("a", workdays(3)), "anna").build();
    Project two = Project.builder("two", LocalDate.of(2026, 1, 5))
        .calendar(WorkCalendar.of("Long days", WorkWeek.weekdays(TimeRange.parse("06:00-20:00"))))
        .addCalendar(ANNA)
        .addCalendar(PRESS)
        .resource(person("anna", Optional.of("Anna")))
        .task("b", workdays(2))
        .task(Task.of("c", workdays(2)).withCalendar("Press"))
        .assignment(Assignment.of("b", "anna"))
        .assignment(Assignment.of("c", "anna"))
        .build();
    Portfolio portfolio = Portfolio.builder("both").project(one).project(two).build();
    Schedule both = CriticalPath.analyse(portfolio);
    assertThat(both.task("a").earlyFinish()).isEqualTo("2026-01-08T17:00");
    assertThat(both.task("b").earlyFinish()).isEqualTo("2026-01-06T17:00");
    assertThat(both.task("c").earlyFinish()).isEqualTo("2026-01-09T09:00");
  }

  @Test
  void isAdditive_oneCalendarOfAResource_isFast() {
    assertThat(ActivityNetwork.compile(plan(days(3), "anna").build()).isAdditive())
        .isTrue();
    assertThat(ActivityNetwork.compile(plan(days(3), "anna", "ben").build()).isAdditive())
        .isFalse();
  }

  @Test
  void editor_anotherDurationOfStatedWork_countsTheWorkAsStated() {
    Project project = plan(days(2), "nina")
        .assignment(
            new Assignment(TaskId.of("a"), ResourceId.of("ben"), 1, Optional.of(workhours(16))))
        .build();
    ScheduleEditor editor = ScheduleEditor.of(project);
    editor.changeTask(days(1));
    assertThat(editor.snapshot().task("a").earlyFinish()).isEqualTo("2026-01-08T12:00");
    editor.changeTask(days(1).withCalendarBasis(CalendarBasis.TASK_DEPENDENT));
    assertThat(editor.snapshot().task("a").earlyFinish()).isEqualTo("2026-01-05T17:00");
  }

  @Test
  void comparison_anotherPerson_isWhyTheTaskMoved() {
    Schedule before = CriticalPath.analyse(plan(days(3), "otto").build());
    Schedule after = CriticalPath.analyse(plan(days(3), "anna").build());
    ScheduleComparison comparison = ScheduleComparison.between(before, after);
    assertThat(comparison.changes())
        .extracting(Object::toString)
        .containsExactly(
            "task a is counted on the calendars of anna (Anna) instead of its own calendar");
    assertThat(comparison.toString()).contains("anna (Anna)");
  }

  @Test
  void compile_noTimeInCommon_namesEveryTask() {
    Project project = plan(days(1).withCalendar("Ben"), "nina")
        .task(Task.of("b", workdays(1)).withCalendar("Ben"))
        .assignment(Assignment.of("b", "otto"))
        .assignment(Assignment.of("b", "nina"))
        .task("c", workdays(1))
        .assignment(Assignment.of("c", "nina"))
        .build();
    assertThatThrownBy(() -> ActivityNetwork.compile(project))
        .isInstanceOfSatisfying(
            UnworkablePlanException.class,
            thrown -> assertThat(thrown.problems())
                .extracting(Problem::rule, Problem::element)
                .containsExactly(
                    tuple(NetworkRule.NO_COMMON_WORKING_TIME, "task a"),
                    tuple(NetworkRule.NO_COMMON_WORKING_TIME, "task b")))
        .hasMessage("project \"plan\" has 2 problems:\n"
            + "- task a must go on while nina can work: calendars \"Ben\" and \"Nina\" must have working time"
            + " in common: none. Change the hours of one of them. Or make the task task-dependent, or assign"
            + " somebody else.\n"
            + "- task b must go on while otto, nina can work: calendars \"Ben\" and \"Nina\" must have working"
            + " time in common: none. Change the hours of one of them. Or make the task task-dependent, or"
            + " assign somebody else.");
  }

  @Test
  void compile_exceptionsThatNeverRepeatTogether_isRefused() {
    Project project = plan(days(1).withCalendar("Odd"), "anna")
        .addCalendar(every(9_973, "Odd"))
        .addCalendar(every(9_967, "Even"))
        .resource(person("eve", Optional.of("Even")))
        .assignment(Assignment.of("a", "eve"))
        .build();
    assertThatThrownBy(() -> ActivityNetwork.compile(project))
        .isInstanceOf(UnworkablePlanException.class)
        .hasMessageContaining("must repeat together within 200000 years")
        .isNotInstanceOf(InvalidCalendarException.class);
  }

  private static WorkCalendar every(int days, String name) {
    return WorkCalendar.standard()
        .derive(name)
        .exception(RecurringHours.dayOff("Rest", Recurrence.daily(days), LocalDate.of(2026, 1, 5)))
        .build();
  }
}
