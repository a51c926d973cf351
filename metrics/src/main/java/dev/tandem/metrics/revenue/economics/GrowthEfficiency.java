package dev.tandem.metrics.revenue.economics;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import org.joda.money.Money;

/** What growth costs a company as a whole. */
public final class GrowthEfficiency {

  private GrowthEfficiency() {}

  /**
   * {@return growth plus margin in percentage points (rule of 40): 0.32 and 0.06 are 38}
   *
   * @param yearlyGrowth revenue growth over a year as a share: 0.32 for 32 %
   * @param margin profit margin as a share; say beside the number which one, free cash flow or EBITDA
   * @throws IllegalArgumentException if a share is not finite, or their sum in points is not
   */
  public static Figure ruleOf40(double yearlyGrowth, double margin) {
    checkArgument(
        Double.isFinite(yearlyGrowth) && Double.isFinite(margin),
        "growth and margin must be finite: %s and %s. Write 0.32 for 32 %.",
        yearlyGrowth,
        margin);
    return Figure.of(
        MethodStatement.of("rule of 40")
            .with("formula", "100 * growth + 100 * margin")
            .with("growth", yearlyGrowth)
            .with("margin", margin),
        100 * yearlyGrowth + 100 * margin);
  }

  /**
   * {@return yearly revenue gained for each unit spent the quarter before (magic number): (12.5 − 11.6) × 4/3.0 = 1.2; undefined without
   * spend}
   *
   * @param quarterRevenue recurring revenue of a quarter
   * @param priorQuarterRevenue that of the quarter before
   * @param priorSalesAndMarketing sales and marketing of the quarter before
   * @throws IllegalArgumentException if the spend is negative or currencies differ
   */
  public static Figure magicNumber(
      Money quarterRevenue, Money priorQuarterRevenue, Money priorSalesAndMarketing) {
    Currencies.checkSame(quarterRevenue, priorQuarterRevenue, priorSalesAndMarketing);
    return Figure.ratio(
        MethodStatement.of("magic number")
            .with("formula", "4 * (revenue - prior revenue) / prior sales and marketing"),
        4 * amount(quarterRevenue.minus(priorQuarterRevenue)),
        amount(priorSalesAndMarketing),
        "sales and marketing of the quarter before");
  }

  /**
   * {@return money burned for each unit of annual recurring revenue gained (burn multiple): 2.4/4.0 = 0.6; undefined unless some was gained}
   *
   * @param netBurn cash spent less cash received; negative if cash was earned
   * @param netNewArr annual recurring revenue at the end less that at the start
   * @throws IllegalArgumentException if currencies differ
   */
  public static Figure burnMultiple(Money netBurn, Money netNewArr) {
    Currencies.checkSame(netBurn, netNewArr);
    MethodStatement statement =
        MethodStatement.of("burn multiple").with("formula", "net burn / net new ARR");
    return netNewArr.isPositive()
        ? Figure.ratio(statement, amount(netBurn), amount(netNewArr), "net new ARR")
        : Figure.undefined(statement, "net new ARR is " + netNewArr + ", not above 0");
  }

  /**
   * {@return annual recurring revenue won for each unit of sales and marketing (CAC ratio): 5.0/6.0 = 0.83; undefined without spend}
   *
   * @param newArr annual recurring revenue of new business
   * @param salesAndMarketing what was spent to win it
   * @throws IllegalArgumentException if the spend is negative or currencies differ
   */
  public static Figure acquisitionRatio(Money newArr, Money salesAndMarketing) {
    Currencies.checkSame(newArr, salesAndMarketing);
    return Figure.ratio(
        MethodStatement.of("CAC ratio").with("formula", "new ARR / sales and marketing"),
        amount(newArr),
        amount(salesAndMarketing),
        "sales and marketing");
  }

  private static double amount(Money money) {
    return money.getAmount().doubleValue();
  }
}
