package dev.tandem.metrics.earnedvalue.baseline;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What was agreed on for a task: its dates, its budget, and how it earns.
 *
 * @param task the task
 * @param start when it was planned to start
 * @param finish when it was planned to finish
 * @param budget the parts of its budget; those are spread over the time of the task for methods that follow the time, and added up for all
 *     others
 * @param method how its value is planned and earned
 */
public record PlannedTask(
    TaskId task,
    LocalDateTime start,
    LocalDateTime finish,
    List<BudgetPart> budget,
    EarningMethod method) {

  /**
   * Copies the budget and checks the dates.
   *
   * @throws IllegalArgumentException if the finish is before the start, or a milestone is planned outside of the two
   */
  public PlannedTask {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(method, "method");
    budget = ImmutableList.copyOf(budget);
    checkArgument(
        !finish.isBefore(start),
        "planned finish of task %s must not be before its start: %s, start %s. Correct one of them.",
        task,
        finish,
        start);
    if (method instanceof EarningMethod.WeightedMilestones weighted) {
      for (EarningMethod.Milestone each : weighted.milestones()) {
        checkArgument(
            !each.planned().isBefore(start) && !each.planned().isAfter(finish),
            "milestones of task %s must be planned between %s and %s: %s. Correct its date, or those of the task.",
            task,
            start,
            finish,
            each);
      }
    }
  }

  /** {@return the whole budget} */
  public Rational budgetAtCompletion() {
    return budget.stream().map(BudgetPart::amount).reduce(Rational.ZERO, Rational::plus);
  }

  /** {@return the task, its dates, its budget and its method in a line} */
  @Override
  public String toString() {
    return task + ": " + start + " to " + finish + ", " + budgetAtCompletion() + ", " + method;
  }
}
