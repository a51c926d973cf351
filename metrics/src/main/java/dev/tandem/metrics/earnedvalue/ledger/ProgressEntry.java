package dev.tandem.metrics.earnedvalue.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A report of how much of a task is done. It holds until the next; a lower one than before is rework.
 *
 * @param task the leaf task, or a summary that earns by itself
 * @param time when it was so, in the local time of the plan and whole seconds
 * @param percent how much is done, in per cent from 0 to 100; above 0 the task has started, at 100 it is finished
 */
public record ProgressEntry(TaskId task, LocalDateTime time, BigDecimal percent)
    implements EarnedValueEntry {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /**
   * Checks the time and the percentage.
   *
   * @throws IllegalArgumentException if the time has a fraction of a second, or the percentage is not from 0 to 100
   */
  public ProgressEntry {
    Objects.requireNonNull(task, "task");
    TaskLog.checkTime(task, time);
    checkArgument(
        percent.signum() >= 0 && percent.compareTo(ALL) <= 0,
        "progress of task %s must be from 0 to 100 per cent: %s. Write 50 for half.",
        task,
        percent);
  }

  /**
   * {@return a report of progress}
   *
   * @param task the id of the task
   * @param time when it was so
   * @param percent how much is done, in per cent from 0 to 100
   * @throws IllegalArgumentException if the id is blank, the time has a fraction of a second, or the percentage is not from 0 to 100
   */
  public static ProgressEntry of(String task, LocalDateTime time, double percent) {
    checkArgument(
        Double.isFinite(percent),
        "progress of task %s must be from 0 to 100 per cent: %s. Write 50 for half.",
        task,
        percent);
    return new ProgressEntry(TaskId.of(task), time, BigDecimal.valueOf(percent));
  }

  /**
   * {@return what the tasks of a plan say of their progress: finished ones at their actual finish; those in work at a moment, by their
   * percentage or else by the share of their duration that is not left}
   *
   * <p>A share that is no decimal is rounded down to 12 decimals of a per cent, so that nothing is earned that is not done.
   *
   * @param project the plan
   * @param at the moment at which it was so: the status date
   * @throws IllegalArgumentException if the moment has a fraction of a second
   */
  public static ImmutableList<ProgressEntry> of(Project project, LocalDateTime at) {
    ImmutableList.Builder<ProgressEntry> entries = ImmutableList.builder();
    for (int i = 0; i < project.tasks().size(); i++) {
      Task task = project.tasks().get(i);
      Progress progress = task.progress();
      if (project.isSummary(i) || !progress.isStarted()) {
        continue;
      }
      LocalDateTime time = progress.actualFinish().orElse(at);
      entries.add(new ProgressEntry(task.id(), time, percent(project, task)));
    }
    return entries.build();
  }

  private static BigDecimal percent(Project project, Task task) {
    Progress progress = task.progress();
    long duration = task.durationSeconds(project.workday());
    if (progress.isFinished()) {
      return ALL;
    }
    if (progress.percentComplete().isPresent()) {
      return BigDecimal.valueOf(progress.percentComplete().getAsDouble());
    }
    if (duration == 0) {
      return BigDecimal.ZERO;
    }
    long left = progress.remainingSeconds(
        duration, task.durationKind().workday(project.workday()));
    return BigDecimal.valueOf(Math.max(0, duration - left))
        .multiply(ALL)
        .divide(BigDecimal.valueOf(duration), 12, RoundingMode.DOWN);
  }

  /** {@return for example {@code design 2026-01-09T17:00: 40 %}} */
  @Override
  public String toString() {
    return task + " " + time + ": " + percent.toPlainString() + " %";
  }
}
