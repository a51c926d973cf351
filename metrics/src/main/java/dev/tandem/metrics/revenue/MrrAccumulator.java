package dev.tandem.metrics.revenue;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.book.AmountSource;
import dev.tandem.metrics.revenue.book.MonthlyRows;
import dev.tandem.metrics.revenue.book.RevenueIntake;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode.MonthEnd;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in the monthly recurring revenue of customers at month ends and makes a waterfall of movements.
 *
 * <p>Rows of the same account and month add up before they mean anything: a customer may have one for each subscription, and a negative one
 * for a discount. Negative rows count and are reported, see {@link MrrWaterfall#negativeAmounts()}. A month without a row is a month
 * without revenue. Amounts of the month before the first are the opening; earlier ones only say whether the account has paid before, so
 * that its return is a reactivation. Rows after the last month are ignored, but counted, see {@link #outsideRange()}. Each delivery of a
 * row counts: deliver each once.
 *
 * <p>The months to report are given, or follow from the rows: {@link #growingTexts} reports from the first month with a row to the last,
 * with the same numbers as if that range had been given.
 *
 * <p>Order and partition do not matter: any split over accumulators that are combined gives the same waterfall. What is kept is one
 * {@code long} for each account and month of the range, a month and a {@code long} for each other month of an account with rows, and each
 * negative row.
 *
 * <pre>{@code
 * MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(convention, CurrencyUnit.EUR, range);
 * mrr.add("c01", YearMonth.of(2025, 1), Money.parse("EUR 100"));
 * mrr.snapshot(asOf).month(YearMonth.of(2025, 1)).newBusiness(); // EUR 100.00
 * }</pre>
 *
 * <p>Mutable, and for one thread at a time, as {@link MovementAccumulator} says.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 */
public final class MrrAccumulator<A extends Comparable<A>> extends MovementAccumulator<A> {

  private static final String KIND = "MRR";

  private final MonthlyRows<A> rows;

  private MrrAccumulator(MonthlyRows<A> rows) {
    this.rows = rows;
  }

  @Override
  MonthlyRows<A> rows() {
    return rows;
  }

  @Override
  String kind() {
    return KIND;
  }

  private static <A extends Comparable<A>> MrrAccumulator<A> empty(
      RevenueConvention convention,
      CurrencyUnit currency,
      Optional<MonthRange> range,
      UserDictionary<A> index) {
    RevenueIntake intake =
        new RevenueIntake(convention, currency, range, AmountSource.MONTHLY_AMOUNTS);
    return new MrrAccumulator<>(new MonthlyRows<>(intake, index));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator<Long> ofNumbers(
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
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator<Long> ofDenseNumbers(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofDenseNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids, each of which is put into a dictionary once}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator<String> ofTexts(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofTexts());
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids that reports from the first month with a row to the last}
   *
   * <p>The opening is 0: whatever began before the rows did is not known to it.
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator<Long> growingNumbers(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofNumbers());
  }

  /**
   * {@return an empty accumulator for customers with numbers from 0 without large gaps whose months follow the rows, see {@link
   * #ofDenseNumbers} and {@link #growingNumbers}}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator<Long> growingDenseNumbers(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofDenseNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids that reports from the first month with a row to the last}
   *
   * <p>The opening is 0: whatever began before the rows did is not known to it.
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator<String> growingTexts(
      RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofTexts());
  }

  /**
   * {@return a collector of rows into an accumulator; in parallel streams it combines one accumulator a thread}
   *
   * @param <E> the rows
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @param customer gives a row's customer
   * @param month gives a row's month
   * @param amount gives a row's amount
   */
  public static <E> Collector<E, ?, MrrAccumulator<String>> collector(
      RevenueConvention convention,
      CurrencyUnit currency,
      MonthRange range,
      Function<? super E, String> customer,
      Function<? super E, YearMonth> month,
      Function<? super E, Money> amount) {
    return Collector.of(
        () -> ofTexts(convention, currency, range),
        (accumulator, row) ->
            accumulator.add(customer.apply(row), month.apply(row), amount.apply(row)),
        MrrAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of rows into an accumulator for customers with {@code long} ids}
   *
   * @param <E> the rows
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @param customer gives a row's customer
   * @param month gives a row's month
   * @param amount gives a row's amount
   */
  public static <E> Collector<E, ?, MrrAccumulator<Long>> numbersCollector(
      RevenueConvention convention,
      CurrencyUnit currency,
      MonthRange range,
      ToLongFunction<? super E> customer,
      Function<? super E, YearMonth> month,
      Function<? super E, Money> amount) {
    return Collector.of(
        () -> ofNumbers(convention, currency, range),
        (accumulator, row) ->
            accumulator.add(customer.applyAsLong(row), month.apply(row), amount.apply(row)),
        MrrAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a customer's revenue at the end of a month.
   *
   * @param customer the customer
   * @param month the month
   * @param amount the monthly amount
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, a growing
   *     range would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(long customer, YearMonth month, Money amount) {
    long minor = rows.intake().minor(amount, customer, month);
    int at = rows.month(month);
    rows.add(rows.accounts().row(customer), at, minor);
  }

  /**
   * Takes in a customer's revenue at the end of a month, without making objects.
   *
   * @param customer the customer
   * @param monthOffset how many months after the first of the range; negative before it
   * @param minorUnits the monthly amount in the currency's smallest unit, such as cents
   * @throws IllegalArgumentException if numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if customers are named by text, the level asks for subscriptions, or the range is growing and so has no
   *     first month yet
   * @throws ArithmeticException if the month, counted from January of the year 0, does not fit an int, or the month's sum a long
   */
  public void addMinor(long customer, int monthOffset, long minorUnits) {
    int at = rows.month(monthOffset);
    rows.add(rows.accounts().row(customer), at, minorUnits);
  }

  /**
   * Takes in a customer's revenue at the end of a month.
   *
   * @param customer the customer
   * @param month the month
   * @param amount the monthly amount
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, a growing
   *     range would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if the level asks for subscriptions
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(A customer, YearMonth month, Money amount) {
    long minor = rows.intake().minor(amount, customer, month);
    int at = rows.month(month);
    rows.add(rows.accounts().row(customer), at, minor);
  }

  /**
   * Takes in a subscription's revenue at the end of a month; at the level of customers, subscriptions of one customer add up.
   *
   * @param customer the customer
   * @param subscription the subscription
   * @param month the month
   * @param amount the monthly amount
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, a growing
   *     range would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if the level asks for subscriptions and customers are named by number
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(A customer, String subscription, YearMonth month, Money amount) {
    long minor = rows.intake().minor(amount, customer, month);
    int at = rows.month(month);
    rows.add(rows.accounts().row(customer, subscription), at, minor);
  }

  /**
   * Says how much of the change of a customer's revenue in a month came from exchange rates alone; the rest is the customer's.
   *
   * @param customer the customer
   * @param month a month of the range
   * @param effect the change in the reporting currency, with its sign
   * @throws IllegalArgumentException if the effect has another currency, the month is not in the range, a growing range would have more
   *     than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void addExchangeEffect(long customer, YearMonth month, Money effect) {
    long minor = rows.intake().minor(effect, customer, month);
    int at = monthOfEffect(month);
    rows.addExchange(rows.accounts().row(customer), at, minor);
  }

  /**
   * Says how much of the change of a customer's revenue in a month came from exchange rates alone; the rest is the customer's.
   *
   * @param customer the customer
   * @param month a month of the range
   * @param effect the change in the reporting currency, with its sign
   * @throws IllegalArgumentException if the effect has another currency, the month is not in the range, a growing range would have more
   *     than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws IllegalStateException if the level asks for subscriptions
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void addExchangeEffect(A customer, YearMonth month, Money effect) {
    long minor = rows.intake().minor(effect, customer, month);
    int at = monthOfEffect(month);
    rows.addExchange(rows.accounts().row(customer), at, minor);
  }

  private int monthOfEffect(YearMonth month) {
    rows.intake().range().ifPresent(range -> range.index(month));
    return rows.month(month);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if currency, convention or months differ, one of both is growing, both grow and would have more than
   *     1,200 months together, {@code other} is this accumulator, or numbers are dense here and one of the other is negative or too
   *     large
   * @throws ArithmeticException if a sum does not fit a long
   */
  public MrrAccumulator<A> combine(MrrAccumulator<A> other) {
    Combination.checkOther(this, other, "rows");
    rows.intake().checkCombines(other.rows.intake());
    rows.addAll(other.rows);
    return this;
  }

  /**
   * {@return an accumulator with the same rows and more months at the end of the range}
   *
   * @param months how many months, at least as many as now
   * @throws IllegalArgumentException if there would be fewer months, or more than 1,200
   * @throws IllegalStateException if rows after the range were ignored that the longer range would need, or the range grows by itself
   */
  public MrrAccumulator<A> extendedTo(int months) {
    return new MrrAccumulator<>(rows.extendedTo(months));
  }

  /**
   * {@return an accumulator for customers with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for customers with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  private static <A extends Comparable<A>> MrrAccumulator<A> fromBytes(
      ByteBuffer bytes, UserName<A> type) {
    return StateReader.read(
        bytes, KIND, VERSION, in -> new MrrAccumulator<>(MonthlyRows.readFrom(in, type)));
  }
}
