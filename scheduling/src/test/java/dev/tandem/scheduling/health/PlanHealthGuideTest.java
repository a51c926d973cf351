package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.HealthThreshold;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the page on plan health, with what the page says about their results. */
class PlanHealthGuideTest {
  private static final Project PLAN = Project.builder("Website relaunch", LocalDate.of(2026, 1, 5))
      .task("design", workdays(5))
      .task("build", workdays(10))
      .task("texts", workdays(4))
      .task("test", workdays(5))
      .milestone("live")
      .dependency("design", "build")
      .dependency("design", "texts")
      .dependency("build", "test")
      .dependency("design", "test")
      .dependency("test", "live", DependencyType.FINISH_TO_START, Lag.lag(workdays(10)))
      .build();

  @Test
  void health() {
    Schedule schedule = CriticalPath.analyse(PLAN);

    PlanHealth health = PlanHealth.of(schedule);
    HealthFinding logic = health.finding(HealthCheck.LOGIC);
    assertThat(logic.tasks()).containsExactly(TaskId.of("texts"));
    assertThat(logic).hasToString("""
        logic must be at most 0.05: 0.2, 1 of 5 unfinished tasks have no predecessor or no successor; texts. Link each to what it waits for and to what waits for it.""");
    assertThat(health.failed().stream().map(HealthFinding::toString).toList().subList(1, 5))
        .isEqualTo("""
        lags must be at most 0.05: 0.2, 1 of 5 open links have a lag; test -> live (FS + 10d). Make what happens in the meantime a task of its own.
        open ends must be at most 0: 0.1, 1 of 10 ends of tasks are linked to nothing; texts. Link them, or tie them to the milestones with which the project begins and ends.
        redundant links must be at most 0.05: 0.2, 1 of 5 links are demanded by other links anyway; design -> test. Take them out; no date moves.
        lags that hide work must be at most 0: 0.2, 1 of 5 open links have a long lag of working time; test -> live (FS + 10d). Make the work in the meantime a task, so that its progress shows.""".lines().toList());
  }

  @Test
  void convention() {
    Schedule schedule = CriticalPath.analyse(PLAN);

    HealthConvention contract = HealthConvention.dcma()
        .withThreshold(HealthCheck.LAGS, HealthThreshold.atMost(0.2))
        .without(HealthCheck.RESOURCES);
    HealthScore score = PlanHealth.of(schedule, contract).score();
    assertThat(score).hasToString("""
        9 of 10 passed (0.9); failed: logic; undefined: invalid dates, missed tasks, baseline execution index""");
  }
}
