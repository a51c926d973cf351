package dev.tandem.metrics.prioritisation;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * One item's cost of delay divided by its duration, CD3.
 *
 * <p>Working in this order has the least total delay cost when one team works on one item at a time, cost of delay is linear, and no
 * item waits for another. A ratio of 1.5 does not promise half as much value again: it says who goes first.
 *
 * <p>Source: W. E. Smith (1956), Various optimizers for single-stage production; Joshua Arnold, Black Swan Farming; Don Reinertsen
 * (2009), The Principles of Product Development Flow.
 *
 * @param item the item's name
 * @param costOfDelay what one unit of time of waiting costs; the same currency and unit of time for all items
 * @param duration how long the item occupies the team, in that unit of time
 */
public record Cd3(String item, double costOfDelay, double duration) {

  /**
   * Checks the estimates.
   *
   * @throws IllegalArgumentException if {@code item} is blank, the cost of delay is negative, the duration is not above 0, or a number
   *     is NaN or infinite
   */
  public Cd3 {
    Require.name(item, "item");
    Require.nonNegative(costOfDelay, "cost of delay", item);
    Require.positive(duration, "duration", item);
  }

  /** {@return cost of delay / duration, exactly} */
  public Score score() {
    return Score.ofRatio(costOfDelay, duration);
  }

  /**
   * {@return the items by CD3, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<Cd3> items) {
    return Ranking.of(
        "CD3", "cost of delay / duration", items.stream().map(Cd3::scored).toList());
  }

  /**
   * {@return what it costs to work in a given order: the sum of cost of delay × finish, where each item starts when the one before it
   * is done}
   *
   * @param sequence the items, first to last
   */
  public static Score delayCost(List<Cd3> sequence) {
    Score clock = Score.ZERO;
    List<Score> costs = new ArrayList<>();
    for (Cd3 item : sequence) {
      clock = clock.plus(Score.of(item.duration));
      costs.add(clock.times(Score.of(item.costOfDelay)));
    }
    return Score.sum(costs);
  }

  private ScoredItem scored() {
    return new ScoredItem(
        item, score(), ImmutableMap.of("cost of delay", costOfDelay, "duration", duration));
  }
}
