package dev.tandem.metrics.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.metrics.flow.ItemTimeline.ItemSpan;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Items in progress by age, against the cycle times of finished ones.
 *
 * @param statement what produced the ages
 * @param items the items, the oldest first
 * @param reference the cycle times they are held against
 */
public record AgeingWork(MethodStatement statement, List<AgeingItem> items, FlowTimes reference) {

  /** Copies the items. */
  public AgeingWork {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(reference, "reference");
    items = ImmutableList.copyOf(items);
  }

  /** Returns the items in progress, each of which has a timeline at the same place. */
  static AgeingWork of(
      MethodStatement statement,
      List<FlowItem> items,
      List<ItemTimeline> timelines,
      FlowTimes reference) {
    ImmutableList.Builder<AgeingItem> ageing = ImmutableList.builder();
    for (int i = 0; i < items.size(); i++) {
      List<ItemSpan> spans = timelines.get(i).spans();
      FlowItem item = items.get(i);
      item.age()
          .ifPresent(age -> ageing.add(new AgeingItem(
              item.id(), spans.get(spans.size() - 1).state(), age, sooner(reference, age))));
    }
    return new AgeingWork(
        statement,
        ImmutableList.sortedCopyOf(
            Comparator.comparingDouble(AgeingItem::age).reversed(), ageing.build()),
        reference);
  }

  private static double sooner(FlowTimes finished, double age) {
    long count = finished.days().stream().filter(time -> time < age).count();
    return finished.days().isEmpty() ? 0 : (double) count / finished.days().length();
  }

  /**
   * {@return the items that are older than a percentile of the cycle times; none without cycle times}
   *
   * @param probability from 0 to 1, for example 0.85
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public ImmutableList<AgeingItem> olderThan(double probability) {
    double limit = reference.percentile(probability).value().orElse(Double.POSITIVE_INFINITY);
    return items.stream()
        .filter(item -> item.age() > limit)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the statement, and a row for each item} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("item")
        .words("state")
        .numbers("age")
        .numbers("finished sooner")
        .rows(items, item ->
            new Object[] {item.item(), item.state(), item.age(), item.finishedSooner()});
    return statement + "\n" + table;
  }

  /**
   * An item in progress.
   *
   * @param item the item
   * @param state the state in which it is
   * @param age how long it has been in progress, in days
   * @param finishedSooner the share of finished items whose cycle time was less than this age, from 0 to 1
   */
  public record AgeingItem(WorkItemId item, StateId state, double age, double finishedSooner) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code age} is negative or not finite, or {@code finishedSooner} is not from 0 to 1
     */
    public AgeingItem {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(state, "state");
      checkArgument(
          age >= 0 && age < Double.POSITIVE_INFINITY,
          "age must be at least 0 and finite: %s. Count days.",
          age);
      checkArgument(
          finishedSooner >= 0 && finishedSooner <= 1,
          "share finished sooner must be from 0 to 1: %s. Divide by all that were finished.",
          finishedSooner);
    }
  }
}
