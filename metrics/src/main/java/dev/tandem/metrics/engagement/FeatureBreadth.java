package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.statistics.MethodStatement;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many different features the active users of a window use.
 *
 * @param usersByFeatures at position k the active users with exactly k distinct features; position 0 holds 0
 */
public record FeatureBreadth(List<Long> usersByFeatures) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or there are active users without a feature
   */
  public FeatureBreadth {
    usersByFeatures = ImmutableList.copyOf(usersByFeatures);
    for (int features = 0; features < usersByFeatures.size(); features++) {
      long users = usersByFeatures.get(features);
      checkArgument(
          users >= 0 && (features > 0 || users == 0),
          "users with %s features must be at least 0, and none without: %s. An active user has an event.",
          features,
          users);
    }
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("feature breadth")
        .with("users", "active in the window")
        .with("features", "distinct, each counted once a user");
  }

  /** {@return the active users} */
  public long activeUsers() {
    return usersByFeatures.stream().mapToLong(Long::longValue).sum();
  }

  /** {@return distinct features of an active user, on average; empty without active users} */
  public OptionalDouble mean() {
    long sum = 0;
    for (int features = 1; features < usersByFeatures.size(); features++) {
      sum += features * usersByFeatures.get(features);
    }
    return activeUsers() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sum / activeUsers());
  }
}
