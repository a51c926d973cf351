package dev.tandem.metrics.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * Takes in work items from several exports, in any order and any parts.
 *
 * <p>An item that comes twice counts once if both are equal, and is refused otherwise: which of two versions is true, only the caller
 * knows. What the states mean and how time is counted is not needed before {@link #snapshot}, so that one accumulator answers under every
 * convention.
 *
 * <p>Not thread-safe: use one accumulator a thread and {@link #combine}. What {@link #snapshot} gives may be shared.
 */
public final class FlowAccumulator {
  private static final String KIND = "flow";
  private static final int VERSION = 1;

  /** The items by id, so that the order of arrival does not matter. */
  private final Map<String, WorkItem> items = new TreeMap<>();

  /** Starts without items. */
  public FlowAccumulator() {}

  /** {@return a collector of items into an accumulator} */
  public static Collector<WorkItem, ?, FlowAccumulator> collector() {
    return Collector.of(
        FlowAccumulator::new,
        FlowAccumulator::add,
        FlowAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in an item.
   *
   * @param item the item
   * @throws IllegalArgumentException if there is another one of its id that is not equal to it
   */
  public void add(WorkItem item) {
    checkSame(item);
    items.put(item.id().value(), item);
  }

  private void checkSame(WorkItem item) {
    WorkItem before = items.getOrDefault(item.id().value(), item);
    checkArgument(
        before.equals(item),
        "items of one id must be equal: %s came with other data before. Keep its last version.",
        item.id());
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if {@code other} is this accumulator, or both have items of one id that are not equal; then nothing
   *     is taken over
   */
  public FlowAccumulator combine(FlowAccumulator other) {
    checkArgument(
        other != this, "accumulator must be another one: the same. Combine different parts.");
    other.items.values().forEach(this::checkSame);
    items.putAll(other.items);
    return this;
  }

  /** {@return how many items were taken in} */
  public int count() {
    return items.size();
  }

  /**
   * {@return the flow of everything taken in so far, in the order of ids; items that are added later do not change it}
   *
   * @param workflow what the states mean
   * @param convention the choices that change numbers
   * @param asOf up to when the items are known to be there
   * @throws dev.tandem.core.work.InvalidWorkException if the workflow lacks a state that an item was in, or items are parents of each
   *     other in a circle
   */
  public FlowMetrics snapshot(Workflow workflow, FlowConvention convention, Instant asOf) {
    WorkHistory history = new WorkHistory(
        ImmutableList.copyOf(items.values()), ImmutableList.of(), ImmutableList.of());
    return FlowMetrics.of(history, workflow, convention, asOf);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putInt(items.size());
    items.values().forEach(item -> WorkItemCodec.write(out, item));
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static FlowAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      in.lookAhead(FlowAccumulator::look);
      FlowAccumulator accumulator = new FlowAccumulator();
      for (int left = in.count("items", WorkItemCodec.LEAST_BYTES); left > 0; left--) {
        accumulator.add(WorkItemCodec.read(in));
      }
      return accumulator;
    });
  }

  private static void look(StateReader in) {
    AscendingIds ids = AscendingIds.texts(in);
    for (int left = in.count("items", WorkItemCodec.LEAST_BYTES); left > 0; left--) {
      ids.next();
      WorkItemCodec.look(in);
    }
  }

  /** {@return how many items there are} */
  @Override
  public String toString() {
    return "flow of " + items.size() + " items";
  }
}
