package dev.tandem.metrics.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;

/**
 * Why the same items have two sets of numbers: the items that two conventions see differently.
 *
 * @param first what produced the first numbers
 * @param second what produced the second numbers
 * @param items the items that differ, as each convention sees them, in the order of the history
 */
public record FlowDifference(
    MethodStatement first, MethodStatement second, List<ItemPair> items) {

  /** Copies the items. */
  public FlowDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    items = ImmutableList.copyOf(items);
  }

  /**
   * {@return the difference between two views of the same items}
   *
   * @param first the flow under the first convention
   * @param second the flow under the second convention
   * @throws IllegalArgumentException if the items are not the same
   */
  public static FlowDifference between(FlowMetrics first, FlowMetrics second) {
    checkArgument(
        first.items().stream()
            .map(FlowItem::id)
            .toList()
            .equals(second.items().stream().map(FlowItem::id).toList()),
        "items must be the same: %s and %s items. Compare two conventions for one history.",
        first.items().size(),
        second.items().size());
    ImmutableList.Builder<ItemPair> pairs = ImmutableList.builder();
    for (int i = 0; i < first.items().size(); i++) {
      if (!first.items().get(i).equals(second.items().get(i))) {
        pairs.add(new ItemPair(first.items().get(i), second.items().get(i)));
      }
    }
    return new FlowDifference(first.statement(), second.statement(), pairs.build());
  }

  /** {@return the choices that differ, which come before all items: the first reason why the numbers do} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.differencesFrom(second);
  }

  /** {@return the choices that differ, and a row for each item with its start, finish and cycle time under both} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("item")
        .words("started")
        .words("or")
        .words("finished")
        .words("or")
        .numbers("cycle time")
        .numbers("or")
        .rows(items, pair -> new Object[] {
          pair.first().id(),
          pair.first().started(),
          pair.second().started(),
          pair.first().finished(),
          pair.second().finished(),
          pair.first().cycleTime(),
          pair.second().cycleTime()
        });
    return choices() + "\n" + table;
  }

  /**
   * An item as each convention sees it.
   *
   * @param first under the first convention
   * @param second under the second convention
   */
  public record ItemPair(FlowItem first, FlowItem second) {

    /**
     * Checks that it is one item.
     *
     * @throws IllegalArgumentException if the ids differ
     */
    public ItemPair {
      checkArgument(
          first.id().equals(second.id()),
          "items must be the same: %s and %s. Compare an item with itself.",
          first.id(),
          second.id());
    }
  }
}
