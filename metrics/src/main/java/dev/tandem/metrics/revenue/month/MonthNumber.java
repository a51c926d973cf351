package dev.tandem.metrics.revenue.month;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.YearMonth;

/** Months as whole numbers: how many there are from January of the year 0 on. */
public final class MonthNumber {

  private static final int MONTHS_PER_YEAR = 12;
  private static final int MOST_YEARS = 1_000_000;

  private MonthNumber() {}

  /**
   * {@return the number of a month}
   *
   * @param month the month
   * @throws IllegalArgumentException if the month is not within a million years of 1970
   */
  public static int of(YearMonth month) {
    checkArgument(
        Math.abs(month.getYear() - 1970L) <= MOST_YEARS,
        "month must be within a million years of 1970: %s. State a month of the data.",
        month);
    return month.getYear() * MONTHS_PER_YEAR + month.getMonthValue() - 1;
  }

  /**
   * {@return the month with a number}
   *
   * @param number the number
   */
  public static YearMonth month(int number) {
    return YearMonth.of(
        Math.floorDiv(number, MONTHS_PER_YEAR), Math.floorMod(number, MONTHS_PER_YEAR) + 1);
  }
}
