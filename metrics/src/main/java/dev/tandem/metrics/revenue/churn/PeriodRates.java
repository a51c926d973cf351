package dev.tandem.metrics.revenue.churn;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * From the rate of a short period to that of a longer one.
 *
 * <p>Rates compound: a churn of 5 % a month is 46.0 % a year and not 60 %, because the customers who left in January cannot leave again.
 */
public final class PeriodRates {

  private PeriodRates() {}

  /**
   * {@return the churn over several periods: 1 − (1 − churn)^periods}
   *
   * <p>0.05 over 12 periods: 0.4596.
   *
   * @param churn the share lost in one period, from 0 to 1
   * @param periods how many periods, at least 1
   * @throws IllegalArgumentException if {@code churn} is not from 0 to 1 or {@code periods} is less than 1
   */
  public static double compoundChurn(double churn, int periods) {
    checkShare(churn);
    checkPeriods(periods);
    return -StrictMath.expm1(periods * StrictMath.log1p(-churn));
  }

  /**
   * {@return the churn of one of several equal periods: 1 − (1 − churn)^(1/periods)}
   *
   * <p>0.4596 over 12 periods: 0.05 in each.
   *
   * @param churn the share lost over all periods, from 0 to 1
   * @param periods how many periods, at least 1
   * @throws IllegalArgumentException if {@code churn} is not from 0 to 1 or {@code periods} is less than 1
   */
  public static double perPeriodChurn(double churn, int periods) {
    checkShare(churn);
    checkPeriods(periods);
    return -StrictMath.expm1(StrictMath.log1p(-churn) / periods);
  }

  /**
   * {@return the retention over several periods: retention^periods}
   *
   * <p>Also for net revenue retention, which can exceed 1: 1.012 over 12 periods is 1.1539.
   *
   * @param retention what remains after one period, as a share, at least 0
   * @param periods how many periods, at least 1
   * @throws IllegalArgumentException if {@code retention} is negative or not finite, {@code periods} is less than 1, or the result is not
   *     finite
   */
  public static double compoundRetention(double retention, int periods) {
    checkArgument(
        retention >= 0 && Double.isFinite(retention),
        "retention must be finite and not negative: %s. Write 0.98 for 98 %.",
        retention);
    checkPeriods(periods);
    double result = StrictMath.pow(retention, periods);
    checkArgument(
        Double.isFinite(result),
        "compounded retention must be finite: %s^%s = %s. Use fewer periods.",
        retention,
        periods,
        result);
    return result;
  }

  /**
   * {@return the share lost in a time at a constant rate of events: 1 − e^(−rate × time)}
   *
   * <p>0.0625 events a customer-month over 12 months: 0.5276.
   *
   * @param rate events for each unit of time, as of {@link dev.tandem.metrics.statistics.EventRate}; at least 0
   * @param time how long, in the same unit; at least 0
   * @throws IllegalArgumentException if {@code rate} or {@code time} is negative or not finite
   */
  public static double shareLost(double rate, double time) {
    checkArgument(
        rate >= 0 && Double.isFinite(rate) && time >= 0 && Double.isFinite(time),
        "rate and time must be finite and not negative: %s and %s. Use the same unit of time.",
        rate,
        time);
    return -StrictMath.expm1(-rate * time);
  }

  private static void checkShare(double churn) {
    checkArgument(
        churn >= 0 && churn <= 1, "churn must be from 0 to 1: %s. Write 0.05 for 5 %.", churn);
  }

  private static void checkPeriods(int periods) {
    checkArgument(
        periods >= 1, "number of periods must be at least 1: %s. Count whole periods.", periods);
  }
}
