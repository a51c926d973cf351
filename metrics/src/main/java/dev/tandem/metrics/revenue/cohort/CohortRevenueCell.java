package dev.tandem.metrics.revenue.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.YearMonth;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What one cohort did in one month.
 *
 * @param month the month
 * @param revenue purchases less refunds
 * @param buyers members who bought; a refund alone does not make a buyer, a purchase of zero does
 * @param laterBuyers members who bought in this month or later, up to the last month reported
 * @param complete whether all of the month had been seen; the numbers of an incomplete month are those so far, and have no rate
 */
public record CohortRevenueCell(
    YearMonth month, Money revenue, long buyers, long laterBuyers, boolean complete) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code buyers} is negative or exceeds {@code laterBuyers}
   */
  public CohortRevenueCell {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(revenue, "revenue");
    checkArgument(
        buyers >= 0 && buyers <= laterBuyers,
        "buyers must be from 0 to those of this month or later: %s of %s in %s. Count each once.",
        buyers,
        laterBuyers,
        month);
  }
}
