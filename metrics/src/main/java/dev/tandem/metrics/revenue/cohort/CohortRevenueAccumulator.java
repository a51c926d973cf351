package dev.tandem.metrics.revenue.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.revenue.month.ReportedMonths;
import dev.tandem.metrics.state.Combination;
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
 * <p>The months to report are given, or follow from the amounts: {@link #growingTexts} reports from the first month with an amount to the
 * last, with the same numbers as if that range had been given.
 *
 * <p>Order and partition do not matter. What is kept is one {@code long} and one bit for each customer and month of a given range; while
 * the range grows, two numbers for each customer and month with amounts.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each thread its own and {@link
 * #combine} them. Results do not change with the accumulator and may be shared.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 */
public final class CohortRevenueAccumulator<A extends Comparable<A>> {

  private static final String KIND = "cohort revenue";
  private static final int VERSION = 2;

  private final CurrencyUnit currency;
  private final PurchaseRows<A> rows;

  private CohortRevenueAccumulator(CurrencyUnit currency, PurchaseRows<A> rows) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.rows = rows;
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator<Long> ofNumbers(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator<>(
        currency, PurchaseRows.of(UserDictionary.ofNumbers(), Optional.of(range)));
  }

  /**
   * {@return an empty accumulator for customers with numbers from 0 without large gaps}
   *
   * <p>Faster than {@link #ofNumbers}, because each number is found at a place of its own; memory grows with the largest one. It gives the
   * same results and the same bytes, and the two combine: {@link #numbersFromBytes} reads any numbers, which an empty one of these takes
   * over.
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator<Long> ofDenseNumbers(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator<>(
        currency, PurchaseRows.of(UserDictionary.ofDenseNumbers(), Optional.of(range)));
  }

  /**
   * {@return an empty accumulator for customers with text ids}
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator<String> ofTexts(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator<>(
        currency, PurchaseRows.of(UserDictionary.ofTexts(), Optional.of(range)));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids that reports from the first month with an amount to the last}
   *
   * @param currency the only currency
   */
  public static CohortRevenueAccumulator<Long> growingNumbers(CurrencyUnit currency) {
    return new CohortRevenueAccumulator<>(
        currency, PurchaseRows.of(UserDictionary.ofNumbers(), Optional.empty()));
  }

  /**
   * {@return an empty accumulator for customers with numbers from 0 without large gaps whose months follow the rows, see {@link
   * #ofDenseNumbers} and {@link #growingNumbers}}
   *
   * @param currency the only currency
   */
  public static CohortRevenueAccumulator<Long> growingDenseNumbers(CurrencyUnit currency) {
    return new CohortRevenueAccumulator<>(
        currency, PurchaseRows.of(UserDictionary.ofDenseNumbers(), Optional.empty()));
  }

  /**
   * {@return an empty accumulator for customers with text ids that reports from the first month with an amount to the last}
   *
   * @param currency the only currency
   */
  public static CohortRevenueAccumulator<String> growingTexts(CurrencyUnit currency) {
    return new CohortRevenueAccumulator<>(
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
  public static <E> Collector<E, ?, CohortRevenueAccumulator<String>> collector(
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
  public static <E> Collector<E, ?, CohortRevenueAccumulator<Long>> numbersCollector(
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
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, a growing
   *     range would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
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
   * @throws IllegalArgumentException if the amount has another currency, the month is not within a million years of 1970, a growing
   *     range would have more than 1,200 months, or numbers are dense and {@code customer} is negative or too large
   * @throws ArithmeticException if the month's sum does not fit a long of the smallest unit
   */
  public void add(A customer, YearMonth month, Money amount) {
    long minor = checked(customer, month, amount);
    rows.add(rows.customers().id(customer), month, minor);
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
   * @throws IllegalArgumentException if currency, or months differ, one of both is growing, both grow and would have more than
   *     1,200 months together, {@code other} is this accumulator, or numbers are dense here and one of the other is negative or too
   *     large
   * @throws ArithmeticException if a sum does not fit a long
   */
  public CohortRevenueAccumulator<A> combine(CohortRevenueAccumulator<A> other) {
    Combination.checkOther(this, other, "amounts");
    checkArgument(
        other.currency.equals(currency),
        "currencies must be the same: %s and %s. Convert one of them first.",
        currency,
        other.currency);
    Combination.checkSame("months", months(), other.months());
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
  public CohortRevenueAccumulator<A> extendedTo(int months) {
    MonthRange range = ReportedMonths.longer(rows.given(), months, outsideRange(), "amount");
    PurchaseRows<A> longer = PurchaseRows.of(rows.customers().empty(), Optional.of(range));
    longer.addAll(rows);
    return new CohortRevenueAccumulator<>(currency, longer);
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
  public CohortRevenueEvidence<A> evidence(YearMonth completeThrough) {
    return new CohortRevenueEvidence<>(snapshot(completeThrough), rows.purchases().copy());
  }

  /** {@return how many amounts lay after the range and were ignored} */
  public long outsideRange() {
    return rows.afterRange();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putText(currency.getCode());
    ReportedMonths.write(out, rows.given());
    rows.customers().type().writeTo(out);
    rows.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator for customers with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static CohortRevenueAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for customers with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static CohortRevenueAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  private static <A extends Comparable<A>> CohortRevenueAccumulator<A> fromBytes(
      ByteBuffer bytes, UserName<A> type) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      CurrencyUnit currency = in.getCurrency();
      Optional<MonthRange> range = ReportedMonths.read(in);
      return new CohortRevenueAccumulator<>(currency, PurchaseRows.readFrom(in, type, range));
    });
  }

  /** {@return the currency, and how many rows lay outside} */
  @Override
  public String toString() {
    return "purchases in " + currency + ": " + outsideRange() + " rows outside";
  }

}
