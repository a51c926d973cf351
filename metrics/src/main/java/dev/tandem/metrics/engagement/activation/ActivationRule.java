package dev.tandem.metrics.engagement.activation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How long after sign-up a user can be activated.
 *
 * @param days the length of the window after sign-up, at least 0, its end included
 * @param clock how the days are counted
 * @param zone the zone whose local dates count
 */
public record ActivationRule(int days, ActivationClock clock, ZoneId zone) {

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public ActivationRule {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(zone, "zone");
    checkArgument(
        days >= 0,
        "days must be at least 0: %s. State how long after sign-up activation counts.",
        days);
  }

  /**
   * {@return a window of calendar days}
   *
   * @param days the length of the window after sign-up, at least 0, its end included
   * @param zone the zone whose local dates count
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public static ActivationRule ofDays(int days, ZoneId zone) {
    return new ActivationRule(days, ActivationClock.CALENDAR_DAYS, zone);
  }

  long start(Instant signUp) {
    return clock.start(signUp, zone);
  }

  long end(Instant signUp) {
    return clock.end(signUp, days, zone);
  }

  /** Whether the window lies wholly before {@code asOf}. */
  boolean isMature(Instant signUp, Instant asOf) {
    return end(signUp)
        <= EpochMilli.ofLimit(asOf) - (clock == ActivationClock.CALENDAR_DAYS ? 1 : 0);
  }

  boolean isIn(Instant time, Instant signUp) {
    return clock.isIn(time, signUp, days, zone);
  }

  double daysBetween(Instant from, Instant to) {
    return clock.days(from, to, zone);
  }

  /** {@return what produces the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("activation")
        .with("days after sign-up", days)
        .with("clock", clock)
        .with("zone", zone.getId())
        .with("users", "mature only");
  }

  /** {@return for example {@code within 7 days, Z, CALENDAR_DAYS}} */
  @Override
  public String toString() {
    return "within " + days + " days, " + zone + ", " + clock;
  }
}
