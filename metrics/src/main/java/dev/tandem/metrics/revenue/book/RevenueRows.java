package dev.tandem.metrics.revenue.book;

import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * What came in about the revenue of all accounts, by the month or dated.
 *
 * @param <A> how customers are named
 */
public sealed interface RevenueRows<A extends Comparable<A>> permits MonthlyRows, ChangeRows {

  /** {@return what comes in} */
  RevenueIntake intake();

  /** {@return the accounts} */
  Accounts<A> accounts();

  /** {@return how many rows or changes lay after the range and were ignored} */
  long afterRange();

  /** {@return the balances so far, which may change with these rows} */
  BalanceBook<A> book(Optional<Instant> asOf);

  /** Writes everything by account, in ascending order of their names. */
  void writeTo(StateWriter out);
}
