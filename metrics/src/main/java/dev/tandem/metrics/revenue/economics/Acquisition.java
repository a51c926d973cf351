package dev.tandem.metrics.revenue.economics;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What it costs to win a customer, and when that comes back.
 *
 * <p>The example: 900 to win a customer who brings 80 a month at a gross margin of 75 %; 2.5 % leave each month.
 *
 * @param cost acquisition cost per customer (CAC) in currency units, at least 0
 * @param customer what the customer brings
 */
public record Acquisition(double cost, CustomerEconomics customer) {

  /**
   * Checks the cost.
   *
   * @throws IllegalArgumentException if {@code cost} is negative or not finite
   */
  public Acquisition {
    checkArgument(
        cost >= 0 && Double.isFinite(cost),
        "acquisition cost must be finite and not negative: %s. Use currency units.",
        cost);
    Objects.requireNonNull(customer, "customer");
  }

  /**
   * {@return customer acquisition cost (CAC): spend / new customers, in currency units; undefined without new customers}
   *
   * @param salesAndMarketing what was spent to win customers in the period
   * @param newCustomers how many were won in the period
   * @throws IllegalArgumentException if {@code newCustomers} is negative
   */
  public static Figure costPerCustomer(Money salesAndMarketing, long newCustomers) {
    return Figure.ratio(
        MethodStatement.of("customer acquisition cost")
            .with("formula", "sales and marketing / new customers")
            .with("spend", salesAndMarketing)
            .with("new customers", newCustomers),
        salesAndMarketing.getAmount().doubleValue(),
        (double) newCustomers,
        "number of new customers");
  }

  /**
   * {@return lifetime value over acquisition cost: 2400/900 = 2.67; undefined where there is no lifetime value, or no cost}
   *
   * @param definition which lifetime value
   */
  public Figure lifetimeValueRatio(LifetimeValue definition) {
    Figure value = customer.lifetimeValue(definition);
    MethodStatement statement = statement("LTV to CAC", "(" + definition.formula() + ") / CAC");
    return value.isDefined()
        ? Figure.ratio(statement, value.value().getAsDouble(), cost, "acquisition cost")
        : Figure.undefined(statement, value.undefinedBecause());
  }

  /** {@return months until a customer who stays has repaid the cost: CAC/(ARPA × margin) = 15; undefined without margin} */
  public Figure paybackMonths() {
    return Figure.ratio(
        statement("CAC payback", "CAC / (ARPA * margin)"),
        cost,
        customer.marginPerMonth(),
        "margin per month");
  }

  /**
   * {@return months until the customers who are left have repaid the cost of all:
   *     ln(1 − CAC × churn/(ARPA × margin))/ln(1 − churn) = 18.56}
   *
   * <p>Undefined if the cost is not less than the lifetime value: the customers are gone before they have repaid it. With a
   * churn of 0, or of 1 where the first payment is all there is, it is the payback of a customer who stays.
   *
   * @throws ArithmeticException if the months are beyond the range of a double
   */
  public Figure paybackMonthsWithChurn() {
    MethodStatement statement = statement(
        "CAC payback with churn", "ln(1 - CAC * churn / (ARPA * margin)) / ln(1 - churn)");
    double churn = customer.monthlyChurn();
    double margin = customer.marginPerMonth();
    if (margin == 0) {
      return Figure.undefined(statement, "margin per month is 0");
    }
    if (cost * churn >= margin) {
      return Figure.undefined(
          statement, "CAC " + cost + " is not less than the lifetime value " + margin / churn);
    }
    return churn == 0 || churn == 1
        ? Figure.ratio(statement, cost, margin, "margin per month")
        : Figure.of(statement, StrictMath.log1p(-cost * churn / margin) / StrictMath.log1p(-churn));
  }

  /** {@return for example {@code cost 300 for 50 a month, margin 0.8, monthly churn 0.02}} */
  @Override
  public String toString() {
    return "cost " + TextTable.text(cost) + " for " + TextTable.text(customer.revenuePerMonth())
        + " a month, margin " + TextTable.text(customer.grossMargin()) + ", monthly churn "
        + TextTable.text(customer.monthlyChurn());
  }

  private MethodStatement statement(String subject, String formula) {
    return customer.statement(subject, formula).with("CAC", cost);
  }
}
