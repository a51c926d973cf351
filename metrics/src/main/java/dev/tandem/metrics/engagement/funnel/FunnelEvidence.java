package dev.tandem.metrics.engagement.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.tandem.core.text.TextTable;
import java.util.Map;

/**
 * How far each user got in a funnel: the users behind a {@link FunnelConversion}.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 * @param conversion the numbers
 * @param depths for each user who entered the number of the last step reached, from 1; in ascending order of users
 */
public record FunnelEvidence<U extends Comparable<U>>(
    FunnelConversion conversion, Map<U, Integer> depths) {

  /**
   * Copies the depths and checks that the users make the numbers.
   *
   * @throws IllegalArgumentException if another number of users reached a step; the message names the step
   */
  public FunnelEvidence {
    depths = ImmutableSortedMap.copyOf(depths);
    for (int step = 1; step <= conversion.reached().size(); step++) {
      int wanted = step;
      long users = depths.values().stream().filter(depth -> depth >= wanted).count();
      checkArgument(
          users == conversion.reached().get(step - 1),
          "users who reached step %s must be as many as counted, %s: %s. Take both from one run.",
          step,
          conversion.reached().get(step - 1),
          users);
    }
  }

  /**
   * {@return the users who reached a step and not the next, in ascending order; for the last step those who converted}
   *
   * @param step the number of the step, from 1
   * @throws IllegalArgumentException if there is no such step
   */
  public ImmutableList<U> stoppedAt(int step) {
    int steps = conversion.reached().size();
    checkArgument(
        step >= 1 && step <= steps,
        "step must be from 1 to %s: %s. Count from the first step.",
        steps,
        step);
    return depths.entrySet().stream()
        .filter(user -> user.getValue() == step)
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the conversion, and a row for each user} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("user").numbers("steps").rows(depths.entrySet(), each ->
        new Object[] {each.getKey(), each.getValue()});
    return conversion + "\n" + table;
  }
}
