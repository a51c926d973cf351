package dev.tandem.metrics.revenue.economics;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Interval;

/**
 * What an average customer brings: revenue a month, the margin on it, and how soon the customer leaves.
 *
 * <pre>{@code
 * new CustomerEconomics(80, 0.75, 0.025).lifetimeValue(new LifetimeValue.Margin()).value(); // 2400
 * }</pre>
 *
 * @param revenuePerMonth average revenue per account (ARPA) in currency units, at least 0
 * @param grossMargin gross margin as a share of revenue, above 0 and at most 1
 * @param monthlyChurn the share of customers lost each month, from 0 to 1
 */
public record CustomerEconomics(double revenuePerMonth, double grossMargin, double monthlyChurn) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public CustomerEconomics {
    checkArgument(
        revenuePerMonth >= 0 && Double.isFinite(revenuePerMonth),
        "revenue per month must be finite and not negative: %s. Use currency units.",
        revenuePerMonth);
    checkArgument(
        grossMargin > 0 && grossMargin <= 1,
        "gross margin must be above 0 and at most 1: %s. Write 0.75 for 75 %.",
        grossMargin);
    checkArgument(
        monthlyChurn >= 0 && monthlyChurn <= 1,
        "monthly churn must be from 0 to 1: %s. Write 0.025 for 2.5 %.",
        monthlyChurn);
  }

  /** {@return gross margin a month, in currency units} */
  public double marginPerMonth() {
    return revenuePerMonth * grossMargin;
  }

  /** {@return expected months until a customer leaves: 1/churn; undefined if nobody leaves} */
  public Figure lifetimeMonths() {
    return Figure.ratio(statement("customer lifetime", "1 / churn"), 1, monthlyChurn, "churn");
  }

  /**
   * {@return the lifetime value in currency units; undefined if nobody leaves and the definition extends to the end of time}
   *
   * @param definition which lifetime value
   */
  public Figure lifetimeValue(LifetimeValue definition) {
    MethodStatement statement = statement("customer lifetime value", definition.formula());
    return monthlyChurn == 0 && !definition.isBounded()
        ? Figure.undefined(statement, "churn is 0 and the value has no bound")
        : Figure.of(statement, definition.of(this));
  }

  /**
   * {@return a lower bound of the lifetime value: ARPA × margin / upper limit of churn}
   *
   * <p>What remains to be said when nobody of a few customers has left yet: 0 of 40 lost has the upper limit 8.81 % (95 %,
   * Clopper–Pearson), so that 60 a month are worth at least 681.07.
   *
   * @param churn the interval of the monthly churn rate; it takes the place of {@link #monthlyChurn()}
   */
  public Figure lifetimeValueLowerBound(Interval churn) {
    return Figure.ratio(
        statement("lower bound of customer lifetime value", "ARPA * margin / upper limit of churn")
            .with("limits", churn),
        marginPerMonth(),
        churn.upper(),
        "upper limit of churn");
  }

  MethodStatement statement(String subject, String formula) {
    return MethodStatement.of(subject)
        .with("formula", formula)
        .with("ARPA", revenuePerMonth)
        .with("margin", grossMargin)
        .with("churn", monthlyChurn);
  }
}
