package dev.tandem.metrics.prioritisation.amounts;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.AmountRounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * Amounts as whole multiples of their largest common unit, so that sums, products and ratios of them are exact.
 *
 * <p>For example 2.5, 10 and 0.75 become 10, 40 and 3 units of 0.25.
 */
public final class ScaledAmounts {

  private static final int MAXIMAL_BITS = 62;

  private static final int MAXIMAL_PRODUCT_BITS = 61;

  /** Up to here a double holds every integer. */
  private static final long EXACT_INTEGERS = 1L << 53;

  private static final int MOST_DIGITS_SHOWN = 16;

  private final String role;
  private final long[] units;
  /** One unit is {@code unit / unitDivisor}. */
  private final BigDecimal unit;

  private final BigInteger unitDivisor;
  private final long total;

  /** The unit as a quotient of two integers that doubles hold exactly; a numerator of 0 if there are none such. */
  private final long unitNumerator;

  private final double unitDenominator;

  private ScaledAmounts(
      String role, long[] units, BigDecimal unit, BigInteger unitDivisor, long total) {
    this.role = role;
    this.units = units;
    this.unit = unit;
    this.unitDivisor = unitDivisor;
    this.total = total;
    BigDecimal plain = plain(unit);
    double divisor =
        new BigDecimal(unitDivisor).scaleByPowerOfTen(plain.scale()).doubleValue();
    boolean small = divisor <= EXACT_INTEGERS && plain.unscaledValue().bitLength() <= 53;
    this.unitNumerator = small ? plain.unscaledValue().longValueExact() : 0;
    this.unitDenominator = small ? divisor : 1;
  }

  /**
   * {@return the amounts in their common unit, each read as {@link Fractions} says}
   *
   * @param role what the amounts are, for the message
   * @param amounts the amounts
   * @throws IllegalArgumentException if the sum of their absolute values is not below 2^62 units
   */
  public static ScaledAmounts of(String role, List<BigDecimal> amounts) {
    BigInteger denominator = Fractions.commonDenominator(amounts);
    return of(role, multiplied(amounts, denominator), denominator);
  }

  /**
   * {@return the amounts in their common unit; read as fractions unless they were rounded to decimals}
   *
   * @param role what the amounts are, also in the rounding
   * @param amounts the amounts, rounded already
   * @param rounding how they were rounded
   * @throws IllegalArgumentException if the sum of their absolute values is not below 2^62 units
   */
  public static ScaledAmounts of(String role, List<BigDecimal> amounts, AmountRounding rounding) {
    return rounding.decimals().containsKey(role)
        ? of(role, amounts, BigInteger.ONE)
        : of(role, amounts);
  }

  private static ScaledAmounts of(String role, List<BigDecimal> amounts, BigInteger denominator) {
    int scale = scale(amounts);
    BigInteger divisor = divisor(amounts, scale);
    BigInteger total = total(amounts, scale).divide(divisor);
    BigDecimal unit = new BigDecimal(divisor, scale);
    checkArgument(
        total.bitLength() <= MAXIMAL_BITS,
        "%s must sum to less than 2^62 units of %s, their common unit. Round them to fewer digits.",
        role,
        Fractions.quotient(unit, denominator).toPlainString());
    long[] units = new long[amounts.size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = unscaled(amounts.get(i), scale).divide(divisor).longValueExact();
    }
    return new ScaledAmounts(role, units, unit, denominator, total.longValueExact());
  }

  private static List<BigDecimal> multiplied(List<BigDecimal> amounts, BigInteger denominator) {
    return denominator.equals(BigInteger.ONE)
        ? amounts
        : amounts.stream().map(amount -> Fractions.times(amount, denominator)).toList();
  }

  /**
   * {@return the sum of the absolute values, in the amounts' largest common unit, each read as {@link Fractions} says}
   *
   * @param amounts the amounts
   */
  static BigInteger totalUnits(List<BigDecimal> amounts) {
    List<BigDecimal> whole = multiplied(amounts, Fractions.commonDenominator(amounts));
    int scale = scale(whole);
    return total(whole, scale).divide(divisor(whole, scale));
  }

  /**
   * {@return the sum of the amounts, each read as {@link Fractions} says: exact if it has a decimal, so that five sixths and one sixth are
   *     1, else to 34 digits}
   *
   * @param amounts the amounts
   */
  public static BigDecimal sum(List<BigDecimal> amounts) {
    BigInteger denominator = Fractions.commonDenominator(amounts);
    BigDecimal sum =
        multiplied(amounts, denominator).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return plain(Fractions.quotient(sum, denominator));
  }

