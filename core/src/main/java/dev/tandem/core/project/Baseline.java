package dev.tandem.core.project;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The dates that were agreed on at some time, kept to compare with later.
 *
 * @param name what people call it
 * @param takenAt when it was taken
 * @param entries the agreed dates of tasks, each task once
 */
public record Baseline(String name, LocalDateTime takenAt, List<Entry> entries) {

  /**
   * The agreed dates of one task.
   *
   * @param task the task, which may have left the plan since
   * @param start its agreed start
   * @param finish its agreed finish
   */
  public record Entry(TaskId task, LocalDateTime start, LocalDateTime finish) {
    /**
     * Checks the order of the dates.
     *
     * @throws IllegalArgumentException if {@code finish} is before {@code start}
     */
    public Entry {
      Objects.requireNonNull(task, "task");
      checkArgument(
          !finish.isBefore(start),
          "baseline finish of task %s must not be before its start: %s, start %s. Correct one of them.",
          task,
          finish,
          start);
    }
  }

  /**
   * Copies and checks the entries.
   *
   * @throws IllegalArgumentException if a task has two entries
   */
  public Baseline {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(takenAt, "takenAt");
    entries = ImmutableList.copyOf(entries);
    Set<TaskId> seen = new HashSet<>();
    for (Entry entry : entries) {
      checkArgument(
          seen.add(entry.task()),
          "baseline %s must hold each task once: %s. Remove one of its entries.",
          name,
          entry.task());
    }
  }

  /**
   * {@return the agreed dates of a task, or empty if the baseline does not hold it}
   *
   * @param task the task
   */
  public Optional<Entry> entry(TaskId task) {
    return entries.stream().filter(entry -> entry.task().equals(task)).findFirst();
  }
}
