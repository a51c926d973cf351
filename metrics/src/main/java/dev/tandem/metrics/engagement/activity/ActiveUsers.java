package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Distinct users active in a window of periods.
 *
 * @param lastPeriod the window's last period
 * @param window how many periods the window has
 * @param users how many distinct users were active in any of them
 * @param wholeWindow whether all of the window lies in the range; if not, the count is too low to compare
 * @param asOf up to when the events are known to be there
 */
public record ActiveUsers(
    TimePeriod lastPeriod, int window, long users, boolean wholeWindow, Instant asOf) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code window} is less than 1 or {@code users} is negative
   */
  public ActiveUsers {
    Objects.requireNonNull(lastPeriod, "lastPeriod");
    Objects.requireNonNull(asOf, "asOf");
    checkArgument(
        window >= 1,
        "window must be at least 1 period: %s. State how many periods it has.",
        window);
    checkArgument(users >= 0, "users must be at least 0: %s. Count users.", users);
  }

  /** {@return the first date of the window's last period} */
  public LocalDate last() {
    return lastPeriod.date();
  }

  /** {@return whether the window was over as of the statement's instant; if not, the count can still rise} */
  public boolean complete() {
    return lastPeriod.isOver(asOf);
  }

  /** {@return what produced the number} */
  public MethodStatement statement() {
    return MethodStatement.of("active users")
        .with("window", window + " periods to " + lastPeriod)
        .with("cut", wholeWindow ? "whole window" : "begins before the range")
        .with("state", complete() ? "over" : "not over")
        .with("as of", asOf);
  }
}
