package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A score as the exact fraction of the numbers that people wrote, so that equal ratios are equal and ties are real ties.
 *
 * <p>A {@code double} is read as the shortest decimal that names it: 0.1 is one tenth. Hence 3 × 0.1 equals 0.3, in whatever order a
 * formula is evaluated; comparison multiplies crosswise and never rounds. Fractions are kept in lowest terms with a positive
 * denominator. {@link #value()} is the nearest {@code double}.
 *
 * <p>A number that a computation left, such as 100 / 3.0, is known to its last place only. Where a sum of such numbers is held against a
 * total or a limit, {@link #isAbout} and {@link #exceeds} allow for what that rounding may have added, and for no more.
 *
 * <p>Methods whose result is not a fraction (a root, an eigenvector, a fitted model) state it with {@link #ofRounded(double)}.
 *
 * @param numerator the numerator; carries the sign
 * @param denominator the denominator; positive once reduced
 */
public record Score(BigInteger numerator, BigInteger denominator) implements Comparable<Score> {

  /** Nothing. */
  public static final Score ZERO = of(0);

  /** One. */
  public static final Score ONE = of(1);

  private static final MathContext TWELVE_DIGITS = new MathContext(12);
  private static final MathContext SIX_DIGITS = new MathContext(6);

  /**
   * Reduces the fraction to lowest terms.
   *
   * @throws IllegalArgumentException if {@code denominator} is zero
   */
  public Score {
    checkArgument(
        denominator.signum() != 0,
        "score denominator must differ from 0: %s/0. Estimate it, or leave the item out.",
        numerator);
    BigInteger divisor =
        numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /**
   * {@return the score that a number states, read as the shortest decimal that names it}
   *
   * @param value the number
   * @throws IllegalArgumentException if {@code value} is NaN or infinite
   */
  public static Score of(double value) {
    checkArgument(Double.isFinite(value), "score must be finite: %s. Check the inputs.", value);
    return of(BigDecimal.valueOf(value));
  }

  /**
   * {@return the exact ratio of two numbers, each read as the shortest decimal that names it}
   *
   * @param numerator what is shared out: value, cost of delay
   * @param denominator over what: effort, duration
   * @throws IllegalArgumentException if one of them is NaN or infinite, or {@code denominator} is zero
   */
  public static Score ofRatio(double numerator, double denominator) {
    return of(numerator).dividedBy(of(denominator));
  }

  /**
   * {@return the score that an iterative or irrational calculation found, rounded half up to twelve significant digits}
   *
   * <p>Rounding makes items equal that the method cannot tell apart; without it, the last bits of a floating-point sum would decide.
   *
   * @param value the calculated number
   * @throws IllegalArgumentException if {@code value} is NaN or infinite
   */
  public static Score ofRounded(double value) {
    checkArgument(Double.isFinite(value), "score must be finite: %s. Check the inputs.", value);
    return of(BigDecimal.valueOf(value).round(TWELVE_DIGITS));
  }

  /**
   * {@return the score that a floating-point calculation found as a balance around 0, rounded half up to twelve significant digits
   * and to at most twelve decimals}
   *
   * <p>Net flows and centred utilities are differences of larger terms: what cancellation leaves of a 0 has no significant digit, and
   * {@link #ofRounded(double)} would let it decide.
   *
   * @param value the calculated number
   * @throws IllegalArgumentException if {@code value} is NaN or infinite
   */
  public static Score ofBalance(double value) {
    checkArgument(Double.isFinite(value), "score must be finite: %s. Check the inputs.", value);
    BigDecimal rounded = BigDecimal.valueOf(value).round(TWELVE_DIGITS);
    return of(rounded.setScale(Math.min(rounded.scale(), 12), RoundingMode.HALF_UP));
  }

  /**
   * {@return the sum of scores; zero for none}
   *
   * @param terms the scores to add
   */
  public static Score sum(Iterable<Score> terms) {
    BigFraction sum = BigFraction.ZERO;
    for (Score term : terms) {
      sum = sum.add(term.fraction());
    }
    return of(sum);
  }

  /**
   * {@return this plus another}
   *
   * @param other the score to add
   */
  public Score plus(Score other) {
    return of(fraction().add(other.fraction()));
  }

  /**
   * {@return this minus another}
   *
   * @param other the score to subtract
   */
  public Score minus(Score other) {
    return of(fraction().subtract(other.fraction()));
  }

  /**
   * {@return this times another}
   *
   * @param other the factor
   */
  public Score times(Score other) {
    return of(fraction().multiply(other.fraction()));
  }

  /**
   * {@return this over another}
   *
   * @param other the divisor
   * @throws IllegalArgumentException if {@code other} is zero
   */
  public Score dividedBy(Score other) {
    return new Score(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * {@return the nearest double}
   *
   * @throws ArithmeticException if the score lies beyond the range of a {@code double}
   */
  public double value() {
    double value = fraction().doubleValue();
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(
          "score must be within the range of a double. State the inputs in larger units.");
    }
    return value;
  }

  /** {@return -1, 0 or 1: the sign of this score} */
  public int signum() {
    return numerator.signum();
  }

  /**
   * {@return whether this sum is a total but for the rounding of its terms: whether the two are at most one unit in the last place of the
   * total apart for each term}
   *
   * <p>Three times 100 / 3.0 is about 100; three times 33.33 is not. Source: Nicholas Higham (2002), Accuracy and Stability of Numerical
   * Algorithms, 4.2: summing n doubles is off by less than that.
   *
   * @param total what the terms should add up to
   * @param terms how many terms this is the sum of
   */
  public boolean isAbout(Score total, int terms) {
    Score difference = minus(total);
    Score distance = difference.signum() < 0 ? ZERO.minus(difference) : difference;
    double size = Math.min(Math.abs(total.fraction().doubleValue()), Double.MAX_VALUE);
    return distance.compareTo(of(Math.ulp(size)).times(of(terms))) <= 0;
  }

  /**
   * {@return whether this sum is above a limit, and not only {@linkplain #isAbout about} it}
   *
   * @param limit what the terms should not exceed together
   * @param terms how many terms this is the sum of; of the limit, if that is the sum
   */
  public boolean exceeds(Score limit, int terms) {
    return compareTo(limit) > 0 && !isAbout(limit, terms);
  }

  /** Compares exactly, by cross-multiplication; consistent with {@code equals}. */
  @Override
  public int compareTo(Score other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@return the score with six significant digits, for example {@code 7.33333}, whatever the locale} */
  @Override
  public String toString() {
    BigDecimal rounded = new BigDecimal(numerator).divide(new BigDecimal(denominator), SIX_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static Score of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() >= 0
        ? new Score(unscaled, BigInteger.TEN.pow(decimal.scale()))
        : new Score(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
  }

  private static Score of(BigFraction fraction) {
    return new Score(fraction.getNumerator(), fraction.getDenominator());
  }

  private BigFraction fraction() {
    return BigFraction.of(numerator, denominator);
  }
}
