package dev.tandem.metrics.earnedvalue.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds many fractions exactly. Fractions of equal denominator are added as whole numbers, and only then are the denominators brought together, two
 * and two: a common denominator that grows with every term would cost the square of their number.
 *
 * <p>Mutable, for one thread. Cost: O(1) multiplications a term; the total O(d log d) of them for d denominators that differ.
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
    List<Rational> terms = new ArrayList<>();
    numerators.forEach((denominator, numerator) -> terms.add(new Rational(numerator, denominator)));
    if (terms.isEmpty()) {
      return Rational.ZERO;
    }
    for (int size = terms.size(); size > 1; size = (size + 1) / 2) {
      for (int i = 0; i < size / 2; i++) {
        terms.set(i, terms.get(i).plus(terms.get(size - 1 - i)));
      }
    }
    return terms.get(0);
  }

  /** {@return the sum so far, as a decimal} */
  @Override
  public String toString() {
    return total().toString();
  }
}
