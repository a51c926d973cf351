package dev.tandem.metrics.earnedvalue.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.earnedvalue.measure.Rational;

/**
 * What is planned to be earned by a time.
 *
 * @param time time since the planned start, in the smallest units of the curve: working seconds, or periods; at least 0
 * @param planned the planned value by then; at least 0
 */
public record CurvePoint(long time, Rational planned) {

  /**
   * Checks time and value.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public CurvePoint {
    checkArgument(
        time >= 0, "time of a point must be at least 0: %s. Count from the planned start.", time);
    checkArgument(
        planned.signum() >= 0,
        "planned value must be at least 0: %s at %s. State what is planned to be earned by then.",
        planned,
        time);
  }
}
