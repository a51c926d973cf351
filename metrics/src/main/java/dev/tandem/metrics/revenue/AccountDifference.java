package dev.tandem.metrics.revenue;

import dev.tandem.metrics.revenue.month.Currencies;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What one customer contributes to a line under two conventions.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 * @param customer the customer
 * @param first the amount under the first convention
 * @param second the amount under the second convention
 */
public record AccountDifference<A extends Comparable<A>>(A customer, Money first, Money second) {

  /**
   * Checks that nothing is missing, and that both amounts have one currency.
   *
   * @throws IllegalArgumentException if the amounts have different currencies
   */
  public AccountDifference {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Currencies.checkSame(first, second);
  }

  /** {@return second minus first amount} */
  public Money difference() {
    return second.minus(first);
  }
}
