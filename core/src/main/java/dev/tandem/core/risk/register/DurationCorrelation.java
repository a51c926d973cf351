package dev.tandem.core.risk.register;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.task.TaskId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which durations go together: where one task takes longer than expected, so tend others, because the same people, the same weather or the
 * same optimism shape them.
 *
 * <p>Definition: coefficients are Spearman's rank correlations ρ of durations, from −1 to 1: the correlation of their ranks, whatever their
 * distributions. 0 is no tie, 1 means that the longest always meet the longest. A causal event that strikes several tasks is better written as a
 * {@link dev.tandem.core.risk.Risk} whose impact names them all.
 *
 * <p>Only the range of each coefficient is checked here. That all of them can hold together, which asks for a matrix without negative
 * eigenvalues, is checked by whoever simulates.
 *
 * <pre>{@code
 * DurationCorrelation crew = DurationCorrelation.group(0.6, "build", "test", "deploy");
 * crew.between(0, 2);   // 0.6
 * }</pre>
 *
 * <p>Source: Spearman (1904), The proof and measurement of association between two things; Iman, Conover (1982), A distribution-free approach to
 * inducing rank correlation among input variables.
 */
public sealed interface DurationCorrelation {

  /** {@return the tasks whose durations go together, each once, in the order stated} */
  List<TaskId> tasks();

  /**
   * {@return the coefficient of two tasks; 1 for a task with itself}
   *
   * @param one a position in {@link #tasks()}
   * @param other a position in {@link #tasks()}
   * @throws IndexOutOfBoundsException if there is no such position
   */
  double between(int one, int other);

  /**
   * {@return a group of tasks, every two of which have the same coefficient}
   *
   * @param coefficient the rank correlation; see {@link Group}
   * @param tasks the ids of at least two tasks
   * @throws IllegalArgumentException if an id is blank, or {@link Group} does not accept them
   */
  static Group group(double coefficient, String... tasks) {
    return new Group(ids(tasks), coefficient);
  }

  /**
   * {@return tasks with a coefficient for every two of them}
   *
   * @param tasks at least two tasks
   * @param coefficients a row for each task, with a rank correlation for each task; see {@link Matrix}
   * @throws IllegalArgumentException if {@link Matrix} does not accept them
   */
  static Matrix matrix(List<TaskId> tasks, List<List<Double>> coefficients) {
    return new Matrix(tasks, coefficients);
  }

  private static ImmutableList<TaskId> ids(String... tasks) {
    return Arrays.stream(tasks).map(TaskId::of).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<TaskId> distinct(List<TaskId> tasks) {
    checkArgument(
        tasks.size() >= 2,
        "correlated tasks must be at least two: %s. Name the tasks whose durations go together.",
        tasks);
    checkArgument(
        ImmutableSet.copyOf(tasks).size() == tasks.size(),
        "correlated tasks must be distinct: %s. Name each task once.",
        tasks);
    return ImmutableList.copyOf(tasks);
  }

  /**
   * Tasks every two of which have the same coefficient.
   *
   * <p>Of {@code n} tasks it lies above {@code −1/(n − 1)}, because the least eigenvalue is {@code 1 + (n − 1) ρ}: three durations cannot all run
   * against one another by more than a half. It lies below 1, at which all tasks would be one.
   *
   * @param tasks at least two tasks, each once
   * @param coefficient the rank correlation of every two of them
   */
  record Group(List<TaskId> tasks, double coefficient) implements DurationCorrelation {

    /**
     * Checks the coefficient and copies the tasks.
     *
     * @throws IllegalArgumentException if there are fewer than two tasks, one occurs twice, or {@code coefficient} is not above
     *     {@code −1/(n − 1)} and below 1
     */
    public Group {
      tasks = distinct(tasks);
      checkArgument(
          coefficient > -1.0 / (tasks.size() - 1) && coefficient < 1,
          "correlation of %s tasks must be above -1/%s and below 1: %s. State a rank correlation, such as 0.5.",
          tasks.size(),
          tasks.size() - 1,
          coefficient);
    }

    @Override
    public double between(int one, int other) {
      Objects.checkIndex(one, tasks.size());
      Objects.checkIndex(other, tasks.size());
      return one == other ? 1 : coefficient;
    }
  }

  /**
   * Tasks with a coefficient for every two of them.
   *
   * @param tasks at least two tasks, each once
   * @param coefficients a row for each task, in their order, with the rank correlation with each task: 1 with itself, from −1 to 1 with others, and
   *     the same both ways
   */
  record Matrix(List<TaskId> tasks, List<List<Double>> coefficients)
      implements DurationCorrelation {

    /**
     * Checks and copies tasks and coefficients.
     *
     * @throws IllegalArgumentException if there are fewer than two tasks, one occurs twice, the matrix is not square with a row for each task, a
     *     coefficient on its diagonal is not 1, another is not from −1 to 1, or two that mirror each other differ
     */
    public Matrix {
      tasks = distinct(tasks);
      coefficients =
          coefficients.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
      new MatrixCheck(tasks, coefficients).check();
    }

    @Override
    public double between(int one, int other) {
      return coefficients.get(one).get(other);
    }
  }
}
