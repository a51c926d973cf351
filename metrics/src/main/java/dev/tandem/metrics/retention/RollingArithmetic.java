package dev.tandem.metrics.retention;

/** How the time between a start and a return becomes whole windows. */
public enum RollingArithmetic {
  /**
   * Elapsed time, to the millisecond: window k is [24k h, 24(k+1) h) after the start event, so that the instant exactly 24 hours later
   * is day 1. Mixpanel. Example: 17:59 to 17:00 next day is 23 h 1 min, day 0.
   */
  ELAPSED("elapsed time"),

  /**
   * Both times are cut to the full hour (UTC) first. Amplitude; also PostHog, whose {@code dateDiff('hour', …)} counts hour boundaries.
   * Example: 17:59 to 17:00 next day is 24 h, day 1.
   */
  HOUR_TRUNCATED("times cut to the hour");

  private static final long HOUR = 3_600_000;

  private final String label;

  RollingArithmetic(String label) {
    this.label = label;
  }

  /** {@return the words used in statements} */
  public String label() {
    return label;
  }

  /** Of how many milliseconds each time is a multiple. */
  long unit() {
    return this == ELAPSED ? 1 : HOUR;
  }

  long at(long epochMilli) {
    return this == ELAPSED ? epochMilli : Math.floorDiv(epochMilli, HOUR) * HOUR;
  }
}
