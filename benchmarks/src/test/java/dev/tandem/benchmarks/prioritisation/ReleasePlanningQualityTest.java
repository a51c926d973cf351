package dev.tandem.benchmarks.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlan;
import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlanning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optima were proven by OR-tools CP-SAT 9.15. */
class ReleasePlanningQualityTest {

  @ParameterizedTest
  @CsvSource({"60, 1, 1, 368.6", "60, 3, 1, 273.8", "100, 3, 1, 491.4", "300, 1, 1, 1766.2"})
  void run_randomPlan_isWithinTheBars(int size, double requirements, int seed, double optimum) {
    RandomPlan problem = RandomPlan.of(size, requirements, seed);
    ReleasePlan plan = ReleasePlanning.withDefaults().run(problem.features(), problem.releases());
    assertThat(plan.value().doubleValue()).isBetween(0.99 * optimum, optimum);
    assertThat(plan.bound().doubleValue()).isGreaterThanOrEqualTo(optimum);
    assertThat(plan.gap()).isLessThanOrEqualTo(0.03);
  }
}
