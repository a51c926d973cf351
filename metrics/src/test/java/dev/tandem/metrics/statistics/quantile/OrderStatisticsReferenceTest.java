package dev.tandem.metrics.statistics.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles as R and numpy give them, and intervals of the median as tables of the sign test do. */
class OrderStatisticsReferenceTest {

  @ParameterizedTest
  @CsvFileSource(resources = "percentiles.csv", numLinesToSkip = 2)
  void quantile_nineDefinitions_equalR(ArgumentsAccessor row) {
    OrderStatistics sample = OrderStatistics.of(Splitter.on(' ')
        .splitToStream(row.getString(1))
        .mapToDouble(Double::parseDouble)
        .toArray());
    double p = row.getDouble(2);
    int column = 3;
    for (QuantileDefinition definition : QuantileDefinition.values()) {
      // R adds a fuzz of a few units in the last place; the reference interpolates with it.
      assertThat(sample.quantile(p, definition))
          .as("%s of %s at %s", definition, sample, p)
          .isCloseTo(row.getDouble(column), within(4e-14));
      column++;
    }
  }

  /** The basis of the velocity range table of M. Cohn; ranks and coverage by the binomial distribution. */
  @ParameterizedTest
  @CsvSource({
    "5, 1, 0.9375",
    "8, 2, 0.9296875",
    "11, 3, 0.9345703125",
    "13, 4, 0.90771484375",
    "16, 5, 0.923187255859375",
    "18, 6, 0.90374755859375",
    "21, 7, 0.9216461181640625",
    "23, 8, 0.9068603515625",
    "26, 9, 0.9244813024997711"
  })
  void ranks_medianAtNinetyPercent_equalTheTable(int count, int rank, double coverage) {
    RankInterval ranks = sample(count).ranks(0.5, ConfidenceLevel.of(0.9)).orElseThrow();
    assertThat(ranks.lower()).isEqualTo(rank);
    assertThat(ranks.upper()).isEqualTo(count + 1 - rank);
    assertThat(ranks.coverage()).isCloseTo(coverage, within(1e-12));
  }

  /** T. Magennis, Prediction intervals: (n − 1)/(n + 1). */
  @ParameterizedTest
  @CsvSource({
    "2, 0.3333333333333333",
    "3, 0.5",
    "5, 0.6666666666666666",
    "7, 0.75",
    "11, 0.8333333333333334",
    "20, 0.9047619047619048"
  })
  void probabilityNextWithin_equalsTheTable(int count, double expected) {
    assertThat(sample(count).probabilityNextWithin()).isCloseTo(expected, within(1e-15));
  }

  static OrderStatistics sample(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = count - i;
    }
    return OrderStatistics.of(values);
  }
}
