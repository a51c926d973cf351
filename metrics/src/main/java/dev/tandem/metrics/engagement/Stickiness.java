package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statistics.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How much of a window its users are there: DAU over MAU, in both definitions.
 *
 * @param last the first date of the window's last period
 * @param window how many periods the window has
 * @param users distinct users in the window (MAU, for days)
 * @param usersAtEnd distinct users in the last period (DAU)
 * @param userPeriods active periods of all users together: the sum of DAU over the window
 */
public record Stickiness(
    LocalDate last, int window, long users, long usersAtEnd, long userPeriods) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the counts contradict each other
   */
  public Stickiness {
    Objects.requireNonNull(last, "last");
    checkArgument(
        window >= 1,
        "window must be at least 1 period: %s. State how many periods it has.",
        window);
    checkArgument(
        usersAtEnd >= 0 && usersAtEnd <= users,
        "users at the end must be from 0 to the %s users of the window: %s. Count users once.",
        users,
        usersAtEnd);
    checkArgument(
        userPeriods >= users && userPeriods <= users * window,
        "user periods must be from %s users to %s periods of each: %s. Count a user once a period.",
        users,
        window,
        userPeriods);
  }

  /** {@return the mean number of users a period} */
  public double meanUsers() {
    return (double) userPeriods / window;
  }

  /**
   * {@return mean users a period over users of the window: mean(DAU) / MAU; empty without users}
   *
   * <p>Times {@link #window()} it is {@link #meanActivePeriods()}. Its interval is that of {@link ActivePeriods#meanOfActive()} over the
   * window.
   */
  public OptionalDouble averageRatio() {
    return users == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanUsers() / users);
  }

  /** {@return users of the last period among users of the window: DAU(t) / MAU(t)} */
  public Proportion endRatio() {
    return Proportion.of(usersAtEnd, users);
  }

  /** {@return in how many periods of the window a user was active on average; empty without users} */
  public OptionalDouble meanActivePeriods() {
    return users == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) userPeriods / users);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("stickiness")
        .with("window", window + " periods to " + last)
        .with("average", "mean users a period / users of the window")
        .with("end", "users of the last period / users of the window");
  }
}
