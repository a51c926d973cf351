package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Plans of which the distribution is known exactly: sums, largest values and a bridge. The file says by which formula.
 *
 * <p>Tolerances are four standard errors of 200,000 samples: of a mean {@code sd / sqrt(n)}; of a percentile the range of order statistics
 * and half of a bin of one task, for a task takes one of about 1,024 durations, each the mean of a bin.
 */
class ClosedFormsReferenceTest {
  private static final int SAMPLES = 200_000;
  private static final double ERRORS = 4;
  private static final double FOUR_ERRORS = 0.99994;
  private static final double HALF_BIN = 1 / 2048.0;
  private static final Sampling SAMPLING = Sampling.monteCarlo(SAMPLES, 4);
  private static final Estimate UNIFORM = Estimate.uniform(0, 1);
  private static final Estimate PERT = Estimate.betaPert(8, 10, 15);

  private static JsonNode expected(String id) {
    return SimulatedPlans.read("closed-forms.json")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .get("expected");
  }

  private static void compareMoments(FinishDistribution finish, JsonNode expected) {
    double deviation = SimulatedPlans.units(finish.standardDeviationOfWork());
    assertThat(SimulatedPlans.units(finish.meanWork()))
        .isCloseTo(
            expected.get("mean").asDouble(), within(ERRORS * deviation / Math.sqrt(SAMPLES)));
    if (expected.has("var")) {
      // Finishes here have a kurtosis of at most that of a normal distribution, 3, or little more.
      double variance = expected.get("var").asDouble();
      assertThat(deviation * deviation)
          .isCloseTo(variance, within(ERRORS * variance * Math.sqrt(3.0 / SAMPLES)));
    }
    for (String percentile : List.of("p10", "p50", "p80", "p90", "p95")) {
      if (expected.has(percentile)) {
        double probability = Double.parseDouble(percentile.substring(1)) / 100;
        FinishDistribution.DateRange range = finish.quantileRange(probability, FOUR_ERRORS);
        assertThat(expected.get(percentile).asDouble())
            .as(percentile)
            .isBetween(
                SimulatedPlans.units(range.from()) - HALF_BIN,
                SimulatedPlans.units(range.to()) + HALF_BIN);
      }
    }
  }

  private static void compareShare(Share actual, double expected) {
    // Half a second of rounding, a sixty-thousandth of the unit, adds up to 1e-4 where the density
    // is high.
    assertThat(actual.value())
        .isCloseTo(
            expected, within(ERRORS * Math.sqrt(expected * (1 - expected) / SAMPLES) + 1e-4));
  }

  @ParameterizedTest
  @CsvSource({"max_uniform_2,2", "max_uniform_5,5", "max_uniform_50,50"})
  void finish_ofParallelUniforms_isTheirLargest(String id, int tasks) {
    ProjectBuilder plan = SimulatedPlans.parallel(Collections.nCopies(tasks, UNIFORM));
    compareMoments(SimulatedPlans.run(plan, SAMPLING).finish(), expected(id));
  }

  @ParameterizedTest
  @CsvSource({"sum_uniform_3,3", "sum_uniform_12,12"})
  void finish_ofASeriesOfUniforms_isTheirSum(String id, int tasks) {
    ProjectBuilder plan = SimulatedPlans.series(Collections.nCopies(tasks, UNIFORM));
    FinishDistribution finish = SimulatedPlans.run(plan, SAMPLING).finish();
    JsonNode expected = expected(id);
    compareMoments(finish, expected);
    double point =
        expected.get("mean").asDouble() + Math.sqrt(expected.get("var").asDouble());
    compareShare(
        finish.probabilityBy(SimulatedPlans.date(point)),
        expected.get("cdf_at_mean_plus_1sd").asDouble());
  }

  @ParameterizedTest
  @CsvSource({"max_pert_8_10_15_2,2", "max_pert_8_10_15_10,10"})
  void finish_ofParallelPerts_hasTheMergeBias(String id, int tasks) {
    ProjectBuilder plan = SimulatedPlans.parallel(Collections.nCopies(tasks, PERT));
    FinishDistribution finish = SimulatedPlans.run(plan, SAMPLING).finish();
    JsonNode expected = expected(id);
    compareMoments(finish, expected);
    compareShare(
        finish.probabilityBy(SimulatedPlans.date(PERT.quantile(0.8))),
        expected.get("p_le_single_p80").asDouble());
  }

  @Test
  void criticality_ofABridge_countsTies() {
    Estimate duration = Estimate.discrete(Map.of(1.0, 0.2, 2.0, 0.5, 4.0, 0.3));
    ProjectBuilder plan = SimulatedPlans.plan();
    List.of("a", "b", "c", "d", "e").forEach(id -> plan.task(SimulatedPlans.task(id, duration)));
    plan.dependency("a", "c").dependency("a", "d").dependency("b", "e").dependency("c", "e");
    SimulationResult result = SimulatedPlans.run(plan, SAMPLING);
    JsonNode expected = expected("bridge_discrete");
    double before = 0;
    for (Map.Entry<Double, Double> finish : probabilities(expected.get("pmf")).entrySet()) {
      before += finish.getValue();
      compareShare(
          result.finish().probabilityBy(SimulatedPlans.date(finish.getKey())), Math.min(1, before));
    }
    compareMoments(result.finish(), expected);
    expected
        .get("criticality")
        .properties()
        .forEach(task -> compareShare(
            result.task(task.getKey()).criticality(), task.getValue().asDouble()));
  }

  /** By Latin hypercube, which has the given deviations nearly exactly; what is left of the correlation of tasks is 1 / sqrt(n). */
  @Test
  void sensitivity_ofASeries_isTheShareOfTheDeviation() {
    JsonNode expected = expected("serial_cri_equals_ssi");
    List<Estimate> durations = IntStream.of(1, 2, 2)
        .<Estimate>mapToObj(deviation -> Estimate.uniform(0, deviation * Math.sqrt(12)))
        .toList();
    SimulationResult result =
        SimulatedPlans.run(SimulatedPlans.series(durations), Sampling.latinHypercube(SAMPLES, 1));
    double error = ERRORS / Math.sqrt(SAMPLES);
    for (int i = 0; i < durations.size(); i++) {
      SimulatedTask task = result.task("t" + i);
      assertThat(task.criticality().value()).isEqualTo(1);
      assertThat(task.scheduleSensitivityIndex().orElseThrow())
          .isCloseTo(expected.get("ssi").get(i).asDouble(), within(error));
      assertThat(task.cruciality(Cruciality.PEARSON).orElseThrow())
          .isCloseTo(expected.get("cri").get(i).asDouble(), within(error));
      assertThat(task.significanceIndex()).isCloseTo(1, within(1e-9));
    }
    assertThat(SimulatedPlans.units(result.finish().standardDeviationOfWork()))
        .isCloseTo(expected.get("sd_total").asDouble(), within(3 * error));
  }

  private static Map<Double, Double> probabilities(JsonNode node) {
    Map<Double, Double> probabilities = new TreeMap<>();
    node.properties()
        .forEach(each ->
            probabilities.put(Double.parseDouble(each.getKey()), each.getValue().asDouble()));
    return probabilities;
  }
}
