package dev.tandem.metrics.riskregister.lattice;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.TreeMap;

/**
 * The step of a lattice, and how amounts come to lie on it.
 *
 * <p>Amounts that are points come to lie on it exactly, if the step divides them. Other amounts are rounded down everywhere or up
 * everywhere: the sum of what was rounded down is nowhere greater than the true sum, that of what was rounded up nowhere less, so that the
 * two distributions enclose the true one.
 *
 * @param size the size of a step, above 0
 */
public record LatticeStep(BigDecimal size) {

  /** What a tail without end keeps beyond the lattice; its mass has no place on it. */
  private static final double TAIL = 1e-9;

  /** Farther out than any point of a sum. */
  private static final BigDecimal FAR = BigDecimal.valueOf(Long.MAX_VALUE);

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if {@code size} is not above 0
   */
  public LatticeStep {
    checkArgument(size.signum() > 0, "step must be above 0: %s. Leave out what is 0.", size);
  }

  /**
   * {@return the greatest step that divides all amounts; 1 if there is none but 0}
   *
   * @param amounts the amounts
   */
  public static LatticeStep dividing(Collection<BigDecimal> amounts) {
    int scale = 0;
    for (BigDecimal amount : amounts) {
      scale = Math.max(scale, amount.stripTrailingZeros().scale());
    }
    BigInteger divisor = BigInteger.ZERO;
    for (BigDecimal amount : amounts) {
      divisor = divisor.gcd(amount.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }
    return new LatticeStep(divisor.signum() == 0 ? BigDecimal.ONE : new BigDecimal(divisor, scale));
  }

  /**
   * {@return the step of which so many span an amount}
   *
   * @param span the amount, above 0
   * @param steps how many, at least 1
   */
  public static LatticeStep cutting(double span, int steps) {
    return new LatticeStep(BigDecimal.valueOf(span)
        .divide(BigDecimal.valueOf(steps), new MathContext(12, RoundingMode.UP)));
  }

  /**
   * {@return the amount at a point}
   *
   * @param point the point, in steps from 0
   */
  public double amount(long point) {
    return size.multiply(BigDecimal.valueOf(point)).doubleValue();
  }

  /**
   * {@return the point at or next to an amount; far out the last that a long can count}
   *
   * @param amount the amount
   * @param rounding where it goes if it is between points
   */
  public long point(BigDecimal amount, RoundingMode rounding) {
    return amount
        .divideToIntegralValue(size)
        .add(BigDecimal.valueOf(remainder(amount, rounding)))
        .min(FAR)
        .max(FAR.negate())
        .longValueExact();
  }

  private int remainder(BigDecimal amount, RoundingMode rounding) {
    int sign = amount.remainder(size).signum();
    if (rounding == RoundingMode.FLOOR) {
      return Math.min(sign, 0);
    }
    return rounding == RoundingMode.CEILING ? Math.max(sign, 0) : 0;
  }

  /**
   * {@return what an event adds to a sum: nothing, or with a probability its impact}
   *
   * <p>Cost: O(points) evaluations of the impact's distribution function.
   *
   * @param probability how likely the event is, from 0 to 1
   * @param impact the impact if it occurs
   * @param sign 1, or -1 to count the impact the other way round
   * @param rounding down or up, where an impact is between points
   */
  public LatticeMass event(double probability, Estimate impact, int sign, RoundingMode rounding) {
    TreeMap<Long, Double> masses = new TreeMap<>();
    if (probability < 1) {
      masses.put(0L, 1 - probability);
    }
    if (impact instanceof Discrete discrete) {
      double all = discrete.outcomes().stream()
          .mapToDouble(Discrete.Outcome::probability)
          .sum();
      discrete
          .outcomes()
          .forEach(outcome -> masses.merge(
              point(BigDecimal.valueOf(sign * outcome.value()), rounding),
              probability * outcome.probability() / all,
              Double::sum));
    } else if (isPoint(impact)) {
      masses.merge(
          point(BigDecimal.valueOf(sign * impact.lowerBound()), rounding),
          probability,
          Double::sum);
    } else {
      // What is rounded down and then turned round was rounded up before.
      boolean down = (rounding == RoundingMode.FLOOR) == (sign > 0);
      addContinuous(masses, probability, impact, sign, down);
    }
    masses.values().removeIf(mass -> mass == 0);
    return new LatticeMass(
        ImmutableLongArray.copyOf(masses.keySet()), ImmutableDoubleArray.copyOf(masses.values()));
  }

  private void addContinuous(
      TreeMap<Long, Double> masses, double probability, Estimate impact, int sign, boolean down) {
    long first = point(BigDecimal.valueOf(impact.lowerBound()), RoundingMode.FLOOR);
    long last = point(BigDecimal.valueOf(upper(impact)), RoundingMode.CEILING);
    double median = impact.quantile(0.5);
    for (long k = first; k < last; k++) {
      // Where little is left above, the difference of survivals is the accurate one.
      double mass = amount(k) < median
          ? impact.cdf(amount(k + 1)) - impact.cdf(amount(k))
          : impact.survival(amount(k)) - impact.survival(amount(k + 1));
      masses.merge(sign * (down ? k : k + 1), probability * Math.max(0, mass), Double::sum);
    }
    if (down) {
      masses.merge(sign * last, probability * impact.survival(amount(last)), Double::sum);
    }
  }

  /**
   * {@return whether an impact has no spread}
   *
   * @param impact the impact
   */
  public static boolean isPoint(Estimate impact) {
    return impact.upperBound().orElse(Double.POSITIVE_INFINITY) == impact.lowerBound();
  }

  /**
   * {@return the greatest amount of an impact, or of a tail without end the one that it exceeds with a probability of 1e-9}
   *
   * @param impact the impact
   */
  public static double upper(Estimate impact) {
    return impact.upperBound().orElseGet(() -> impact.quantile(1 - TAIL));
  }
}
