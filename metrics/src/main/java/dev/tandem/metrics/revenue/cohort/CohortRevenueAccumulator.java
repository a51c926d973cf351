package dev.tandem.metrics.revenue.cohort;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.revenue.MonthRange;
import dev.tandem.metrics.revenue.state.AccountIndex;
import dev.tandem.metrics.revenue.state.Currencies;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in purchases and refunds and makes tables of revenue by cohort of first purchase.
 *
 * <p>An amount of 0 and above is a purchase: a free order counts. A negative amount is a refund: it lowers revenue, but does not make its
 * customer a buyer. Who bought before the first month is in no cohort. Amounts after the last month are ignored, but counted, see {@link
 * #amountsAfterRange()}. Each delivery of an amount counts: deliver each once.
 *
 * <p>Order and partition do not matter. What is kept is one {@code long} and one bit for each customer and month. Not thread-safe: use one
 * accumulator a thread and {@link #combine}.
 */
public final class CohortRevenueAccumulator {

  private static final String KIND = "cohort revenue";
  private static final int VERSION = 1;

  private final CurrencyUnit currency;
  private final MonthRange range;
  private final Purchases purchases;
  private long amountsAfterRange;

  private CohortRevenueAccumulator(
      CurrencyUnit currency, MonthRange range, AccountIndex customers) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.range = Objects.requireNonNull(range, "range");
    this.purchases = Purchases.empty(customers, range.count());
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator of(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator(currency, range, AccountIndex.numbered());
  }

  /**
   * {@return an empty accumulator for customers with text ids}
   *
   * @param currency the only currency
   * @param range the months to report
   */
  public static CohortRevenueAccumulator ofNames(CurrencyUnit currency, MonthRange range) {
    return new CohortRevenueAccumulator(currency, range, AccountIndex.named());
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
        () -> ofNames(currency, range),
        (accumulator, row) ->
            accumulator.add(customer.apply(row), month.apply(row), amount.apply(row)),
        CohortRevenueAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a purchase or a refund.
   *
   * @param customer the customer
   * @param month when
   * @param amount how much; negative for a refund
   * @throws IllegalArgumentException if the amount has another currency
   * @throws IllegalStateException if customers are named by text
   */
  public void add(long customer, YearMonth month, Money amount) {
    put(purchases.customers().row(customer), month, minor(customer, month, amount));
  }

  /**
   * Takes in a purchase or a refund.
   *
   * @param customer the customer
   * @param month when
   * @param amount how much; negative for a refund
   * @throws IllegalArgumentException if the amount has another currency
   * @throws IllegalStateException if customers are named by number
   */
  public void add(String customer, YearMonth month, Money amount) {
    put(purchases.customers().row(customer), month, minor(customer, month, amount));
  }

  private long minor(Object customer, YearMonth month, Money amount) {
    return Currencies.minor(amount, currency, customer, month);
  }

  private void put(int row, YearMonth month, long amount) {
    int offset = range.offset(month);
    if (offset < range.count()) {
      purchases.add(row, offset, amount);
    } else {
      amountsAfterRange++;
    }
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if currency, months or the kind of ids differ, or {@code other} is this accumulator
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
        other.range.equals(range)
            && other.purchases.customers().isNamed() == purchases.customers().isNamed(),
        "accumulators must have the same months and kind of ids: %s and %s. Make both alike.",
        range,
        other.range);
    purchases.addAll(other.purchases);
    amountsAfterRange += other.amountsAfterRange;
    return this;
  }

  /**
   * {@return an accumulator with the same amounts and more months at the end of the range}
   *
   * @param months how many months, at least as many as now
   * @throws IllegalArgumentException if there would be fewer months
   * @throws IllegalStateException if amounts after the range were ignored that the longer range would need
   */
  public CohortRevenueAccumulator extendedTo(int months) {
    checkArgument(
        months >= range.count(),
        "months must be at least the present %s: %s. Make a new accumulator for fewer months.",
        range.count(),
        months);
    checkState(
        amountsAfterRange == 0,
        "no amount may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        amountsAfterRange);
    CohortRevenueAccumulator extended = new CohortRevenueAccumulator(
        currency, new MonthRange(range.first(), months), purchases.customers().empty());
    extended.purchases.addAll(purchases);
    return extended;
  }

  /**
   * {@return the table of everything taken in so far}
   *
   * @param completeThrough the last month of which every day has been seen; later months are marked incomplete
   */
  public CohortRevenueTable snapshot(YearMonth completeThrough) {
    return new CohortTally(purchases, range, currency).table(completeThrough);
  }

  /**
   * {@return the table and the customers behind its cells, as of now; later amounts do not change it}
   *
   * @param completeThrough the last month of which every day has been seen
   */
  public CohortRevenueEvidence evidence(YearMonth completeThrough) {
    return new CohortRevenueEvidence(snapshot(completeThrough), purchases.copy());
  }

  /** {@return how many amounts lay after the range and were ignored} */
  public long amountsAfterRange() {
    return amountsAfterRange;
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putText(currency.getCode());
    out.putInt(range.first().getYear());
    out.putInt(range.first().getMonthValue());
    out.putInt(range.count());
    purchases.customers().writeKind(out);
    out.putLong(amountsAfterRange);
    purchases.writeTo(out);
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
      MonthRange range = new MonthRange(YearMonth.of(in.getInt(), in.getInt()), in.getInt());
      AccountIndex customers = AccountIndex.readKind(in);
      long after = in.getCount("amounts after the range");
      in.lookAhead(ahead -> Purchases.lookAt(ahead, customers, range.count()));
      CohortRevenueAccumulator accumulator =
          new CohortRevenueAccumulator(currency, range, customers);
      accumulator.amountsAfterRange = after;
      accumulator.purchases.readFrom(in);
      return accumulator;
    });
  }
}
