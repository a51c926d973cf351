package dev.tandem.metrics.prioritisation.exact;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * Decimal amounts as whole multiples of their largest common unit, so that sums, products and ratios of them are exact.
 *
 * <p>For example 2.5, 10 and 0.75 become 10, 40 and 3 units of 0.25.
 */
public final class ScaledAmounts {

  private static final int MAXIMAL_BITS = 62;

  private static final int MAXIMAL_PRODUCT_BITS = 61;

  /** Up to here a double holds every integer, and every power of ten. */
  private static final long EXACT_INTEGERS = 1L << 53;

  private static final int EXACT_POWER_OF_TEN = 22;

  private final String role;
  private final long[] units;
  private final BigDecimal unit;
  private final long total;

  /** The unit as a quotient of two integers that doubles hold exactly; a numerator of 0 if there are none such. */
  private final long unitNumerator;

  private final double unitDenominator;

  private ScaledAmounts(String role, long[] units, BigDecimal unit, long total) {
    this.role = role;
    this.units = units;
    this.unit = unit;
    this.total = total;
    BigDecimal plain = plain(unit);
    boolean small = plain.scale() <= EXACT_POWER_OF_TEN && plain.unscaledValue().bitLength() <= 53;
    this.unitNumerator = small ? plain.unscaledValue().longValueExact() : 0;
    this.unitDenominator = small ? BigDecimal.TEN.pow(plain.scale()).doubleValue() : 1;
  }

  /**
   * {@return the amounts in their common unit}
   *
   * @param role what the amounts are, for the message
   * @param amounts the amounts
   * @throws IllegalArgumentException if the sum of their absolute values is not below 2^62 units
   */
  public static ScaledAmounts of(String role, List<BigDecimal> amounts) {
    int scale = scale(amounts);
    BigInteger divisor = divisor(amounts, scale);
    BigInteger total = total(amounts, scale).divide(divisor);
    checkArgument(
        total.bitLength() <= MAXIMAL_BITS,
        "%s must sum to less than 2^62 units of %s, their common unit. Round them to fewer digits.",
        role,
        new BigDecimal(divisor, scale).toPlainString());
    long[] units = new long[amounts.size()];
    for (int i = 0; i < units.length; i++) {
      units[i] = unscaled(amounts.get(i), scale).divide(divisor).longValueExact();
    }
    return new ScaledAmounts(role, units, new BigDecimal(divisor, scale), total.longValueExact());
  }

  /**
   * {@return the sum of the absolute values, in the amounts' largest common unit}
   *
   * @param amounts the amounts
   */
  static BigInteger totalUnits(List<BigDecimal> amounts) {
    int scale = scale(amounts);
    return total(amounts, scale).divide(divisor(amounts, scale));
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
        unit.toPlainString(),
        other.total,
        other.unit.toPlainString());
  }

  /** {@return the amounts in units, in the order given; a fresh array} */
  public long[] units() {
    return units.clone();
  }

  /** {@return one unit} */
  public BigDecimal unit() {
    return unit;
  }

  /** {@return the sum of the absolute values, in units} */
  public long total() {
    return total;
  }

  /**
   * {@return the amount that so many units are}
   *
   * @param count how many units
   */
  public BigDecimal amount(long count) {
    return plain(unit.multiply(BigDecimal.valueOf(count)));
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
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
