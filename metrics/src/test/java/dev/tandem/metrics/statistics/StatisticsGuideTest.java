package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on statistics, with what the pages say about their results. */
class StatisticsGuideTest {

  @Test
  void proportionIntervals() {
    Interval wilson = Proportion.of(81, 263).interval().orElseThrow();
    Interval exact = Proportion.of(0, 20)
        .interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.DEFAULT)
        .orElseThrow();
    Interval rate = EventRate.of(0, 1).interval();
    assertThat(wilson).hasToString("[0.2553, 0.3662] (95 % Wilson score)");
    assertThat(exact.lower()).isZero();
    assertThat(exact.upper()).isCloseTo(0.1684, within(5e-5));
    assertThat(rate).hasToString("[0.0000, 3.6889] (95 % exact Poisson)");
  }

  @Test
  void proportionDifference() {
    ProportionComparison difference =
        ProportionComparison.of(Proportion.of(56, 70), Proportion.of(48, 80));
    double points = difference.difference().orElseThrow();
    Interval interval = difference.interval().orElseThrow();
    double z = difference.pooledZTest().orElseThrow().statistic();
    double p = difference.fisherExactTest().orElseThrow().pValue();
    assertThat(points).isCloseTo(0.2, within(1e-12));
    assertThat(interval.lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(interval.upper()).isCloseTo(0.3339, within(5e-5));
    assertThat(z).isCloseTo(2.65, within(0.005));
    assertThat(p).isCloseTo(0.0125, within(0.00005));
  }

  @Test
  void multinomialIntervals() {
    MultinomialCounts answers = new MultinomialCounts(List.of(15L, 25L, 60L));
    List<Interval> goodman =
        answers.intervals(MultinomialIntervalMethod.GOODMAN, ConfidenceLevel.DEFAULT);
    List<Interval> box =
        answers.intervals(MultinomialIntervalMethod.SISON_GLAZ, ConfidenceLevel.DEFAULT);
    checkPerCents(goodman, new double[][] {{8.4, 25.4}, {16.2, 36.5}, {48.0, 70.9}});
    checkPerCents(box, new double[][] {{6.0, 25.2}, {16.0, 35.2}, {51.0, 70.2}});
  }

  private static void checkPerCents(List<Interval> intervals, double[][] expected) {
    assertThat(intervals).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(100 * intervals.get(i).lower()).isCloseTo(expected[i][0], within(0.05));
      assertThat(100 * intervals.get(i).upper()).isCloseTo(expected[i][1], within(0.05));
    }
  }
}
