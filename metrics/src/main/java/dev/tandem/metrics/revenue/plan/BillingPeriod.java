package dev.tandem.metrics.revenue.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Objects;

/**
 * How often a plan is billed: every month, every three months, every two weeks.
 *
 * @param count how many units one period has, at least 1
 * @param unit the unit
 */
public record BillingPeriod(int count, BillingUnit unit) {

  /** Every month. */
  public static final BillingPeriod MONTHLY = new BillingPeriod(1, BillingUnit.MONTH);

  /** Every three months. */
  public static final BillingPeriod QUARTERLY = new BillingPeriod(3, BillingUnit.MONTH);

  /** Every year. */
  public static final BillingPeriod YEARLY = new BillingPeriod(1, BillingUnit.YEAR);

  /** Every week. */
  public static final BillingPeriod WEEKLY = new BillingPeriod(1, BillingUnit.WEEK);

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public BillingPeriod {
    Objects.requireNonNull(unit, "unit");
    checkArgument(
        count >= 1, "billing period must have at least 1 %s: %s. Count whole units.", unit, count);
  }

  /**
   * {@return a period of {@code count} units}
   *
   * @param count how many, at least 1
   * @param unit of what
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public static BillingPeriod every(int count, BillingUnit unit) {
    return new BillingPeriod(count, unit);
  }

  /** {@return the period in words, for example {@code every 3 months}} */
  @Override
  public String toString() {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return count == 1 ? "every " + name : "every " + count + " " + name + "s";
  }
}
