package dev.tandem.metrics.revenue.economics;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import org.joda.money.Money;

/**
 * Revenue for each account, user or sale, in currency units a month.
 *
 * <p>The example: 48,000 a month from 320 paying and 1,900 free accounts; 2,600 of it new, from 20 new accounts.
 */
public final class AverageRevenue {

  private AverageRevenue() {}

  /**
   * {@return average revenue per paying account (ARPA, also ARPPU): 48,000/320 = 150; undefined without accounts}
   *
   * @param revenue monthly revenue at the end of the period
   * @param payingAccounts accounts with revenue at the end of the period
   * @throws IllegalArgumentException if {@code payingAccounts} is negative
   */
  public static Figure perPayingAccount(Money revenue, long payingAccounts) {
    return average("account", "revenue / paying accounts", revenue, payingAccounts);
  }

  /**
   * {@return average revenue per user, free ones included (ARPU): 48,000/2,220 = 21.62; undefined without users}
   *
   * @param revenue monthly revenue at the end of the period
   * @param payingUsers users with revenue at the end of the period
   * @param freeUsers users without
   * @throws IllegalArgumentException if all users together are negative
   */
  public static Figure perUser(Money revenue, long payingUsers, long freeUsers) {
    return average(
        "user", "revenue / (paying + free users)", revenue, Math.addExact(payingUsers, freeUsers));
  }

  /**
   * {@return average selling price (ASP): 2,600/20 = 130; undefined without new accounts}
   *
   * @param newRevenue monthly revenue of new accounts
   * @param newAccounts how many there are
   * @throws IllegalArgumentException if {@code newAccounts} is negative
   */
  public static Figure perNewAccount(Money newRevenue, long newAccounts) {
    return average("new account", "new revenue / new accounts", newRevenue, newAccounts);
  }

  private static Figure average(String unit, String formula, Money revenue, long count) {
    return Figure.ratio(
        MethodStatement.of("average revenue per " + unit)
            .with("formula", formula)
            .with("revenue", revenue)
            .with("count", count),
        revenue.getAmount().doubleValue(),
        (double) count,
        "number of " + unit + "s");
  }
}
