package dev.tandem.metrics.prioritisation.choice;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often each item was shown, chosen as best and chosen as worst: the analysis of MaxDiff without a model.
 *
 * <p>Counts compare items fairly only in a balanced design, in which each item meets each other equally often.
 *
 * @param items the counts, by item
 */
public record MaxDiffCounts(Map<String, Count> items) {

  /** Copies the counts. */
  public MaxDiffCounts {
    items = ImmutableMap.copyOf(items);
  }

  /**
   * {@return the score of an item: (best − worst) / shown, from −1 to 1}
   *
   * @param item the item's name
   * @throws IllegalArgumentException if there is no such item
   */
  public Score score(String item) {
    return count(item).score();
  }

  /**
   * {@return the counts of an item}
   *
   * @param item the item's name
   * @throws IllegalArgumentException if there is no such item
   */
  public Count count(String item) {
    Count count = items.get(item);
    if (count == null) {
      throw new IllegalArgumentException("item must be one of the items shown: " + item
          + ". The items are " + items.keySet() + ".");
    }
    return count;
  }

  /** {@return the items by (best − worst) / shown, highest first} */
  public Ranking rank() {
    return Ranking.of(
        "MaxDiff counts",
        "(best − worst) / shown",
        items.entrySet().stream()
            .map(entry ->
                new ScoredItem(entry.getKey(), entry.getValue().score(), inputs(entry.getValue())))
            .toList());
  }

  /** {@return the ranking, with what it says of each item} */
  @Override
  public String toString() {
    return rank().toString();
  }

  private static ImmutableMap<String, Double> inputs(Count count) {
    return ImmutableMap.of(
        "best", (double) count.best(), "worst", (double) count.worst(), "shown", (double)
            count.shown());
  }

  /**
   * One item's counts.
   *
   * @param shown in how many tasks it was shown
   * @param best in how many it was chosen as best
   * @param worst in how many it was chosen as worst
   */
  public record Count(int shown, int best, int worst) {

    /**
     * Checks that the counts can be.
     *
     * @throws IllegalArgumentException if the item was never shown, a count is negative, or it was chosen more often than shown
     */
    public Count {
      checkArgument(
          shown >= 1 && best >= 0 && worst >= 0 && (long) best + worst <= shown,
          "counts must be at least 0, and best and worst together at most shown, which is at least 1: %s shown, %s best, %s worst. Count the tasks again.",
          shown,
          best,
          worst);
    }

    static Count of(String item, List<MaxDiffTask> tasks) {
      return new Count(
          (int) tasks.stream().filter(task -> task.shown().contains(item)).count(),
          (int) tasks.stream().filter(task -> task.best().equals(item)).count(),
          (int) tasks.stream().filter(task -> task.worst().equals(item)).count());
    }

    /** {@return best − worst} */
    public int net() {
      return best - worst;
    }

    /** {@return (best − worst) / shown, exactly} */
    public Score score() {
      return Score.ofRatio(net(), shown);
    }

    /** {@return √(best / worst), a ratio scale: twice the number, twice as good; empty if the item was never worst} */
    public OptionalDouble ratio() {
      return worst == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(StrictMath.sqrt(Score.ofRatio(best, worst).value()));
    }
  }
}
