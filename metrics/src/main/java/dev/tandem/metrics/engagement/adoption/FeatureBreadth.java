package dev.tandem.metrics.engagement.adoption;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.activity.UserCounts;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How many different features the active users of a window use.
 *
 * @param first the first day of the window
 * @param last the last day of the window
 * @param asOf up to when the events are known to be there
 * @param usersByFeatures at position k the active users with exactly k distinct features; position 0 holds 0
 */
public record FeatureBreadth(
    TimePeriod first, TimePeriod last, Instant asOf, List<Long> usersByFeatures) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or there are active users without a feature
   * @throws ArithmeticException if the users do not fit a long
   */
  public FeatureBreadth {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(asOf, "asOf");
    usersByFeatures = ImmutableList.copyOf(usersByFeatures);
    for (int features = 0; features < usersByFeatures.size(); features++) {
      long users = usersByFeatures.get(features);
      checkArgument(
          users >= 0 && (features > 0 || users == 0),
          "users with %s features must be at least 0, and none without: %s. An active user has an event.",
          features,
          users);
    }
    UserCounts.sum(usersByFeatures);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("feature breadth")
        .with("window", first + " to " + last)
        .with("users", "active in the window")
        .with("features", "distinct, each counted once a user")
        .with("state", complete() ? "over" : "not over")
        .with("as of", asOf);
  }

  /** {@return whether the window was over as of the statement's instant; if not, there is no mean} */
  public boolean complete() {
    return last.isOver(asOf);
  }

  /** {@return the active users} */
  public long activeUsers() {
    return UserCounts.sum(usersByFeatures);
  }

  /** {@return distinct features of an active user, on average; undefined without active users or if the window is not over} */
  public Figure mean() {
    double sum = 0;
    for (int features = 1; features < usersByFeatures.size(); features++) {
      sum += (double) features * usersByFeatures.get(features);
    }
    return complete()
        ? Figure.ratio(statement(), sum, (double) activeUsers(), "number of active users")
        : Figure.undefined(statement(), last + " is not over");
  }

  /** {@return the statement, and a row for each number of features} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("features")
        .numbers("users")
        .rows(IntStream.range(1, usersByFeatures.size()).boxed().toList(), features ->
            new Object[] {features, usersByFeatures.get(features)});
    return statement() + "\n" + table;
  }
}
