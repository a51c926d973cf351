package dev.tandem.metrics.retention.convention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How the time between a start and a return becomes whole windows. */
public enum RollingArithmetic {
  /**
   * Elapsed time, to the millisecond: window k is [24k h, 24(k+1) h) after the start event, so that the instant exactly 24 hours later
   * is day 1. Mixpanel. Example: 17:59 to 17:00 next day is 23 h 1 min, day 0.
   */
  ELAPSED("elapsed time"),

  /**
   * Both times are cut to the full hour (UTC) first. Amplitude by days; also PostHog by days, whose {@code dateDiff('hour', …)} counts
   * hour boundaries. Example: 17:59 to 17:00 next day is 24 h, day 1.
   */
  HOUR_TRUNCATED("times cut to the hour"),

  /**
   * Both times are cut to their local dates first: a week is seven dates from the date of the start, a month thirty. Amplitude and PostHog
   * by weeks and months. Example: Wednesday 23:00 to the Wednesday after at 01:00 is 7 dates, week 1.
   */
  DATE_TRUNCATED("times cut to the date");

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  private final String label;

  RollingArithmetic(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }

  /** {@return of how many milliseconds each time is a multiple} */
  public long unit() {
    return switch (this) {
      case ELAPSED -> 1;
      case HOUR_TRUNCATED -> HOUR;
      case DATE_TRUNCATED -> DAY;
    };
  }

  /** A time to measure between: of a date, its number in times of 24 hours. */
  long at(long epochMilli, ZoneId zone) {
    return switch (this) {
      case ELAPSED -> epochMilli;
      case HOUR_TRUNCATED -> Math.floorDiv(epochMilli, HOUR) * HOUR;
      case DATE_TRUNCATED ->
        DAY * LocalDate.ofInstant(Instant.ofEpochMilli(epochMilli), zone).toEpochDay();
    };
  }
}
