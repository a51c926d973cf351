package dev.tandem.metrics.revenue.plan;

import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.Money;

/**
 * States the price of any billing period as an amount per month.
 *
 * <p>The quotient is exact until it is rounded once to the currency's smallest unit. A subscription's monthly amount is therefore off by at
 * most half a unit, and always by the same, so that adding and cancelling it leaves nothing behind. Its yearly amount is rounded on its own,
 * from the price.
 *
 * <pre>{@code
 * MonthlyNormalisation.withDefaults().monthly(Money.parse("USD 2000"), BillingPeriod.YEARLY); // USD 166.67
 * }</pre>
 *
 * @param month how many days and weeks a month has
 * @param rounding how the exact monthly amount becomes a whole number of the smallest unit
 */
public record MonthlyNormalisation(MonthConvention month, RoundingMode rounding) {

  private static final int MONTHS_PER_YEAR = 12;

  /** Checks that nothing is missing. */
  public MonthlyNormalisation {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(rounding, "rounding");
  }

  /** {@return 52/12 weeks a month, rounded half up} */
  public static MonthlyNormalisation withDefaults() {
    return new MonthlyNormalisation(MonthConvention.standard(), RoundingMode.HALF_UP);
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
    return amount(price, period, 1);
  }

  /**
   * {@return the amount per year}
   *
   * <p>Yearly = price × 12 × (units a month) / (units a period), rounded once. It is not twelve times the rounded {@link #monthly}: 100.00 a
   * year stays 100.00, of which a month is 8.33.
   *
   * @param price what one billing period costs, for the whole quantity
   * @param period the billing period
   * @throws ArithmeticException if {@code rounding} is {@link RoundingMode#UNNECESSARY} and the yearly amount is not whole
   */
  public Money yearly(Money price, BillingPeriod period) {
    return amount(price, period, MONTHS_PER_YEAR);
  }

  private Money amount(Money price, BillingPeriod period, int months) {
    int scale = price.getCurrencyUnit().getDecimalPlaces();
    return Money.of(
        price.getCurrencyUnit(), month.amount(price.getAmount(), period, months, scale, rounding));
  }

  /** {@return both choices, for example {@code 52/12 weeks a month, rounded HALF_UP}} */
  @Override
  public String toString() {
    return month + ", rounded " + rounding;
  }
}
