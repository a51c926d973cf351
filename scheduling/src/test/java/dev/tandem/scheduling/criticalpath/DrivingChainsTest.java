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
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which dependencies decide dates, and the chains that they make; plans start on Monday 2026-01-05. */
class DrivingChainsTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static List<String> path(ProjectBuilder plan) {
    return CriticalPath.analyse(plan.build()).criticalPath().stream()
        .map(TaskId::value)
        .toList();
  }

  private static String drivers(ProjectBuilder plan, String task) {
    return CriticalPath.analyse(plan.build()).task(task).drivingPredecessors().toString();
  }

  @Test
  void criticalPath_ofNoTasks_isEmpty() {
    assertThat(path(plan())).isEmpty();
    assertThat(CriticalPath.analyse(plan().build()).criticalTasks()).isEmpty();
  }

  @Test
  void criticalPath_longerThanTheFirstRoom_hasEveryTask() {
    ProjectBuilder plan = plan();
    IntStream.range(0, 40).forEach(i -> plan.task("t" + i, workdays(1)));
    IntStream.range(1, 40).forEach(i -> plan.dependency("t" + (i - 1), "t" + i));
    assertThat(path(plan))
        .isEqualTo(IntStream.range(0, 40).mapToObj(i -> "t" + i).toList());
  }

  @Test
  void criticalPath_twoEndsAtOneTime_prefersTheOneThatNothingWaitsFor() {
    ProjectBuilder milestoneLast =
        plan().task("a", workdays(2)).milestone("done").dependency("a", "done");
    assertThat(path(milestoneLast)).containsExactly("a", "done");
    ProjectBuilder milestoneFirst =
        plan().milestone("done").task("a", workdays(2)).dependency("a", "done");
    assertThat(path(milestoneFirst)).containsExactly("a", "done");
  }

  @Test
  void criticalPath_twoOpenEnds_takesTheFirstDeclared() {
    ProjectBuilder pair = plan().task("a", workdays(2)).task("b", workdays(2));
    assertThat(path(pair)).containsExactly("a");
    ProjectBuilder withMilestone = plan()
        .task("a", workdays(2))
        .milestone("done")
        .task("b", workdays(2))
        .dependency("a", "done");
    assertThat(path(withMilestone)).containsExactly("a", "done");
    // The order of the network puts what waits behind; the order of declaration decides.
    ProjectBuilder waitsFirst = plan()
        .task("last", workdays(1))
        .task("b", workdays(2))
        .task("a", workdays(1))
        .dependency("a", "last");
    assertThat(path(waitsFirst)).containsExactly("a", "last");
  }

  @Test
  void drivingPredecessors_equallyTight_areAll() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task("b", workdays(2))
        .task("loose", workdays(1))
        .task("c", workdays(1))
        .dependency("b", "c")
        .dependency("loose", "c")
        .dependency("a", "c");
    assertThat(drivers(plan, "c")).isEqualTo("[b -> c, a -> c]");
    assertThat(path(plan)).as("the first declared of equal drivers").containsExactly("b", "c");
    assertThat(drivers(plan, "a")).isEqualTo("[]");
  }

  @Test
  void drivingPredecessors_ofOneSummary_areNamedOnce() {
    ProjectBuilder plan = plan()
        .summary("phase")
        .task(Task.of("a", workdays(2)).withParent("phase"))
        .task(Task.of("b", workdays(2)).withParent("phase"))
        .task("c", workdays(1))
        .dependency("phase", "c");
    assertThat(drivers(plan, "c")).isEqualTo("[phase -> c]");
    assertThat(drivers(plan, "phase")).as("a summary has none").isEqualTo("[]");
  }

  @Test
  void drivingPredecessors_whereADateDecides_areNone() {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task(
            Task.of("b", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("08T08:00"))))
        .dependency("a", "b");
    assertThat(drivers(plan, "b")).isEqualTo("[]");
    assertThat(path(plan)).containsExactly("b");
  }

  @Test
  void drivingPredecessors_whereDateAndDependencyAgree_namesTheDependency() {
    ProjectBuilder plan = plan()
        .task("a", workdays(1))
        .task(
            Task.of("b", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("06T08:00"))))
        .dependency("a", "b");
    assertThat(drivers(plan, "b")).isEqualTo("[a -> b]");
  }

  @Test
  void drivingPredecessors_ofStartedWork_areThoseThatHoldItsRest() {
    ProjectBuilder plan = plan()
        .statusDate(at("07T08:00"))
        .task("a", workdays(3))
        .task(Task.of("b", workdays(4)).withProgress(Progress.started(at("05T08:00"), workdays(2))))
        .dependency("a", "b");
    assertThat(drivers(plan, "b")).isEqualTo("[a -> b]");
    SchedulingPolicy override =
        SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE);
    assertThat(CriticalPath.analyse(plan.build(), override).task("b").drivingPredecessors())
        .isEmpty();
  }

  @Test
  void drivingPredecessors_tiesFromTheStart_drive() {
    ProjectBuilder plan = plan()
        .task("a", workdays(5))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.lag(workdays(1)));
    assertThat(drivers(plan, "b")).isEqualTo("[a -> b (SS + 1d)]");
  }

  @Test
  void criticalTasks_longestPath_hasEveryChainOfDriversToTheEnd() {
    SchedulingPolicy longest =
        SchedulingPolicy.standard().withCriticality(Criticality.longestPath());
    Project project = plan()
        .task("a", workdays(2))
        .task("b", workdays(2))
        .task("short", workdays(1))
        .task("c", workdays(1))
        .task("beside", workdays(3))
        .dependency("a", "c")
        .dependency("b", "c")
        .dependency("short", "c")
        .build();
    assertThat(CriticalPath.analyse(project, longest).criticalTasks())
        .extracting(task -> task.id().value())
        .containsExactly("a", "b", "beside", "c");
  }
}
