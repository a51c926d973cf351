package dev.tandem.metrics.prioritisation.amounts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.AmountRounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Finds how amounts have to be rounded so that {@link ScaledAmounts} takes them; amounts that fit stay as they are. */
public final class FittingDecimals {

  /** More than the range of a long: amounts wider than this apart are not even tried. */
  private static final int WIDEST_DIGITS = 40;

  private static final int TOO_MANY_BITS = Integer.MAX_VALUE;
  private static final int SUM_BITS = 62;
  private static final int PRODUCT_BITS = 61;
  private static final MathContext UP = new MathContext(40, RoundingMode.UP);
  private static final MathContext DOWN = new MathContext(40, RoundingMode.DOWN);

  private FittingDecimals() {}

  /**
   * {@return the rounding after which the sum of these amounts fits}
   *
   * @param amounts the amounts
   * @param roles what they are, or what they are differences of; all are rounded to the same decimals
   */
  public static AmountRounding ofSum(List<BigDecimal> amounts, String... roles) {
    if (bits(amounts) <= SUM_BITS) {
      return AmountRounding.none();
    }
    int decimals = decimals(amounts, SUM_BITS);
    return new AmountRounding(Maps.toMap(ImmutableList.copyOf(roles), role -> decimals));
  }

  /**
   * {@return the rounding after which products of the two sums fit}
   *
   * <p>Each role is given half of the bits, and what the other one leaves of its half.
   *
   * @param role what the amounts are
   * @param amounts the amounts
   * @param otherRole what the other amounts are
   * @param others the other amounts
   */
  public static AmountRounding ofProduct(
      String role, List<BigDecimal> amounts, String otherRole, List<BigDecimal> others) {
    int bits = bits(amounts);
    int otherBits = bits(others);
    if ((long) bits + otherBits <= PRODUCT_BITS) {
      return AmountRounding.none();
    }
    ImmutableMap.Builder<String, Integer> decimals = ImmutableMap.builder();
    if (bits > share(otherBits)) {
      decimals.put(role, decimals(amounts, share(otherBits)));
    }
    if (otherBits > share(bits)) {
      decimals.put(otherRole, decimals(others, share(bits)));
    }
    return new AmountRounding(decimals.build());
  }

  private static int share(int otherBits) {
    return Math.max(PRODUCT_BITS / 2, PRODUCT_BITS - otherBits);
  }

  /** The most decimals at which the sum, plus one unit an amount for rounding up, stays below 2^bits units. */
  private static int decimals(List<BigDecimal> amounts, int bits) {
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      total = total.add(amount.abs(), UP);
    }
    BigInteger units = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(amounts.size()));
    BigDecimal unitsPerOne = new BigDecimal(units).divide(total, DOWN);
    return unitsPerOne.precision() - unitsPerOne.scale() - 1;
  }

  /** How many bits the sum takes in the amounts' largest common unit. */
  private static int bits(List<BigDecimal> amounts) {
    boolean tooWide = spread(amounts) > WIDEST_DIGITS
        && spread(Lists.transform(amounts, BigDecimal::stripTrailingZeros)) > WIDEST_DIGITS;
    return tooWide ? TOO_MANY_BITS : ScaledAmounts.totalUnits(amounts).bitLength();
  }

  /** Digits from the first one of the largest amount to the last one of the finest. */
  private static long spread(List<BigDecimal> amounts) {
    long first = Integer.MIN_VALUE;
    long last = Integer.MAX_VALUE;
    for (BigDecimal amount : amounts) {
      if (amount.signum() != 0) {
        first = Math.max(first, (long) amount.precision() - amount.scale());
        last = Math.min(last, -(long) amount.scale());
      }
    }
    return first - last;
  }
}
