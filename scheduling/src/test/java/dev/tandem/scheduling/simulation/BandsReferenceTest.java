package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bands of confidence against exact sums and maxima of a few durations; percentiles of data sets by nearest rank. */
class BandsReferenceTest {
  private static final int SAMPLES = 1 << 17;
  private static final Sampling SAMPLING = Sampling.monteCarlo(SAMPLES, 11);

  private static JsonNode band(String id) {
    return SimulatedPlans.read("bands.json")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"confidence_band-s01", "confidence_band-s02"})
  void finish_ofDiscreteDurations_hasTheExactDistribution(String id) {
    JsonNode band = band(id);
    List<Estimate> durations = band.get("input")
        .get("duration_pmf")
        .valueStream()
        .<Estimate>map(each -> Estimate.discrete(probabilities(each)))
        .toList();
    boolean sequence = band.get("input").get("combine").asString().equals("sequence");
    ProjectBuilder plan =
        sequence ? SimulatedPlans.series(durations) : SimulatedPlans.parallel(durations);
    FinishDistribution finish = SimulatedPlans.run(plan, SAMPLING).finish();
    JsonNode expected = band.get("expected");
    double before = 0;
    for (Map.Entry<Double, Double> each : probabilities(expected.get("pmf")).entrySet()) {
      before += each.getValue();
      double error = Math.sqrt(Math.max(0, before * (1 - before)) / SAMPLES);
      assertThat(finish.probabilityBy(SimulatedPlans.date(each.getKey())).value())
          .isCloseTo(before, within(4 * error + 1e-12));
    }
    for (String percentile : List.of("p10", "p50", "p80", "p90")) {
      assertThat(SimulatedPlans.units(
              finish.quantile(Double.parseDouble(percentile.substring(1)) / 100)))
          .isEqualTo(expected.get(percentile).asDouble());
    }
  }

  /** The shortcut of PERT, a normal distribution with (b - a) / 6 for deviations, is off by what the sixth says wrong: up to half a day here. */
  @Test
  void finish_ofThreePerts_isNearTheNormalShortcut() {
    JsonNode band = band("pert_band-s01");
    List<Estimate> durations = band.get("input")
        .get("tasks_o_m_p")
        .valueStream()
        .<Estimate>map(each -> Estimate.betaPert(
            each.get(0).asDouble(), each.get(1).asDouble(), each.get(2).asDouble()))
        .toList();
    FinishDistribution finish =
        SimulatedPlans.run(SimulatedPlans.series(durations), SAMPLING).finish();
    JsonNode expected = band.get("expected");
    double deviation = SimulatedPlans.units(finish.standardDeviationOfWork());
    assertThat(SimulatedPlans.units(finish.meanWork()))
        .isCloseTo(expected.get("mean").asDouble(), within(4 * deviation / Math.sqrt(SAMPLES)));
    assertThat(deviation).isCloseTo(expected.get("sd").asDouble(), within(0.5));
    for (String percentile : List.of("p50", "p80", "p90")) {
      assertThat(SimulatedPlans.units(
              finish.quantile(Double.parseDouble(percentile.substring(1)) / 100)))
          .isCloseTo(expected.get(percentile).asDouble(), within(0.5));
    }
  }

  /** Nearest rank as on the page "Percentile" of Wikipedia: a Latin hypercube of n samples draws each of n equally likely values once. */
  @ParameterizedTest
  @CsvSource({"0.05,15", "0.3,20", "0.4,20", "0.5,35", "0.75,40", "1,50"})
  void quantile_ofFiveValues_isTheNearestRank(double probability, double expected) {
    List<Double> values = List.of(15.0, 20.0, 35.0, 40.0, 50.0);
    Estimate duration =
        Estimate.discrete(values.stream().collect(Collectors.toMap(value -> value, value -> 0.2)));
    FinishDistribution finish = SimulatedPlans.run(
            SimulatedPlans.series(List.of(duration)), Sampling.latinHypercube(5, 3))
        .finish();
    assertThat(SimulatedPlans.units(finish.quantile(probability))).isEqualTo(expected);
  }

  /** p n is a whole number on paper, a little more in binary. */
  @Test
  void quantile_ofAHundredValues_isTheOneThatTheShareSays() {
    Estimate duration = Estimate.discrete(IntStream.rangeClosed(1, 100)
        .boxed()
        .collect(Collectors.toMap(i -> (double) i, i -> 0.01)));
    FinishDistribution finish = SimulatedPlans.run(
            SimulatedPlans.series(List.of(duration)), Sampling.latinHypercube(100, 3))
        .finish();
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(SimulatedPlans.units(finish.quantile(percent / 100.0))).isEqualTo(percent);
    }
  }

  private static Map<Double, Double> probabilities(JsonNode node) {
    Map<Double, Double> probabilities = new TreeMap<>();
    node.properties()
        .forEach(each ->
            probabilities.put(Double.parseDouble(each.getKey()), each.getValue().asDouble()));
    return probabilities;
  }
}
