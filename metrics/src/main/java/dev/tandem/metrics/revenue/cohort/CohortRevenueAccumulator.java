package dev.tandem.metrics.revenue.cohort;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in purchases and refunds and makes tables of revenue by cohort of first purchase.
 *
 * <p>An amount of 0 and above is a purchase: a free order counts. A negative amount is a refund: it lowers revenue, but does not make its
 * customer a buyer. Who bought before the first month is in no cohort. Amounts after the last month are ignored, but counted, see {@link
 * #outsideRange()}. Each delivery of an amount counts: deliver each once.
 *
 * <p>The months to report are given, or follow from the amounts: {@link #growingNumbers} reports from the first month with an amount to the last,
 * with the same numbers as if that range had been given.
 *
 * <p>Order and partition do not matter. What is kept is one {@code long} and one bit for each customer and month of a given range; while the
 * range grows, two numbers for each customer and month with amounts.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each thread its own and {@link
 * #combine} them. Results do not change with the accumulator and may be shared.
 */
public final class CohortRevenueAccumulator {

  private static final String KIND = "cohort revenue";
  private static final int VERSION = 2;

  private final CurrencyUnit currency;
  private final PurchaseRows rows;

  private CohortRevenueAccumulator(CurrencyUnit currency, PurchaseRows rows) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.rows = rows;
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator ofNumbers(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator(
        currency, PurchaseRows.of(UserDictionary.ofNumbers(), Optional.of(range)));
  }

  /**
   * {@return an empty accumulator for customers with text ids}
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator ofTexts(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator(
        currency, PurchaseRows.of(UserDictionary.ofTexts(), Optional.of(range)));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids that reports from the first month with an amount to the last}
   *
   * @param currency the only currency
   */
  public static CohortRevenueAccumulator growingNumbers(CurrencyUnit currency) {
    return new CohortRevenueAccumulator(
        currency, PurchaseRows.of(UserDictionary.ofNumbers(), Optional.empty()));
  }

  /**
   * {@return an empty accumulator for customers with text ids that reports from the first month with an amount to the last}
   *
   * @param currency the only currency
   */
  public static CohortRevenueAccumulator growingTexts(CurrencyUnit currency) {
    return new CohortRevenueAccumulator(
        currency, PurchaseRows.of(UserDictionary.ofTexts(), Optional.empty()));
  }

  /**
   * {@return a collector of amounts into an accumulator; in parallel streams it combines one accumulator a thread}
   *
   * @param <E> the rows
   * @param currency the only currency
   * @param range the months to report
   * @param customer gives a row's customer
   * @param month gives a row's month
   * @param amount gives a row's amount
   */
  public static <E> Collector<E, ?, CohortRevenueAccumulator> collector(
      CurrencyUnit currency,
      MonthRange range,
      Function<? super E, String> customer,
      Function<? super E, YearMonth> month,
      Function<? super E, Money> amount) {
    return Collector.of(
        () -> ofTexts(currency, range),
        (accumulator, row) ->
            accumulator.add(customer.apply(row), month.apply(row), amount.apply(row)),
        CohortRevenueAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of amounts into an accumulator for customers with {@code long} ids}
   *
   * @param <E> the rows
   * @param currency the only currency
   * @param range the months to report
   * @param customer gives a row's customer
   * @param month gives a row's month
   * @param amount gives a row's amount
   */
  public static <E> Collector<E, ?, CohortRevenueAccumulator> numbersCollector(
      CurrencyUnit currency,
      MonthRange range,
      ToLongFunction<? super E> customer,
      Function<? super E, YearMonth> month,
      Function<? super E, Money> amount) {
    return Collector.of(
        () -> ofNumbers(currency, range),
        (accumulator, row) ->
            accumulator.add(customer.applyAsLong(row), month.apply(row), amount.apply(row)),
        CohortRevenueAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a purchase or a refund.
   *
   * @param customer the customer
   * @param month when
   * @param amount how much; negative for a refund
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, or a growing range
   *     would have more than 1,200 months
   * @throws IllegalStateException if customers are named by text
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(long customer, YearMonth month, Money amount) {
    long minor = checked(customer, month, amount);
    rows.add(rows.customers().id(customer), month, minor);
  }

  /**
   * Takes in a purchase or a refund.
   *
   * @param customer the customer
   * @param month when
   * @param amount how much; negative for a refund
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, or a growing range
   *     would have more than 1,200 months
   * @throws IllegalStateException if customers are named by number
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(String customer, YearMonth month, Money amount) {
    long minor = checked(customer, month, amount);
    rows.add(rows.customers().idOfText(customer), month, minor);
  }

  private long checked(Object customer, YearMonth month, Money amount) {
    long minor = Currencies.minor(amount, currency, customer, month);
    rows.check(month);
    return minor;
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if currency, months or the kind of ids differ, one of both is growing, both grow and would have more than
   *     1,200 months together, or {@code other} is this accumulator
   * @throws ArithmeticException if a sum does not fit a long
   */
  public CohortRevenueAccumulator combine(CohortRevenueAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the amounts.");
    checkArgument(
        other.currency.equals(currency),
        "currencies must be the same: %s and %s. Convert one of them first.",
        currency,
        other.currency);
    checkArgument(
        other.rows.given().equals(rows.given())
            && other.rows.customers().type().equals(rows.customers().type()),
        "accumulators must have the same months and kind of ids: %s and %s. Make both alike.",
        months(),
        other.months());
    rows.addAll(other.rows);
    return this;
  }

  private String months() {
    return rows.given().map(MonthRange::toString).orElse("growing");
  }

  /**
   * {@return an accumulator with the same amounts and more months at the end of the range}
   *
   * @param months how many months, at least as many as now
   * @throws IllegalArgumentException if there would be fewer months, or more than 1,200
   * @throws IllegalStateException if amounts after the range were ignored that the longer range would need, or the range grows by itself
   */
  public CohortRevenueAccumulator extendedTo(int months) {
    checkState(
        rows.given().isPresent(),
        "range must be given to add months: it follows from the amounts. Add the amounts.");
    MonthRange range = rows.range();
    checkArgument(
        months >= range.count(),
        "months must be at least the present %s: %s. Make a new accumulator for fewer months.",
        range.count(),
        months);
    checkState(
        rows.afterRange() == 0,
        "no amount may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        rows.afterRange());
    PurchaseRows longer = PurchaseRows.of(
        rows.customers().empty(), Optional.of(new MonthRange(range.first(), months)));
    longer.addAll(rows);
    return new CohortRevenueAccumulator(currency, longer);
  }

  /**
   * {@return the table of everything taken in so far}
   *
   * @param completeThrough the last month of which every day has been seen; later months are marked incomplete and have no rate
   * @throws IllegalStateException if the range is growing and there was no amount
   * @throws ArithmeticException if a sum does not fit a long
   */
  public CohortRevenueTable snapshot(YearMonth completeThrough) {
    return new CohortTally(rows.purchases(), rows.range(), currency)
        .table(completeThrough, rows.afterRange());
  }

  /**
   * {@return the table of everything taken in so far}
   *
   * @param asOf up to when all amounts are known to be there; months that end later are marked incomplete and have no rate
   * @param zone where a month begins
   * @throws IllegalStateException if the range is growing and there was no amount
   * @throws ArithmeticException if a sum does not fit a long
   */
  public CohortRevenueTable snapshot(Instant asOf, ZoneId zone) {
    return snapshot(YearMonth.from(asOf.atZone(zone)).minusMonths(1));
  }

  /**
   * {@return the table and the customers behind its cells, as of now; later amounts do not change it}
   *
   * @param completeThrough the last month of which every day has been seen
   * @throws IllegalStateException if the range is growing and there was no amount
   * @throws ArithmeticException if a sum does not fit a long
   */
  public CohortRevenueEvidence evidence(YearMonth completeThrough) {
    return new CohortRevenueEvidence(snapshot(completeThrough), rows.purchases().copy());
  }

  /** {@return how many amounts lay after the range and were ignored} */
  public long outsideRange() {
    return rows.afterRange();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putText(currency.getCode());
    out.putBoolean(rows.given().isPresent());
    rows.given().ifPresent(range -> {
      out.putInt(range.first().getYear());
      out.putInt(range.first().getMonthValue());
      out.putInt(range.count());
    });
    rows.customers().type().writeTo(out);
    rows.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static CohortRevenueAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      CurrencyUnit currency = in.getCurrency();
      Optional<MonthRange> range = in.getBoolean() ? Optional.of(readRange(in)) : Optional.empty();
      return new CohortRevenueAccumulator(currency, PurchaseRows.readFrom(in, range));
    });
  }

  /** {@return the currency, and how many rows lay outside} */
  @Override
  public String toString() {
    return "purchases in " + currency + ": " + outsideRange() + " rows outside";
  }

  private static MonthRange readRange(StateReader in) {
    return new MonthRange(YearMonth.of(in.getInt(), in.getInt()), in.getInt());
  }
}
