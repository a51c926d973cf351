package dev.tandem.metrics.revenue.economics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.churn.PeriodRates;
import java.util.List;

/**
 * A definition of customer lifetime value (LTV). The definitions differ by more than the data does, so that a value says little without its
 * own.
 *
 * <p>The example: 80 a month per account, 75 % gross margin, 2.5 % monthly churn, 10 % interest a year. All but {@link SurvivalCurve} take
 * churn as constant and the first payment as certain: the customer pays in month m with probability (1 − churn)^(m − 1).
 */
public sealed interface LifetimeValue {

  /**
   * {@return the value in currency units}
   *
   * @param customer what a customer brings; with some churn, unless {@link #isBounded()}
   * @throws ArithmeticException if the value is beyond the range of a double, as it is without churn unless bounded
   */
  double of(CustomerEconomics customer);

  /** {@return the formula in words} */
  String formula();

  /** {@return whether the value stays finite when nobody leaves} */
  boolean isBounded();

  /** Revenue until the customer leaves: ARPA/churn = 3,200. Baremetrics, PostHog. */
  record Revenue() implements LifetimeValue {
    @Override
    public double of(CustomerEconomics customer) {
      return finite(customer.revenuePerMonth() / customer.monthlyChurn(), customer);
    }

    @Override
    public String formula() {
      return "ARPA / churn";
    }

    @Override
    public boolean isBounded() {
      return false;
    }
  }

  /** Gross margin until the customer leaves: ARPA × margin/churn = 2,400. */
  record Margin() implements LifetimeValue {
    @Override
    public double of(CustomerEconomics customer) {
      return finite(customer.marginPerMonth() / customer.monthlyChurn(), customer);
    }

    @Override
    public String formula() {
      return "ARPA * margin / churn";
    }

    @Override
    public boolean isBounded() {
      return false;
    }
  }

  /**
   * Gross margin of the first months only: ARPA × margin × (1 − (1 − churn)^n)/churn; 36 months = 1,435.33. Without churn n × ARPA × margin.
   *
   * @param months how many months, at least 1
   */
  record FirstMonths(int months) implements LifetimeValue {

    /**
     * Checks the months.
     *
     * @throws IllegalArgumentException if {@code months} is less than 1
     */
    public FirstMonths {
      checkArgument(
          months >= 1, "number of months must be at least 1: %s. Count whole months.", months);
    }

    @Override
    public double of(CustomerEconomics customer) {
      double churn = customer.monthlyChurn();
      double paidMonths = churn == 0 ? months : PeriodRates.compoundChurn(churn, months) / churn;
      return finite(customer.marginPerMonth() * paidMonths, customer);
    }

    @Override
    public String formula() {
      return "sum of ARPA * margin * (1 - churn)^(m - 1) over " + months + " months";
    }

    @Override
    public boolean isBounded() {
      return true;
    }
  }

  /**
   * Present value of the gross margin, paid at month ends: ARPA × margin/(churn + d) with d = (1 + interest)^(1/12) − 1; 10 % = 1,819.61.
   *
   * <p>It is the sum of ARPA × margin × (1 − churn)^(m − 1)/(1 + d)^m over all months.
   *
   * @param yearlyInterest interest a year, above 0
   */
  record Discounted(double yearlyInterest) implements LifetimeValue {

    /**
     * Checks the interest.
     *
     * @throws IllegalArgumentException if {@code yearlyInterest} is not finite and above 0
     */
    public Discounted {
      checkArgument(
          yearlyInterest > 0 && Double.isFinite(yearlyInterest),
          "yearly interest must be finite and above 0: %s. Write 0.1 for 10 %.",
          yearlyInterest);
    }

    @Override
    public double of(CustomerEconomics customer) {
      double monthlyInterest = StrictMath.expm1(StrictMath.log1p(yearlyInterest) / 12);
      return finite(
          customer.marginPerMonth() / (customer.monthlyChurn() + monthlyInterest), customer);
    }

    @Override
    public String formula() {
      return "ARPA * margin / (churn + monthly interest), " + yearlyInterest
          + " interest a year, paid at month ends";
    }

    @Override
    public boolean isBounded() {
      return true;
    }
  }

  /**
   * Gross margin along an observed survival curve, without extrapolation: ARPA × margin × the sum of the curve. Churn plays no part.
   *
   * @param survival the share of customers who are still there after 0, 1, 2, … months, as a Kaplan–Meier curve gives it; starts with 1,
   *     never rises
   */
  record SurvivalCurve(List<Double> survival) implements LifetimeValue {

    /**
     * Copies and checks the curve.
     *
     * @throws IllegalArgumentException if the curve does not start with 1, rises, or falls below 0
     */
    public SurvivalCurve {
      survival = ImmutableList.copyOf(survival);
      checkArgument(
          !survival.isEmpty() && survival.get(0) == 1,
          "survival curve must start with 1: %s. Begin with month 0.",
          survival);
      for (int month = 1; month < survival.size(); month++) {
        double share = survival.get(month);
        checkArgument(
            share >= 0 && share <= survival.get(month - 1),
            "survival curve must not rise or fall below 0: %s after %s in month %s. Check its order.",
            share,
            survival.get(month - 1),
            month);
      }
    }

    @Override
    public double of(CustomerEconomics customer) {
      double paidMonths = survival.stream().mapToDouble(Double::doubleValue).sum();
      return finite(customer.marginPerMonth() * paidMonths, customer);
    }

    @Override
    public String formula() {
      return "ARPA * margin * sum of survival over " + survival.size() + " months";
    }

    @Override
    public boolean isBounded() {
      return true;
    }
  }

  private static double finite(double value, CustomerEconomics customer) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("lifetime value must be within the range of a double: "
          + customer + ". State some churn, a bounded definition, or larger currency units.");
    }
    return value;
  }
}
