package dev.tandem.metrics.revenue.movement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.YearMonth;
import java.util.Objects;
import org.joda.money.Money;

/**
 * A row of a month with a negative amount, which lowers the account's revenue of that month alone.
 *
 * <p>It counts: a discount may come as a row of its own in every month it is given. A refund in one month is something else: it makes a
 * contraction, and an expansion a month later, although the customer pays what was paid before. Leave refunds out.
 *
 * @param customer the customer
 * @param account what the row belongs to: the customer, or {@code customer/subscription}
 * @param month the month of the row
 * @param amount the amount, below zero
 */
public record NegativeAmount(String customer, String account, YearMonth month, Money amount) {

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if the amount is not negative
   */
  public NegativeAmount {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(month, "month");
    checkArgument(
        amount.isNegative(),
        "amount must be negative: %s of %s in %s. Leave other rows out.",
        amount,
        account,
        month);
  }

  /** {@return the row in words, for example {@code c1 in 2025-02: EUR -30.00 lowers this month alone. Leave out a refund.}} */
  @Override
  public String toString() {
    return account + " in " + month + ": " + amount
        + " lowers this month alone. Leave out a refund.";
  }
}
