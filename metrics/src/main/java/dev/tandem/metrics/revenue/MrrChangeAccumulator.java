package dev.tandem.metrics.revenue;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.book.AmountSource;
import dev.tandem.metrics.revenue.book.Change;
import dev.tandem.metrics.revenue.book.ChangeRows;
import dev.tandem.metrics.revenue.book.RevenueIntake;
import dev.tandem.metrics.revenue.book.SubscriptionChanges;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.subscription.Subscription;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in subscriptions, or dated changes of monthly recurring revenue, and makes a waterfall of movements under any convention.
 *
 * <p>Changes before the first month make the opening; who ever paid before is reactivated, not new. Simultaneous changes of an account are
 * one, so that a change of plan is an expansion or contraction and not churn and new business. Every change is one of the amount that
 * recurs: a refund or a one-off fee changes nothing that recurs and does not belong here. Changes after the last month are ignored, but
 * counted, see {@link #outsideRange()}. Each delivery of a change counts: deliver each once.
 *
 * <p>The months to report are given, or follow from the changes: {@link #growingTexts} reports from the month of the first change to that
 * of the last, with the same numbers as if that range had been given.
 *
 * <p>Order and partition do not matter. Times are milliseconds; finer parts are cut off. What is kept is every change.
 *
 * <p>Mutable, and for one thread at a time, as {@link MovementAccumulator} says.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 */
public final class MrrChangeAccumulator<A extends Comparable<A>> extends MovementAccumulator<A> {

  private static final String KIND = "MRR changes";

  private final ChangeRows<A> rows;

  private MrrChangeAccumulator(ChangeRows<A> rows) {
    this.rows = rows;
  }

  @Override
  ChangeRows<A> rows() {
    return rows;
  }

  @Override
  String kind() {
    return KIND;
  }

  private static <A extends Comparable<A>> MrrChangeAccumulator<A> empty(
      RevenueConvention convention,
      CurrencyUnit currency,
      Optional<MonthRange> range,
      UserDictionary<A> index) {
    return new MrrChangeAccumulator<>(new ChangeRows<>(
        new RevenueIntake(convention, currency, range, AmountSource.DATED_CHANGES), index));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator<Long> ofNumbers(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofNumbers());
  }

  /**
   * {@return an empty accumulator for customers with numbers from 0 without large gaps}
   *
   * <p>Faster than {@link #ofNumbers}, because each number is found at a place of its own; memory grows with the largest one. It gives the
   * same results and the same bytes, and the two combine: {@link #numbersFromBytes} reads any numbers, which an empty one of these takes
   * over.
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator<Long> ofDenseNumbers(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofDenseNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids}
   *
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   */
  public static MrrChangeAccumulator<String> ofTexts(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofTexts());
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids that reports from the month of the first change to that of the last}
   *
   * @param convention the choices
   * @param currency the only currency
   */
  public static MrrChangeAccumulator<Long> growingNumbers(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofNumbers());
  }

  /**
   * {@return an empty accumulator for customers with numbers from 0 without large gaps whose months follow the rows, see {@link
   * #ofDenseNumbers} and {@link #growingNumbers}}
   *
   * @param convention the choices
   * @param currency the only currency
   */
  public static MrrChangeAccumulator<Long> growingDenseNumbers(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofDenseNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids that reports from the month of the first change to that of the last}
   *
   * @param convention the choices
   * @param currency the only currency
   */
  public static MrrChangeAccumulator<String> growingTexts(
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
  public static <E> Collector<E, ?, MrrChangeAccumulator<String>> collector(
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
   * {@return a collector of dated changes into an accumulator for customers with {@code long} ids}
   *
   * @param <E> the rows
   * @param convention the choices
   * @param currency the only currency
   * @param range the months to report
   * @param customer gives a row's customer
   * @param time gives a row's time
   * @param change gives by how much a row changes the monthly revenue
   */
  public static <E> Collector<E, ?, MrrChangeAccumulator<Long>> numbersCollector(
      RevenueConvention convention,
      CurrencyUnit currency,
      MonthRange range,
      ToLongFunction<? super E> customer,
      Function<? super E, Instant> time,
      Function<? super E, Money> change) {
    return Collector.of(
        () -> ofNumbers(convention, currency, range),
        (accumulator, row) ->
            accumulator.add(customer.applyAsLong(row), time.apply(row), change.apply(row)),
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
    int row = rows.accounts().rowOfText(subscription.customer(), subscription.id());
    changes.forEach(change -> rows.add(row, change));
  }

  /**
   * Takes in a change of a customer's monthly revenue.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, a growing range
   *     would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
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
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, a growing range
   *     would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if the level asks for subscriptions
   */
  public void add(A customer, Instant time, Money change) {
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
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, a growing range
   *     would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if the level asks for subscriptions and customers are named by number
   */
  public void add(A customer, String subscription, Instant time, Money change) {
    Change checked = checked(time, false, rows.intake().minor(change, customer, time));
    rows.add(rows.accounts().row(customer, subscription), checked);
  }

  /**
   * Takes in a change of a customer's monthly revenue that came from exchange rates alone.
   *
   * @param customer the customer
   * @param time when
   * @param change by how much, with its sign
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, a growing range
   *     would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
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
   * @throws IllegalArgumentException if the change has another currency, the time is not within a million years of 1970, a growing range
   *     would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if the level asks for subscriptions
   */
  public void addExchangeEffect(A customer, Instant time, Money change) {
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
   *     1,200 months together, {@code other} is this accumulator, or numbers are dense here and one of the other is negative or too
   *     large
   */
  public MrrChangeAccumulator<A> combine(MrrChangeAccumulator<A> other) {
    Combination.checkOther(this, other, "changes");
    rows.intake().checkCombines(other.rows.intake());
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
  public MrrChangeAccumulator<A> extendedTo(int months) {
    return new MrrChangeAccumulator<>(rows.extendedTo(months));
  }

  /**
   * {@return an accumulator for customers with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrChangeAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for customers with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrChangeAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  private static <A extends Comparable<A>> MrrChangeAccumulator<A> fromBytes(
      ByteBuffer bytes, UserName<A> type) {
    return StateReader.read(
        bytes, KIND, VERSION, in -> new MrrChangeAccumulator<>(ChangeRows.readFrom(in, type)));
  }
}
