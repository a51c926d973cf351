package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.PolicyDifference;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on progress and policies, with the table that follows them. */
class ProgressAndPoliciesGuideTest {

  private static LocalDateTime january(int day, int hour) {
    return LocalDateTime.of(2026, 1, day, hour, 0);
  }

  @Test
  void progressAndPolicies() {
    Project project = Project.builder("Relaunch", LocalDate.of(2026, 1, 5))
        .statusDate(january(12, 8))
        .task(Task.of("design", workdays(5))
            .withProgress(Progress.started(january(5, 8), workdays(3))))
        .task(Task.of("build", workdays(10))
            .withProgress(Progress.started(january(8, 8), workdays(8))))
        .task(Task.of("copy", workdays(2))
            .withProgress(Progress.finished(january(6, 8), january(7, 17))))
        .task("print", workdays(2))
        .task("training", workdays(20))
        .dependency("design", "build")
        .dependency("design", "copy")
        .dependency("copy", "print")
        .build();
    Schedule standard = CriticalPath.analyse(project);
    Schedule primavera = CriticalPath.analyse(project, SchedulingPolicy.primaveraP6());
    Schedule microsoft = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertDesign(standard, 12, 14, 9);
    assertBuild(standard, 15, 26, 9);
    assertPrint(standard, 12, 18);
    assertDesign(primavera, 12, 14, 9);
    assertBuild(primavera, 15, 26, 9);
    assertPrint(primavera, 15, 15);
    assertDesign(microsoft, 7, 9, 0);
    assertBuild(microsoft, 12, 21, 7);
    assertPrint(microsoft, 8, 15);
    Schedule override = CriticalPath.analyse(
        project, SchedulingPolicy.standard().with(ProgressRule.PROGRESS_OVERRIDE));
    assertDesign(override, 12, 14, 17);
    assertBuild(override, 12, 21, 12);
    assertPrint(override, 12, 18);
    Schedule actual =
        CriticalPath.analyse(project, SchedulingPolicy.standard().with(ProgressRule.ACTUAL_DATES));
    assertDesign(actual, 12, 14, -5);
    assertBuild(actual, 12, 21, 12);
    assertPrint(actual, 12, 18);
    assertThat(actual.task("design").lateFinish()).isEqualTo(january(7, 17));
    assertThat(standard.outOfSequence().toString()).contains("design -> build");
  }

  private static void assertDesign(Schedule schedule, int rest, int finish, int totalFloat) {
    assertRest(schedule.task("design"), rest, finish, totalFloat);
  }

  private static void assertBuild(Schedule schedule, int rest, int finish, int totalFloat) {
    assertRest(schedule.task("build"), rest, finish, totalFloat);
  }

  private static void assertRest(ScheduledTask task, int rest, int finish, int totalFloat) {
    assertThat(task.remainingEarlyStart()).contains(january(rest, 8));
    assertThat(task.finish()).isEqualTo(january(finish, 17));
    assertThat(task.totalFloat()).isEqualTo(workdays(totalFloat));
  }

  private static void assertPrint(Schedule schedule, int start, int totalFloat) {
    assertThat(schedule.task("print").start()).isEqualTo(january(start, 8));
    assertThat(schedule.task("print").totalFloat()).isEqualTo(workdays(totalFloat));
  }

  @Test
  void differences() {
    List<PolicyDifference> differences =
        SchedulingPolicy.primaveraP6().differencesFrom(SchedulingPolicy.standard());
    assertThat(differences)
        .extracting(PolicyDifference::toString)
        .containsExactly(
            "lag calendar: predecessor, not successor",
            "total float definition: finish, not smallest",
            "finish limit: finish itself, not next work",
            "finished task rule: logic goes on, not logic ends",
            "started predecessor rule: start of rest, not actual start",
            "resource calendar rule: where resource dependent, not unless task dependent");
  }
}
