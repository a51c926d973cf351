package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where dates that people set put a task; each beside a task of ten days, 5 to 16 January 2026, that gives float. */
class ConstraintRulesTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static ProjectBuilder besideTenDays() {
    return plan().task("long", workdays(10));
  }

  private static ScheduledTask analysed(Task task, SchedulingPolicy policy) {
    return CriticalPath.analyse(besideTenDays().task(task).build(), policy).task(task.id());
  }

  private static ScheduledTask analysed(Task task) {
    return analysed(task, SchedulingPolicy.standard());
  }

  @Test
  void analyse_deadlineAlone_lowersTheLateFinish() {
    ScheduledTask task = analysed(Task.of("a", workdays(2)).withDeadline(at("07T17:00")));
    assertThat(task.earlyFinish()).isEqualTo(at("06T17:00"));
    assertThat(task.lateFinish()).isEqualTo(at("07T17:00"));
    assertThat(task.totalFloat()).isEqualTo(workdays(1));
  }

  @Test
  void analyse_constrainedSummaryDeclaredFirst_bindsTheLeavesBelowIt() {
    Project project = plan()
        .task(Task.of("phase")
            .withConstraints(
                Constraint.startNoEarlierThan(at("07T08:00")),
                Constraint.finishNoLaterThan(at("08T17:00"))))
        .task(Task.of("a", workdays(3)).withParent("phase"))
        .task("long", workdays(10))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    ScheduledTask leaf = schedule.task("a");
    assertThat(leaf.earlyStart()).isEqualTo(at("07T08:00"));
    assertThat(leaf.lateFinish()).isEqualTo(at("08T17:00"));
    assertThat(leaf.totalFloat()).isEqualTo(workdays(-1));
    assertThat(schedule.task("phase").earlyFinish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.explain(leaf.id()).steps().get(0).reasons())
        .containsExactly(new Reason.Constrained(Constraint.startNoEarlierThan(at("07T08:00"))));
    assertThat(schedule.violations()).extracting(Violation::task).containsExactly(leaf.id());
  }

  @Test
  void analyse_secondConstraint_bindsAsWell() {
    ScheduledTask task = analysed(Task.of("a", workdays(2))
        .withConstraints(
            Constraint.startNoEarlierThan(at("07T08:00")),
            Constraint.finishNoLaterThan(at("09T17:00"))));
    assertThat(task.earlyStart()).isEqualTo(at("07T08:00"));
    assertThat(task.lateFinish()).isEqualTo(at("09T17:00"));
    assertThat(task.totalFloat()).isEqualTo(workdays(1));
  }

  @Test
  void analyse_constraintsOfSummaries_holdForLeavesAtAnyDepth() {
    Project project = besideTenDays()
        .task(Task.of("phase")
            .withConstraints(
                Constraint.startNoEarlierThan(at("07T08:00")),
                Constraint.finishNoLaterThan(at("12T17:00"))))
        .task(Task.of("step").withParent("phase"))
        .task(Task.of("new", workdays(2)).withParent("step"))
        .task(Task.of("begun", workdays(3))
            .withParent("step")
            .withProgress(Progress.started(at("05T08:00"), workdays(2))))
        .task(Task.of("done", workdays(1))
            .withParent("step")
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("new").earlyStart()).isEqualTo(at("07T08:00"));
    assertThat(schedule.task("new").totalFloat()).isEqualTo(workdays(2));
    assertThat(schedule.task("begun").finish()).isEqualTo(at("06T17:00"));
    assertThat(schedule.task("begun").lateFinish()).isEqualTo(at("12T17:00"));
    assertThat(schedule.task("begun").totalFloat()).isEqualTo(workdays(4));
    assertThat(schedule.task("done").lateFinish()).isEqualTo(at("05T17:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "START_NO_EARLIER_THAN, 12T08:00, 06T17:00, 16T17:00",
    "MUST_START_ON, 12T08:00, 06T17:00, 16T17:00",
    "FINISH_NO_EARLIER_THAN, 13T17:00, 13T17:00, 16T17:00",
    "FINISH_NO_LATER_THAN, 13T17:00, 06T17:00, 13T17:00",
    "MUST_FINISH_ON, 13T17:00, 06T17:00, 13T17:00",
    "MANDATORY_FINISH, 13T17:00, 06T17:00, 13T17:00"
  })
  void analyse_constraintOfAStartedTask_concernsItsFinishAlone(
      ConstraintType type, String date, String early, String late) {
    for (SchedulingPolicy policy :
        new SchedulingPolicy[] {SchedulingPolicy.standard(), SchedulingPolicy.microsoftProject()}) {
      ScheduledTask task = analysed(
          Task.of("a", workdays(2))
              .withConstraint(Constraint.of(type, at(date)))
              .withProgress(Progress.started(at("05T08:00"), workdays(2))),
          policy);
      assertThat(task.start()).isEqualTo(at("05T08:00"));
      assertThat(task.finish()).isEqualTo(at(early));
      assertThat(task.lateFinish()).isEqualTo(at(late));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MUST_START_ON, 07T08:00, 08T17:00",
    "MANDATORY_START, 07T08:00, 08T17:00",
    "MANDATORY_FINISH, 08T17:00, 08T17:00"
  })
  void analyse_datesThatFix_leaveNoFloat(ConstraintType type, String date, String finish) {
    ScheduledTask task =
        analysed(Task.of("a", workdays(2)).withConstraint(Constraint.of(type, at(date))));
    assertThat(task.earlyStart()).isEqualTo(at("07T08:00"));
    assertThat(task.lateStart()).isEqualTo(at("07T08:00"));
    assertThat(task.lateFinish()).isEqualTo(at(finish));
  }

  @ParameterizedTest
  @CsvSource({"MUST_START_ON, 08T08:00, 08T08:00", "MUST_FINISH_ON, 09T17:00, 08T08:00"})
  void analyse_mustDateBeforeDependenciesAllow_showsNegativeFloat(
      ConstraintType type, String date, String lateStart) {
    Project project = plan()
        .task("a", workdays(4))
        .task(Task.of("b", workdays(2)).withConstraint(Constraint.of(type, at(date))))
        .dependency("a", "b")
        .build();
    ScheduledTask task = CriticalPath.analyse(project).task("b");
    assertThat(task.earlyStart()).isEqualTo(at("09T08:00"));
    assertThat(task.lateStart()).isEqualTo(at(lateStart));
    assertThat(task.totalFloat()).isEqualTo(workdays(-1));
  }

  @Test
  void analyse_dateBeforeTheProjectStarts_holdsWhereThePolicyLetsIt() {
    Task start =
        Task.of("a", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("01T08:00")));
    assertThat(analysed(start).start()).isEqualTo(at("05T08:00"));
    assertThat(analysed(start, SchedulingPolicy.microsoftProject()).start())
        .isEqualTo(at("01T08:00"));
    Task finish = Task.of("a", workdays(1))
        .withConstraint(Constraint.of(ConstraintType.FINISH_NO_EARLIER_THAN, at("02T17:00")));
    assertThat(analysed(finish).start()).isEqualTo(at("05T08:00"));
    assertThat(analysed(finish, SchedulingPolicy.microsoftProject()).start())
        .isEqualTo(at("02T08:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "FINISH_TO_FINISH, 0, 05T08:00",
    "START_TO_START, -1, 02T08:00",
    "FINISH_TO_START, -2, 02T08:00",
    "START_TO_FINISH, 4, 02T08:00"
  })
  void analyse_openStartsPolicy_letsPredecessorsPullATaskBeforeTheProjectButForTiedFinishes(
      DependencyType type, int lag, String start) {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task("b", workdays(5))
        .dependency("a", "b", type, Lag.lag(workdays(lag)));
    assertThat(startOfB(plan.build())).isEqualTo(at(start));
    Project tied =
        plan.dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE).build();
    assertThat(startOfB(tied)).isEqualTo(at("05T08:00"));
    Project clocked = plan.task("c", workdays(1))
        .dependency("b", "c", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(1)))
        .build();
    assertThat(startOfB(clocked)).isEqualTo(at("05T08:00"));
  }

  private static LocalDateTime startOfB(Project project) {
    return CriticalPath.analyse(project, SchedulingPolicy.microsoftProject())
        .task("b")
        .start();
  }

  @Test
  void analyse_percentageWithoutAStart_leavesAllTheWork() {
    Progress planned = new Progress(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(50),
        Optional.empty(),
        Optional.empty());
    assertThat(analysed(Task.of("a", workdays(4)).withProgress(planned)).finish())
        .isEqualTo(at("08T17:00"));
  }

  @Test
  void analyse_asLateAsPossibleByTotalFloat_showsEarlyDatesAndStandsAtLateOnes() {
    Project project = plan()
        .task(Task.of("phase"))
        .task(Task.of("late", workdays(1))
            .withParent("phase")
            .withConstraint(Constraint.asLateAsPossible()))
        .task("next", workdays(1))
        .task("long", workdays(10))
        .dependency("late", "next")
        .build();
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    ScheduledTask late = schedule.task("late");
    assertThat(late.earlyStart()).isEqualTo(at("05T08:00"));
    assertThat(late.earlyFinish()).isEqualTo(at("05T17:00"));
    assertThat(late.start()).isEqualTo(at("15T08:00"));
    assertThat(late.finish()).isEqualTo(at("15T17:00"));
    assertThat(late.totalFloat()).isEqualTo(workdays(0));
    assertThat(late.freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("phase").earlyStart()).isEqualTo(at("15T08:00"));
    assertThat(schedule.task("next").earlyStart()).isEqualTo(at("16T08:00"));
    assertThat(schedule.task("next").drivingPredecessors()).hasSize(1);
    assertThat(schedule.explain("next").toString())
        .startsWith(
            "next runs 2026-01-16T08:00 to 2026-01-16T17:00 because late finishes 2026-01-15T17:00");
    assertThat(schedule.violations()).isEmpty();
  }

  @Test
  void analyse_asLateAsPossibleByFreeFloat_stopsAtSuccessorsOrTheEnd() {
    Project project = plan()
        .task(Task.of("first", workdays(1)).withConstraint(Constraint.asLateAsPossible()))
        .task(Task.of("gate", workdays(0)).withConstraint(Constraint.asLateAsPossible()))
        .task(Task.of("loose", workdays(2)).withConstraint(Constraint.asLateAsPossible()))
        .task(Task.of("tight", workdays(4)).withConstraint(Constraint.asLateAsPossible()))
        .task(Task.of("next", workdays(1))
            .withConstraint(Constraint.startNoEarlierThan(at("09T08:00"))))
        .task(Task.of("fixed", workdays(1))
            .withConstraint(Constraint.of(ConstraintType.MANDATORY_START, at("06T08:00"))))
        .task("long", workdays(10))
        .dependency("first", "next")
        .dependency("gate", "next")
        .dependency("tight", "fixed")
        .build();
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.primaveraP6());
    assertThat(schedule.task("first").earlyStart()).isEqualTo(at("08T08:00"));
    assertThat(schedule.task("first").earlyFinish()).isEqualTo(at("08T17:00"));
    assertThat(schedule.task("gate").earlyStart()).isEqualTo(at("08T17:00"));
    assertThat(schedule.task("loose").earlyStart()).isEqualTo(at("15T08:00"));
    assertThat(schedule.task("loose").earlyFinish()).isEqualTo(at("16T17:00"));
    assertThat(schedule.task("tight").earlyStart()).isEqualTo(at("05T08:00"));
  }
}
