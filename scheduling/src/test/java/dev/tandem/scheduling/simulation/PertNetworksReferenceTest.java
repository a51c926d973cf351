package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Networks of textbooks with beta-PERT durations against four million samples of numpy; sources stand in the file.
 *
 * <p>Both sides are samples, so a difference of up to four standard errors of both together is allowed. Of correlations and of the
 * sensitivity index, for which the file has no errors, the usual first-order ones are taken: {@code (1 - r^2) / sqrt(n)}, and
 * {@code ssi sqrt((1 - c) / (c n) + 1 / n)}.
 */
class PertNetworksReferenceTest {
  private static final int SAMPLES = 200_000;
  private static final double ERRORS = 4;
  private static final JsonNode FILE = SimulatedPlans.read("pert-networks.json");
  private static final double OTHER_SAMPLES = FILE.get("samples").asDouble();

  static Stream<JsonNode> networks() {
    return FILE.get("networks").valueStream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void run_textbookNetwork_agreesWithNumpy(JsonNode network) {
    SimulationResult result =
        SimulatedPlans.run(plan(network), Sampling.monteCarlo(SAMPLES, 20_270_101));
    JsonNode expected = network.get("expected");
    FinishDistribution finish = result.finish();
    compare(SimulatedPlans.units(finish.meanWork()), expected, "mean");
    compare(SimulatedPlans.units(finish.standardDeviationOfWork()), expected, "sd");
    for (Map.Entry<String, JsonNode> quantile : expected.get("quantiles").properties()) {
      double probability = Double.parseDouble(quantile.getKey().substring(1)) / 100;
      double error = expected.get("quantile_se").get(quantile.getKey()).asDouble();
      assertThat(SimulatedPlans.units(finish.quantile(probability)))
          .as(quantile.getKey())
          .isCloseTo(quantile.getValue().asDouble(), within(ERRORS * both(error)));
    }
    for (JsonNode due : expected.get("p_finish_le")) {
      compareShare(
          finish.probabilityBy(SimulatedPlans.date(due.get("due").asDouble())),
          due.get("p").asDouble());
    }
    for (Map.Entry<String, JsonNode> criticality : expected.get("criticality").properties()) {
      compareTask(result.task(criticality.getKey()), expected);
    }
  }

  private static void compareTask(SimulatedTask task, JsonNode expected) {
    String id = task.id().value();
    double critical = expected.get("criticality").get(id).asDouble();
    compareShare(task.criticality(), critical);
    double ssi = expected.get("ssi").get(id).asDouble();
    double relative = Math.sqrt((critical == 0 ? 0 : (1 - critical) / critical) + 1);
    assertThat(task.scheduleSensitivityIndex().orElseThrow())
        .as("SSI of %s", id)
        .isCloseTo(ssi, within(ERRORS * both(ssi * relative / Math.sqrt(OTHER_SAMPLES))));
    JsonNode pearson = expected.get("cruciality_pearson").get(id);
    OptionalDouble actual = task.cruciality(Cruciality.PEARSON);
    assertThat(actual.isPresent()).isEqualTo(!pearson.isNull());
    if (actual.isPresent()) {
      double r = pearson.asDouble();
      double error = (1 - r * r) / Math.sqrt(OTHER_SAMPLES);
      assertThat(actual.getAsDouble())
          .as("correlation of %s", id)
          .isCloseTo(r, within(ERRORS * both(error)));
    }
  }

  private static void compare(double actual, JsonNode expected, String name) {
    double error = expected.get(name + "_se").asDouble();
    assertThat(actual)
        .as(name)
        .isCloseTo(expected.get(name).asDouble(), within(ERRORS * both(error)));
  }

  private static void compareShare(Share actual, double expected) {
    double error = Math.sqrt(expected * (1 - expected) / OTHER_SAMPLES);
    assertThat(actual.value()).isCloseTo(expected, within(ERRORS * both(error)));
  }

  /** The standard error of a difference, from that of the larger sample. */
  private static double both(double error) {
    return error * Math.sqrt(1 + OTHER_SAMPLES / SAMPLES);
  }

  private static ProjectBuilder plan(JsonNode network) {
    ProjectBuilder plan = SimulatedPlans.plan();
    for (JsonNode task : network.get("tasks")) {
      String id = task.get("id").asString();
      plan.task(SimulatedPlans.task(
          id,
          Estimate.betaPert(
              task.get("a").asDouble(), task.get("m").asDouble(), task.get("b").asDouble())));
      task.get("preds").forEach(before -> plan.dependency(before.asString(), id));
    }
    return plan;
  }
}
