package dev.tandem.metrics.revenue.cohort;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Purchases and refunds as they came in.
 *
 * @param <A> how customers are named
 */
sealed interface PurchaseRows<A extends Comparable<A>> permits GivenMonths, GrowingMonths {

  static <A extends Comparable<A>> PurchaseRows<A> of(
      UserDictionary<A> customers, Optional<MonthRange> range) {
    return range
        .<PurchaseRows<A>>map(months -> new GivenMonths<>(customers, months))
        .orElseGet(() -> new GrowingMonths<>(customers));
  }

  UserDictionary<A> customers();

  /** The months to report, if they were given. */
  Optional<MonthRange> given();

  /** Refuses a month that cannot be taken in, before a row is made for its customer. */
  void check(YearMonth month);

  /** Adds an amount. */
  void add(int row, YearMonth month, long amount);

  /** Adds all amounts of other rows with the same given months. */
  void addAll(PurchaseRows<A> other);

  /** How many amounts lay after the months given. */
  long afterRange();

  /** The months to report. */
  MonthRange range();

  /** What is known of them. */
  Purchases<A> purchases();

  void writeTo(StateWriter out);

  /** Goes on from what {@link #writeTo} wrote after the kind of ids, and refuses what it does not write before rows cost memory. */
  static <A extends Comparable<A>> PurchaseRows<A> readFrom(
      StateReader in, UserName<A> type, Optional<MonthRange> range) {
    type.checkNext(in);
    UserDictionary<A> customers = UserDictionary.of(type);
    return range.isPresent()
        ? GivenMonths.readFrom(in, customers, range.get())
        : GrowingMonths.readFrom(in, customers);
  }
}
