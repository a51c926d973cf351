package dev.tandem.metrics.revenue.plan;

import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.Money;

/**
 * States the price of any billing period as an amount per month.
 *
 * <p>The quotient is exact until it is rounded once to the currency's smallest unit. A subscription's monthly amount is therefore off by at
 * most half a unit, and always by the same, so that adding and cancelling it leaves nothing behind.
 *
 * <pre>{@code
 * MonthlyNormalisation.withDefaults().monthly(Money.parse("USD 2000"), BillingPeriod.YEARLY); // USD 166.67
 * }</pre>
 *
 * @param month how many days and weeks a month has
 * @param rounding how the exact monthly amount becomes a whole number of the smallest unit
 */
public record MonthlyNormalisation(MonthConvention month, RoundingMode rounding) {

  /** Checks that nothing is missing. */
  public MonthlyNormalisation {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(rounding, "rounding");
  }

  /** {@return 52/12 weeks a month, rounded half up} */
  public static MonthlyNormalisation withDefaults() {
    return new MonthlyNormalisation(MonthConvention.YEAR_OF_52_WEEKS, RoundingMode.HALF_UP);
  }

  /**
   * {@return this normalisation with another month}
   *
   * @param newMonth how many days and weeks a month has
   */
  public MonthlyNormalisation withMonth(MonthConvention newMonth) {
    return new MonthlyNormalisation(newMonth, rounding);
  }

  /**
   * {@return this normalisation with another rounding}
   *
   * @param newRounding how the exact monthly amount is rounded
   */
  public MonthlyNormalisation withRounding(RoundingMode newRounding) {
    return new MonthlyNormalisation(month, newRounding);
  }

  /**
   * {@return the amount per month}
   *
   * <p>Monthly = price × (units a month) / (units a period), rounded once.
   *
   * @param price what one billing period costs, for the whole quantity
   * @param period the billing period
   * @throws ArithmeticException if {@code rounding} is {@link RoundingMode#UNNECESSARY} and the monthly amount is not whole
   */
  public Money monthly(Money price, BillingPeriod period) {
    int scale = price.getCurrencyUnit().getDecimalPlaces();
    return Money.of(
        price.getCurrencyUnit(), month.monthly(price.getAmount(), period, scale, rounding));
  }

  /** {@return both choices, for example {@code 52/12 weeks a month, rounded HALF_UP}} */
  @Override
  public String toString() {
    return month + ", rounded " + rounding;
  }
}
