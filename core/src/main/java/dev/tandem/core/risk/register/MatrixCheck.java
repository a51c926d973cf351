package dev.tandem.core.risk.register;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.task.TaskId;
import java.util.List;

/** What each coefficient of a matrix of correlations must keep; of the matrix as a whole only its shape is checked. */
final class MatrixCheck {
  private final List<TaskId> tasks;
  private final List<? extends List<Double>> rows;

  MatrixCheck(List<TaskId> tasks, List<? extends List<Double>> rows) {
    this.tasks = tasks;
    this.rows = rows;
  }

  void check() {
    int size = tasks.size();
    checkArgument(
        rows.size() == size,
        "correlations of %s tasks must have a row for each: %s rows. Write one row for each task.",
        size,
        rows.size());
    for (int i = 0; i < size; i++) {
      checkArgument(
          rows.get(i).size() == size,
          "row of task %s must have %s correlations: %s. Write one for each task.",
          tasks.get(i),
          size,
          rows.get(i).size());
    }
    for (int i = 0; i < size; i++) {
      checkArgument(
          rows.get(i).get(i) == 1,
          "correlation of task %s with itself must be 1: %s. Write 1 on the diagonal.",
          tasks.get(i),
          rows.get(i).get(i));
      for (int j = 0; j < i; j++) {
        checkPair(i, j);
      }
    }
  }

  private void checkPair(int i, int j) {
    double below = rows.get(i).get(j);
    double above = rows.get(j).get(i);
    checkArgument(
        below >= -1 && below <= 1,
        "correlation of tasks %s and %s must be from -1 to 1: %s. State a rank correlation, such as 0.5.",
        tasks.get(i),
        tasks.get(j),
        below);
    checkArgument(
        below == above,
        "correlation of tasks %s and %s must be the same both ways: %s and %s. Mirror the matrix at its diagonal.",
        tasks.get(i),
        tasks.get(j),
        below,
        above);
  }
}
