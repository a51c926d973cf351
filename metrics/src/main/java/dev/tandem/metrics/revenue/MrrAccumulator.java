package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.revenue.MovementMode.MonthEnd;
import dev.tandem.metrics.revenue.state.AccountIndex;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Takes in the monthly recurring revenue of customers at month ends and makes a waterfall of movements.
 *
 * <p>Rows of the same account and month add up: a customer may have one for each subscription, and a negative one for a discount. A month
 * without a row is a month without revenue. Amounts of the month before the first are the opening; earlier ones only say that the account has
 * paid before, so that its return is a reactivation. Rows after the last month are ignored, but counted, see {@link #rowsAfterRange()}.
 * Each delivery of a row counts: deliver each once.
 *
 * <p>Order and partition do not matter: any split over accumulators that are combined gives the same waterfall. What is kept is one
 * {@code long} for each account and month. Not thread-safe: use one accumulator a thread and {@link #combine}.
 *
 * <pre>{@code
 * MrrAccumulator mrr = MrrAccumulator.ofNames(convention, CurrencyUnit.EUR, range);
 * mrr.add("c01", YearMonth.of(2025, 1), Money.parse("EUR 100"));
 * mrr.snapshot().month(YearMonth.of(2025, 1)).newBusiness(); // EUR 100.00
 * }</pre>
 */
public final class MrrAccumulator {

  private static final String KIND = "MRR";
  private static final int VERSION = 1;

  private final MonthlyBook book;
  private long rowsAfterRange;

  private MrrAccumulator(MonthlyBook book) {
    this.book = book;
  }

  private static MrrAccumulator empty(RevenueFrame frame, AccountIndex index) {
    checkArgument(
        frame.convention().mode() instanceof MonthEnd,
        "mode must be %s for monthly amounts: %s. For changes within a month use MrrChangeAccumulator.",
        new MonthEnd(),
        frame.convention().mode());
    return new MrrAccumulator(
        MonthlyBook.empty(frame, new Accounts(frame.convention().level(), index)));
  }

  /**
   * {@return an empty accumulator for customers with {@code long} ids}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator of(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(frame(convention, currency, range), AccountIndex.numbered());
  }

  /**
   * {@return an empty accumulator for customers with text ids, each of which is put into a dictionary once}
   *
   * @param convention the choices; its mode must be {@link MonthEnd}
   * @param currency the only currency
   * @param range the months to report
   * @throws IllegalArgumentException if the mode is not {@link MonthEnd}
   */
  public static MrrAccumulator ofNames(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return empty(frame(convention, currency, range), AccountIndex.named());
  }

  private static RevenueFrame frame(
      RevenueConvention convention, CurrencyUnit currency, MonthRange range) {
    return new RevenueFrame(convention, currency, range, AmountSource.MONTHLY_AMOUNTS);
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
        () -> ofNames(convention, currency, range),
        (accumulator, row) ->
            accumulator.add(customer.apply(row), month.apply(row), amount.apply(row)),
        MrrAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a customer's revenue at the end of a month.
   *
   * @param customer the customer
   * @param month the month
   * @param amount the monthly amount
   * @throws IllegalArgumentException if the amount has another currency
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void add(long customer, YearMonth month, Money amount) {
    long minor = book.frame().minor(amount, customer, month);
    put(book.accounts().row(customer), book.frame().range().offset(month), minor);
  }

  /**
   * Takes in a customer's revenue at the end of a month, without making objects.
   *
   * @param customer the customer
   * @param monthOffset how many months after the first of the range; negative before it
   * @param minorUnits the monthly amount in the currency's smallest unit, such as cents
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void addMinor(long customer, int monthOffset, long minorUnits) {
    put(book.accounts().row(customer), monthOffset, minorUnits);
  }

  /**
   * Takes in a customer's revenue at the end of a month.
   *
   * @param customer the customer
   * @param month the month
   * @param amount the monthly amount
   * @throws IllegalArgumentException if the amount has another currency
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   */
  public void add(String customer, YearMonth month, Money amount) {
    long minor = book.frame().minor(amount, customer, month);
    put(book.accounts().row(customer), book.frame().range().offset(month), minor);
  }

  /**
   * Takes in a subscription's revenue at the end of a month; at the level of customers, subscriptions of one customer add up.
   *
   * @param customer the customer
   * @param subscription the subscription
   * @param month the month
   * @param amount the monthly amount
   * @throws IllegalArgumentException if the amount has another currency
   * @throws IllegalStateException if customers are named by number
   */
  public void add(String customer, String subscription, YearMonth month, Money amount) {
    long minor = book.frame().minor(amount, customer, month);
    int row = book.accounts().row(customer, subscription);
    put(row, book.frame().range().offset(month), minor);
  }

  private void put(int row, int offset, long minor) {
    int column = offset + MonthlyBook.FIRST;
    if (column >= book.balances().width()) {
      rowsAfterRange++;
    } else if (column >= MonthlyBook.OPENING) {
      book.balances().add(row, column, minor);
    } else if (minor > 0) {
      book.balances().set(row, MonthlyBook.HISTORY, 1);
    }
  }

  /**
   * Says how much of the change of a customer's revenue in a month came from exchange rates alone; the rest is the customer's.
   *
   * @param customer the customer
   * @param month a month of the range
   * @param effect the change in the reporting currency, with its sign
   * @throws IllegalArgumentException if the effect has another currency, or the month is not in the range
   * @throws IllegalStateException if customers are named by text, or the level asks for subscriptions
   */
  public void addExchangeEffect(long customer, YearMonth month, Money effect) {
    putEffect(book.accounts().row(customer), month, book.frame().minor(effect, customer, month));
  }

  /**
   * Says how much of the change of a customer's revenue in a month came from exchange rates alone; the rest is the customer's.
   *
   * @param customer the customer
   * @param month a month of the range
   * @param effect the change in the reporting currency, with its sign
   * @throws IllegalArgumentException if the effect has another currency, or the month is not in the range
   * @throws IllegalStateException if customers are named by number, or the level asks for subscriptions
   */
  public void addExchangeEffect(String customer, YearMonth month, Money effect) {
    putEffect(book.accounts().row(customer), month, book.frame().minor(effect, customer, month));
  }

  private void putEffect(int row, YearMonth month, long minor) {
    book.exchange().add(row, MonthlyBook.FIRST + book.frame().range().index(month), minor);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if currency, convention or months differ, or {@code other} is this accumulator
   */
  public MrrAccumulator combine(MrrAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the rows.");
    book.frame().checkCombines(other.book.frame());
    book.accounts().checkSameNaming(other.book.accounts());
    takeOver(other);
    return this;
  }

  private void takeOver(MrrAccumulator other) {
    for (int row = 0; row < other.book.accounts().size(); row++) {
      int here = book.accounts().rowOf(other.book.accounts(), row);
      if (other.book.balances().get(row, MonthlyBook.HISTORY) > 0) {
        book.balances().set(here, MonthlyBook.HISTORY, 1);
      }
      for (int column = MonthlyBook.OPENING; column < other.book.balances().width(); column++) {
        book.balances().add(here, column, other.book.balances().get(row, column));
        long effect = other.book.exchange().get(row, column);
        if (effect != 0) {
          book.exchange().add(here, column, effect);
        }
      }
    }
    rowsAfterRange += other.rowsAfterRange;
  }

  /**
   * {@return an accumulator with the same rows and more months at the end of the range}
   *
   * @param months how many months, at least as many as now
   * @throws IllegalArgumentException if there would be fewer months
   * @throws IllegalStateException if rows after the range were ignored that the longer range would need
   */
  public MrrAccumulator extendedTo(int months) {
    RevenueFrame longer = book.frame().withMonths(months);
    checkState(
        rowsAfterRange == 0,
        "no row may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        rowsAfterRange);
    MrrAccumulator extended = empty(longer, book.accounts().index().empty());
    extended.takeOver(this);
    return extended;
  }

  /**
   * {@return the waterfall of everything taken in so far}
   *
   * @throws IllegalArgumentException if an account has negative revenue in a month, or an exchange effect meets no revenue
   */
  public MrrWaterfall snapshot() {
    return book.waterfall();
  }

  /**
   * {@return the movements of each account behind the waterfall, as of now; later rows do not change it}
   *
   * @throws IllegalArgumentException if an account has negative revenue in a month, or an exchange effect meets no revenue
   */
  public MrrEvidence evidence() {
    return new MrrEvidence(book.copy());
  }

  /** {@return how many rows lay after the range and were ignored} */
  public long rowsAfterRange() {
    return rowsAfterRange;
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    book.frame().writeTo(out);
    book.accounts().index().writeKind(out);
    out.putLong(rowsAfterRange);
    book.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static MrrAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, MrrAccumulator::readFrom);
  }

  private static MrrAccumulator readFrom(StateReader in) {
    RevenueFrame frame = RevenueFrame.readFrom(in, AmountSource.MONTHLY_AMOUNTS);
    AccountIndex index = AccountIndex.readKind(in);
    long after = in.getCount("rows after the range");
    in.lookAhead(ahead -> MonthlyBook.lookAt(ahead, frame, index));
    MrrAccumulator accumulator = empty(frame, index);
    accumulator.rowsAfterRange = after;
    accumulator.book.readFrom(in);
    return accumulator;
  }
}
