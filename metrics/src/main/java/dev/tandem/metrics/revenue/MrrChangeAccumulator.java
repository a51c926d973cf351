package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.revenue.state.AccountIndex;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in subscriptions, or dated changes of monthly recurring revenue, and makes a waterfall of movements under any convention.
 *
 * <p>Changes before the first month make the opening; who ever paid before is reactivated, not new. Simultaneous changes of an account are
 * one, so that a change of plan is an expansion or contraction and not churn and new business. Changes after the last month are ignored,
 * but counted, see {@link #changesAfterRange()}. Each delivery of a change counts: deliver each once.
 *
 * <p>Order and partition do not matter. Times are milliseconds; finer parts are cut off. What is kept is every change. Not thread-safe: use
 * one accumulator a thread and {@link #combine}.
 */
public final class MrrChangeAccumulator {

  private static final String KIND = "MRR changes";
  private static final int VERSION = 1;

  private final ChangeBook book;
  private final Instant end;
  private long changesAfterRange;

  private MrrChangeAccumulator(RevenueFrame frame, AccountIndex index) {
    book = ChangeBook.empty(frame, new Accounts(frame.convention().level(), index));
    end = end(frame);
  }

  private static Instant end(RevenueFrame frame) {
    YearMonth after = frame.range().last().plusMonths(1);
    return after.atDay(1).atStartOfDay(frame.convention().zone()).toInstant();
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator of(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return new MrrChangeAccumulator(frame(convention, currency, range), AccountIndex.numbered());
  }

  /**
   * {@return an empty accumulator for customers with text ids}
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator ofNames(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return new MrrChangeAccumulator(frame(convention, currency, range), AccountIndex.named());
  }

  private static RevenueFrame frame(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return new RevenueFrame(convention, currency, range, AmountSource.DATED_CHANGES);
  }

  /**
   * {@return a collector of subscriptions into an accumulator; in parallel streams it combines one accumulator a thread}
   *
   * @param <E> the rows
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   * @param subscription gives a row's subscription
   */
  public static <E> Collector<E, ?, MrrChangeAccumulator> collector(
      RevenueConvention convention,
      CurrencyUnit currency,
      MonthRange range,
      Function<? super E, Subscription> subscription) {
    return Collector.of(
        () -> ofNames(convention, currency, range),
        (accumulator, row) -> accumulator.add(subscription.apply(row)),
        MrrChangeAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a subscription: its start, the ends of its discounts and its own end become changes as the convention says.
   *
   * @param subscription the subscription
   * @throws IllegalArgumentException if the price has another currency
   * @throws IllegalStateException if customers are named by number
   */
  public void add(Subscription subscription) {
    book.frame().minor(subscription.price(), subscription.customer(), subscription.from());
    int row = book.accounts().row(subscription.customer(), subscription.id());
    SubscriptionChanges.of(subscription, book.frame().convention())
        .forEach((time, change) -> put(row, time, false, change.getAmountMinorLong()));
  }

  /**
   * Takes in a change of a customer's monthly revenue.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, or the time is not within a million years of 1970
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void add(long customer, Instant time, Money change) {
    put(book.accounts().row(customer), time, false, book.frame().minor(change, customer, time));
  }

  /**
   * Takes in a change of a customer's monthly revenue.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, or the time is not within a million years of 1970
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   */
  public void add(String customer, Instant time, Money change) {
    put(book.accounts().row(customer), time, false, book.frame().minor(change, customer, time));
  }

  /**
   * Takes in a change of a subscription's monthly revenue.
   *
   * @param customer the customer
   * @param subscription the subscription
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, or the time is not within a million years of 1970
   * @throws IllegalStateException if customers are named by number
   */
  public void add(String customer, String subscription, Instant time, Money change) {
    int row = book.accounts().row(customer, subscription);
    put(row, time, false, book.frame().minor(change, customer, time));
  }

  /**
   * Takes in a change of a customer's monthly revenue that came from exchange rates alone.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, or the time is not within a million years of 1970
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void addExchangeEffect(long customer, Instant time, Money change) {
    put(book.accounts().row(customer), time, true, book.frame().minor(change, customer, time));
  }

  /**
   * Takes in a change of a customer's monthly revenue that came from exchange rates alone.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, or the time is not within a million years of 1970
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   */
  public void addExchangeEffect(String customer, Instant time, Money change) {
    put(book.accounts().row(customer), time, true, book.frame().minor(change, customer, time));
  }

  private void put(int row, Instant time, boolean byExchange, long amount) {
    long millis = EpochMilli.of(time);
    if (time.isBefore(end)) {
      book.add(row, new Change(millis, byExchange, amount));
    } else {
      changesAfterRange++;
    }
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if currency, convention or months differ, or {@code other} is this accumulator
   */
  public MrrChangeAccumulator combine(MrrChangeAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the changes.");
    book.frame().checkCombines(other.book.frame());
    book.accounts().checkSameNaming(other.book.accounts());
    book.addAll(other.book);
    changesAfterRange += other.changesAfterRange;
    return this;
  }

  /**
   * {@return an accumulator with the same changes and more months at the end of the range}
   *
   * @param months how many months, at least as many as now
   * @throws IllegalArgumentException if there would be fewer months
   * @throws IllegalStateException if changes after the range were ignored that the longer range would need
   */
  public MrrChangeAccumulator extendedTo(int months) {
    RevenueFrame longer = book.frame().withMonths(months);
    checkState(
        changesAfterRange == 0,
        "no change may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        changesAfterRange);
    MrrChangeAccumulator extended =
        new MrrChangeAccumulator(longer, book.accounts().index().empty());
    extended.book.addAll(book);
    return extended;
  }

  /**
   * {@return the waterfall of everything taken in so far}
   *
   * @throws IllegalArgumentException if an account would have negative revenue, or an exchange effect meets no revenue
   */
  public MrrWaterfall snapshot() {
    return book.waterfall();
  }

  /**
   * {@return the movements of each account behind the waterfall, as of now; later changes do not change it}
   *
   * @throws IllegalArgumentException if an account would have negative revenue, or an exchange effect meets no revenue
   */
  public MrrEvidence evidence() {
    return new MrrEvidence(book.copy());
  }

  /** {@return how many changes lay after the range and were ignored} */
  public long changesAfterRange() {
    return changesAfterRange;
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    book.frame().writeTo(out);
    book.accounts().index().writeKind(out);
    out.putLong(changesAfterRange);
    book.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrChangeAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      RevenueFrame frame = RevenueFrame.readFrom(in, AmountSource.DATED_CHANGES);
      AccountIndex index = AccountIndex.readKind(in);
      long after = in.getCount("changes after the range");
      in.lookAhead(ahead -> ChangeBook.lookAt(ahead, frame, index, end(frame).toEpochMilli()));
      MrrChangeAccumulator accumulator = new MrrChangeAccumulator(frame, index);
      accumulator.changesAfterRange = after;
      accumulator.book.readFrom(in);
      return accumulator;
    });
  }
}
