package dev.tandem.metrics.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.core.work.HistoryCompleteness;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.metrics.flow.ItemTimeline.Period;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An item as the convention sees it: the row behind every number.
 *
 * @param id the item
 * @param status where it stands
 * @param created when it was created
 * @param started when its cycle time starts; empty if no start was seen
 * @param finished when it was finished; empty if it is not
 * @param cycleTime days from start to finish, as the convention counts them; empty if unfinished or not known
 * @param leadTime days from creation to finish, counted alike; empty if unfinished
 * @param age days in progress so far, counted alike; empty if its time does not run or is not known
 */
public record FlowItem(
    WorkItemId id,
    ItemStatus status,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> finished,
    OptionalDouble cycleTime,
    OptionalDouble leadTime,
    OptionalDouble age) {

  /**
   * Checks that the status fits the times.
   *
   * @throws IllegalArgumentException if an item has a finish and is not done or the other way round, or has both a cycle time and an age
   */
  public FlowItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(started, "started");
    checkArgument(
        finished.isPresent() == (status == ItemStatus.DONE),
        "finish must be there exactly if the item is done: %s, item %s. Correct one of the two.",
        status,
        id);
    checkArgument(
        cycleTime.isEmpty() || age.isEmpty(),
        "item must not have both a cycle time and an age: item %s. Leave one out.",
        id);
    Objects.requireNonNull(leadTime, "leadTime");
  }

  static FlowItem of(ItemTimeline timeline, FlowConvention convention, TimeCounter times) {
    WorkItem item = timeline.item();
    ItemStatus status = timeline.status();
    List<Period> running = timeline.running();
    boolean known = item.completeness() == HistoryCompleteness.COMPLETE && !running.isEmpty();
    boolean runs = status == ItemStatus.IN_PROGRESS
        || (status == ItemStatus.PUT_BACK && convention.cycleTime() == CycleTimeRule.FIRST_ENTRY);
    OptionalDouble time = known ? OptionalDouble.of(times.count(running)) : OptionalDouble.empty();
    OptionalDouble lead = timeline.finished().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(times.count(ImmutableList.of(
            new Period(ItemTimeline.begin(item), timeline.finished().orElseThrow(), false))));
    return new FlowItem(
        item.id(),
        status,
        item.created(),
        timeline.started(),
        timeline.finished(),
        status == ItemStatus.DONE ? time : OptionalDouble.empty(),
        lead,
        runs ? time : OptionalDouble.empty());
  }

  /** {@return the id, the status and the times} */
  @Override
  public String toString() {
    return id + " " + status + ", created " + created + ", started " + TextTable.text(started)
        + ", finished " + TextTable.text(finished) + ", cycle time " + TextTable.text(cycleTime)
        + ", lead time " + TextTable.text(leadTime) + ", age " + TextTable.text(age);
  }
}
