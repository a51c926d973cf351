package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;

/** Instants as milliseconds since 1970-01-01T00:00Z, within a million years of it, so that sums of them fit a long. */
public final class EpochMilli {

  /** A million years; no time is further from 1970. */
  public static final long MOST = 31_556_952_000_000_000L;

  private static final Instant FIRST = Instant.ofEpochMilli(-MOST);
  private static final Instant LAST = Instant.ofEpochMilli(MOST);

  private EpochMilli() {}

  /**
   * {@return the milliseconds of an event's time; finer parts are cut off}
   *
   * @param time when something happened
   * @throws IllegalArgumentException if the time is not within a million years of 1970
   */
  public static long of(Instant time) {
    checkArgument(
        !time.isBefore(FIRST) && !time.isAfter(LAST),
        "time must be within a million years of 1970: %s. Check the unit that it was read in.",
        time);
    return time.toEpochMilli();
  }

  /**
   * {@return the milliseconds of a limit; the first or last possible ones if it is beyond all possible events}
   *
   * @param time up to when, or from when on, events count
   */
  public static long ofLimit(Instant time) {
    if (time.isBefore(FIRST)) {
      return -MOST;
    }
    return time.isAfter(LAST) ? MOST : time.toEpochMilli();
  }
}
