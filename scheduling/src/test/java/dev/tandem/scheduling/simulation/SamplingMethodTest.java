package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SamplingMethod;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How near the mean of a series of eight tasks comes to the exact one, over thirty seeds. */
class SamplingMethodTest {
  private static final List<Estimate> DURATIONS = List.of(
      Estimate.betaPert(1, 2, 9),
      Estimate.triangular(2, 3, 8),
      Estimate.uniform(1, 5),
      Estimate.logNormal(4, 2),
      Estimate.betaPert(2, 5, 6),
      Estimate.triangular(0, 1, 4),
      Estimate.uniform(3, 4),
      Estimate.betaPert(1, 1, 3));

  private static double meanSquareError(SamplingMethod method) {
    double exact = DURATIONS.stream().mapToDouble(Estimate::mean).sum();
    double squares = 0;
    for (int seed = 0; seed < 30; seed++) {
      FinishDistribution finish = SimulatedPlans.run(
              SimulatedPlans.series(DURATIONS), new Sampling(method, 1024, seed))
          .finish();
      squares += Math.pow(SimulatedPlans.units(finish.meanWork()) - exact, 2);
    }
    return squares / 30;
  }

  /** Independent samples have the error of theory, to the luck of thirty seeds; the others are at least ten times nearer. */
  @Test
  void mean_ofASeries_isNearerByLatinHypercubeAndSobol() {
    double independent = meanSquareError(SamplingMethod.MONTE_CARLO);
    double theory = DURATIONS.stream().mapToDouble(Estimate::variance).sum() / 1024;
    assertThat(independent).isBetween(theory / 3, theory * 3);
    assertThat(meanSquareError(SamplingMethod.LATIN_HYPERCUBE)).isLessThan(independent / 100);
    assertThat(meanSquareError(SamplingMethod.SOBOL)).isLessThan(independent / 100);
  }
}
