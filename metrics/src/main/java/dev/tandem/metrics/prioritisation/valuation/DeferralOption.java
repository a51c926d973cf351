package dev.tandem.metrics.prioritisation.valuation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.check.Require;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The right, not the duty, to invest in an item at any time before a date: what waiting is worth.
 *
 * <p>An American call on the item's value without dividends. Its volatility cannot be observed, so read the result as a scenario.
 *
 * <p>Source: John Cox, Stephen Ross and Mark Rubinstein (1979), Option pricing: a simplified approach; Fischer Black and Myron Scholes
 * (1973), The pricing of options and corporate liabilities.
 *
 * @param item the item's name
 * @param assetValue the present value of what the item would earn
 * @param investment what it costs to go ahead, now or later
 * @param riskFreeRate the continuously compounded risk-free rate a year
 * @param volatility the standard deviation of the logarithm of the value over a year
 * @param years how long the decision can wait
 */
public record DeferralOption(
    String item,
    double assetValue,
    double investment,
    double riskFreeRate,
    double volatility,
    double years) {

  /**
   * Checks the estimates.
   *
   * @throws IllegalArgumentException if {@code item} is blank, a value other than the rate is not above 0, or a number is NaN or
   *     infinite
   */
  public DeferralOption {
    Require.name(item, "item");
    Require.positive(assetValue, "asset value", item);
    Require.positive(investment, "investment", item);
    Require.finite(riskFreeRate, "risk-free rate", item);
    Require.positive(volatility, "volatility", item);
    Require.positive(years, "years", item);
  }

  /** {@return the net present value of going ahead today: asset value − investment} */
  public double staticValue() {
    return assetValue - investment;
  }

  /**
   * {@return the value of the option on a Cox-Ross-Rubinstein lattice, where going ahead is possible at every step}
   *
   * <p>Up factor e^(σ√Δt), down factor its inverse, risk-neutral probability (e^(rΔt) − d) / (u − d). Cost: O(steps²) time.
   *
   * @param steps how many steps; at least 1
   * @throws IllegalArgumentException if {@code steps} is below 1, so few that the risk-neutral probability leaves 0 to
   *     1, or the lattice leaves the range of a {@code double}
   */
  public double latticeValue(int steps) {
    checkArgument(
        steps >= 1, "steps must be at least 1: %s, item %s. Take 100 or more.", steps, item);
    double step = years / steps;
    double logUp = volatility * StrictMath.sqrt(step);
    double up = StrictMath.exp(logUp);
    double probability = (StrictMath.exp(riskFreeRate * step) - 1 / up) / (up - 1 / up);
    checkArgument(
        probability >= 0 && probability <= 1,
        "steps must keep the risk-neutral probability from 0 to 1: %s steps give %s, item %s. Take more steps.",
        steps,
        probability,
        item);
    checkArgument(
        Double.isFinite(assetValue * StrictMath.exp(logUp * steps)),
        "volatility must keep the lattice within the range of a double: %s over %s years in %s steps, item %s. Take fewer steps.",
        volatility,
        years,
        steps,
        item);
    double discount = StrictMath.exp(-riskFreeRate * step);
    double[] values = new double[steps + 1];
    for (int level = steps; level >= 0; level--) {
      for (int ups = 0; ups <= level; ups++) {
        // The asset is worth A u^ups d^(level − ups), d = 1/u. A level is written over the next
        // one, of which it needs ups and ups + 1 alone.
        double exercised = assetValue * StrictMath.exp(logUp * (2 * ups - level)) - investment;
        double held = level == steps
            ? 0
            : discount * (probability * values[ups + 1] + (1 - probability) * values[ups]);
        values[ups] = Math.max(exercised, held);
      }
    }
    return values[0];
  }

  /**
   * {@return the limit of the lattice for ever smaller steps and a rate of at least 0: the Black-Scholes value of the call}
   *
   * @throws IllegalArgumentException if the estimates are so extreme that it leaves the range of a {@code double}
   */
  public double blackScholesValue() {
    // A N(d₁) − I e^(−rT) N(d₂), d₁ = (ln(A/I) + (r + σ²/2) T)/(σ√T), d₂ = d₁ − σ√T; spread is σ√T.
    double spread = volatility * StrictMath.sqrt(years);
    double d1 =
        (StrictMath.log(assetValue / investment) + riskFreeRate * years) / spread + spread / 2;
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double value = assetValue * normal.cumulativeProbability(d1)
        - investment
            * StrictMath.exp(-riskFreeRate * years)
            * normal.cumulativeProbability(d1 - spread);
    return Require.finite(value, "Black-Scholes value", item);
  }

  /**
   * {@return what the right to wait adds: lattice value − max(0, static value)}
   *
   * @param steps how many steps of the lattice; at least 1
   * @throws IllegalArgumentException if {@code steps} is below 1, so few that the risk-neutral probability leaves 0 to
   *     1, or the lattice leaves the range of a {@code double}
   */
  public double valueOfWaiting(int steps) {
    return latticeValue(steps) - Math.max(0, staticValue());
  }
}
