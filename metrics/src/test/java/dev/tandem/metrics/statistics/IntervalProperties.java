package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class IntervalProperties {

  /** A bound may miss the estimate by the rounding of its own formula. */
  private static final double ROUNDING = 1e-12;

  @Provide
  Arbitrary<Proportion> proportions() {
    return Arbitraries.integers()
        .between(1, 2_000)
        .flatMap(n -> Arbitraries.integers().between(0, n).map(x -> Proportion.of(x, n)));
  }

  @Property
  void interval_everyMethod_containsTheShare(
      @ForAll("proportions") Proportion proportion,
      @ForAll ProportionIntervalMethod method,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    Interval interval = proportion.interval(method, ConfidenceLevel.of(level)).orElseThrow();
    double share = proportion.share().orElseThrow();
    assertThat(interval.lower()).isBetween(0.0, share + ROUNDING);
    assertThat(interval.upper()).isBetween(share - ROUNDING, 1.0);
  }

  @Property
  void interval_higherConfidence_containsTheLower(
      @ForAll("proportions") Proportion proportion,
      @ForAll ProportionIntervalMethod method,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    Interval narrow = proportion.interval(method, ConfidenceLevel.of(level)).orElseThrow();
    Interval wide =
        proportion.interval(method, ConfidenceLevel.of(level + 0.009)).orElseThrow();
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
  }

  @Property
  void interval_failuresForSuccesses_isMirrored(
      @ForAll("proportions") Proportion proportion, @ForAll ProportionIntervalMethod method) {
    Interval interval = proportion.interval(method, ConfidenceLevel.DEFAULT).orElseThrow();
    Interval mirrored = Proportion.of(proportion.failures(), proportion.trials())
        .interval(method, ConfidenceLevel.DEFAULT)
        .orElseThrow();
    assertThat(mirrored.lower()).isCloseTo(1 - interval.upper(), within(1e-9));
    assertThat(mirrored.upper()).isCloseTo(1 - interval.lower(), within(1e-9));
  }

  @Property
  void clopperPearson_bounds_solveTheBinomialTails(
      @ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(min = 0, max = 60) int x) {
    int successes = Math.min(x, n);
    Interval interval = Proportion.of(successes, n)
        .interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.of(0.9))
        .orElseThrow();
    if (successes > 0) {
      assertThat(BinomialOracle.atLeast(successes, n, interval.lower()))
          .isCloseTo(0.05, within(1e-8));
    }
    if (successes < n) {
      assertThat(1 - BinomialOracle.atLeast(successes + 1, n, interval.upper()))
          .isCloseTo(0.05, within(1e-8));
    }
  }

  @Property
  void fisher_smallTables_equalEnumeration(
      @ForAll @IntRange(min = 1, max = 15) int n1,
      @ForAll @IntRange(min = 1, max = 15) int n2,
      @ForAll @IntRange(min = 0, max = 15) int x1,
      @ForAll @IntRange(min = 0, max = 15) int x2) {
    Proportion first = Proportion.of(Math.min(x1, n1), n1);
    Proportion second = Proportion.of(Math.min(x2, n2), n2);
    assertThat(ProportionComparison.of(first, second)
            .fisherExactTest()
            .orElseThrow()
            .pValue())
        .isCloseTo(BinomialOracle.fisher(first, second), within(1e-10));
  }

  @Property
  void multinomial_everyMethod_containsTheShares(
      @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 0, max = 500) Long> counts,
      @ForAll MultinomialIntervalMethod method) {
    MultinomialCounts categories = new MultinomialCounts(counts);
    List<Interval> intervals = categories.intervals(method, ConfidenceLevel.DEFAULT);
    for (int i = 0; i < intervals.size(); i++) {
      double share = categories.shares().get(i).share().orElseThrow();
      assertThat(intervals.get(i).lower()).isBetween(0.0, share + ROUNDING);
      assertThat(intervals.get(i).upper()).isBetween(share - ROUNDING, 1.0);
    }
  }

  @Property
  void eventRate_higherConfidence_containsTheLower(
      @ForAll @LongRange(min = 0, max = 10_000) long events,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double exposure,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    EventRate rate = EventRate.of(events, exposure);
    Interval narrow = rate.interval(ConfidenceLevel.of(level));
    Interval wide = rate.interval(ConfidenceLevel.of(level + 0.009));
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
    assertThat(narrow.contains(rate.rate())).isTrue();
  }
}
