package dev.tandem.core.project.staffing;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StaffingTest {
  private static final ResourceId ANNA = ResourceId.of("anna");
  private static final ResourceId BEN = ResourceId.of("ben");

  private static ProjectBuilder plan(Task task) {
    return Project.builder("plan", LocalDate.of(2026, 1, 5))
        .resource(Resource.of("anna"))
        .resource(Resource.of("ben"))
        .task(task);
  }

  /** Ten days of one person, full time: 80 hours. */
  private static Staffing tenDays(EffortRule rule) {
    Project project = plan(Task.of("build", workdays(10)).withEffortRule(rule))
        .assignment(Assignment.of("build", "anna"))
        .build();
    return Staffing.of(project, TaskId.of("build"));
  }

  private static void assertStaffing(Staffing staffing, double days, double units, double hours) {
    assertThat(staffing.task().durationSeconds(Workday.STANDARD)).isEqualTo((long) (days * 28_800));
    assertThat(staffing.assignments().get(0).units()).isEqualTo(units);
    assertThat(staffing.work(ANNA).toSeconds(Workday.STANDARD)).isEqualTo((long) (hours * 3_600));
    assertThat(staffing.assignments().get(0).work())
        .as("work follows from duration and units, and is not stated")
        .isEmpty();
  }

  /** Microsoft Support, "Change the task type for more accurate scheduling": the person can work half time. */
  @ParameterizedTest
  @CsvSource({"FIXED_UNITS, 20, 80", "FIXED_WORK, 20, 80", "FIXED_DURATION, 10, 40"})
  void withUnits_half_isWhatMicrosoftProjectComputes(EffortRule rule, double days, double hours) {
    assertStaffing(tenDays(rule).withUnits(ANNA, 0.5), days, 0.5, hours);
  }

  /** The same page: there are 8 days to do it in. */
  @ParameterizedTest
  @CsvSource({"FIXED_UNITS, 1, 64", "FIXED_WORK, 1.25, 80", "FIXED_DURATION, 1, 64"})
  void withDuration_shorter_isWhatMicrosoftProjectComputes(
      EffortRule rule, double units, double hours) {
    assertStaffing(tenDays(rule).withDuration(workdays(8)), 8, units, hours);
  }

  /** The same page: it needs 20 hours more. */
  @ParameterizedTest
  @CsvSource({"FIXED_UNITS, 12.5, 1", "FIXED_WORK, 12.5, 1", "FIXED_DURATION, 10, 1.25"})
  void withWork_more_isWhatMicrosoftProjectComputes(EffortRule rule, double days, double units) {
    assertStaffing(tenDays(rule).withWork(workhours(100)), days, units, 100);
  }

  /** Microsoft Support, "Change the effort-driven setting of a task": a second person, full time. */
  @ParameterizedTest
  @CsvSource({
    "FIXED_UNITS, 10, 1, 80, 160",
    "FIXED_UNITS_EFFORT_DRIVEN, 5, 1, 40, 80",
    "FIXED_WORK, 5, 1, 40, 80",
    "FIXED_DURATION, 10, 1, 80, 160",
    "FIXED_DURATION_EFFORT_DRIVEN, 10, 0.5, 40, 80"
  })
  void with_aSecondPerson_dividesTheWorkIfEffortDriven(
      EffortRule rule, double days, double units, double hours, double all) {
    Staffing two = tenDays(rule).with(BEN, 1);
    assertStaffing(two, days, units, hours);
    assertThat(two.work().toSeconds(Workday.STANDARD)).isEqualTo((long) (all * 3_600));
    assertThat(two.work(BEN)).isEqualTo(two.work(ANNA));
    // Taking them off again is the way back.
    assertStaffing(two.without(BEN), 10, 1, 80);
  }

  @Test
  void with_aPersonAtHalfTime_givesThemHalfAsMuch() {
    Staffing two = tenDays(EffortRule.FIXED_WORK).with(BEN, 0.5);
    assertThat(two.work(ANNA).toSeconds(Workday.STANDARD)).isEqualTo(Math.round(80 * 3_600 / 1.5));
    assertThat(two.task().durationSeconds(Workday.STANDARD))
        .isEqualTo(Math.round(80 * 3_600 / 1.5));
    assertThat(two.work().toSeconds(Workday.STANDARD)).isEqualTo(80 * 3_600);
  }

  @Test
  void withUnits_ofOneOfTwo_letsTheSlowestDecide() {
    Staffing two = tenDays(EffortRule.FIXED_UNITS).with(BEN, 1).withUnits(BEN, 2);
    // Ben is done in five days, Anna is not.
    assertThat(two.task().durationSeconds(Workday.STANDARD)).isEqualTo(10 * 28_800);
    assertThat(two.assignments().get(1).work()).contains(workdays(10));
    assertThat(two.withUnits(BEN, 0.5).task().duration()).isEqualTo(workdays(20));
  }

  @ParameterizedTest
  @EnumSource(EffortRule.class)
  void withDuration_nobodyAssigned_changesNothingElse(EffortRule rule) {
    Project project = plan(Task.of("build", workdays(10)).withEffortRule(rule)).build();
    Staffing changed = Staffing.of(project, TaskId.of("build")).withDuration(workdays(3));
    assertThat(changed.task().duration()).isEqualTo(workdays(3));
    assertThat(changed.work().isZero()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(EffortRule.class)
  void withDuration_aFirstOne_isTheWorkOfTheUnits(EffortRule rule) {
    Project project = plan(Task.of("build").withEffortRule(rule))
        .assignment(Assignment.of("build", "anna"))
        .build();
    assertStaffing(Staffing.of(project, TaskId.of("build")).withDuration(workdays(2)), 2, 1, 16);
  }

  @Test
  void without_theLastPerson_leavesTheDuration() {
    Staffing nobody = tenDays(EffortRule.FIXED_WORK).without(ANNA);
    assertThat(nobody.task().duration()).isEqualTo(workdays(10));
    assertThat(nobody.assignments()).isEmpty();
  }

  @Test
  void without_theSlowest_shortensATaskOfFixedUnits() {
    Project project = plan(Task.of("build", workdays(10)))
        .assignment(Assignment.of("build", "anna"))
        .assignment(new Assignment(TaskId.of("build"), BEN, 1, Optional.of(workdays(4))))
        .build();
    Staffing ben = Staffing.of(project, TaskId.of("build")).without(ANNA);
    assertThat(ben.task().duration()).isEqualTo(workdays(4));
    assertThat(ben.work()).isEqualTo(workdays(4));
  }

  @Test
  void in_aProject_replacesTaskAndAssignments() {
    Project project = plan(Task.of("build", workdays(10))
            .withEffortRule(EffortRule.FIXED_UNITS_EFFORT_DRIVEN))
        .task("test", workdays(1))
        .assignment(Assignment.of("build", "anna"))
        .assignment(Assignment.of("test", "anna"))
        .build();
    Project changed = Staffing.of(project, TaskId.of("build")).with(BEN, 1).in(project);
    assertThat(changed.task("build").duration()).isEqualTo(workdays(5));
    assertThat(changed.assignments())
        .containsExactly(
            Assignment.of("test", "anna"),
            Assignment.of("build", "anna"),
            Assignment.of("build", "ben"));
  }

  @Test
  void toString_twoPeople_saysWhoDoesWhat() {
    assertThat(tenDays(EffortRule.FIXED_WORK).with(BEN, 1))
        .hasToString("build 5d: anna 1.0 (5d), ben 1.0 (5d)");
  }

  @Test
  void of_summaryStartedOrTwiceAssigned_isRefused() {
    Project project = plan(Task.summary("all"))
        .task(Task.of("begun", workdays(2))
            .withParent("all")
            .withProgress(
                Progress.started(LocalDateTime.parse("2026-01-05T08:00:00"), workdays(1))))
        .task(Task.of("twice", workdays(2)))
        .assignment(Assignment.of("twice", "anna"))
        .assignment(Assignment.of("twice", "anna"))
        .build();
    assertRefused(
        () -> Staffing.of(project, TaskId.of("all")),
        "task to staff must be a leaf: all is a summary. Staff the tasks below it.");
    assertRefused(
        () -> Staffing.of(project, TaskId.of("begun")),
        "task to staff must not have started: begun has. Change what remains of it.");
    assertRefused(
        () -> Staffing.of(project, TaskId.of("twice")),
        "resources of task twice must be assigned once: anna, anna. Join their units.");
    assertThatThrownBy(() -> Staffing.of(project, TaskId.of("none")))
        .isInstanceOf(UnknownTaskException.class);
  }

  @Test
  void changes_thatLeaveNoAnswer_areRefused() {
    Staffing fixedWork = tenDays(EffortRule.FIXED_WORK);
    assertRefused(
        () -> fixedWork.withDuration(WorkDuration.ZERO),
        "duration of task build must be above 0: its work of 10d is fixed. Take the work away first.");
    assertRefused(
        () -> fixedWork.withWork(workhours(-1)),
        "work of task build must not be negative: -1h. Take the assignments away instead.");
    assertRefused(
        () -> fixedWork.without(ANNA).withWork(workhours(8)),
        "task build must have work to change: none. Assign somebody, and give it a duration.");
    assertRefused(
        () -> tenDays(EffortRule.FIXED_DURATION).withWork(WorkDuration.ZERO),
        "work of task build must be above 0: its duration is fixed. Take the assignments away instead.");
    assertRefused(
        () -> fixedWork.with(ANNA, 1),
        "resource must not be assigned to task build yet: anna is. Change its units.");
    assertRefused(
        () -> fixedWork.withUnits(BEN, 1),
        "resource must be assigned to task build: ben is not. Assign it first.");
    assertRefused(
        () -> fixedWork.without(BEN),
        "resource must be assigned to task build: ben is not. Assign it first.");
    assertRefused(
        () -> fixedWork.work(BEN),
        "resource must be assigned to task build: ben is not. Assign it first.");
    assertRefused(
        () -> fixedWork.withUnits(ANNA, Double.NaN),
        "units of anna on task build must be a finite number above 0: NaN. Use 1 for full time.");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
