package dev.tandem.metrics.earnedvalue.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * Takes in costs and reports of progress as they come, and shows what was recorded up to a moment.
 *
 * <p>Order of arrival and partition do not matter. Costs of one task and one moment are added up, so each must be delivered once; of
 * several reports of one task and one moment the highest counts. Whether the tasks exist is checked when a report is made of a baseline.
 *
 * <p>Not thread-safe: use one accumulator a thread and {@link #combine}. What {@link #snapshot} gives may be shared.
 */
public final class EarnedValueAccumulator {

  private static final String KIND = "earned value";
  private static final int VERSION = 1;

  /** An id of one character, and a cost. */
  private static final int LEAST_BYTES_OF_A_TASK = 34;

  private final TreeMap<String, TaskLog> logs = new TreeMap<>();

  /** All entries: while their number fits, each part of it does. */
  private long entries;

  /** Starts without entries. */
  public EarnedValueAccumulator() {}

  /** {@return a collector of entries into an accumulator, for sequential and parallel streams} */
  public static Collector<EarnedValueEntry, ?, EarnedValueAccumulator> collector() {
    return Collector.of(
        EarnedValueAccumulator::new,
        EarnedValueAccumulator::add,
        EarnedValueAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a cost or a report of progress.
   *
   * @param entry the cost or report
   * @throws IllegalArgumentException if its number has more than 30 digits or 18 decimals
   * @throws ArithmeticException if the number of entries does not fit a long
   */
  public void add(EarnedValueEntry entry) {
    TaskLog one = new TaskLog();
    one.add(entry);
    entries = Math.incrementExact(entries);
    logs.merge(entry.task().value(), one, TaskLog::addAll);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if {@code other} is this accumulator
   * @throws ArithmeticException if the entries of both do not fit a long; then nothing is taken over
   */
  public EarnedValueAccumulator combine(EarnedValueAccumulator other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the entries.");
    entries = Math.addExact(entries, other.entries);
    other.logs.forEach((task, log) ->
        logs.computeIfAbsent(task, unseen -> new TaskLog()).addAll(log));
    return this;
  }

  /**
   * {@return what was recorded up to a moment; entries that are added later do not change it}
   *
   * @param asOf the moment up to which costs and reports are known to be there, in whole seconds; later entries are left out and counted
   * @throws IllegalArgumentException if the moment has a fraction of a second
   */
  public EarnedValueLedger snapshot(LocalDateTime asOf) {
    return EarnedValueLedger.of(logs, asOf);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putInt(logs.size());
    logs.forEach((task, log) -> {
      out.putText(task);
      log.writeTo(out);
    });
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static EarnedValueAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      EarnedValueAccumulator read = new EarnedValueAccumulator();
      int tasks = in.count("tasks", LEAST_BYTES_OF_A_TASK);
      for (int i = 0; i < tasks; i++) {
        String task = in.getText();
        in.check(
            read.logs.isEmpty() || task.compareTo(read.logs.lastKey()) > 0,
            "hold its tasks in ascending order, each once");
        TaskLog log = TaskLog.readFrom(in);
        read.entries = Math.addExact(read.entries, log.entries());
        read.logs.put(TaskId.of(task).value(), log);
      }
      return read;
    });
  }

  /** {@return how many entries of how many tasks it has seen} */
  @Override
  public String toString() {
    return "earned value entries: " + entries + " of " + logs.size() + " tasks";
  }
}
