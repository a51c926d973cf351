package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.revenue.book.AmountSource;
import dev.tandem.metrics.revenue.book.MonthlyRows;
import dev.tandem.metrics.revenue.book.RevenueIntake;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode.MonthEnd;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
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
 * for a discount. Negative rows count and are reported, see {@link MrrWaterfall#negativeAmounts()}. A month without a row is a month without
 * revenue. Amounts of the month before the first are the opening; earlier ones only say whether the account has paid before, so that its
 * return is a reactivation. Rows after the last month are ignored, but counted, see {@link #outsideRange()}. Each delivery of a row counts:
 * deliver each once.
 *
 * <p>The months to report are given, or follow from the rows: {@link #growingNumbers} reports from the first month with a row to the last, with the
 * same numbers as if that range had been given.
 *
 * <p>Order and partition do not matter: any split over accumulators that are combined gives the same waterfall. What is kept is one
 * {@code long} for each account and month of the range, a month and a {@code long} for each other month of an account with rows, and each
 * negative row.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each thread its own and {@link
 * #combine} them. Results do not change with the accumulator and may be shared.
 *
 * <pre>{@code
 * MrrAccumulator mrr = MrrAccumulator.ofTexts(convention, CurrencyUnit.EUR, range);
 * mrr.add("c01", YearMonth.of(2025, 1), Money.parse("EUR 100"));
 * mrr.snapshot(asOf).month(YearMonth.of(2025, 1)).newBusiness(); // EUR 100.00
 * }</pre>
 */
public final class MrrAccumulator {

  private static final String KIND = "MRR";
  private static final int VERSION = 2;

  private final MonthlyRows rows;

  private MrrAccumulator(MonthlyRows rows) {
    this.rows = rows;
  }

  private static MrrAccumulator empty(
      RevenueConvention convention,
      CurrencyUnit currency,
      Optional<MonthRange> range,
      UserDictionary<?> index) {
    RevenueIntake intake =
        new RevenueIntake(convention, currency, range, AmountSource.MONTHLY_AMOUNTS);
    return new MrrAccumulator(new MonthlyRows(intake, index));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator ofNumbers(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(convention, currency, Optional.of(range), UserDictionary.ofNumbers());
  }

  /**
   * {@return an empty accumulator for customers with text ids, each of which is put into a dictionary once}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator ofTexts(
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
  public static MrrAccumulator growingNumbers(RevenueConvention convention, CurrencyUnit currency) {
    return empty(convention, currency, Optional.empty(), UserDictionary.ofNumbers());
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
  public static MrrAccumulator growingTexts(RevenueConvention convention, CurrencyUnit currency) {
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
  public static <E> Collector<E, ?, MrrAccumulator> collector(
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
  public static <E> Collector<E, ?, MrrAccumulator> numbersCollector(
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
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, or a growing range
   *     would have more than 1,200 months
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
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, or a growing range
   *     would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(String customer, YearMonth month, Money amount) {
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
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, or a growing range
   *     would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(String customer, String subscription, YearMonth month, Money amount) {
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
   * @throws IllegalArgumentException if the effect has another currency, the month is not in the range, or a growing range would have more
   *     than 1,200 months
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
   * @throws IllegalArgumentException if the effect has another currency, the month is not in the range, or a growing range would have more
   *     than 1,200 months
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void addExchangeEffect(String customer, YearMonth month, Money effect) {
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
   *     1,200 months together, or {@code other} is this accumulator
   * @throws ArithmeticException if a sum does not fit a long
   */
  public MrrAccumulator combine(MrrAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the rows.");
    rows.intake().checkCombines(other.rows.intake());
    rows.accounts().checkSameNaming(other.rows.accounts());
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
  public MrrAccumulator extendedTo(int months) {
    return new MrrAccumulator(rows.extendedTo(months));
  }

  /**
   * {@return the waterfall of everything taken in so far}
   *
   * @param asOf up to when all rows are known to be there; a month that ends later, in the convention's zone, is marked and has no rate
   * @throws IllegalArgumentException if an account has negative revenue in a month, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no row
   * @throws ArithmeticException if a sum over all accounts does not fit a long
   */
  public MrrWaterfall snapshot(Instant asOf) {
    return rows.book(Optional.of(asOf)).waterfall();
  }

  /**
   * {@return the waterfall of everything taken in so far, all of whose months are over}
   *
   * <p>While the last month still runs, use {@link #snapshot(Instant)}: else who has not paid yet looks lost.
   *
   * @throws IllegalArgumentException if an account has negative revenue in a month, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no row
   * @throws ArithmeticException if a sum over all accounts does not fit a long
   */
  public MrrWaterfall snapshot() {
    return rows.book(Optional.empty()).waterfall();
  }

  /**
   * {@return the movements of each account behind the waterfall, as of now; later rows do not change it}
   *
   * @param asOf up to when all rows are known to be there; a month that ends later, in the convention's zone, is marked and has no rate
   * @throws IllegalArgumentException if an account has negative revenue in a month, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no row
   * @throws ArithmeticException if a sum over all accounts does not fit a long
   */
  public MrrEvidence evidence(Instant asOf) {
    return new MrrEvidence(rows.book(Optional.of(asOf)).copy());
  }

  /**
   * {@return the movements of each account behind the waterfall, all of whose months are over; later rows do not change it}
   *
   * @throws IllegalArgumentException if an account has negative revenue in a month, or an exchange effect meets no revenue
   * @throws IllegalStateException if the range is growing and there was no row
   * @throws ArithmeticException if a sum over all accounts does not fit a long
   */
  public MrrEvidence evidence() {
    return new MrrEvidence(rows.book(Optional.empty()).copy());
  }

  /** {@return how many rows lay after the range and were ignored} */
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
  public static MrrAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(
        bytes, KIND, VERSION, in -> new MrrAccumulator(MonthlyRows.readFrom(in)));
  }

  /** {@return what comes in, how many accounts, and how many rows lay outside} */
  @Override
  public String toString() {
    return rows.accounts().size() + " accounts: " + rows.intake() + ", " + outsideRange()
        + " rows outside";
  }
}
