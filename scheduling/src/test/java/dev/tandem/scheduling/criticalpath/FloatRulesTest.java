package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Floats, drivers and paths on plans of a few tasks that start on Monday 2026-01-05. */
class FloatRulesTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  @Test
  void independentFloat_afterALatePredecessor_countsFromTheEndThatTies() {
    Project project = plan()
        .task(Task.of("p", workdays(2)).withDeadline(at("07T17:00")))
        .task("x", workdays(1))
        .task(
            Task.of("s", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("09T08:00"))))
        .task("long", workdays(10))
        .dependency("p", "x", DependencyType.START_TO_START, Lag.NONE)
        .dependency("x", "s")
        .build();
    ScheduledTask task = CriticalPath.analyse(project).task("x");
    assertThat(task.freeFloat()).isEqualTo(workdays(3));
    assertThat(task.independentFloat()).isEqualTo(workdays(2));
  }

  /**
   * A may start in the nights from Tuesday to Thursday. On Friday night, eight day hours back would be Friday morning, after B has begun on
   * Thursday night: so three nights, not the fourth that ends before the week does.
   */
  @Test
  void freeFloat_leadOnAnotherCalendar_endsWhereItsBreakBegins() {
    Project project = Project.builder("nights", at("06T08:00"))
        .addCalendar(RandomPlan.NIGHTS)
        .task(Task.of("a", workhours(1)).withCalendar("nights"))
        .task(Task.of("b", workhours(8))
            .withCalendar("nights")
            .withConstraint(Constraint.startNoEarlierThan(at("08T22:00"))))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.lead(workhours(8)))
        .build();
    Schedule schedule = CriticalPath.analyse(
        project, SchedulingPolicy.standard().withLagCalendar(LagCalendar.PROJECT));
    assertThat(schedule.task("a").earlyStart()).isEqualTo(at("06T22:00"));
    assertThat(schedule.task("b").earlyStart()).isEqualTo(at("08T22:00"));
    assertThat(schedule.task("a").freeFloat()).isEqualTo(workdays(3));
  }

  @Test
  void drivingPredecessors_tiesOfTheFinish_driveWhereTheyBind() {
    Project project = plan()
        .task("a", workdays(5))
        .task("b", workdays(2))
        .task("c", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .dependency("c", "b", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .build();
    ScheduledTask task = CriticalPath.analyse(project).task("b");
    assertThat(task.start()).isEqualTo(at("08T08:00"));
    assertThat(task.drivingPredecessors()).hasToString("[a -> b (FF)]");
  }

  @Test
  void criticalTasks_longestPath_followsDriversBackFromTheEnd() {
    Project project = plan()
        .task("a", workdays(4))
        .task("b", workdays(3))
        .task("c", workdays(1))
        .task("d", workdays(1))
        .dependency("a", "c")
        .dependency("b", "c")
        .build();
    SchedulingPolicy policy =
        SchedulingPolicy.standard().withCriticality(Criticality.longestPath());
    assertThat(CriticalPath.analyse(project, policy).criticalTasks())
        .extracting(task -> task.id().value())
        .containsExactly("a", "c");
  }

  @Test
  void criticalPath_twoTasksThatEndTogether_takesTheFirstDeclared() {
    Project project = plan().task("a", workdays(2)).task("b", workdays(2)).build();
    assertThat(CriticalPath.analyse(project).criticalPath()).containsExactly(TaskId.of("a"));
  }

  @Test
  void nearCritical_limit_leavesOutFinishedAndLooserTasks() {
    Project project = plan()
        .statusDate(at("06T08:00"))
        .task(Task.of("done", workdays(1))
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task("long", workdays(10))
        .task("loose", workdays(7))
        .task("near", workdays(8))
        .task("tight", workdays(8))
        .task("tightest", workdays(9))
        .build();
    assertThat(CriticalPath.analyse(project).nearCritical(workdays(2)))
        .extracting(task -> task.id().value())
        .containsExactly("tightest", "near", "tight");
  }

  @Test
  void freeFloat_ofASummary_isThatOfItsUnfinishedLeaves() {
    Project project = plan()
        .statusDate(at("06T08:00"))
        .task(Task.of("phase"))
        .task(Task.of("done", workdays(1))
            .withParent("phase")
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task(Task.of("open", workdays(1)).withParent("phase"))
        .task(Task.of("past"))
        .task(Task.of("over", workdays(1))
            .withParent("past")
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task("long", workdays(4))
        .task("next", workdays(1))
        .dependency("done", "next")
        .dependency("open", "next")
        .dependency("long", "next")
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(schedule.task("phase").freeFloat()).isEqualTo(workdays(3));
    assertThat(schedule.task("past").freeFloat()).isEqualTo(workdays(0));
  }

  @Test
  void drivingPredecessors_ofAFinishedTask_areNone() {
    Project project = plan()
        .statusDate(at("08T08:00"))
        .task(Task.of("a", workdays(1))
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task(Task.of("b", workdays(1))
            .withProgress(Progress.finished(at("06T08:00"), at("06T17:00"))))
        .dependency("a", "b")
        .build();
    assertThat(CriticalPath.analyse(project).task("b").drivingPredecessors()).isEmpty();
  }
}
