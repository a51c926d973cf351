package dev.tandem.metrics.revenue.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many days and weeks a month has when a plan that is not billed by the month is stated per month.
 *
 * <p>Months and years need no convention: a year is twelve months. The example is a plan of 100.00 a week.
 */
public enum MonthConvention {
  /** 52 weeks and 365 days a year: 52/12 = 4.3333 weeks and 365/12 = 30.4167 days a month. 100.00 a week is 433.33. The default. */
  YEAR_OF_52_WEEKS("52/12 weeks a month", "52", "12", "365", "12"),

  /**
   * The mean Gregorian year of 365.2425 days: 365.2425/84 = 4.3481 weeks and 30.436875 days a month. 100.00 a week is 434.81. The only one
   * under which 7 days and one week, and 365.2425 days and one year, cost the same.
   */
  GREGORIAN_YEAR("365.2425/84 weeks a month", "365.2425", "84", "365.2425", "12"),

  /** 30 days a month: 30/7 = 4.2857 weeks. 100.00 a week is 428.57. */
  MONTH_OF_30_DAYS("30 days a month", "30", "7", "30", "1"),

  /** Lago's factors, 4.33 weeks and 30.44 days a month. 100.00 a week is 433.00. Source: getlago/lago-api, its MRR documentation. */
  LAGO("4.33 weeks a month", "4.33", "1", "30.44", "1"),

  /**
   * Kill Bill's rule: plans billed by days or weeks have no monthly amount. 100.00 a week is 0.00. Source: Kill Bill analytics plugin,
   * which also keeps four decimals.
   */
  KILL_BILL("plans by day or week count 0", "0", "1", "0", "1");

  private final String label;
  private final BigDecimal weeks;
  private final BigDecimal weeksDivisor;
  private final BigDecimal days;
  private final BigDecimal daysDivisor;

  MonthConvention(
      String label, String weeks, String weeksDivisor, String days, String daysDivisor) {
    this.label = label;
    this.weeks = new BigDecimal(weeks);
    this.weeksDivisor = new BigDecimal(weeksDivisor);
    this.days = new BigDecimal(days);
    this.daysDivisor = new BigDecimal(daysDivisor);
  }

  /** {@return 52 weeks and 365 days a year: {@link #YEAR_OF_52_WEEKS}} */
  public static MonthConvention standard() {
    return YEAR_OF_52_WEEKS;
  }

  /** {@return the convention in words, for example {@code 52/12 weeks a month}} */
  @Override
  public String toString() {
    return label;
  }

  /** Rounds price × units in so many months / count once, from the exact quotient. */
  BigDecimal amount(
      BigDecimal price, BillingPeriod period, int months, int scale, RoundingMode rounding) {
    BigDecimal all = price.multiply(BigDecimal.valueOf(months));
    BigDecimal count = BigDecimal.valueOf(period.count());
    return switch (period.unit()) {
      case DAY -> all.multiply(days).divide(daysDivisor.multiply(count), scale, rounding);
      case WEEK -> all.multiply(weeks).divide(weeksDivisor.multiply(count), scale, rounding);
      case MONTH -> all.divide(count, scale, rounding);
      case YEAR -> all.divide(count.multiply(BigDecimal.valueOf(12)), scale, rounding);
    };
  }
}
