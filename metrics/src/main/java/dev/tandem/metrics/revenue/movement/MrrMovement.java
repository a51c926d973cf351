package dev.tandem.metrics.revenue.movement;

import java.time.YearMonth;
import java.util.Objects;
import org.joda.money.Money;

/**
 * One movement of one account.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 * @param customer the customer
 * @param account what moved: the customer, or {@code customer/subscription}
 * @param month when
 * @param type why
 * @param amount how much; not negative, except for {@link MovementType#EXCHANGE}
 */
public record MrrMovement<A extends Comparable<A>>(
    A customer, String account, YearMonth month, MovementType type, Money amount) {

  /** Checks that nothing is missing. */
  public MrrMovement {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(amount, "amount");
  }
}
