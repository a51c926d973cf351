package dev.tandem.scheduling.value.crash;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.value.ValueAtStake;
import dev.tandem.scheduling.value.amount.Amounts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Whether the next day saved of a task is worth its price.
 *
 * <p>Definition. {@code ratio = value of a day saved / cost per day}: above 1 it pays. It is about this task alone and its first day:
 * where two paths are
 * equally long only several tasks together save anything, which {@link TimeCostCurve} finds.
 *
 * @param task the task that can be shortened
 * @param valueOfDaySaved what a day saved is worth to the features that wait for it, as {@link dev.tandem.scheduling.value.TaskStake} says
 * @param costPerDay what a day less costs; above 0
 */
public record CrashPriority(TaskId task, double valueOfDaySaved, double costPerDay) {

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if {@code valueOfDaySaved} is infinite or NaN, or {@code costPerDay} is not a finite number above 0
   */
  public CrashPriority {
    Objects.requireNonNull(task, "task");
    Amounts.finite("value of a day saved", valueOfDaySaved);
    Amounts.positive("cost per day", costPerDay);
  }

  /**
   * {@return the priorities of all options: highest ratio first, of equal ones as stated}
   *
   * @param stakes what a day saved of each task is worth
   * @param options the tasks that can be shortened, with costs in the same currency
   * @throws IllegalArgumentException if one of the tasks is not among those of {@code stakes}
   */
  public static ImmutableList<CrashPriority> of(ValueAtStake stakes, List<CrashOption> options) {
    return options.stream()
        .map(option -> new CrashPriority(
            option.task(),
            stakes.task(option.task().toString()).valueOfDaySaved(),
            option.costPerDay()))
        .sorted(Comparator.comparingDouble(CrashPriority::ratio).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what a day saved is worth, as a multiple of what it costs} */
  public double ratio() {
    return valueOfDaySaved / costPerDay;
  }

  /** {@return whether a day saved is worth more than it costs} */
  public boolean pays() {
    return valueOfDaySaved > costPerDay;
  }
}
