package dev.tandem.metrics.earnedvalue.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The p-factor: how far what is earned was earned in the order of the plan.
 *
 * <p>Definition: Σ min(PVᵢ(ES), EVᵢ) / Σ PVᵢ(ES), over the tasks i, with what was planned of each by the earned schedule of all. 1 if the
 * work follows the plan; lower if tasks are done before their turn, at the risk of rework, while others wait. Source: Lipke (2008),
 * Schedule adherence: a useful measure for project management.
 *
 * @param tasks what was planned and what is earned of each task
 */
public record ScheduleAdherence(List<TaskValue> tasks) {

  /** Copies the tasks. */
  public ScheduleAdherence {
    tasks = ImmutableList.copyOf(tasks);
  }

  /**
   * What was planned of a task by the earned schedule of the whole, and what is earned of it.
   *
   * @param task the task
   * @param planned its planned value at the earned schedule; at least 0
   * @param earned its earned value; at least 0
   */
  public record TaskValue(TaskId task, Rational planned, Rational earned) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public TaskValue {
      Objects.requireNonNull(task, "task");
      checkArgument(
          planned.signum() >= 0 && earned.signum() >= 0,
          "values of task %s must be at least 0: planned %s, earned %s. State cumulative values.",
          task,
          planned,
          earned);
    }
  }

  /** {@return the p-factor; undefined if nothing was planned by the earned schedule, so that nothing is earned} */
  public ExactFigure factor() {
    MethodStatement statement = MethodStatement.of("schedule adherence")
        .with("formula", "sum of min(PV(ES), EV) / sum of PV(ES)")
        .with("tasks", tasks.size());
    Rational planned = sum(TaskValue::planned);
    return planned.signum() == 0
        ? ExactFigure.undefined(statement, FigureState.UNDEFINED, "nothing is earned")
        : ExactFigure.of(
            statement,
            sum(task -> task.planned().min(task.earned())).dividedBy(planned));
  }

  private Rational sum(Function<TaskValue, Rational> part) {
    return tasks.stream().map(part).reduce(Rational.ZERO, Rational::plus);
  }

  /** {@return the tasks that lag behind what was planned by the earned schedule: something holds them up} */
  public ImmutableList<TaskValue> impeded() {
    return tasks.stream()
        .filter(task -> task.earned().compareTo(task.planned()) < 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the tasks that are done further than was planned by the earned schedule: out of turn, at the risk of rework} */
  public ImmutableList<TaskValue> atRisk() {
    return tasks.stream()
        .filter(task -> task.earned().compareTo(task.planned()) > 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the p-factor, and a row for each task that is not as the plan has it} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("task")
        .numbers("planned by ES")
        .numbers("earned")
        .words("which is")
        .rows(
            tasks.stream().filter(task -> !task.planned().equals(task.earned())).toList(),
            task -> new Object[] {
              task.task(),
              task.planned(),
              task.earned(),
              task.earned().compareTo(task.planned()) < 0 ? "impeded" : "at risk of rework"
            });
    return factor() + "\n" + table;
  }
}
