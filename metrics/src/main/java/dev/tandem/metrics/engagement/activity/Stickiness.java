package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a window its users are there: DAU over MAU, in both definitions.
 *
 * @param lastPeriod the window's last period
 * @param window how many periods the window has
 * @param users distinct users in the window (MAU, for days)
 * @param usersAtEnd distinct users in the last period (DAU)
 * @param userPeriods active periods of all users together: the sum of DAU over the window
 * @param asOf up to when the events are known to be there
 */
public record Stickiness(
    TimePeriod lastPeriod,
    int window,
    long users,
    long usersAtEnd,
    long userPeriods,
    Instant asOf) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if the counts contradict each other
   */
  public Stickiness {
    Objects.requireNonNull(lastPeriod, "lastPeriod");
    Objects.requireNonNull(asOf, "asOf");
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
        userPeriods >= users && userPeriods <= LongMath.saturatedMultiply(users, window),
        "user periods must be from %s users to %s periods of each: %s. Count a user once a period.",
        users,
        window,
        userPeriods);
  }

  /** {@return the first date of the window's last period} */
  public LocalDate last() {
    return lastPeriod.date();
  }

  /** {@return whether the window was over as of the statement's instant; if not, there is no rate} */
  public boolean complete() {
    return lastPeriod.isOver(asOf);
  }

  /** {@return the mean number of users a period; undefined if the window is not over} */
  public Figure meanUsers() {
    return ofWindow(
        "mean users", "user periods / periods", (double) userPeriods, window, "periods");
  }

  /**
   * {@return mean users a period over users of the window: mean(DAU) / MAU; undefined without users or if the window is not over}
   *
   * <p>Times {@link #window()} it is {@link #meanActivePeriods()}. Its interval is that of {@link ActivePeriods#meanOfActive()} over the
   * window.
   */
  public Figure averageRatio() {
    return ofWindow(
        "average stickiness",
        "mean users / users",
        (double) userPeriods / window,
        (double) users,
        "number of users");
  }

  /** {@return users of the last period among users of the window: DAU(t) / MAU(t); empty if the window is not over} */
  public Optional<Proportion> endRatio() {
    return complete() ? Optional.of(Proportion.of(usersAtEnd, users)) : Optional.empty();
  }

  /** {@return in how many periods of the window a user was active on average; undefined without users or if the window is not over} */
  public Figure meanActivePeriods() {
    return ofWindow(
        "active periods of a user",
        "user periods / users",
        (double) userPeriods,
        (double) users,
        "number of users");
  }

  private Figure ofWindow(
      String subject,
      String formula,
      double numerator,
      double denominator,
      String denominatorName) {
    MethodStatement measure = MethodStatement.of(subject)
        .with("formula", formula)
        .with("window", window + " periods to " + lastPeriod);
    return complete()
        ? Figure.ratio(measure, numerator, denominator, denominatorName)
        : Figure.undefined(measure, lastPeriod + " is not over");
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("stickiness")
        .with("window", window + " periods to " + lastPeriod)
        .with("average", "mean users a period / users of the window")
        .with("end", "users of the last period / users of the window")
        .with("state", complete() ? "over" : "not over")
        .with("as of", asOf);
  }
}
