package dev.tandem.metrics.revenue.convention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Consecutive calendar months.
 *
 * @param first the first month
 * @param count how many months, from 1 to 1200
 */
public record MonthRange(YearMonth first, int count) {

  private static final int MOST = 1200;
  private static final int MOST_YEARS = 1_000_000;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if {@code count} is outside 1 to 1200, or the first month is not within a million years of 1970
   */
  public MonthRange {
    Objects.requireNonNull(first, "first");
    checkArgument(
        count >= 1 && count <= MOST,
        "number of months must be from 1 to %s: %s. State how many months to report.",
        MOST,
        count);
    checkArgument(
        Math.abs(first.getYear() - 1970L) <= MOST_YEARS,
        "first month must be within a million years of 1970: %s. State a month of the data.",
        first);
  }

  /**
   * {@return the months from {@code first} to {@code last}, both included}
   *
   * @param first the first month
   * @param last the last month
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public static MonthRange of(YearMonth first, YearMonth last) {
    checkArgument(
        !last.isBefore(first),
        "last month must not be before the first: %s, first %s. Swap them.",
        last,
        first);
    return new MonthRange(first, Ints.saturatedCast(first.until(last, ChronoUnit.MONTHS) + 1));
  }

  /** {@return the last month} */
  public YearMonth last() {
    return first.plusMonths(count - 1L);
  }

  /**
   * {@return how many months {@code month} lies after the first; negative before it}
   *
   * @param month a month
   */
  public int offset(YearMonth month) {
    return Ints.saturatedCast(first.until(month, ChronoUnit.MONTHS));
  }

  /**
   * {@return how many months {@code month} lies after the first}
   *
   * @param month a month of this range
   * @throws IllegalArgumentException if the month is not in this range
   */
  public int index(YearMonth month) {
    int offset = offset(month);
    checkArgument(
        offset >= 0 && offset < count,
        "month must be in %s: %s. Ask for a month that was reported.",
        this,
        month);
    return offset;
  }

  /**
   * {@return the month at an index}
   *
   * @param index how many months after the first
   */
  public YearMonth month(int index) {
    return first.plusMonths(index);
  }

  /** {@return all months in ascending order} */
  public ImmutableList<YearMonth> months() {
    return IntStream.range(0, count).mapToObj(this::month).collect(ImmutableList.toImmutableList());
  }

  /** {@return both ends, for example {@code 2025-01 to 2025-12}} */
  @Override
  public String toString() {
    return first + " to " + last();
  }
}
