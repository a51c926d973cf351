package dev.tandem.core.estimate;

import static dev.tandem.core.estimate.EstimateTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Discrete.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreteTest {

  @Test
  void moments_threeOutcomes_byHand() {
    Estimate permit = Estimate.discrete(Map.of(8.0, 0.25, 4.0, 0.5, 0.0, 0.25));
    assertThat(permit.mean()).isEqualTo(4);
    assertThat(permit.variance()).isEqualTo(8);
    assertThat(permit.skewness().orElseThrow()).isZero();
  }

  /** Two-point law: skewness is (1 - 2p) / sqrt(p (1 - p)). */
  @Test
  void skewness_rareLargeValue_isPositive() {
    Estimate rare = Estimate.discrete(Map.of(0.0, 0.9, 100.0, 0.1));
    assertThat(rare.skewness().orElseThrow()).isCloseTo(0.8 / 0.3, within(1e-12));
  }

  @Test
  void quantile_cumulatedDecimals_areExact() {
    Estimate estimate = Estimate.discrete(Map.of(1.0, 0.7, 2.0, 0.1, 3.0, 0.2));
    assertThat(estimate.quantile(0.7)).isEqualTo(1);
    assertThat(estimate.quantile(0.8)).isEqualTo(2);
    assertThat(estimate.quantile(Math.nextUp(0.8))).isEqualTo(3);
    assertThat(estimate.cdf(2)).isEqualTo(0.8);
    assertThat(estimate.cdf(1.99)).isEqualTo(0.7);
    assertThat(estimate.survival(2)).isEqualTo(0.2);
  }

  @Test
  void new_thirds_countAsOne() {
    Estimate thirds = new Discrete(List.of(
        new Outcome(1, 0.333333333), new Outcome(2, 0.333333333), new Outcome(3, 0.333333333)));
    assertThat(thirds.mean()).isCloseTo(2, within(1e-15));
    assertThat(thirds.quantile(1)).isEqualTo(3);
    assertThat(thirds.cdf(3)).isEqualTo(1);
    assertThat(thirds.cdf(1)).isCloseTo(1 / 3.0, within(1e-16));
  }

  @Test
  void new_listChangedLater_isCopied() {
    List<Outcome> outcomes = new ArrayList<>(List.of(new Outcome(1, 1)));
    Discrete discrete = new Discrete(outcomes);
    outcomes.clear();
    assertThat(discrete.outcomes()).containsExactly(new Outcome(1, 1));
  }

  @Test
  void new_empty_throws() {
    assertRefused(
        "outcomes must not be empty: []. State at least one value with probability 1.",
        () -> Estimate.discrete(Map.of()));
  }

  @Test
  void new_notAscending_throws() {
    assertRefused(
        "outcomes must strictly ascend by value: 2.0 is followed by 2.0. Sort them and join equal values.",
        () -> new Discrete(List.of(new Outcome(2, 0.5), new Outcome(2, 0.5))));
  }

  @Test
  void new_sumOff_throws() {
    assertRefused(
        "probabilities must sum to 1: 0.9. Change them, or add the missing outcome.",
        () -> Estimate.discrete(Map.of(1.0, 0.7, 2.0, 0.2)));
    assertRefused(
        "probabilities must sum to 1: 1.000000002. Change them, or add the missing outcome.",
        () -> Estimate.discrete(Map.of(1.0, 0.500000001, 2.0, 0.500000001)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void outcome_noProbability_throws(double probability) {
    assertRefused(
        "probability must be above 0 and at most 1: " + probability
            + ", for value 3.0. State 80 percent as 0.8; leave out what cannot happen.",
        () -> new Outcome(3, probability));
  }
}
