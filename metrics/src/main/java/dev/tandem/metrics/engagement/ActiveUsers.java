package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statistics.MethodStatement;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Distinct users active in a window of periods.
 *
 * @param last the first date of the window's last period
 * @param window how many periods the window has
 * @param users how many distinct users were active in any of them
 * @param wholeWindow whether all of the window lies in the range; if not, the count is too low to compare
 */
public record ActiveUsers(LocalDate last, int window, long users, boolean wholeWindow) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code window} is less than 1 or {@code users} is negative
   */
  public ActiveUsers {
    Objects.requireNonNull(last, "last");
    checkArgument(
        window >= 1,
        "window must be at least 1 period: %s. State how many periods it has.",
        window);
    checkArgument(users >= 0, "users must be at least 0: %s. Count users.", users);
  }

  /** {@return what produced the number} */
  public MethodStatement statement() {
    return MethodStatement.of("active users")
        .with("window", window + " periods to " + last)
        .with("cut", wholeWindow ? "whole window" : "begins before the range");
  }
}
