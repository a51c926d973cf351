package dev.tandem.metrics.prioritisation.classification;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One item's value and effort: a point of the two-by-two chart.
 *
 * <p>{@link QuadrantThresholds} names its quadrant; {@link EfficientFrontier} needs no thresholds and is the sounder question.
 *
 * @param item the item's name
 * @param value its value, in any unit that all items share
 * @param effort its effort, in any unit that all items share
 */
public record ValueEffort(String item, double value, double effort) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code item} is blank, {@code effort} is negative, or a number is NaN or infinite
   */
  public ValueEffort {
    Require.name(item, "item");
    Require.finite(value, "value", item);
    Require.nonNegative(effort, "effort", item);
  }

  /**
   * {@return the items by value / effort, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice, or an effort is 0
   */
  public static Ranking rank(List<ValueEffort> items) {
    return Ranking.of(
        "value / effort",
        "value / effort",
        items.stream().map(ValueEffort::scored).toList());
  }

  private ScoredItem scored() {
    Require.positive(effort, "effort", item);
    return new ScoredItem(
        item, Score.ofRatio(value, effort), ImmutableMap.of("value", value, "effort", effort));
  }
}
