package dev.tandem.scheduling.resource.pool;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of a resource as whole billionths of a unit, so that they add up exactly.
 *
 * <p>What is beyond the ninth digit is dropped, of demand and of capacity alike: then what fits by its fractions fits by its billionths,
 * since the sum of rounded-down demands is at most the rounded-down sum. Three thirds of a person, written as {@code 1.0 / 3}, fit one.
 */
public final class Units {
  private static final int DIGITS = 9;
  /** A billion units; whoever states more means that there is no limit. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

  private Units() {}

  /**
   * {@return an amount in billionths of a unit; more than a billion units count as a billion}
   *
   * @param units the amount, as it was written; at least 0
   */
  public static long of(double units) {
    return BigDecimal.valueOf(units)
        .min(MOST)
        .movePointRight(DIGITS)
        .setScale(0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /**
   * {@return an amount in units, without zeros at the end}
   *
   * @param billionths the amount in billionths of a unit
   */
  public static BigDecimal toNumber(long billionths) {
    BigDecimal number = BigDecimal.valueOf(billionths, DIGITS).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
