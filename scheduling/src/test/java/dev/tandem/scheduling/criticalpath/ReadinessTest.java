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
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What could be begun at a moment, what runs, what waits and what is done; plans start on Monday 2026-01-05 at 08:00. */
class ReadinessTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", at("05T08:00"));
  }

  private static Task done(String id, String start, String finish) {
    return Task.of(id, workdays(1)).withProgress(Progress.finished(at(start), at(finish)));
  }

  private static List<String> names(List<TaskId> ids) {
    return ids.stream().map(TaskId::value).toList();
  }

  private static List<String> ready(Schedule schedule, String moment) {
    return names(schedule.readiness(at(moment)).ready());
  }

  private static List<String> blocked(Schedule schedule, String moment) {
    return schedule.readiness(at(moment)).blocked().stream()
        .map(each -> each.task() + " until " + each.until() + " by " + each.by())
        .toList();
  }

  /** One task done, one running, one behind each. */
  private static Schedule halfWay() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .task(done("done", "05T08:00", "06T12:00"))
        .task(Task.of("running", workdays(3))
            .withProgress(Progress.started(at("06T08:00"), workdays(2))))
        .task("next", workdays(1))
        .task("later", workdays(1))
        .dependency("done", "next")
        .dependency("running", "later")
        .build();
    return CriticalPath.analyse(project);
  }

  @Test
  void readiness_atTheStatusDate_sortsEveryTask() {
    Readiness readiness = halfWay().readiness();
    assertThat(readiness.at()).isEqualTo(at("07T08:00"));
    assertThat(names(readiness.finished())).containsExactly("done");
    assertThat(names(readiness.inProgress())).containsExactly("running");
    assertThat(names(readiness.ready())).containsExactly("next");
    assertThat(blocked(halfWay(), "07T08:00"))
        .containsExactly("later until 2026-01-09T08:00 by [running -> later]");
  }

  @Test
  void readiness_atTheVeryMomentOfAnActualDate_countsIt() {
    Schedule schedule = halfWay();
    assertThat(names(schedule.readiness(at("06T12:00")).finished())).containsExactly("done");
    assertThat(names(schedule.readiness(at("06T11:59")).finished())).isEmpty();
    assertThat(names(schedule.readiness(at("06T11:59")).inProgress()))
        .containsExactly("done", "running");
    assertThat(names(schedule.readiness(at("06T08:00")).inProgress()))
        .containsExactly("done", "running");
    assertThat(names(schedule.readiness(at("06T07:59")).inProgress())).containsExactly("done");
    assertThat(names(schedule.readiness(at("05T07:59")).inProgress())).isEmpty();
  }

  @Test
  void readiness_beforeAPredecessorFinished_blocksWhatFollows() {
    assertThat(ready(halfWay(), "06T11:59")).isEmpty();
    assertThat(ready(halfWay(), "06T12:00")).containsExactly("next");
  }

  @Test
  void readiness_withoutAStatusDate_isThatAtTheStart() {
    Project project = plan()
        .task("a", workdays(1))
        .task("b", workdays(1))
        .dependency("a", "b")
        .build();
    Readiness readiness = CriticalPath.analyse(project).readiness();
    assertThat(readiness.at()).isEqualTo(at("05T08:00"));
    assertThat(names(readiness.ready())).containsExactly("a");
    assertThat(readiness.blocked()).hasSize(1);
  }

  @Test
  void readiness_beforeTheProjectStarts_isBlockedByTheDate() {
    Schedule schedule = CriticalPath.analyse(plan().task("a", workdays(1)).build());
    assertThat(ready(schedule, "02T08:00")).isEmpty();
    assertThat(blocked(schedule, "02T08:00")).containsExactly("a until 2026-01-05T08:00 by []");
    assertThat(ready(schedule, "02T17:00"))
        .as("no work lies between Friday evening and Monday morning")
        .containsExactly("a");
  }

  @Test
  void readiness_dateNotReached_blocksWithoutADependency() {
    Project project = plan()
        .task(
            Task.of("a", workdays(1)).withConstraint(Constraint.startNoEarlierThan(at("08T08:00"))))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(blocked(schedule, "07T16:00")).containsExactly("a until 2026-01-08T08:00 by []");
    assertThat(ready(schedule, "08T08:00")).containsExactly("a");
  }

  @Test
  void readiness_givenStartBeforeTheProject_countsThatStartAlone() {
    Project project = plan()
        .task(Task.of("a", workdays(1)).withConstraint(Constraint.manualStart(at("01T08:00"))))
        .build();
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(ready(schedule, "01T08:00")).containsExactly("a");
    assertThat(ready(schedule, "05T08:00")).containsExactly("a");
  }

  @Test
  void readiness_lagAfterAFinish_blocksUntilItHasRun() {
    Project project = plan()
        .statusDate(at("06T08:00"))
        .task(done("a", "05T08:00", "05T17:00"))
        .task("b", workdays(1))
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workdays(2)))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    assertThat(blocked(schedule, "07T16:59"))
        .containsExactly("b until 2026-01-08T08:00 by [a -> b (FS + 2d)]");
    assertThat(ready(schedule, "07T17:00")).containsExactly("b");
  }

  @Test
  void readiness_tieFromTheStart_needsTheStartAlone() {
    Project project = plan()
        .statusDate(at("06T08:00"))
        .task(Task.of("a", workdays(3)).withProgress(Progress.started(at("05T08:00"), workdays(2))))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .task("d", workdays(1))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.NONE)
        .dependency("b", "c", DependencyType.START_TO_START, Lag.NONE)
        .dependency("a", "d", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    // The tie of the finishes holds no start; c waits for a start that has not happened.
    assertThat(ready(schedule, "06T08:00")).containsExactly("b", "d");
    assertThat(blocked(schedule, "06T08:00"))
        .containsExactly("c until 2026-01-06T08:00 by [b -> c (SS)]");
  }

  @Test
  void readiness_severalBlockers_areNamedOnceEach() {
    Project project = plan()
        .summary("phase")
        .task(Task.of("a", workdays(1)).withParent("phase"))
        .task(Task.of("b", workdays(1)).withParent("phase"))
        .task("c", workdays(1))
        .task("d", workdays(1))
        .dependency("phase", "d")
        .dependency("c", "d")
        .build();
    assertThat(blocked(CriticalPath.analyse(project), "05T08:00"))
        .containsExactly("d until 2026-01-06T08:00 by [phase -> d, c -> d]");
  }
}
