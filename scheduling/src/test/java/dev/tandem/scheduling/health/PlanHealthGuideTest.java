package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.DependencyType;
import dev.tandem.core.project.Lag;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippet of the page on plan health, with what the page says about its result. */
class PlanHealthGuideTest {

  @Test
  void health() {
    Project plan = Project.builder("Website relaunch", LocalDate.of(2026, 1, 5))
        .task("design", workdays(5))
        .task("build", workdays(10))
        .task("texts", workdays(4))
        .task("test", workdays(5))
        .milestone("live")
        .dependency("design", "build")
        .dependency("design", "texts")
        .dependency("build", "test")
        .dependency("design", "test")
        .dependency(
            "test", "live", DependencyType.FINISH_TO_START, Lag.lag(workdays(10)))
        .build();

    PlanHealth health = PlanHealth.of(CriticalPath.analyse(plan));
    HealthFinding logic = health.finding(HealthCheck.LOGIC);
    HealthConvention contract = HealthConvention.dcma()
        .withThreshold(HealthCheck.LAGS, HealthThreshold.atMost(0.2))
        .without(HealthCheck.RESOURCES);
    HealthScore score = PlanHealth.of(CriticalPath.analyse(plan), contract).score();

    System.out.println(health);
    System.out.println(logic);
    System.out.println(score);
    assertThat(plan).isNotNull();
  }
}
