package dev.tandem.scheduling.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.health.convention.HealthCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Checks the health of a folder of plans that people really made, which are not ours to distribute, and prints it.
 *
 * <p>Run with {@code -Dtandem.plans=FOLDER}, as the test of their dates.
 */
@EnabledIfSystemProperty(named = "tandem.plans", matches = ".+")
class PlanHealthFolderReferenceTest {

  @Test
  void of_plansOfAFolder_judgesEachCheckOrSaysWhyNot() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("tandem.plans")))) {
      List<Path> plans = files
          .filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
          .filter(file -> !file.endsWith("textbook.json"))
          .sorted()
          .toList();
      assertThat(plans).isNotEmpty().allSatisfy(PlanHealthFolderReferenceTest::check);
    }
  }

  private static void check(Path file) {
    Schedule schedule = SamplePlans.read(file);
    PlanHealth health = PlanHealth.of(schedule);
    System.out.println(health + "\n");
    assertThat(health.findings()).hasSize(HealthCheck.values().length);
    long negative = schedule.tasks().stream()
        .filter(task -> !task.isSummary() && !task.task().progress().isFinished())
        .map(ScheduledTask::totalFloat)
        .filter(total -> total.isNegative())
        .count();
    assertThat(health.finding(HealthCheck.NEGATIVE_FLOAT).measured().part()).isEqualTo(negative);
    assertThat(health.score().undefined())
        .allSatisfy(check -> assertThat(health.finding(check).message()).contains("no value"));
  }
}
