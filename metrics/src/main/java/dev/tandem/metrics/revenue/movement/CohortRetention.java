package dev.tandem.metrics.revenue.movement;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.SampleRatio;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The accounts that paid at the end of one month, and what they pay at the end of another.
 *
 * <p>A customer who leaves in March and is back in June has lost nothing between January and December; {@link RevenueRetention} over the same
 * months counts the customer as lost.
 *
 * @param statement what produced the amounts
 * @param from the month whose end makes the cohort
 * @param to the month whose end is compared
 * @param accounts how many of how many still pay: logo retention with its intervals, or so far if a month still runs
 * @param startRevenue what the cohort paid at the first month end
 * @param endRevenue what the same accounts pay at the second
 * @param preservedRevenue of {@code endRevenue}, what was there before: the sum of the smaller amount of each account
 * @param netResiduals Σ(end − net retention · start)² over the accounts, in squared currency units
 * @param grossResiduals Σ(min(start, end) − gross retention · start)² over the accounts, in squared currency units
 * @param complete whether both months were over; while one runs, no figure has a value
 */
public record CohortRetention(
    MethodStatement statement,
    YearMonth from,
    YearMonth to,
    Proportion accounts,
    Money startRevenue,
    Money endRevenue,
    Money preservedRevenue,
    double netResiduals,
    double grossResiduals,
    boolean complete) {

  /**
   * Checks that nothing is missing, and that all revenue has one currency.
   *
   * @throws IllegalArgumentException if two amounts have different currencies, or the residuals are not finite and at least 0
   */
  public CohortRetention {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(startRevenue, "startRevenue");
    Objects.requireNonNull(endRevenue, "endRevenue");
    Objects.requireNonNull(preservedRevenue, "preservedRevenue");
    Currencies.checkSame(startRevenue, endRevenue, preservedRevenue);
    checkArgument(
        Math.min(netResiduals, grossResiduals) >= 0
            && Math.max(netResiduals, grossResiduals) < Double.POSITIVE_INFINITY,
        "residuals must be finite and at least 0: net %s, gross %s. Sum the squares.",
        netResiduals,
        grossResiduals);
  }

  /**
   * Makes the retention between two months that are over.
   *
   * @param statement what produced the amounts
   * @param from the month whose end makes the cohort
   * @param to the month whose end is compared
   * @param accounts how many of how many still pay
   * @param startRevenue what the cohort paid at the first month end
   * @param endRevenue what the same accounts pay at the second
   * @param preservedRevenue of {@code endRevenue}, what was there before
   * @param netResiduals Σ(end − net retention · start)² over the accounts
   * @param grossResiduals Σ(min(start, end) − gross retention · start)² over the accounts
   * @throws IllegalArgumentException if two amounts have different currencies, or the residuals are not finite and at least 0
   */
  public CohortRetention(
      MethodStatement statement,
      YearMonth from,
      YearMonth to,
      Proportion accounts,
      Money startRevenue,
      Money endRevenue,
      Money preservedRevenue,
      double netResiduals,
      double grossResiduals) {
    this(
        statement,
        from,
        to,
        accounts,
        startRevenue,
        endRevenue,
        preservedRevenue,
        netResiduals,
        grossResiduals,
        true);
  }

  /** {@return net revenue retention: end over start revenue of the same accounts; undefined without start revenue and while a month runs} */
  public Figure net() {
    return overStart("net revenue retention of a cohort", "end / start", endRevenue);
  }

  /** {@return gross revenue retention: preserved over start revenue, from 0 to 1; undefined without start revenue and while a month runs} */
  public Figure gross() {
    return overStart(
        "gross revenue retention of a cohort", "sum of min(start, end) / start", preservedRevenue);
  }

  /**
   * {@return the interval of {@link #net()}, from 0 on, with the accounts as a sample; empty with fewer than two accounts and while a month runs}
   *
   * @param level how often such intervals cover the true retention
   * @see SampleRatio
   */
  public Optional<Interval> netInterval(ConfidenceLevel level) {
    return interval(endRevenue, netResiduals, level)
        .map(interval -> interval.lower() >= 0
            ? interval
            : new Interval(
                0, interval.upper(), interval.confidence(), interval.method() + ", from 0"));
  }

  /**
   * {@return the interval of {@link #gross()}, within 0 to 1, with the accounts as a sample; empty with fewer than two accounts and while a
   * month runs}
   *
   * @param level how often such intervals cover the true retention
   * @see SampleRatio
   */
  public Optional<Interval> grossInterval(ConfidenceLevel level) {
    return interval(preservedRevenue, grossResiduals, level)
        .map(interval -> interval.clippedTo(0, 1));
  }

  private Optional<Interval> interval(Money revenue, double residuals, ConfidenceLevel level) {
    return accounts.trials() == 0 || !complete
        ? Optional.empty()
        : new SampleRatio(
                accounts.trials(),
                revenue.getAmount().doubleValue(),
                startRevenue.getAmount().doubleValue(),
                residuals)
            .interval(level);
  }

  /** {@return logo retention: the share of accounts that still pay; undefined without accounts and while a month runs} */
  public Figure logo() {
    return ratio(
        measure("logo retention of a cohort", "paying at both ends / paying at the start"),
        (double) accounts.successes(),
        (double) accounts.trials(),
        "number of accounts");
  }

  /** {@return who stayed and what they pay} */
  @Override
  public String toString() {
    return from + " to " + to + (complete ? "" : " so far") + ": " + accounts + " accounts, "
        + endRevenue + " of " + startRevenue + ", " + preservedRevenue + " of it preserved";
  }

  private Figure overStart(String subject, String formula, Money numerator) {
    return ratio(
        measure(subject, formula),
        numerator.getAmount().doubleValue(),
        startRevenue.getAmount().doubleValue(),
        "start revenue");
  }

  private Figure ratio(
      MethodStatement measure, double numerator, double denominator, String denominatorName) {
    return complete
        ? Figure.ratio(measure, numerator, denominator, denominatorName)
        : Figure.undefined(measure, to + " is not over");
  }

  private MethodStatement measure(String subject, String formula) {
    return new MethodStatement(subject, statement.choices())
        .with("formula", formula)
        .with("cohort", from)
        .with("compared", to);
  }
}
