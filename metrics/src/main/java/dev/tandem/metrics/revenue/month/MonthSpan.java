package dev.tandem.metrics.revenue.month;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

/** The months from the first that was seen to the last, never more than {@link #MOST} apart. */
public final class MonthSpan {

  /** How many months there may be from the first to the last, both included. */
  public static final int MOST = 1200;

  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  /** Starts without a month. */
  public MonthSpan() {}

  /**
   * Checks that a month can be taken in.
   *
   * @param month the month's number
   * @throws IllegalArgumentException if there would be more than {@link #MOST} months
   */
  public void check(int month) {
    check(month, month);
  }

  private void check(int from, int to) {
    checkArgument(
        (long) Math.max(last, to) - Math.min(first, from) < MOST,
        "months must lie within %s from the first to the last: %s to %s, others %s."
            + " Check the month, or give the range to report.",
        MOST,
        MonthNumber.month(from),
        MonthNumber.month(to),
        this);
  }

  /**
   * Takes in a month.
   *
   * @param month the month's number
   * @throws IllegalArgumentException if there would be more than {@link #MOST} months; then the span stays as it is
   */
  public void include(int month) {
    if (month < first || month > last) {
      check(month);
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  }

  /**
   * Takes in all months of another span.
   *
   * @param other the other span
   * @throws IllegalArgumentException if there would be more than {@link #MOST} months; then the span stays as it is
   */
  public void include(MonthSpan other) {
    if (!other.isEmpty()) {
      check(other.first, other.last);
      first = Math.min(first, other.first);
      last = Math.max(last, other.last);
    }
  }

  /** {@return whether no month was seen} */
  public boolean isEmpty() {
    return last < first;
  }

  /**
   * {@return the number of the first month}
   *
   * @throws IllegalStateException if no month was seen
   */
  public int first() {
    checkState(
        !isEmpty(), "accumulator must have seen a row before its months are known. Add one first.");
    return first;
  }

  /** {@return how many months there are from the first to the last, 0 if none was seen} */
  public int count() {
    return isEmpty() ? 0 : last - first + 1;
  }

  /** {@return both ends, for example {@code 2025-01 to 2025-12}} */
  @Override
  public String toString() {
    return isEmpty() ? "none" : MonthNumber.month(first) + " to " + MonthNumber.month(last);
  }
}
