package dev.tandem.metrics.statistics.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

  @Test
  void quantile_oneValue_isThatValue() {
    for (QuantileDefinition definition : QuantileDefinition.values()) {
      for (double p : new double[] {0, 0.3, 0.5, 1}) {
        assertThat(OrderStatistics.of(7).quantile(p, definition)).isEqualTo(7);
      }
    }
    assertThat(OrderStatistics.of(7).median()).isEqualTo(7);
    assertThat(OrderStatistics.of(7).probabilityNextWithin()).isZero();
  }

  @Test
  void quantile_ofADecimal_isNotMovedByItsBinaryForm() {
    // 0.55 * 20 is 11.000000000000002 in binary, which would be the twelfth value.
    assertThat(sample(20).quantile(0.55, QuantileDefinition.NEAREST_RANK)).isEqualTo(11);
    assertThat(sample(20).quantile(0.55, QuantileDefinition.NEAREST_RANK_AVERAGED))
        .isEqualTo(11.5);
  }

  private static OrderStatistics sample(int count) {
    return OrderStatisticsReferenceTest.sample(count);
  }

  @Test
  void of_sortsAndLeavesTheArrayAlone() {
    double[] values = {3, 1, 2};
    OrderStatistics sample = OrderStatistics.of(values);
    assertThat(sample.values()).isEqualTo(ImmutableDoubleArray.of(1, 2, 3));
    assertThat(values).containsExactly(3, 1, 2);
    assertThat(sample.mean()).isEqualTo(2);
    assertThat(sample).hasToString("3 values from 1.0 to 3.0");
  }

  @Test
  void ranks_holdAtLeastTheLevel_andNoNarrowerOnesDo() {
    for (int count = 1; count <= 60; count++) {
      for (double p : new double[] {0.1, 0.5, 0.85, 0.95}) {
        for (double level : new double[] {0.8, 0.95}) {
          BinomialDistribution below = BinomialDistribution.of(count, p);
          double tail = ConfidenceLevel.of(level).errorRate() / 2;
          int n = count;
          sample(count)
              .ranks(p, ConfidenceLevel.of(level))
              .ifPresentOrElse(
                  ranks -> {
                    assertThat(ranks.coverage()).isGreaterThanOrEqualTo(level - 1e-12);
                    assertThat(below.cumulativeProbability(ranks.lower() - 1))
                        .isLessThanOrEqualTo(tail);
                    assertThat(below.cumulativeProbability(ranks.lower())).isGreaterThan(tail);
                    assertThat(below.survivalProbability(ranks.upper() - 1))
                        .isLessThanOrEqualTo(tail);
                  },
                  () -> assertThat(Math.max(
                          below.cumulativeProbability(0), below.survivalProbability(n - 1)))
                      .isGreaterThan(tail));
        }
      }
    }
  }

  @Test
  void quantileInterval_tooFewValues_isEmpty() {
    assertThat(sample(5).quantileInterval(0.5, ConfidenceLevel.DEFAULT)).isEmpty();
    Interval interval = sample(6).quantileInterval(0.5, ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(interval.lower()).isEqualTo(1);
    assertThat(interval.upper()).isEqualTo(6);
    assertThat(interval.method()).isEqualTo("order statistics 1 and 6 of 6, coverage 0.9688");
  }

  @Test
  void nonsense_isRefused() {
    assertThatThrownBy(OrderStatistics::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must not be empty. A quantile needs a value.");
    assertThatThrownBy(() -> OrderStatistics.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be finite: NaN. Leave out what is not known.");
    assertThatThrownBy(() -> new OrderStatistics(ImmutableDoubleArray.of(2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be in ascending order: 1.0 after 2.0. Sort them.");
    assertThatThrownBy(() -> sample(3).quantile(1.5, QuantileDefinition.LINEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: 1.5. Write 0.85 for 85 %.");
    for (double p : new double[] {0, 1, Double.NaN}) {
      assertThatThrownBy(() -> sample(3).ranks(p, ConfidenceLevel.DEFAULT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("probability must be above 0 and below 1: " + p + ". Write 0.85 for 85 %.");
      assertThatThrownBy(() -> sample(3).quantileInterval(p, ConfidenceLevel.DEFAULT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("probability must be above 0");
    }
    assertThatThrownBy(() -> new RankInterval(2, 2, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranks must be from 1 and in order: 2 and 2. Give the lower one first.");
    assertThatThrownBy(() -> new RankInterval(1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coverage must be above 0 and below 1: 1.0. Give a probability.");
  }

  @Test
  void median_isTheMeanOfTheMiddle() {
    assertThat(OrderStatistics.of(20, 24, 18, 30, 22, 26).median()).isCloseTo(23, within(0.0));
  }
}
