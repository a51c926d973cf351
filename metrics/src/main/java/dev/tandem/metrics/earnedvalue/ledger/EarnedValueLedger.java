package dev.tandem.metrics.earnedvalue.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was recorded of the tasks of a project up to a moment: costs and reports of progress.
 *
 * <p>Immutable. Ledgers of disjoint entries add up: {@link #plus}.
 */
public final class EarnedValueLedger {
  private final ImmutableSortedMap<String, TaskLog> logs;
  private final LocalDateTime asOf;
  private final long outsideRange;

  private EarnedValueLedger(
      ImmutableSortedMap<String, TaskLog> logs, LocalDateTime asOf, long outsideRange) {
    this.logs = logs;
    this.asOf = asOf;
    this.outsideRange = outsideRange;
  }

  static EarnedValueLedger of(Map<String, TaskLog> logs, LocalDateTime asOf) {
    checkArgument(
        asOf.equals(asOf.truncatedTo(ChronoUnit.SECONDS)),
        "moment must be in whole seconds: %s. Round it to a second.",
        asOf);
    ImmutableSortedMap.Builder<String, TaskLog> kept = ImmutableSortedMap.naturalOrder();
    long left = 0;
    for (Map.Entry<String, TaskLog> each : logs.entrySet()) {
      TaskLog log = each.getValue().until(TaskLog.epochSecond(asOf));
      left = Math.addExact(left, each.getValue().entriesAfter(TaskLog.epochSecond(asOf)));
      if (!log.isEmpty()) {
        kept.put(each.getKey(), log);
      }
    }
    return new EarnedValueLedger(kept.buildOrThrow(), asOf, left);
  }

  /** {@return the moment up to which it goes} */
  public LocalDateTime asOf() {
    return asOf;
  }

  /** {@return how many entries came after it and are left out} */
  public long outsideRange() {
    return outsideRange;
  }

  /** {@return the tasks of which something was recorded, by their ids} */
  public ImmutableList<TaskId> tasks() {
    return logs.keySet().stream().map(TaskId::of).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the costs of a task, in order of time, those of one moment as one}
   *
   * @param task the task
   */
  public ImmutableList<CostEntry> costs(TaskId task) {
    return log(task).costEntries(task);
  }

  /**
   * {@return the reports of a task, in order of time}
   *
   * @param task the task
   */
  public ImmutableList<ProgressEntry> progress(TaskId task) {
    return log(task).progressEntries(task);
  }

  /**
   * {@return what a task had cost by a moment}
   *
   * @param task the task
   * @param at the moment; after that of the ledger, its costs
   */
  public Rational actualCost(TaskId task, LocalDateTime at) {
    return log(task).actual(TaskLog.epochSecond(at));
  }

  /**
   * {@return the share of a task that was reported last by a moment, from 0 to 1; 0 if nothing was}
   *
   * @param task the task
   * @param at the moment; after that of the ledger, its last report
   */
  public Rational reportedShare(TaskId task, LocalDateTime at) {
    return log(task).reported(TaskLog.epochSecond(at));
  }

  TaskLog log(TaskId task) {
    TaskLog log = logs.get(task.value());
    return log == null ? new TaskLog() : log;
  }

  /**
   * {@return this ledger and another as one}
   *
   * @param other what else was recorded up to the same moment
   * @throws IllegalArgumentException if the moments differ
   */
  public EarnedValueLedger plus(EarnedValueLedger other) {
    checkArgument(
        asOf.equals(other.asOf),
        "ledgers must go up to the same moment: %s and %s. Make both snapshots as of one moment.",
        asOf,
        other.asOf);
    TreeMap<String, TaskLog> all = new TreeMap<>();
    for (EarnedValueLedger each : ImmutableList.of(this, other)) {
      each.logs.forEach(
          (task, log) -> all.computeIfAbsent(task, unseen -> new TaskLog()).addAll(log));
    }
    return new EarnedValueLedger(
        ImmutableSortedMap.copyOf(all), asOf, Math.addExact(outsideRange, other.outsideRange));
  }

  /** {@return up to when it goes, and a row for each task: what it cost, and what was reported last} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("task")
        .numbers("cost")
        .numbers("reported share")
        .rows(tasks(), task ->
            new Object[] {task, actualCost(task, asOf), reportedShare(task, asOf)});
    return "recorded as of " + asOf + ", " + outsideRange + " later left out\n" + table;
  }
}
