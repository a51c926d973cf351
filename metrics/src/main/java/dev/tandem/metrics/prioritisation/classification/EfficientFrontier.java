package dev.tandem.metrics.prioritisation.classification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items that no other item beats on both axes.
 *
 * <p>An item is dominated if another has at least its value for at most its effort, and is strictly better in one of them. Items with
 * the same value and effort do not dominate each other. Unlike quadrants, the frontier needs no thresholds, and is unchanged by any
 * increasing rescaling of an axis.
 *
 * <p>Cost: O(n log n) time.
 *
 * @param efficient the items of the frontier, least effort first, ties in declaration order
 * @param dominatedBy for each other item, one of the frontier that dominates it: the one of least effort with the greatest value that
 *     its effort could buy; in declaration order
 */
public record EfficientFrontier(List<ValueEffort> efficient, Map<String, String> dominatedBy) {

  /** Copies the collections. */
  public EfficientFrontier {
    efficient = ImmutableList.copyOf(efficient);
    dominatedBy = ImmutableMap.copyOf(dominatedBy);
  }

  /**
   * {@return the frontier of these items; empty for none}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static EfficientFrontier of(List<ValueEffort> items) {
    Require.unique(items.stream().map(ValueEffort::item).toList(), "item");
    List<ValueEffort> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(ValueEffort::effort)
        .thenComparing(Comparator.comparingDouble(ValueEffort::value).reversed()));
    List<ValueEffort> efficient = new ArrayList<>();
    ImmutableMap.Builder<String, String> dominated = ImmutableMap.builder();
    ValueEffort best = null;
    for (ValueEffort item : sorted) {
      if (best == null || item.value() > best.value()) {
        best = item;
        efficient.add(item);
      } else if (item.value() == best.value() && item.effort() == best.effort()) {
        efficient.add(item);
      } else {
        dominated.put(item.item(), best.item());
      }
    }
    return new EfficientFrontier(efficient, inDeclarationOrder(items, dominated.buildOrThrow()));
  }

  /**
   * {@return an item that dominates this one; empty if it is efficient or unknown}
   *
   * @param item the item's name
   */
  public Optional<String> dominator(String item) {
    return Optional.ofNullable(dominatedBy.get(item));
  }

  /** {@return a row an efficient item, then each dominated item with the one that dominates it} */
  @Override
  public String toString() {
    TextTable frontier = new TextTable()
        .words("efficient")
        .numbers("value")
        .numbers("effort")
        .rows(efficient, each -> new Object[] {each.item(), each.value(), each.effort()});
    TextTable dominated = new TextTable()
        .words("dominated")
        .words("by")
        .rows(dominatedBy.entrySet(), each -> new Object[] {each.getKey(), each.getValue()});
    return frontier + (dominatedBy.isEmpty() ? "" : "\n" + dominated);
  }

  private static ImmutableMap<String, String> inDeclarationOrder(
      List<ValueEffort> items, Map<String, String> dominated) {
    ImmutableMap.Builder<String, String> ordered = ImmutableMap.builder();
    for (ValueEffort item : items) {
      String dominator = dominated.get(item.item());
      if (dominator != null) {
        ordered.put(item.item(), dominator);
      }
    }
    return ordered.buildOrThrow();
  }
}
