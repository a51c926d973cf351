package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * How long one subject was observed, and why that ended. All times count from the subject's own origin (sign-up, first use), in one unit of
 * the caller's choice.
 *
 * @param entry when observation began: 0 from the origin; later for a subject that only came into view then (delayed entry), and that
 *     could not have been seen to end before
 * @param exit when observation ended, after {@code entry}; may be 0 if {@code entry} is
 * @param ending why it ended
 */
public record Observation(double entry, double exit, Ending ending) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if the times are not finite, negative, or do not ascend
   */
  public Observation {
    check(entry, exit);
    Objects.requireNonNull(ending, "ending");
  }

  /**
   * {@return a subject observed from its origin until the event}
   *
   * @param time when the event happened, finite, at least 0
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public static Observation event(double time) {
    return new Observation(0, time, Ending.EVENT);
  }

  /**
   * {@return a subject observed from its origin, without an event so far}
   *
   * @param time when it was last observed, finite, at least 0
   * @throws IllegalArgumentException if {@code time} is not finite and at least 0
   */
  public static Observation censored(double time) {
    return new Observation(0, time, Ending.CENSORED);
  }

  static void check(double entry, double exit) {
    checkArgument(
        exit >= 0 && Double.isFinite(exit),
        "time must be finite and at least 0: %s. Measure from the subject's own start.",
        exit);
    checkArgument(
        entry >= 0 && (entry < exit || (entry == 0 && exit == 0)),
        "entry must be at least 0 and before exit: entry %s, exit %s. Leave out who was never observed.",
        entry,
        exit);
  }
}
