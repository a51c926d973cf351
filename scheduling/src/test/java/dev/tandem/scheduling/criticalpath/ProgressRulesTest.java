package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What has been done and what that leaves, on plans that start on Monday 2026-01-05, seen on the seventh. */
class ProgressRulesTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static Task begun(String id, int duration, String start, int remaining) {
    return Task.of(id, workdays(duration))
        .withProgress(Progress.started(at(start), workdays(remaining)));
  }

  @Test
  void analyse_statusDateMovesNothing_restFollowsTheWorkDone() {
    Project project = plan().task(begun("a", 4, "05T08:00", 1)).build();
    ScheduledTask task =
        CriticalPath.analyse(project, SchedulingPolicy.microsoftProject()).task("a");
    assertThat(task.finish()).isEqualTo(at("08T17:00"));
  }

  @Test
  void analyse_percentageWithoutAStart_leavesTheWholeDurationToDo() {
    Progress half = new Progress(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(50),
        Optional.empty(),
        Optional.empty());
    Project project = plan()
        .task("a", workdays(1))
        .task(Task.of("b", workdays(4)).withProgress(half))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(1)))
        .build();
    assertThat(ActivityNetwork.compile(project).isAdditive()).isFalse();
    assertThat(CriticalPath.analyse(project).task("b").finish()).isEqualTo(at("09T17:00"));
  }

  @Test
  void analyse_finishedSuccessor_limitsNothing() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task("a", workdays(5))
        .task(Task.of("b", workdays(2))
            .withProgress(Progress.finished(at("05T08:00"), at("06T17:00"))))
        .dependency("a", "b")
        .build();
    ScheduledTask task = CriticalPath.analyse(project).task("a");
    assertThat(task.finish()).isEqualTo(at("13T17:00"));
    assertThat(task.totalFloat()).isEqualTo(workdays(0));
    assertThat(task.freeFloat()).isEqualTo(workdays(0));
  }

  @Test
  void analyse_actualDates_finishOfAStartedSuccessorStillLimits() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task(begun("a", 5, "05T08:00", 3))
        .task(begun("b", 5, "06T08:00", 4))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .build();
    SchedulingPolicy policy =
        SchedulingPolicy.standard().withProgressRule(ProgressRule.ACTUAL_DATES);
    Schedule schedule = CriticalPath.analyse(project, policy);
    assertThat(schedule.task("b").finish()).isEqualTo(at("12T17:00"));
    assertThat(schedule.task("a").finish()).isEqualTo(at("09T17:00"));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(1));
    assertThat(schedule.task("b").drivingPredecessors()).isEmpty();
  }

  @Test
  void analyse_progressOverride_dropsTheLimitOfAStartedSuccessor() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task(begun("a", 5, "05T08:00", 3))
        .task(begun("b", 5, "06T08:00", 1))
        .task(Task.of("c", workdays(1)).withDeadline(at("08T17:00")))
        .dependency("a", "b")
        .dependency("b", "c")
        .build();
    SchedulingPolicy policy =
        SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE);
    Schedule schedule = CriticalPath.analyse(project, policy);
    assertThat(schedule.task("c").finish()).isEqualTo(at("08T17:00"));
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("09T17:00"));
  }

  @Test
  void freeFloat_beforeAStartedTask_reachesToWhereItsRestGoesOn() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task(begun("a", 5, "05T08:00", 3))
        .task("z", workdays(5))
        .task(begun("b", 4, "06T08:00", 2))
        .dependency("a", "b")
        .dependency("z", "b")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("b").finish()).isEqualTo(at("15T17:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(2));
    assertThat(schedule.task("z").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("b").drivingPredecessors()).hasToString("[z -> b]");
  }

  @Test
  void analyse_startOfAStartedTask_isNoLongerLimited() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task(begun("a", 5, "05T08:00", 3))
        .task(Task.of("b", workdays(1)).withDeadline(at("07T17:00")))
        .task("long", workdays(10))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.NONE)
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("b").totalFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("20T17:00"));
    assertThat(schedule.task("a").totalFloat()).isEqualTo(workdays(7));
  }

  @Test
  void analyse_noFloatForStartedTasks_takesTheirEarlyDatesForLate() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task("p", workdays(2))
        .task(begun("a", 4, "05T08:00", 2))
        .task("long", workdays(10))
        .dependency("p", "a")
        .build();
    SchedulingPolicy none = SchedulingPolicy.standard().withStartedTaskFloat(StartedTaskFloat.NONE);
    Schedule schedule = CriticalPath.analyse(project, none);
    assertThat(schedule.task("a").lateFinish()).isEqualTo(at("12T17:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("p").totalFloat()).isEqualTo(workdays(0));
    assertThat(CriticalPath.analyse(project).task("p").totalFloat()).isEqualTo(workdays(6));
  }

  @Test
  void independentFloat_afterAStartedTask_countsFromWhenItStarted() {
    Project project = plan()
        .statusDate(at("06T08:00"))
        .task(begun("p", 3, "05T08:00", 2).withDeadline(at("09T17:00")))
        .task("x", workdays(1))
        .task(
            Task.of("s", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("09T08:00"))))
        .task("long", workdays(10))
        .dependency("p", "x", DependencyType.START_TO_START, Lag.NONE)
        .dependency("x", "s")
        .build();
    assertThat(CriticalPath.analyse(project).task("x").independentFloat()).isEqualTo(workdays(2));
  }
}
