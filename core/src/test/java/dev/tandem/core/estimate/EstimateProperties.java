package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class EstimateProperties {

  @Provide
  Arbitrary<Estimate> estimates() {
    return RandomEstimates.any();
  }

  @Provide
  Arbitrary<Estimate> bounded() {
    return RandomEstimates.bounded();
  }

  @Provide
  Arbitrary<Triangular> triangles() {
    return RandomEstimates.triangular().filter(t -> t.min() < t.max());
  }

  @Provide
  Arbitrary<BetaPert> pert() {
    return RandomEstimates.betaPert();
  }

  @Provide
  Arbitrary<LogNormal> logNormals() {
    return RandomEstimates.logNormal().filter(e -> e.sigma() > 0.001);
  }

  @Provide
  Arbitrary<Double> probabilities() {
    return Arbitraries.doubles().between(0, true, 1, false).ofScale(6);
  }

  @Property
  void quantile_higherProbability_isNotLower(
      @ForAll("estimates") Estimate estimate,
      @ForAll("probabilities") double p,
      @ForAll("probabilities") double q) {
    assertThat(estimate.quantile(Math.min(p, q)))
        .isLessThanOrEqualTo(estimate.quantile(Math.max(p, q)));
    assertThat(estimate.quantile(p)).isGreaterThanOrEqualTo(estimate.lowerBound());
    estimate.upperBound().ifPresent(b -> assertThat(estimate.quantile(p)).isLessThanOrEqualTo(b));
  }

  /** A rounding error of 1e-13 in a value of about 1000, times the highest density (about 50 per unit), is below 1e-10. */
  @Property
  void cdf_ofQuantile_reachesTheProbability(
      @ForAll("estimates") Estimate estimate, @ForAll("probabilities") double p) {
    double quantile = estimate.quantile(p);
    assertThat(estimate.cdf(quantile)).isGreaterThanOrEqualTo(p - 1e-10);
    boolean continuous = estimate.standardDeviation() > 0 && !(estimate instanceof Discrete);
    if (continuous) {
      assertThat(estimate.cdf(quantile)).isCloseTo(p, within(1e-10));
    } else if (quantile > estimate.lowerBound()) {
      assertThat(estimate.cdf(Math.nextDown(quantile))).isLessThan(p);
    }
  }

  @Property
  void cdf_andSurvival_sumToOne(
      @ForAll("estimates") Estimate estimate,
      @ForAll @Scale(6) @DoubleRange(min = -2000, max = 2000) double value) {
    assertThat(estimate.cdf(value)).isBetween(0.0, 1.0);
    assertThat(estimate.survival(value)).isBetween(0.0, 1.0);
    assertThat(estimate.cdf(value) + estimate.survival(value)).isCloseTo(1, within(1e-13));
  }

  /**
   * The midpoint rule misses the integral of a function by at most its total variation over twice the number of points: one range for
   * the mean, two squared ranges for the variance, two cubed for the third moment.
   */
  @Property(tries = 200)
  void moments_bounded_agreeWithQuadrature(@ForAll("bounded") Estimate estimate) {
    EstimateOracle oracle = new EstimateOracle(estimate);
    double range = estimate.upperBound().orElseThrow() - estimate.lowerBound();
    double error = 1.0 / EstimateOracle.POINTS;
    double mean = estimate.mean();
    assertThat(mean).isCloseTo(oracle.mean(), within(range * error + 1e-9));
    assertThat(estimate.variance())
        .isCloseTo(oracle.centralMoment(2, mean), within(range * range * error + 1e-9));
    estimate.skewness().ifPresent(skewness -> {
      double thirdMoment = skewness * Math.pow(estimate.standardDeviation(), 3);
      double cube = range * range * range;
      assertThat(thirdMoment).isCloseTo(oracle.centralMoment(3, mean), within(cube * error + 1e-9));
    });
  }

  @Property
  void betaPert_mirrored_isTheSame(
      @ForAll("pert") BetaPert e,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999) double p) {
    BetaPert mirrored = Estimate.betaPert(-e.max(), -e.mode(), -e.min(), e.shape());
    assertThat(mirrored.mean()).isCloseTo(-e.mean(), within(1e-10));
    assertThat(mirrored.quantile(1 - p)).isCloseTo(-e.quantile(p), within(1e-8));
    assertThat(mirrored.cdf(-e.mode())).isCloseTo(1 - e.cdf(Math.nextDown(e.mode())), within(1e-9));
  }

  /** Extremes are ill-conditioned when the percentiles lie close together; the tolerance grows with the extrapolation. */
  @Property
  void trigen_percentilesOfATriangle_giveItBack(
      @ForAll("triangles") Triangular triangle,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9) double lowShare,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9) double highShare) {
    double atMode = triangle.cdf(triangle.mode());
    double p = atMode * lowShare;
    double q = 1 - (1 - atMode) * highShare;
    double low = Math.min(triangle.quantile(p), triangle.mode());
    double high = Math.max(triangle.quantile(q), triangle.mode());
    Triangular found = Estimate.trigen(low, triangle.mode(), high, p, q);
    double tolerance = 1e-11 * (1000 + (triangle.max() - triangle.min()) / (q - p));
    assertThat(found.min()).isCloseTo(triangle.min(), within(tolerance));
    assertThat(found.max()).isCloseTo(triangle.max(), within(tolerance));
  }

  @Property
  void logNormal_fromItsMoments_isItself(@ForAll("logNormals") LogNormal estimate) {
    LogNormal again = Estimate.logNormal(estimate.mean(), estimate.standardDeviation());
    assertThat(again.mu()).isCloseTo(estimate.mu(), within(1e-10));
    assertThat(again.sigma()).isCloseTo(estimate.sigma(), within(1e-10));
  }

  @Property
  void logNormal_fromItsPercentiles_isItself(
      @ForAll("logNormals") LogNormal estimate,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.45) double p,
      @ForAll @Scale(6) @DoubleRange(min = 0.55, max = 0.99) double q) {
    LogNormal again =
        Estimate.logNormalFromPercentiles(estimate.quantile(p), estimate.quantile(q), p, q);
    assertThat(again.mean()).isCloseTo(estimate.mean(), withinPercentage(1e-9));
    assertThat(again.sigma()).isCloseTo(estimate.sigma(), within(1e-11));
  }
}
