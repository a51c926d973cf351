package dev.tandem.scheduling.value.crash;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import java.util.Objects;

/**
 * How far a task can be shortened, and at what price.
 *
 * @param task the leaf task
 * @param shortest the least working time that it can take, or that what is left of a started one can; at least 0
 * @param costPerDay what each workday less costs, parts of a day in proportion; above 0
 */
public record CrashOption(TaskId task, WorkDuration shortest, double costPerDay) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code shortest} is negative, or {@code costPerDay} is not a finite number above 0
   */
  public CrashOption {
    Objects.requireNonNull(task, "task");
    checkArgument(
        !shortest.isNegative(),
        "shortest duration of %s must be at least 0: %s. State the least time that it can take.",
        task,
        shortest);
    checkArgument(
        costPerDay > 0 && Double.isFinite(costPerDay),
        "cost per day of %s must be a finite number above 0: %s. Plan what costs nothing as it is.",
        task,
        costPerDay);
  }

  /**
   * {@return the option to shorten a task}
   *
   * @param task the id of the leaf task
   * @param shortest the least working time that it can take
   * @param costPerDay what each workday less costs
   * @throws IllegalArgumentException if {@code task} is blank, {@code shortest} is negative, or {@code costPerDay} is not a finite number
   *     above 0
   */
  public static CrashOption of(String task, WorkDuration shortest, double costPerDay) {
    return new CrashOption(TaskId.of(task), shortest, costPerDay);
  }
}
