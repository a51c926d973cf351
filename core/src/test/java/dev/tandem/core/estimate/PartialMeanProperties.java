package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialMeanProperties {

  @Provide
  Arbitrary<Estimate> estimates() {
    return RandomEstimates.any();
  }

  @Provide
  Arbitrary<Estimate> bounded() {
    return RandomEstimates.bounded();
  }

  @Provide
  Arbitrary<BetaPert> pert() {
    return RandomEstimates.betaPert();
  }

  @Provide
  Arbitrary<Double> probabilities() {
    return Arbitraries.doubles().between(0, true, 1, false).ofScale(6);
  }

  /**
   * The midpoint rule misses the integral of a function by at most its total variation over twice the number of points: up to the value one
   * range, and at the value one fall to 0.
   */
  @Property(tries = 200)
  void partialMean_bounded_agreesWithQuadrature(
      @ForAll("bounded") Estimate estimate, @ForAll("probabilities") double p) {
    double low = estimate.lowerBound();
    double high = estimate.upperBound().orElseThrow();
    double largest = Math.max(Math.abs(low), Math.abs(high));
    double value = estimate.quantile(p);
    assertThat(estimate.partialMean(value))
        .isCloseTo(
            new EstimateOracle(estimate).partialMean(value),
            within((high - low + largest) / EstimateOracle.POINTS + 1e-9));
  }

  /** Outside an end nothing is missing, and nothing is there. */
  @Property
  void partialMean_outsideTheBounds_isNothingOrTheMean(@ForAll("estimates") Estimate estimate) {
    assertThat(estimate.partialMean(Math.nextDown(estimate.lowerBound()))).isZero();
    double top = estimate.upperBound().orElse(1e150);
    assertThat(estimate.partialMean(top)).isEqualTo(estimate.mean());
  }

  /** What lies between two values has a mean between them; so for positive values the partial mean never falls. */
  @Property
  void partialMean_betweenTwoValues_hasItsMeanThere(
      @ForAll("estimates") Estimate estimate,
      @ForAll("probabilities") double p,
      @ForAll("probabilities") double q) {
    double low = estimate.quantile(Math.min(p, q));
    double high = estimate.quantile(Math.max(p, q));
    double mass = estimate.cdf(high) - estimate.cdf(low);
    double part = estimate.partialMean(high) - estimate.partialMean(low);
    double rounding = 1e-11 * (1 + Math.abs(low) + Math.abs(high) + Math.abs(estimate.mean()));
    assertThat(part).isBetween(mass * low - rounding, mass * high + rounding);
  }

  /** Mirrored, what was above is below. */
  @Property
  void partialMean_ofTheMirror_isTheRest(
      @ForAll("pert") BetaPert e, @ForAll("probabilities") double p) {
    double value = e.quantile(p);
    Estimate mirrored = Estimate.betaPert(-e.max(), -e.mode(), -e.min(), e.shape());
    assertThat(e.partialMean(value) - mirrored.partialMean(Math.nextDown(-value)))
        .isCloseTo(e.mean(), within(1e-9 * (1 + Math.abs(e.max()) + Math.abs(e.min()))));
  }
}
