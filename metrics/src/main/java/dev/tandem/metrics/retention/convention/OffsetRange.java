package dev.tandem.metrics.retention.convention;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The offsets that one column of a table covers: how many periods after the start a return must lie.
 *
 * @param from the first offset
 * @param to the last offset, or {@link #UNBOUNDED}
 */
public record OffsetRange(int from, int to) {

  /** The last offset of a range that does not end. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code from} is negative or {@code to} is less than {@code from}
   */
  public OffsetRange {
    checkArgument(
        from >= 0 && from <= to,
        "offset range must be ordered and not negative: %s to %s. State the first and the last offset.",
        from,
        to);
  }

  /**
   * {@return one offset}
   *
   * @param offset the offset
   */
  public static OffsetRange of(int offset) {
    return new OffsetRange(offset, offset);
  }

  /**
   * {@return an offset and all later ones}
   *
   * @param offset the first offset
   */
  public static OffsetRange atLeast(int offset) {
    return new OffsetRange(offset, UNBOUNDED);
  }

  /** {@return whether the range does not end} */
  public boolean isUnbounded() {
    return to == UNBOUNDED;
  }

  /** {@return the offset whose period must have ended for a cell to be complete; of a range without an end the first} */
  public int decisive() {
    return isUnbounded() ? from : to;
  }

  /** {@return for example {@code 3}, {@code 4-6} or {@code 7+}} */
  @Override
  public String toString() {
    if (isUnbounded()) {
      return from + "+";
    }
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
