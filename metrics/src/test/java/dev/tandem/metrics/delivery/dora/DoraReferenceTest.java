package dev.tandem.metrics.delivery.dora;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.delivery.dora.rating.DoraMetric;
import dev.tandem.metrics.delivery.dora.rating.DoraScheme;
import dev.tandem.metrics.delivery.dora.rating.DowntimeCost;
import dev.tandem.metrics.delivery.dora.rating.QuickCheck;
import dev.tandem.metrics.delivery.dora.rating.QuickCheckEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Levels, scores and a log of events against the rules of their sources; each case of the file names them. */
class DoraReferenceTest {

  private static final double TOLERANCE = 1e-15;

  private static JsonNode read(String id) throws IOException {
    try (InputStream in = DoraReferenceTest.class.getResourceAsStream("dora-cases.json")) {
      return new JsonMapper()
          .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .get(id);
    }
  }

  private static void assertLevel(
      DoraScheme scheme, DoraMetric metric, double value, JsonNode expected) {
    var rating = scheme.rate(metric, value);
    if (expected.asString().equals("UNCLASSIFIED")) {
      assertThat(rating.isClassified()).as("%s of %s", rating, scheme).isFalse();
    } else {
      assertThat(rating.levels()).as("%s", rating).containsExactly(expected.asString());
    }
  }

  @Test
  void leadTimes_agreeByEveryScheme() throws IOException {
    for (JsonNode given : read("lead_time_cases")) {
      double hours = given.get("minutes").asDouble() / 60;
      DoraMetric metric = DoraMetric.LEAD_TIME;
      assertLevel(DoraScheme.FOUR_KEYS, metric, hours, given.get("fourkeys"));
      assertLevel(DoraScheme.DEVLAKE_2023, metric, hours, given.get("devlake_2023"));
      assertLevel(DoraScheme.DEVLAKE_2021, metric, hours, given.get("devlake_2021"));
      assertLevel(DoraScheme.DORA_2021, metric, hours, given.get("dora_2021_literal"));
      assertLevel(DoraScheme.DORA_2019, metric, hours, given.get("dora_2019_literal"));
    }
  }

  @Test
  void failureRates_agreeByEveryTool() throws IOException {
    for (JsonNode given : read("cfr_cases")) {
      double rate = given.get("rate").asDouble();
      DoraMetric metric = DoraMetric.CHANGE_FAILURE_RATE;
      assertLevel(DoraScheme.FOUR_KEYS, metric, rate, given.get("fourkeys"));
      assertLevel(DoraScheme.DEVLAKE_2023, metric, rate, given.get("devlake_2023"));
      assertLevel(DoraScheme.DEVLAKE_2021, metric, rate, given.get("devlake_2021"));
    }
  }

  @Test
  void failureRatesOf2024_arePointsThatFallAndRise() throws IOException {
    JsonNode points = read("cfr_2024_published_points");
    assertThat(points.get("high").asDouble()).isGreaterThan(points.get("medium").asDouble());
    assertThat(DoraScheme.DORA_2024.rate(DoraMetric.CHANGE_FAILURE_RATE, 0.05))
        .hasToString(
            "change failure rate 0.05 by DORA 2024: the report prints a value for each level, not a range:"
                + " elite 5 %, high 20 %, medium 10 %, low 40 %");
  }

  @Test
  void quickCheck_agrees() throws IOException {
    for (JsonNode given : read("quick_check").get("cases")) {
      JsonNode inputs = given.get("inputs");
      JsonNode scores = given.get("scores");
      QuickCheck check = new QuickCheck(
          inputs.get("leadtime").asInt(),
          inputs.get("deployfreq").asInt(),
          inputs.get("failurerecovery").asInt(),
          inputs.get("changefailure").asDouble(),
          inputs.get("rework").asDouble());
      assertThat(check.leadTimeScore()).isEqualTo(scores.get("leadtime").asDouble());
      assertThat(check.deploymentFrequencyScore())
          .isEqualTo(scores.get("deployfreq").asDouble());
      assertThat(check.recoveryScore()).isEqualTo(scores.get("failurerecovery").asDouble());
      assertThat(check.changeFailureScore())
          .isEqualTo(scores.get("changefailure").asDouble());
      assertThat(check.reworkScore()).isEqualTo(scores.get("rework").asDouble());
      assertThat(check.average(QuickCheckEdition.OF_2025))
          .isEqualTo(given.get("average_2025").asDouble());
      assertThat(check.average(QuickCheckEdition.OF_2024))
          .isEqualTo(given.get("average_2024").asDouble());
      assertThat(check.throughput()).isEqualTo(given.get("throughput").asDouble());
      assertThat(check.stability()).isEqualTo(given.get("stability").asDouble());
    }
  }

