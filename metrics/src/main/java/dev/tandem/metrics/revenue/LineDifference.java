package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A line of a month that has two amounts under two conventions, or the same amount made up of different customers.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 * @param month the month
 * @param line the line
 * @param first the amount under the first convention
 * @param second the amount under the second convention
 * @param customers the customers whose contributions differ; their differences add up to that of the line
 */
public record LineDifference<A extends Comparable<A>>(
    YearMonth month,
    BridgeLine line,
    Money first,
    Money second,
    List<AccountDifference<A>> customers) {

  /**
   * Copies the customers and checks that they explain the whole difference.
   *
   * @throws IllegalArgumentException if the differences of the customers do not add up to that of the line, or amounts have different
   *     currencies
   */
  public LineDifference {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(line, "line");
    customers = ImmutableList.copyOf(customers);
    Currencies.checkSame(first, second);
    customers.forEach(customer -> Currencies.checkSame(first, customer.first()));
    Money explained = customers.stream()
        .map(AccountDifference::difference)
        .reduce(Money.zero(first.getCurrencyUnit()), Money::plus);
    checkArgument(
        explained.equals(second.minus(first)),
        "customers must explain the whole difference of %s in %s: %s of %s. Name all that differ.",
        line,
        month,
        explained,
        second.minus(first));
  }

  /**
   * {@return the difference in one line, for example {@code 2025-03 churn: EUR 0.00 or EUR 80.00, because of c1 (EUR 0.00 or EUR 80.00)}}
   */
  @Override
  public String toString() {
    return month
        + " "
        + line
        + ": "
        + first
        + " or "
        + second
        + ", because of "
        + customers.stream()
            .map(each -> each.customer() + " (" + each.first() + " or " + each.second() + ")")
            .collect(Collectors.joining(", "));
  }
}
