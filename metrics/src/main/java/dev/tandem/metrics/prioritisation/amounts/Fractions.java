package dev.tandem.metrics.prioritisation.amounts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * Reads amounts that a division made as the fractions they stand for: 0.8333333333333334 is five sixths, so that it and one sixth are one.
 *
 * <p>An amount of at most 15 digits is the decimal that it says. One of more digits that is the shortest form of a double was computed;
 * it stands for the simplest fraction p/q whose quotient, rounded to a double, is that double, if there is one so simple that it is no
 * accident: q at most 10,000 and q² · max(1, amount) at most 2³⁴. Else it, too, is the decimal that it says. The reading differs from the
 * decimal by at most half a unit in the last place of the double.
 *
 * <p>Method: convergents of the continued fraction, which hold every fraction that is so near (Legendre 1798). Cost: O(log q) an amount.
 */
final class Fractions {

  private static final int DIGITS_OF_A_DECIMAL = 15;
  private static final int DIGITS_OF_A_DOUBLE = 17;
  private static final double GREATEST = 1e9;
  private static final long GREATEST_DENOMINATOR = 10_000;
  private static final double NO_ACCIDENT = 0x1p34;

  /** Fractions of more varied denominators than these are taken as decimals. */
  private static final int DENOMINATOR_BITS = 40;

  private static final MathContext LONG = new MathContext(50);

  private Fractions() {}

  /** {@return the least number whose product with each amount that stands for a fraction is whole; 1 if it is too large} */
  static BigInteger commonDenominator(List<BigDecimal> amounts) {
    BigInteger common = BigInteger.ONE;
    for (BigDecimal amount : amounts) {
      BigInteger denominator = BigInteger.valueOf(denominator(amount));
      common = common.multiply(denominator.divide(common.gcd(denominator)));
      if (common.bitLength() > DENOMINATOR_BITS) {
        return BigInteger.ONE;
      }
    }
    return common;
  }

  /** {@return the amount, as read, times a multiple of its denominator: exact} */
  static BigDecimal times(BigDecimal amount, BigInteger multiple) {
    BigInteger denominator = BigInteger.valueOf(denominator(amount));
    if (denominator.equals(BigInteger.ONE) || multiple.mod(denominator).signum() != 0) {
      return amount.multiply(new BigDecimal(multiple));
    }
    BigInteger numerator =
        BigInteger.valueOf(Math.round(amount.doubleValue() * denominator.doubleValue()));
    return new BigDecimal(numerator.multiply(multiple.divide(denominator)));
  }

  /** {@return the quotient, exact if it ends within 50 digits, else rounded to as many as a DECIMAL128 has} */
  static BigDecimal quotient(BigDecimal dividend, BigInteger divisor) {
    BigDecimal by = new BigDecimal(divisor);
    BigDecimal quotient = dividend.divide(by, LONG);
    return quotient.multiply(by).compareTo(dividend) == 0
        ? quotient
        : dividend.divide(by, MathContext.DECIMAL128);
  }

  /** {@return q of the fraction that the amount stands for; 1 if it is the decimal that it says} */
  private static long denominator(BigDecimal amount) {
    if (amount.precision() <= DIGITS_OF_A_DECIMAL || amount.precision() > DIGITS_OF_A_DOUBLE) {
      return 1;
    }
    double value = amount.abs().doubleValue();
    boolean computed = value < GREATEST
        && value > 1 / (double) GREATEST_DENOMINATOR
        && BigDecimal.valueOf(value).compareTo(amount.abs()) == 0;
    return computed ? denominator(value) : 1;
  }

  private static long denominator(double value) {
    double rest = value;
    long before = 0;
    long denominator = 1;
    while (denominator <= GREATEST_DENOMINATOR
        && (double) denominator * denominator * Math.max(1, value) <= NO_ACCIDENT) {
      if ((double) Math.round(value * (double) denominator) / (double) denominator == value) {
        return denominator;
      }
      // A whole rest gives infinity, and so a denominator beyond the greatest.
      rest = 1 / (rest - Math.floor(rest));
      long whole = (long) Math.min(Math.floor(rest), GREATEST_DENOMINATOR + 1.0);
      long next = whole * denominator + before;
      before = denominator;
      denominator = next;
    }
    return 1;
  }
}
