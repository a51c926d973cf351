package dev.tandem.metrics.earnedvalue.measure;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds many fractions exactly. Fractions of equal denominator are added as whole numbers, the rest over their least common denominator;
 * lowest terms are looked for once, not after every term.
 *
 * <p>Mutable, for one thread. Cost: one addition a term; the total O(d) multiplications by small numbers for d denominators that differ.
 */
public final class RationalSum {
  private final Map<BigInteger, BigInteger> numerators = new HashMap<>();

  /** Starts at 0. */
  public RationalSum() {}

  /**
   * Adds an amount.
   *
   * @param amount the amount
   * @return this sum
   */
  public RationalSum add(Rational amount) {
    return add(amount.numerator(), amount.denominator());
  }

  /**
   * Adds a fraction, which need not be in lowest terms.
   *
   * @param numerator its numerator
   * @param denominator its denominator, above 0
   * @return this sum
   */
  public RationalSum add(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() != 0) {
      numerators.merge(denominator, numerator, BigInteger::add);
    }
    return this;
  }

  /** {@return the sum so far} */
  public Rational total() {
    BigInteger common = BigInteger.ONE;
    for (BigInteger denominator : numerators.keySet()) {
      common = common.divide(common.gcd(denominator)).multiply(denominator);
    }
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<BigInteger, BigInteger> term : numerators.entrySet()) {
      sum = sum.add(term.getValue().multiply(common.divide(term.getKey())));
    }
    return new Rational(sum, common);
  }

  /** {@return the sum so far, as a decimal} */
  @Override
  public String toString() {
    return total().toString();
  }
}
