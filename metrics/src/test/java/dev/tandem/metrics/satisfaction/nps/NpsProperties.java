package dev.tandem.metrics.satisfaction.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class NpsProperties {

  @Property
  void variance_ofCounts_equalsThatOfAnswers(
      @ForAll @LongRange(max = 40) long d,
      @ForAll @LongRange(max = 40) long p,
      @ForAll @LongRange(min = 1, max = 40) long r) {
    NetPromoterScore score = NetPromoterScore.of(d, p, r);
    double n = d + p + r;
    double mean = (r - d) / n;
    double squares =
        d * Math.pow(-1 - mean, 2) + p * Math.pow(0 - mean, 2) + r * Math.pow(1 - mean, 2);
    assertThat(score.variance()).hasValueCloseTo(squares / n, within(1e-14));
  }

  @Property
  void interval_exceptAdjusted_containsTheScore(
      @ForAll @LongRange(max = 200) long d,
      @ForAll @LongRange(max = 200) long p,
      @ForAll @LongRange(min = 1, max = 200) long r,
      @ForAll NpsIntervalMethod method) {
    Assume.that(method != NpsIntervalMethod.ADJUSTED_WALD && d + p + r > 1);
    NetPromoterScore score =
        new NetPromoterScore(d, p, r, NpsConvention.standard().withInterval(method));
    Interval interval = score.interval().orElseThrow();
    // Bounds and score are rounded separately.
    assertThat(interval.lower()).isLessThanOrEqualTo(score.score().orElseThrow() + 1e-12);
    assertThat(interval.upper()).isGreaterThanOrEqualTo(score.score().orElseThrow() - 1e-12);
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-100);
    assertThat(interval.upper()).isLessThanOrEqualTo(100);
  }

  @Property
  void interval_higherConfidence_containsTheLower(
      @ForAll @LongRange(max = 200) long d,
      @ForAll @LongRange(max = 200) long p,
      @ForAll @LongRange(min = 2, max = 200) long r,
      @ForAll NpsIntervalMethod method,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    NpsConvention convention = NpsConvention.standard().withInterval(method);
    Interval narrow = interval(d, p, r, convention, level);
    Interval wide = interval(d, p, r, convention, level + 0.009);
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
  }

  private static Interval interval(long d, long p, long r, NpsConvention convention, double level) {
    NpsConvention asked = convention.withConfidence(ConfidenceLevel.of(level));
    return new NetPromoterScore(d, p, r, asked).unclippedInterval().orElseThrow();
  }

  @Property
  void interval_promotersForDetractors_isMirrored(
      @ForAll @LongRange(max = 200) long d,
      @ForAll @LongRange(max = 200) long p,
      @ForAll @LongRange(min = 2, max = 200) long r,
      @ForAll NpsIntervalMethod method) {
    NpsConvention convention = NpsConvention.standard().withInterval(method);
    Interval interval = interval(d, p, r, convention, 0.95);
    Interval mirrored = interval(r, p, d, convention, 0.95);
    assertThat(mirrored.lower()).isCloseTo(-interval.upper(), within(1e-9));
    assertThat(mirrored.upper()).isCloseTo(-interval.lower(), within(1e-9));
  }

  /** The supposed score's variance is found by trying all shares of detractors, instead of solving for the most likely one. */
  @Property(tries = 50)
  void scoreInterval_bounds_lieWhereTheBestFitIsJustRejected(
      @ForAll @LongRange(min = 1, max = 40) long d,
      @ForAll @LongRange(min = 1, max = 40) long p,
      @ForAll @LongRange(min = 1, max = 40) long r) {
    NpsConvention convention = NpsConvention.standard().withInterval(NpsIntervalMethod.SCORE);
    Interval interval = interval(d, p, r, convention, 0.95);
    double z = ConfidenceLevel.DEFAULT.z();
    // The grid has steps of 1e-5, and the variance is flat in none of them: three digits of z.
    assertThat(statistic(d, p, r, interval.lower() / 100)).isCloseTo(z, within(1e-2));
    assertThat(statistic(d, p, r, interval.upper() / 100)).isCloseTo(-z, within(1e-2));
  }

  private static double statistic(long d, long p, long r, double supposed) {
    double best = Double.NEGATIVE_INFINITY;
    double bestVariance = 0;
    for (double q = 1e-6; q < 1; q += 1e-5) {
      double promoters = q + supposed;
      double passives = 1 - q - promoters;
      if (promoters > 0 && passives > 0) {
        double fit = d * Math.log(q) + p * Math.log(passives) + r * Math.log(promoters);
        if (fit > best) {
          best = fit;
          bestVariance = q + promoters - supposed * supposed;
        }
      }
    }
    double n = d + p + r;
    return ((r - d) / n - supposed) / Math.sqrt(bestVariance / n);
  }
}
