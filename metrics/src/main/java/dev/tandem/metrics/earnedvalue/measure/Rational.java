package dev.tandem.metrics.earnedvalue.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact amount of cost, work or time: a third of 1,000 is a third of 1,000, whatever is worked out of it later.
 *
 * <p>Fractions are kept in lowest terms with a positive denominator, so that equal amounts are equal. Nothing rounds but {@link
 * #doubleValue()} and {@link #rounded}.
 *
 * @param numerator the numerator; carries the sign
 * @param denominator the denominator; positive once reduced
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  /** Nothing. */
  public static final Rational ZERO = of(0);

  /** One. */
  public static final Rational ONE = of(1);

  private static final int SHOWN_DECIMALS = 6;

  /**
   * Reduces the fraction to lowest terms.
   *
   * @throws IllegalArgumentException if {@code denominator} is zero
   */
  public Rational {
    checkArgument(
        denominator.signum() != 0,
        "denominator must differ from 0: %s/0. State what the amount is a part of.",
        numerator);
    BigInteger divisor =
        numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /**
   * {@return a whole amount}
   *
   * @param amount the amount
   */
  public static Rational of(long amount) {
    return new Rational(BigInteger.valueOf(amount), BigInteger.ONE);
  }

  /**
   * {@return a part of a whole}
   *
   * @param numerator how many parts
   * @param denominator how many of them make one
   * @throws IllegalArgumentException if {@code denominator} is zero
   */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * {@return a decimal amount}
   *
   * @param amount the amount
   */
  public static Rational of(BigDecimal amount) {
    return amount.scale() <= 0
        ? new Rational(amount.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale()));
  }

  /**
   * {@return the amount that a number states, read as the shortest decimal that names it: 0.1 is one tenth}
   *
   * @param amount the number
   * @throws IllegalArgumentException if {@code amount} is NaN or infinite
   */
  public static Rational of(double amount) {
    checkArgument(Double.isFinite(amount), "amount must be finite: %s. Check the inputs.", amount);
    return of(BigDecimal.valueOf(amount));
  }

  /**
   * {@return this and another together}
   *
   * @param other the other amount
   */
  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return new Rational(numerator.add(other.numerator), denominator);
    }
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * {@return this less another}
   *
   * @param other the amount to take away
   */
  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  /**
   * {@return this times another}
   *
   * @param other the factor
   */
  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * {@return this over another}
   *
   * @param other the divisor
   * @throws IllegalArgumentException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * {@return the lesser of this and another}
   *
   * @param other the other amount
   */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * {@return the greater of this and another}
   *
   * @param other the other amount
   */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** {@return the amount without its sign} */
  public Rational abs() {
    return new Rational(numerator.abs(), denominator);
  }

  /** {@return -1, 0 or 1: the sign} */
  public int signum() {
    return numerator.signum();
  }

  /** {@return the largest whole amount that is not above this} */
  public Rational floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return new Rational(
        parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /**
   * {@return the amount rounded to some decimals, halves away from 0}
   *
   * @param decimals how many decimals are left
   */
  public BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  /**
   * {@return the nearest double}
   *
   * @throws ArithmeticException if the amount lies beyond the range of a double
   */
  public double doubleValue() {
    double value = BigFraction.of(numerator, denominator).doubleValue();
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(
          "amount must be within the range of a double. State the amounts in a larger unit.");
    }
    return value;
  }

  /** Compares exactly; consistent with {@code equals}. */
  @Override
  public int compareTo(Rational other) {
    return numerator
        .multiply(other.denominator)
        .compareTo(other.numerator.multiply(denominator));
  }

  /** {@return the amount as a decimal, rounded to at most six decimals} */
  @Override
  public String toString() {
    BigDecimal shown = rounded(SHOWN_DECIMALS).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
  }
}
