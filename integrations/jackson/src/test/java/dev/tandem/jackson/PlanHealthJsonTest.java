package dev.tandem.jackson;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.health.PlanHealth;
import dev.tandem.scheduling.health.convention.HealthConvention;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The health of a plan as a dashboard would store it: findings with their tasks and links, and the convention that judged them. */
class PlanHealthJsonTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TandemModule()).build();

  @Test
  void health_writtenAndRead_isEqual() {
    Project project = Project.builder("Site", LocalDate.of(2026, 1, 5))
        .task("design", workdays(5))
        .task("build", workdays(5))
        .task("test", workdays(5))
        .dependency("design", "build")
        .dependency("build", "test")
        .dependency("design", "test")
        .build();
    for (HealthConvention convention :
        new HealthConvention[] {HealthConvention.standard(), HealthConvention.dcma()}) {
      PlanHealth health = PlanHealth.of(CriticalPath.analyse(project), convention);
      String json = MAPPER.writeValueAsString(health);
      PlanHealth read = MAPPER.readValue(json, PlanHealth.class);
      assertThat(read).isEqualTo(health);
      assertThat(read).hasToString(health.toString());
      assertThat(read.score()).isEqualTo(health.score());
      assertThat(MAPPER.readValue(
              MAPPER.writeValueAsString(health.score()), health.score().getClass()))
          .isEqualTo(health.score());
    }
    JsonNode thresholds = MAPPER.valueToTree(HealthConvention.standard()).get("thresholds");
    assertThat(thresholds.get("LAGS").toString()).isEqualTo("{\"atMost\":0.05}");
  }
}
