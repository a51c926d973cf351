package dev.tandem.core.risk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationCorrelationTest {
  private static final List<TaskId> THREE = List.of(TaskId.of("a"), TaskId.of("b"), TaskId.of("c"));

  private static void assertRefused(ThrowingCallable correlation, String message) {
    assertThatThrownBy(correlation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static DurationCorrelation matrix(List<Double> a, List<Double> b, List<Double> c) {
    return DurationCorrelation.matrix(THREE, List.of(a, b, c));
  }

  @Test
  void group_everyTwoTasks_haveItsCoefficient() {
    DurationCorrelation group = DurationCorrelation.group(0.6, "a", "b", "c");
    assertThat(group.tasks()).isEqualTo(THREE);
    assertThat(group.between(0, 2)).isEqualTo(0.6);
    assertThat(group.between(1, 1)).isEqualTo(1);
    assertThatThrownBy(() -> group.between(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> group.between(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 1, -1, Double.NaN})
  void group_coefficientBeyondItsRange_isRefused(double coefficient) {
    assertRefused(
        () -> DurationCorrelation.group(coefficient, "a", "b", "c"),
        "correlation of 3 tasks must be above -1/2 and below 1: " + coefficient
            + ". State a rank correlation, such as 0.5.");
  }

  @Test
  void group_coefficientAtTheEdges_isAccepted() {
    assertThat(DurationCorrelation.group(-0.99, "a", "b").coefficient()).isEqualTo(-0.99);
    assertThat(DurationCorrelation.group(-0.49, "a", "b", "c").coefficient()).isEqualTo(-0.49);
    assertThat(DurationCorrelation.group(Math.nextDown(1.0), "a", "b").coefficient())
        .isLessThan(1);
  }

  @Test
  void tasks_tooFewRepeatedOrBlank_areRefused() {
    assertRefused(
        () -> DurationCorrelation.group(0.5, "a"),
        "correlated tasks must be at least two: [a]. Name the tasks whose durations go together.");
    assertRefused(
        () -> DurationCorrelation.group(0.5, "a", "b", "a"),
        "correlated tasks must be distinct: [a, b, a]. Name each task once.");
    assertRefused(
        () -> DurationCorrelation.matrix(List.of(), List.of()),
        "correlated tasks must be at least two: []. Name the tasks whose durations go together.");
    assertThatThrownBy(() -> DurationCorrelation.group(0.5, "a", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("task id must not be blank");
  }

  @Test
  void matrix_symmetric_isReadByPosition() {
    DurationCorrelation matrix =
        matrix(List.of(1.0, -1.0, 0.2), List.of(-1.0, 1.0, 0.0), List.of(0.2, 0.0, 1.0));
    assertThat(matrix.between(0, 1)).isEqualTo(-1);
    assertThat(matrix.between(2, 0)).isEqualTo(0.2);
    assertThat(matrix.between(2, 2)).isEqualTo(1);
    assertThatThrownBy(() -> matrix.between(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.between(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void matrix_changedAfterwards_staysAsItWas() {
    List<Double> row = new ArrayList<>(List.of(1.0, 0.5));
    List<TaskId> tasks = new ArrayList<>(THREE.subList(0, 2));
    DurationCorrelation matrix = DurationCorrelation.matrix(tasks, List.of(row, List.of(0.5, 1.0)));
    row.set(1, 0.7);
    tasks.clear();
    assertThat(matrix)
        .isEqualTo(DurationCorrelation.matrix(
            THREE.subList(0, 2), List.of(List.of(1.0, 0.5), List.of(0.5, 1.0))));
  }

  @Test
  void matrix_ofAnotherShape_isRefused() {
    assertRefused(
        () -> DurationCorrelation.matrix(THREE, List.of(List.of(1.0))),
        "correlations of 3 tasks must have a row for each: 1 rows. Write one row for each task.");
    assertRefused(
        () -> matrix(List.of(1.0, 0.0, 0.0), List.of(0.0, 1.0), List.of(0.0, 0.0, 1.0)),
        "row of task b must have 3 correlations: 2. Write one for each task.");
  }

  @Test
  void matrix_coefficientAgainstItsRule_isRefused() {
    List<Double> a = List.of(1.0, 0.5, 0.0);
    List<Double> c = List.of(0.0, 0.0, 1.0);
    assertRefused(
        () -> matrix(a, List.of(0.5, 0.9, 0.0), c),
        "correlation of task b with itself must be 1: 0.9. Write 1 on the diagonal.");
    assertRefused(
        () -> matrix(a, List.of(0.4, 1.0, 0.0), c),
        "correlation of tasks b and a must be the same both ways: 0.4 and 0.5. Mirror the matrix at its diagonal.");
    for (double beyond : new double[] {1.01, -1.01, Double.NaN}) {
      assertRefused(
          () -> matrix(List.of(1.0, beyond, 0.0), List.of(beyond, 1.0, 0.0), c),
          "correlation of tasks b and a must be from -1 to 1: " + beyond
              + ". State a rank correlation, such as 0.5.");
    }
  }
}
