package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalUnit;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * {@return a subject from its origin until the event}
   *
   * <p>The time is exact, in fractions of the unit: from noon to noon of the next day is one day, whatever clocks did in between. A month or a
   * year, whose length varies, is its mean length: 30.436875 or 365.2425 days.
   *
   * @param origin when the subject began: sign-up, first use
   * @param event when the event happened, not before {@code origin}
   * @param unit what the time is counted in, for example {@link java.time.temporal.ChronoUnit#DAYS}
   * @throws IllegalArgumentException if {@code event} is before {@code origin}
   */
  public static Observation between(Instant origin, Instant event, TemporalUnit unit) {
    return event(time(origin, event, unit));
  }

  /**
   * {@return a subject from its origin until the event, if that happened by {@code asOf}; else until then, without an event so far}
   *
   * @param origin when the subject began, not after {@code asOf}
   * @param event when the event happened, not before {@code origin}; empty if it is not known to have happened
   * @param asOf up to when events are known
   * @param unit what the time is counted in, as in {@link #between(Instant, Instant, TemporalUnit)}
   * @throws IllegalArgumentException if {@code event} or {@code asOf} is before {@code origin}
   */
  public static Observation between(
      Instant origin, Optional<Instant> event, Instant asOf, TemporalUnit unit) {
    event.ifPresent(time -> checkOrder(origin, time, "event"));
    checkOrder(origin, asOf, "end of observation");
    return event
        .filter(time -> !time.isAfter(asOf))
        .map(time -> between(origin, time, unit))
        .orElseGet(() -> censored(time(origin, asOf, unit)));
  }

  private static double time(Instant origin, Instant end, TemporalUnit unit) {
    checkOrder(origin, end, "event");
    return seconds(Duration.between(origin, end)) / seconds(unit.getDuration());
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  private static void checkOrder(Instant origin, Instant end, String role) {
    checkArgument(
        !end.isBefore(origin),
        "%s must not be before the origin: %s, origin %s. Leave out who was never observed.",
        role,
        end,
        origin);
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
