package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.state.Currencies;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.MethodStatement;
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
 * @param accounts how many of how many still pay: logo retention with its intervals
 * @param startRevenue what the cohort paid at the first month end
 * @param endRevenue what the same accounts pay at the second
 * @param preservedRevenue of {@code endRevenue}, what was there before: the sum of the smaller amount of each account
 * @param netResiduals Σ(end − net retention · start)² over the accounts, in squared currency units
 * @param grossResiduals Σ(min(start, end) − gross retention · start)² over the accounts, in squared currency units
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
    double grossResiduals) {

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
            && Double.isFinite(netResiduals + grossResiduals),
        "residuals must be finite and at least 0: net %s, gross %s. Sum the squares.",
        netResiduals,
        grossResiduals);
  }

  /** {@return net revenue retention: end over start revenue of the same accounts; undefined without start revenue} */
  public Figure net() {
    return overStart("net revenue retention of a cohort", "end / start", endRevenue);
  }

  /** {@return gross revenue retention: preserved over start revenue, from 0 to 1; undefined without start revenue} */
  public Figure gross() {
    return overStart(
        "gross revenue retention of a cohort", "sum of min(start, end) / start", preservedRevenue);
  }

  /**
   * {@return the interval of {@link #net()}, from 0 on, with the accounts as a sample; empty with fewer than two accounts}
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
   * {@return the interval of {@link #gross()}, within 0 to 1, with the accounts as a sample; empty with fewer than two accounts}
   *
   * @param level how often such intervals cover the true retention
   * @see SampleRatio
   */
  public Optional<Interval> grossInterval(ConfidenceLevel level) {
    return interval(preservedRevenue, grossResiduals, level)
        .map(interval -> interval.clippedTo(0, 1));
  }

  private Optional<Interval> interval(Money revenue, double residuals, ConfidenceLevel level) {
    return accounts.trials() == 0
        ? Optional.empty()
        : new SampleRatio(
                accounts.trials(),
                revenue.getAmount().doubleValue(),
                startRevenue.getAmount().doubleValue(),
                residuals)
            .interval(level);
  }

  /** {@return logo retention: the share of accounts that still pay; undefined without accounts} */
  public Figure logo() {
    return Figure.ratio(
        measure("logo retention of a cohort", "paying at both ends / paying at the start"),
        (double) accounts.successes(),
        (double) accounts.trials(),
        "number of accounts");
  }

  private Figure overStart(String subject, String formula, Money numerator) {
    return Figure.ratio(
        measure(subject, formula),
        numerator.getAmount().doubleValue(),
        startRevenue.getAmount().doubleValue(),
        "start revenue");
  }

  private MethodStatement measure(String subject, String formula) {
    return new MethodStatement(subject, statement.choices())
        .with("formula", formula)
        .with("cohort", from)
        .with("compared", to);
  }
}