  @Test
  void downtime_of2016_agrees() throws IOException {
    JsonNode golden = read("cost_of_downtime_2016");
    for (String level : new String[] {"high", "medium", "low"}) {
      JsonNode given = golden.get("example").get(level);
      DowntimeCost cost = new DowntimeCost(
          given.get("deploys_per_year").asDouble(), given.get("cfr").asDouble(), 1, 500);
      double failures = golden.get("failures_per_year").get(level).asDouble();
      assertClose(TOLERANCE, cost.failuresPerYear(), failures);
      assertClose(TOLERANCE, cost.costPerYear(), 500 * failures);
    }
  }

  private static DoraAccumulator log() throws IOException {
    JsonNode golden = read("event_log");
    DoraAccumulator accumulator = new DoraAccumulator();
    for (JsonNode given : golden.get("deployments")) {
      String id = given.get("id").asString();
      Instant time = LocalDateTime.parse(given.get("time").asString()).toInstant(ZoneOffset.UTC);
      Deployment deployment = Deployment.of(id, "PRODUCTION", time, time);
      for (JsonNode commit : given.get("commits")) {
        long hours = golden.get("commit_lead_hours").get(commit.asString()).asLong();
        deployment = deployment.withCommit(
            Commit.of(commit.asString(), time.minus(Duration.ofHours(hours))));
      }
      accumulator.add(deployment);
      if (given.get("failed").asBoolean()) {
        long minutes = Math.round(60 * golden.get("recovery_hours").get(id).asDouble());
        accumulator.add(Incident.open("i" + id, time)
            .withDeployment(DeploymentId.of(id))
            .withRestored(time.plus(Duration.ofMinutes(minutes))));
      }
    }
    return accumulator;
  }

  @Test
  void log_agrees() throws IOException {
    JsonNode expected = read("event_log").get("expected");
    DateRange window = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 17));
    Instant asOf = Instant.parse("2024-02-01T00:00:00Z");
    DoraMetrics metrics = log().snapshot(DoraConvention.standard(ZoneOffset.UTC), window, asOf);
    assertThat(metrics.deployments()).isEqualTo(expected.get("deployments").asLong());
    assertThat(metrics.windowDays()).isEqualTo(expected.get("window_days").asLong());
    assertThat(metrics.deploymentsByDay())
        .hasSize(expected.get("deployment_days").asInt());
    assertThat(metrics.deploymentsPerDay().value())
        .hasValue(expected.get("deploys_per_day").asDouble());
    assertThat(metrics.leadTimeHours().value())
        .hasValue(expected.get("lead_time_median_h").asDouble());
    assertClose(
        TOLERANCE,
        metrics.leadTimes().meanHours().orElseThrow(),
        expected.get("lead_time_mean_h").asDouble());
    assertThat(metrics.changeFailureRate().value())
        .hasValue(expected.get("change_failure_rate").asDouble());
    assertThat(metrics.recoveryHours().value())
        .hasValue(expected.get("recovery_median_h").asDouble());
    assertThat(metrics.recoveryTimes().meanHours())
        .hasValue(expected.get("recovery_mean_h").asDouble());
    assertThat(log()
            .snapshot(DoraConvention.asFourKeys(ZoneOffset.UTC), window, asOf)
            .changeFailureRate()
            .value())
        .hasValue(expected.get("cfr_fourkeys_value").asDouble());
  }
}
