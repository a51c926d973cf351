package dev.tandem.metrics.revenue.movement;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How monthly recurring revenue came from its opening to its closing amount, in exact money.
 *
 * <p>Identity: opening + new + expansion + reactivation − contraction − churn + exchange = closing. A bridge made from the numbers of
 * another tool may break it; {@link #gap()} says by how much.
 *
 * @param statement what produced the amounts
 * @param first the first month
 * @param last the last month; the same for the bridge of one month
 * @param opening revenue at the end of the month before the first
 * @param newBusiness the amount of {@link MovementType#NEW}
 * @param expansion the amount of {@link MovementType#EXPANSION}
 * @param reactivation the amount of {@link MovementType#REACTIVATION}
 * @param contraction the amount of {@link MovementType#CONTRACTION}, not negative
 * @param churn the amount of {@link MovementType#CHURN}, not negative
 * @param exchange the amount of {@link MovementType#EXCHANGE}, with its sign
 * @param closing revenue at the end of the last month, or so far if the month still runs
 * @param arr annual recurring revenue at the end: twelve times the closing amount where amounts came by the month; the sum of the yearly
 *     amounts of the subscriptions, each rounded once, where they came with a price
 * @param accounts how many accounts and movements there were
 * @param complete whether all months were over; while one runs, all amounts are those so far, and no figure has a value
 */
public record MrrBridge(
    MethodStatement statement,
    YearMonth first,
    YearMonth last,
    Money opening,
    Money newBusiness,
    Money expansion,
    Money reactivation,
    Money contraction,
    Money churn,
    Money exchange,
    Money closing,
    Money arr,
    AccountCounts accounts,
    boolean complete) {

  /**
   * Checks that nothing is missing, and that all amounts have one currency.
   *
   * @throws IllegalArgumentException if two amounts have different currencies
   */
  public MrrBridge {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(opening, "opening");
    Objects.requireNonNull(newBusiness, "newBusiness");
    Objects.requireNonNull(expansion, "expansion");
    Objects.requireNonNull(reactivation, "reactivation");
    Objects.requireNonNull(contraction, "contraction");
    Objects.requireNonNull(churn, "churn");
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(closing, "closing");
    Objects.requireNonNull(arr, "arr");
    Objects.requireNonNull(accounts, "accounts");
    Currencies.checkSame(
        opening, newBusiness, expansion, reactivation, contraction, churn, exchange, closing, arr);
  }

  /**
   * {@return a builder of a bridge from amounts that are already known; all movements are zero at first}
   *
   * @param month the month
   * @param opening revenue at the end of the month before
   */
  public static MrrBridgeBuilder builder(YearMonth month, Money opening) {
    return new MrrBridgeBuilder(month, opening);
  }

  /** {@return the currency of all amounts} */
  public CurrencyUnit currency() {
    return opening.getCurrencyUnit();
  }

  /**
   * {@return the amount of a line; contraction and churn as positive amounts}
   *
   * @param line the line
   */
  public Money amount(BridgeLine line) {
    return switch (line) {
      case OPENING -> opening;
      case NEW -> newBusiness;
      case EXPANSION -> expansion;
      case REACTIVATION -> reactivation;
      case CONTRACTION -> contraction;
      case CHURN -> churn;
      case EXCHANGE -> exchange;
      case CLOSING -> closing;
    };
  }

  /** {@return new + expansion + reactivation − contraction − churn; what the business added, exchange rates apart} */
  public Money netNew() {
    return newBusiness.plus(expansion).plus(reactivation).minus(contraction).minus(churn);
  }

  /** {@return opening + movements − closing, zero if the bridge closes} */
  public Money gap() {
    return opening.plus(netNew()).plus(exchange).minus(closing);
  }

  /** {@return closing revenue per paying account (ARPA), in currency units; undefined without accounts and while a month runs} */
  public Figure averageRevenuePerAccount() {
    return ratio(
        measure("average revenue per account", "closing / paying accounts at the end"),
        closing.getAmount().doubleValue(),
        (double) accounts.closing(),
        "number of paying accounts");
  }

  /** {@return new revenue per new account (average selling price), in currency units; undefined without new accounts and while a month runs} */
  public Figure averageSellingPrice() {
    return ratio(
        measure("average selling price", "new / new accounts"),
        newBusiness.getAmount().doubleValue(),
        (double) accounts.newBusiness(),
        "number of new accounts");
  }

  /** {@return what of these accounts remained as a share of revenue, and other ratios of this bridge} */
  public RevenueRetention retention() {
    return new RevenueRetention(this);
  }

  /** {@return this bridge followed by that of the next months} */
  MrrBridge then(MrrBridge next) {
    return new MrrBridge(
        statement,
        first,
        next.last,
        opening,
        newBusiness.plus(next.newBusiness),
        expansion.plus(next.expansion),
        reactivation.plus(next.reactivation),
        contraction.plus(next.contraction),
        churn.plus(next.churn),
        exchange.plus(next.exchange),
        next.closing,
        next.arr,
        accounts.then(next.accounts),
        complete && next.complete);
  }

  /**
   * {@return the bridge of both groups of accounts together}
   *
   * @param other a bridge of the same months, of other accounts
   * @throws IllegalArgumentException if its months are others
   * @throws org.joda.money.CurrencyMismatchException if its currency is another
   */
  public MrrBridge plus(MrrBridge other) {
    checkArgument(
        other.first.equals(first) && other.last.equals(last),
        "months must be the same: %s to %s and %s to %s. Add bridges of the same months.",
        first,
        last,
        other.first,
        other.last);
    return new MrrBridge(
        statement,
        first,
        last,
        opening.plus(other.opening),
        newBusiness.plus(other.newBusiness),
        expansion.plus(other.expansion),
        reactivation.plus(other.reactivation),
        contraction.plus(other.contraction),
        churn.plus(other.churn),
        exchange.plus(other.exchange),
        closing.plus(other.closing),
        arr.plus(other.arr),
        accounts.plus(other.accounts),
        complete && other.complete);
  }

  /** {@return the statement, and a row for each line} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("line")
        .numbers("amount")
        .rows(List.of(BridgeLine.values()), line -> new Object[] {line, amount(line)});
    return statement + "\n" + first + (first.equals(last) ? "" : " to " + last)
        + (complete ? "" : " so far") + ", accounts " + accounts + "\n" + table;
  }

  /** {@return a quotient, undefined also while a month runs} */
  Figure ratio(
      MethodStatement measure, double numerator, double denominator, String denominatorName) {
    return complete
        ? Figure.ratio(measure, numerator, denominator, denominatorName)
        : Figure.undefined(measure, last + " is not over");
  }

  /** {@return the statement of a figure that is worked out from this bridge} */
  MethodStatement measure(String subject, String formula) {
    return new MethodStatement(subject, statement.choices())
        .with("formula", formula)
        .with("from", first)
        .with("to", last);
  }
}
