package dev.tandem.metrics.engagement.activation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Why the same events give two rates of activation: the users who count differently under two rules.
 *
 * <p>Feed the same events to an accumulator of each rule and compare them.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 * @param first what produced the first rate
 * @param second what produced the second rate
 * @param users the users who differ, in ascending order
 */
public record ActivationDifference<U extends Comparable<U>>(
    MethodStatement first, MethodStatement second, List<UserOutcomes<U>> users) {

  /** Copies the users. */
  public ActivationDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    users = ImmutableList.copyOf(users);
  }

  /**
   * {@return the difference between two rates of the same events}
   *
   * @param <U> how users are named
   * @param first the events under the first rule
   * @param second the events under the second rule
   * @param asOf up to when the events are known to be there
   */
  public static <U extends Comparable<U>> ActivationDifference<U> between(
      ActivationAccumulator<U> first, ActivationAccumulator<U> second, Instant asOf) {
    Map<U, Outcome> left = outcomes(first, asOf);
    Map<U, Outcome> right = outcomes(second, asOf);
    ImmutableList.Builder<UserOutcomes<U>> users = ImmutableList.builder();
    for (U user : new TreeSet<>(Sets.union(left.keySet(), right.keySet()))) {
      UserOutcomes<U> outcomes = new UserOutcomes<>(
          user,
          left.getOrDefault(user, Outcome.NOT_COUNTED),
          right.getOrDefault(user, Outcome.NOT_COUNTED));
      if (outcomes.first() != outcomes.second()) {
        users.add(outcomes);
      }
    }
    return new ActivationDifference<>(
        first.snapshot(asOf).statement(), second.snapshot(asOf).statement(), users.build());
  }

  private static <U extends Comparable<U>> Map<U, Outcome> outcomes(
      ActivationAccumulator<U> accumulator, Instant asOf) {
    Map<U, Outcome> outcomes = new HashMap<>();
    accumulator.activatedUsers(asOf).forEach(user -> outcomes.put(user, Outcome.ACTIVATED));
    accumulator
        .matureUsersNotActivated(asOf)
        .forEach(user -> outcomes.put(user, Outcome.NOT_ACTIVATED));
    return outcomes;
  }

  /** {@return the choices that differ, which come before all cases: the first reason why the numbers do} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.differencesFrom(second);
  }

  /** {@return the choices that differ, and a row for each user who counts differently} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("user")
        .words("first")
        .words("second")
        .rows(users, each -> new Object[] {each.user(), each.first(), each.second()});
    return choices() + "\n" + table;
  }

  /** What a user counts as in the rate of mature users. */
  public enum Outcome {
    /** Did it within the window, which has passed. */
    ACTIVATED,
    /** Did not do it within the window, which has passed. */
    NOT_ACTIVATED,
    /** Has not signed up, or the window has not passed. */
    NOT_COUNTED
  }

  /**
   * What one user counts as under each rule.
   *
   * @param <U> how users are named
   * @param user the user
   * @param first under the first rule
   * @param second under the second rule
   */
  public record UserOutcomes<U extends Comparable<U>>(U user, Outcome first, Outcome second) {

    /** Checks that all is there. */
    public UserOutcomes {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }
}
