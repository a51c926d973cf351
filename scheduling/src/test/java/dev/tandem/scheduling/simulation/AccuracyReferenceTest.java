package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.exact.ExactFinish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A million samples against closed forms, within four standard errors of sampling and nothing else; slow, so run by {@code -Dtandem.accuracy=true} alone.
 *
 * <p>The figures that it prints, in standard errors, are those of docs/methods/schedule-risk.md.
 */
@EnabledIfSystemProperty(named = "tandem.accuracy", matches = ".+")
class AccuracyReferenceTest {
  private static final int SAMPLES = 1_000_000;
  private static final double ERRORS = 4;

  /** How many workdays the unit of a closed form is: so many that whole seconds, to which samples are rounded, are no error. */
  private static final double UNIT = 30;

  private static FinishDistribution finish(ProjectBuilder plan) {
    return SimulatedPlans.simulation(plan)
        .withoutCriticality()
        .withSampling(Sampling.monteCarlo(SAMPLES, 4))
        .run()
        .finish();
  }

  private static JsonNode expected(String id) {
    return SimulatedPlans.read("closed-forms.json")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .get("expected");
  }

  /** Mean and percentiles in standard errors; the share of samples up to a true percentile is what is compared. */
  private static void compare(String id, FinishDistribution finish) {
    JsonNode expected = expected(id);
    double deviation = SimulatedPlans.units(finish.standardDeviationOfWork());
    List<Double> errors = new ArrayList<>();
    errors.add(
        (SimulatedPlans.units(finish.meanWork()) - UNIT * expected.get("mean").asDouble())
            / (deviation / Math.sqrt(SAMPLES)));
    for (int percentile : new int[] {10, 50, 80, 90, 95}) {
      JsonNode value = expected.get("p" + percentile);
      if (value != null) {
        double probability = percentile / 100.0;
        double share =
            finish.probabilityBy(SimulatedPlans.date(UNIT * value.asDouble())).value();
        errors.add((share - probability) / Math.sqrt(probability * (1 - probability) / SAMPLES));
      }
    }
    report(id, errors);
  }

  private static void report(String id, List<Double> errors) {
    double most = errors.stream().mapToDouble(Math::abs).max().orElseThrow();
    System.out.printf(Locale.ROOT, "%s: %.2f standard errors at most%n", id, most);
    assertThat(most).isLessThan(ERRORS);
  }

  @ParameterizedTest
  @CsvSource({"max_uniform_2,2", "max_uniform_5,5", "max_uniform_50,50"})
  void finish_ofParallelUniforms_isTheirLargest(String id, int tasks) {
    compare(
        id, finish(SimulatedPlans.parallel(Collections.nCopies(tasks, Estimate.uniform(0, UNIT)))));
  }

  @ParameterizedTest
  @CsvSource({"sum_uniform_3,3", "sum_uniform_12,12"})
  void finish_ofASeriesOfUniforms_isTheirSum(String id, int tasks) {
    compare(
        id, finish(SimulatedPlans.series(Collections.nCopies(tasks, Estimate.uniform(0, UNIT)))));
  }

  @ParameterizedTest
  @CsvSource({"max_pert_8_10_15_2,2", "max_pert_8_10_15_10,10"})
  void finish_ofParallelPerts_hasTheMergeBias(String id, int tasks) {
    compare(
        id,
        finish(SimulatedPlans.parallel(
            Collections.nCopies(tasks, Estimate.betaPert(8 * UNIT, 10 * UNIT, 15 * UNIT)))));
  }

  /** Ten layers of four tasks of three values each, of which each waits for all of the layer before: against the exact finish. */
  @Test
  void finish_ofLayers_isTheExactOne() {
    Estimate duration = Estimate.discrete(Map.of(1.0, 0.2, 2.0, 0.5, 4.0, 0.3));
    ProjectBuilder plan = SimulatedPlans.plan();
    for (int layer = 0; layer < 10; layer++) {
      for (int place = 0; place < 4; place++) {
        plan.task(SimulatedPlans.task("t" + layer + "_" + place, duration));
        for (int before = 0; layer > 0 && before < 4; before++) {
          plan.dependency("t" + (layer - 1) + "_" + before, "t" + layer + "_" + place);
        }
      }
    }
    ExactFinish exact = ExactFinish.of(ActivityNetwork.compile(plan.build())).orElseThrow();
    FinishDistribution finish = finish(plan);
    List<Double> errors = new ArrayList<>();
    errors.add((finish.meanWork() - exact.meanWork())
        / (exact.standardDeviationOfWork() / Math.sqrt(SAMPLES)));
    for (ExactFinish.Outcome outcome : exact.outcomes()) {
      double probability = exact.probabilityBy(outcome.date());
      // The normal approximation of a share needs some samples on either side.
      if (Math.min(probability, 1 - probability) * SAMPLES > 30) {
        errors.add((finish.probabilityBy(outcome.date()).value() - probability)
            / Math.sqrt(probability * (1 - probability) / SAMPLES));
      }
    }
    assertThat(errors).hasSizeGreaterThan(5);
    report("forty tasks in ten layers", errors);
  }
}