  /**
   * {@return the sum of products of amounts, each amount read as {@link Fractions} says; exact if it has a decimal, else to 34 digits}
   *
   * @param amounts the amounts
   * @param factors one factor an amount
   */
  public static BigDecimal sumOfProducts(List<BigDecimal> amounts, List<BigDecimal> factors) {
    BigInteger denominator = Fractions.commonDenominator(amounts);
    BigInteger ofFactors = Fractions.commonDenominator(factors);
    List<BigDecimal> whole = multiplied(amounts, denominator);
    List<BigDecimal> wholeFactors = multiplied(factors, ofFactors);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < whole.size(); i++) {
      sum = sum.add(whole.get(i).multiply(wholeFactors.get(i)));
    }
    return plain(Fractions.quotient(sum, denominator.multiply(ofFactors)));
  }

  /**
   * {@return the amount as a text for readers: at most 16 digits, so that a third of 34 digits does not fill the line}
   *
   * @param amount the amount
   */
  public static String text(BigDecimal amount) {
    return plain(
            amount.precision() <= MOST_DIGITS_SHOWN + 1
                ? amount
                : amount.round(new MathContext(MOST_DIGITS_SHOWN)))
        .toPlainString();
  }

  private static BigInteger total(List<BigDecimal> amounts, int scale) {
    BigInteger total = BigInteger.ZERO;
    for (BigDecimal amount : amounts) {
      total = total.add(unscaled(amount, scale).abs());
    }
    return total;
  }

  private static int scale(List<BigDecimal> amounts) {
    return amounts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
  }

  /** The greatest common divisor of the unscaled amounts; 1 if there is none but 0. */
  private static BigInteger divisor(List<BigDecimal> amounts, int scale) {
    BigInteger common = BigInteger.ZERO;
    for (BigDecimal amount : amounts) {
      common = common.gcd(unscaled(amount, scale));
    }
    return common.max(BigInteger.ONE);
  }

  private static BigInteger unscaled(BigDecimal amount, int scale) {
    return amount.setScale(scale).unscaledValue();
  }

  /**
   * Checks that products of these and other amounts, and the sums of such products, fit a long with room for one addition.
   *
   * @param other the other amounts
   * @throws IllegalArgumentException if the product of the two totals is not below 2^61
   */
  public void checkProductWith(ScaledAmounts other) {
    BigInteger product = BigInteger.valueOf(total).multiply(BigInteger.valueOf(other.total));
    checkArgument(
        product.bitLength() <= MAXIMAL_PRODUCT_BITS,
        "%s and %s must have sums whose product is below 2^61: %s units of %s and %s units of %s. Round them to fewer digits.",
        role,
        other.role,
        total,
        amount(1).toPlainString(),
        other.total,
        other.amount(1).toPlainString());
  }

  /** {@return the amounts in units, in the order given; a fresh array} */
  public long[] units() {
    return units.clone();
  }

  /** {@return the sum of the absolute values, in units} */
  public long total() {
    return total;
  }

  /**
   * {@return the amount that so many units are; exact if it has a decimal, else to 34 digits}
   *
   * @param count how many units
   */
  public BigDecimal amount(long count) {
    return plain(Fractions.quotient(unit.multiply(BigDecimal.valueOf(count)), unitDivisor));
  }

  /**
   * {@return the product of amounts of these and of others that so many units times units are}
   *
   * @param other the other amounts
   * @param count how many units of one times the other
   */
  public BigDecimal product(ScaledAmounts other, BigDecimal count) {
    return plain(Fractions.quotient(
        unit.multiply(other.unit).multiply(count), unitDivisor.multiply(other.unitDivisor)));
  }

  /**
   * {@return the double nearest to the amount that so many units are}
   *
   * @param count how many units
   */
  public double nearest(long count) {
    boolean exact = Math.abs(count) <= (EXACT_INTEGERS / Math.max(1, unitNumerator));
    return exact && unitNumerator > 0
        ? (double) (count * unitNumerator) / unitDenominator
        : amount(count).doubleValue();
  }

  /**
   * {@return a part divided by the whole, as a double; the outermost one if it is beyond them}
   *
   * @param part the part
   * @param whole the whole, not 0
   */
  public static double share(BigDecimal part, BigDecimal whole) {
    double share = part.divide(whole, MathContext.DECIMAL64).doubleValue();
    return Math.max(-Double.MAX_VALUE, Math.min(share, Double.MAX_VALUE));
  }

  /**
   * {@return by what share of its bound something found is off it: 0 if they are equal, the greatest double if only the bound is 0}
   *
   * @param found what was found
   * @param bound its bound
   */
  public static double gap(BigDecimal found, BigDecimal bound) {
    BigDecimal off = found.subtract(bound).abs();
    if (off.signum() == 0) {
      return 0;
    }
    return bound.signum() == 0 ? Double.MAX_VALUE : share(off, bound.abs());
  }

  /**
   * {@return the same number with no trailing zeros and no negative scale, so that equal numbers are equal objects}
   *
   * @param number the number
   */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale()));
  }
}
