package dev.tandem.metrics.prioritisation.classification;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The lines that split a value and effort chart.
 *
 * <p>Border rule: a value on its threshold is high, an effort on its threshold is low, so an item on both lines is a quick win.
 * Thresholds are exact: the mean of 0.1, 0.2 and 0.3 is 0.2, and an item of value 0.2 stands on it.
 *
 * @param value from here on a value is high
 * @param effort up to here an effort is low
 */
public record QuadrantThresholds(Score value, Score effort) {

  /**
   * {@return thresholds that do not depend on the items}
   *
   * @param value from here on a value is high
   * @param effort up to here an effort is low
   * @throws IllegalArgumentException if a threshold is NaN or infinite
   */
  public static QuadrantThresholds fixed(double value, double effort) {
    return new QuadrantThresholds(Score.of(value), Score.of(effort));
  }

  /**
   * {@return the medians of the items; of an even number, the mean of the two in the middle}
   *
   * <p>Half of the items have high value by definition, however poor they all are; adding an item can move others.
   *
   * @param items the items; at least one
   * @throws IllegalArgumentException if there is none
   */
  public static QuadrantThresholds ofMedians(List<ValueEffort> items) {
    Require.notEmpty(items, "items");
    return new QuadrantThresholds(
        median(items, ValueEffort::value), median(items, ValueEffort::effort));
  }

  /**
   * {@return the means of the items}
   *
   * <p>One outlier can move all others; adding an item can move others.
   *
   * @param items the items; at least one
   * @throws IllegalArgumentException if there is none
   */
  public static QuadrantThresholds ofMeans(List<ValueEffort> items) {
    Require.notEmpty(items, "items");
    return new QuadrantThresholds(
        mean(items, ValueEffort::value), mean(items, ValueEffort::effort));
  }

  /**
   * {@return the quadrant of an item}
   *
   * @param item the item
   */
  public Quadrant quadrant(ValueEffort item) {
    boolean valuable = Score.of(item.value()).compareTo(value) >= 0;
    boolean easy = Score.of(item.effort()).compareTo(effort) <= 0;
    if (valuable) {
      return easy ? Quadrant.QUICK_WIN : Quadrant.BIG_BET;
    }
    return easy ? Quadrant.FILL_IN : Quadrant.TIME_SINK;
  }

  /**
   * {@return the quadrant of each item, in declaration order}
   *
   * @param items the items
   * @throws IllegalArgumentException if an item appears twice
   */
  public ImmutableMap<String, Quadrant> quadrants(List<ValueEffort> items) {
    Require.unique(items.stream().map(ValueEffort::item).toList(), "item");
    return items.stream().collect(ImmutableMap.toImmutableMap(ValueEffort::item, this::quadrant));
  }

  private static Score median(List<ValueEffort> items, ToDoubleFunction<ValueEffort> axis) {
    List<Score> sorted =
        items.stream().mapToDouble(axis).sorted().mapToObj(Score::of).toList();
    int size = sorted.size();
    return sorted.get((size - 1) / 2).plus(sorted.get(size / 2)).dividedBy(Score.of(2));
  }

  private static Score mean(List<ValueEffort> items, ToDoubleFunction<ValueEffort> axis) {
    return Score.sum(items.stream().mapToDouble(axis).mapToObj(Score::of).toList())
        .dividedBy(Score.of(items.size()));
  }
}
