package dev.tandem.metrics.prioritisation.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippet of the page on the analytic hierarchy process, with what the page says about its results. */
class AhpGuideTest {

  @Test
  void ahp() {
    AhpWeights weights = Ahp.withDefaults()
        .weigh(PairwiseMatrix.ofUpper(List.of("value", "risk", "fit"), 1 / 3.0, 5, 7));
    List<Double> shares = weights.weights();
    double ratio = weights.consistencyRatio().orElseThrow();
    assertThat(shares.get(0)).isCloseTo(0.279, within(0.0005));
    assertThat(shares.get(1)).isCloseTo(0.649, within(0.0005));
    assertThat(shares.get(2)).isCloseTo(0.072, within(0.0005));
    assertThat(ratio).isCloseTo(0.056, within(0.0005));
  }
}
