package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.revenue.book.AmountSource;
import dev.tandem.metrics.revenue.book.Change;
import dev.tandem.metrics.revenue.book.ChangeRows;
import dev.tandem.metrics.revenue.book.RevenueIntake;
import dev.tandem.metrics.revenue.book.SubscriptionChanges;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.subscription.Subscription;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in subscriptions, or dated changes of monthly recurring revenue, and makes a waterfall of movements under any convention.
 *
 * <p>Changes before the first month make the opening; who ever paid before is reactivated, not new. Simultaneous changes of an account are
 * one, so that a change of plan is an expansion or contraction and not churn and new business. Every change is one of the amount that recurs:
 * a refund or a one-off fee changes nothing that recurs and does not belong here. Changes after the last month are ignored, but counted, see
 * {@link #outsideRange()}. Each delivery of a change counts: deliver each once.
 *
 * <p>The months to report are given, or follow from the changes: {@link #growingNumbers} reports from the month of the first change to that of the
 * last, with the same numbers as if that range had been given.
 *
 * <p>Order and partition do not matter. Times are milliseconds; finer parts are cut off. What is kept is every change.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each thread its own and {@link
 * #combine} them. Results do not change with the accumulator and may be shared.
 */
public final class MrrChangeAccumulator {

  private static final String KIND = "MRR changes";
  private static final int VERSION = 2;

  private final ChangeRows rows;

  private MrrChangeAccumulator(ChangeRows rows) {
    this.rows = rows;
  }

  private static MrrChangeAccumulator empty(
      RevenueConvention convention,
      CurrencyUnit currency,
      Optional<MonthRange> range,
      UserDictionary<?> index) {
    return new MrrChangeAccumulator(new ChangeRows(
        new RevenueIntake(convention, currency, range, AmountSource.DATED_CHANGES), index));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator ofNumbers(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids}
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator ofTexts(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofTexts());
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids that reports from the month of the first change to that of the last}
   *
   * @param convention the choices
   * @param currency the only currency
   */
  public static MrrChangeAccumulator growingNumbers(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids that reports from the month of the first change to that of the last}
   *
   * @param convention the choices
   * @param currency the only currency
   */
  public static MrrChangeAccumulator growingTexts(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofTexts());
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
        () -> ofTexts(convention, currency, range),
        (accumulator, row) -> accumulator.add(subscription.apply(row)),
        MrrChangeAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a subscription: its start, its pauses, the ends of its discounts and its own end become changes as the convention says.
   *
   * @param subscription the subscription
   * @throws IllegalArgumentException if the price has another currency, a time is not within a million years of 1970, or a growing range
   *     would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number
   * @throws ArithmeticException if a monthly or yearly amount does not fit a long of the smallest unit
   */
  public void add(Subscription subscription) {
    rows.intake().minor(subscription.price(), subscription.customer(), subscription.from());
    ImmutableList<Change> changes =
        SubscriptionChanges.of(subscription, rows.intake().convention()).stream()
            .map(step -> new Change(
                EpochMilli.of(step.time()),
                false,
                step.monthly().getAmountMinorLong(),
                step.yearly().minus(step.monthly().multipliedBy(12)).getAmountMinorLong()))
            .collect(ImmutableList.toImmutableList());
    rows.check(changes);
    int row = rows.accounts().row(subscription.customer(), subscription.id());
    changes.forEach(change -> rows.add(row, change));
  }

  /**
   * Takes in a change of a customer's monthly revenue.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, or a growing
   *     range would have more than 1,200 months
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void add(long customer, Instant time, Money change) {
    Change checked = checked(time, false, rows.intake().minor(change, customer, time));
    rows.add(rows.accounts().row(customer), checked);
  }

  /**
   * Takes in a change of a customer's monthly revenue.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, or a growing
   *     range would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   */
  public void add(String customer, Instant time, Money change) {
    Change checked = checked(time, false, rows.intake().minor(change, customer, time));
    rows.add(rows.accounts().row(customer), checked);
  }

  /**
   * Takes in a change of a subscription's monthly revenue.
   *
   * @param customer the customer
   * @param subscription the subscription
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, or a growing
   *     range would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number
   */
  public void add(String customer, String subscription, Instant time, Money change) {
    Change checked = checked(time, false, rows.intake().minor(change, customer, time));
    rows.add(rows.accounts().row(customer, subscription), checked);
  }

  /**
   * Takes in a change of a customer's monthly revenue that came from exchange rates alone.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, or a growing
   *     range would have more than 1,200 months
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void addExchangeEffect(long customer, Instant time, Money change) {
    Change checked = checked(time, true, rows.intake().minor(change, customer, time));
    rows.add(rows.accounts().row(customer), checked);
  }

  /**
   * Takes in a change of a customer's monthly revenue that came from exchange rates alone.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, or a growing
   *     range would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   */
  public void addExchangeEffect(String customer, Instant time, Money change) {
    Change checked = checked(time, true, rows.intake().minor(change, customer, time));
    rows.add(rows.accounts().row(customer), checked);
  }

  private Change checked(Instant time, boolean byExchange, long amount) {
    Change change = Change.by(EpochMilli.of(time), byExchange, amount);
    rows.check(List.of(change));
    return change;
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if currency, convention or months differ, one of both is growing, both grow and would have more than
   *     1,200 months together, or {@code other} is this accumulator
   */
  public MrrChangeAccumulator combine(MrrChangeAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the changes.");
    rows.intake().checkCombines(other.rows.intake());
    rows.accounts().checkSameNaming(other.rows.accounts());
    rows.addAll(other.rows);
    return this;
  }

  /**
   * {@return an accumulator with the same changes and more months at the end of the range}
   *
   * @param months how many months, at least as many as now
   * @throws IllegalArgumentException if there would be fewer months, or more than 1,200
   * @throws IllegalStateException if changes after the range were ignored that the longer range would need, or the range grows by itself
   */
  public MrrChangeAccumulator extendedTo(int months) {
    return new MrrChangeAccumulator(rows.extendedTo(months));
  }

  /**
   * {@return the waterfall of everything taken in so far}
   *
   * @param asOf up to when all changes are known to be there; a month that ends later, in the convention's zone, is marked and has no rate
   * @throws IllegalArgumentException if an account would have negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no change
   * @throws ArithmeticException if a sum does not fit a long
   */
  public MrrWaterfall snapshot(Instant asOf) {
    return rows.book(Optional.of(asOf)).waterfall();
  }

  /**
   * {@return the waterfall of everything taken in so far, all of whose months are over}
   *
   * <p>While the last month still runs, use {@link #snapshot(Instant)}.
   *
   * @throws IllegalArgumentException if an account would have negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no change
   * @throws ArithmeticException if a sum does not fit a long
   */
  public MrrWaterfall snapshot() {
    return rows.book(Optional.empty()).waterfall();
  }

  /**
   * {@return the movements of each account behind the waterfall, as of now; later changes do not change it}
   *
   * @param asOf up to when all changes are known to be there; a month that ends later, in the convention's zone, is marked and has no rate
   * @throws IllegalArgumentException if an account would have negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no change
   * @throws ArithmeticException if a sum does not fit a long
   */
  public MrrEvidence evidence(Instant asOf) {
    return new MrrEvidence(rows.book(Optional.of(asOf)).copy());
  }

  /**
   * {@return the movements of each account behind the waterfall, all of whose months are over; later changes do not change it}
   *
   * @throws IllegalArgumentException if an account would have negative revenue, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no change
   * @throws ArithmeticException if a sum does not fit a long
   */
  public MrrEvidence evidence() {
    return new MrrEvidence(rows.book(Optional.empty()).copy());
  }

  /** {@return how many changes lay after the range and were ignored} */
  public long outsideRange() {
    return rows.afterRange();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    rows.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrChangeAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(
        bytes, KIND, VERSION, in -> new MrrChangeAccumulator(ChangeRows.readFrom(in)));
  }

  /** {@return what comes in, how many accounts, and how many changes lay outside} */
  @Override
  public String toString() {
    return rows.accounts().size() + " accounts: " + rows.intake() + ", " + outsideRange()
        + " changes outside";
  }
}
