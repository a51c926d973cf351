package dev.tandem.metrics.engagement.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Why the same events give two conversions: the users who get further under one convention than under the other.
 *
 * <p>Feed the same events to an accumulator of each funnel, or ask one accumulator for two ranges, and compare the evidence.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 * @param first what produced the first conversion
 * @param second what produced the second conversion
 * @param users the users who differ, in ascending order
 */
public record FunnelDifference<U extends Comparable<U>>(
    MethodStatement first, MethodStatement second, List<UserDepths<U>> users) {

  /** Copies the users. */
  public FunnelDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    users = ImmutableList.copyOf(users);
  }

  /**
   * {@return the difference between two conversions of the same events}
   *
   * @param <U> how users are named
   * @param first the evidence under the first convention
   * @param second the evidence under the second convention
   * @throws IllegalArgumentException if the steps differ
   */
  public static <U extends Comparable<U>> FunnelDifference<U> between(
      FunnelEvidence<U> first, FunnelEvidence<U> second) {
    checkArgument(
        first.conversion().funnel().steps().equals(second.conversion().funnel().steps()),
        "funnels must have the same steps: %s and %s. Compare two conventions for one funnel.",
        first.conversion().funnel().steps(),
        second.conversion().funnel().steps());
    ImmutableList.Builder<UserDepths<U>> users = ImmutableList.builder();
    for (U user :
        new TreeSet<>(Sets.union(first.depths().keySet(), second.depths().keySet()))) {
      int left = first.depths().getOrDefault(user, 0);
      int right = second.depths().getOrDefault(user, 0);
      if (left != right) {
        users.add(new UserDepths<>(user, left, right));
      }
    }
    return new FunnelDifference<>(
        first.conversion().statement(), second.conversion().statement(), users.build());
  }

  /** {@return the choices that differ, which come before all cases: the first reason why the numbers do} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.differencesFrom(second);
  }

  /** {@return the choices that differ, and a row for each user who gets to another step} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("user")
        .numbers("first")
        .numbers("second")
        .rows(users, each -> new Object[] {each.user(), each.first(), each.second()});
    return choices() + "\n" + table;
  }

  /**
   * How far one user gets under each convention.
   *
   * @param <U> how users are named
   * @param user the user
   * @param first the number of the last step under the first convention, 0 for a user who did not enter
   * @param second the number of the last step under the second convention
   */
  public record UserDepths<U extends Comparable<U>>(U user, int first, int second) {

    /** Checks that the user is there. */
    public UserDepths {
      Objects.requireNonNull(user, "user");
    }
  }
}
