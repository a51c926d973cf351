package dev.tandem.scheduling.simulation.sampling.copula;

import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationMatrixTest {

  /** Tasks 1 and 3 go with task 2, and against each other; task 0 has nothing to do with them. */
  private static final double[][] IMPOSSIBLE = {
    {1, 0.1, 0, 0}, {0.1, 1, 0.9, -0.9}, {0, 0.9, 1, 0.9}, {0, -0.9, 0.9, 1}
  };

  @Test
  void contradiction_namesTheTasks() {
    CorrelationMatrix matrix = CorrelationMatrix.of(IMPOSSIBLE);
    assertThat(matrix.contradiction().asList()).containsExactly(1, 2, 3);
    assertThat(matrix.smallestEigenvalue()).isBetween(-0.85, -0.75);
    assertThat(matrix.rankCorrelation(1, 3)).isCloseTo(-0.9, within(1e-15));
  }

  @Test
  void repaired_impossible_isPossibleAndSaysWhatChanged() {
    CorrelationMatrix.Repair repair = CorrelationMatrix.of(IMPOSSIBLE).repaired();
    assertThat(repair.matrix().contradiction().asList()).isEmpty();
    assertThat(repair.matrix().smallestEigenvalue()).isGreaterThan(-1e-12);
    double change = repair.matrix().rankCorrelation(repair.row(), repair.column())
        - IMPOSSIBLE[repair.row()][repair.column()];
    assertThat(repair.largestChange()).isCloseTo(change, within(1e-12));
    assertThat(Math.abs(change)).isBetween(0.3, 0.6);
    Copula.ofMatrix(repair.matrix());
  }

  @Test
  void repaired_possible_isItself() {
    CorrelationMatrix matrix = CorrelationMatrix.of(new double[][] {{1, 0.3}, {0.3, 1}});
    assertThat(matrix.repaired()).isEqualTo(new CorrelationMatrix.Repair(matrix, 0, 0, 0));
  }

  /** Higham (2002), section 4: the nearest correlation matrix to this one, printed to four decimals. */
  @Test
  void nearest_highamsExample_agrees() {
    double[][] nearest = NearestCorrelation.to(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}});
    assertThat(nearest[0][1]).isCloseTo(0.7607, within(5e-5));
    assertThat(nearest[0][2]).isCloseTo(0.1573, within(5e-5));
    assertThat(nearest[1][2]).isCloseTo(0.7607, within(5e-5));
  }

  /** Three equal coefficients -0.9: by symmetry the nearest are -1/2. */
  @Test
  void nearest_symmetric_isMinusAHalf() {
    double[][] nearest =
        NearestCorrelation.to(new double[][] {{1, -0.9, -0.9}, {-0.9, 1, -0.9}, {-0.9, -0.9, 1}});
    assertThat(nearest[1][0]).isCloseTo(-0.5, within(1e-9));
    assertThat(nearest[2][1]).isCloseTo(-0.5, within(1e-9));
  }

  /** Random matrices: values and vectors give the matrix back, and a repair is possible and no further than the identity. */
  @Test
  void eigenAndRepair_randomMatrices_holdTheirDefinition() {
    SplittableRandom random = new SplittableRandom(8);
    for (int size = 2; size <= 12; size++) {
      double[][] matrix = symmetric(random, size);
      SymmetricEigen eigen = SymmetricEigen.of(matrix);
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          double sum = 0;
          for (int k = 0; k < size; k++) {
            sum += eigen.vectors()[row][k] * eigen.values()[k] * eigen.vectors()[column][k];
          }
          assertThat(sum).isCloseTo(matrix[row][column], within(1e-12));
        }
      }
      CorrelationMatrix repaired = CorrelationMatrix.of(matrix).repaired().matrix();
      assertThat(repaired.factor()).isPresent();
      assertThat(distance(matrix, repaired)).isLessThanOrEqualTo(distance(matrix, identity(size)));
    }
  }

  @Test
  void cholesky_ofSemidefinite_givesTheMatrixBack() {
    double[][] matrix = {{1, 1, 0.5}, {1, 1, 0.5}, {0.5, 0.5, 1}};
    double[][] factor = Cholesky.of(matrix).orElseThrow();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += factor[row][k] * factor[column][k];
        }
        assertThat(sum).isCloseTo(matrix[row][column], within(1e-14));
      }
    }
    assertThat(Cholesky.of(new double[][] {{1, 1, 0.5}, {1, 1, 0.4}, {0.5, 0.4, 1}}))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.01, 1.01, Double.NaN})
  void of_noCoefficient_throws(double coefficient) {
    assertRefused(
        "rankCorrelation must be from -1 to 1: " + coefficient + ". State 30 percent as 0.3.",
        () -> CorrelationMatrix.of(new double[][] {{1, coefficient}, {coefficient, 1}}));
  }

  @Test
  void of_noCorrelationMatrix_throws() {
    assertRefused(
        "correlations must have a row: 0 rows. State one for each task.",
        () -> CorrelationMatrix.of(new double[0][]));
    assertRefused(
        "row 1 must have an entry for each of 2 tasks: 1. State all of them.",
        () -> CorrelationMatrix.of(new double[][] {{1, 0}, {0}}));
    assertRefused(
        "correlation of task 1 with task 1 must be 1: 0.5. Write 1 on the diagonal.",
        () -> CorrelationMatrix.of(new double[][] {{1, 0}, {0, 0.5}}));
    assertRefused(
        "correlation of tasks 1 and 0 must be one: 0.2 and 0.3. Make the matrix symmetric.",
        () -> CorrelationMatrix.of(new double[][] {{1, 0.3}, {0.2, 1}}));
  }

  private static double[][] symmetric(SplittableRandom random, int size) {
    double[][] matrix = new double[size][size];
    for (int row = 0; row < size; row++) {
      matrix[row][row] = 1;
      for (int column = 0; column < row; column++) {
        matrix[row][column] = 2 * random.nextDouble() - 1;
        matrix[column][row] = matrix[row][column];
      }
    }
    return matrix;
  }

  private static double distance(double[][] matrix, CorrelationMatrix other) {
    double sum = 0;
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < row; column++) {
        double scores = CorrelationMatrix.scoreCorrelation(matrix[row][column]);
        double others = CorrelationMatrix.scoreCorrelation(other.rankCorrelation(row, column));
        sum += (scores - others) * (scores - others);
      }
    }
    return sum;
  }

  private static CorrelationMatrix identity(int size) {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = 1;
    }
    return CorrelationMatrix.of(matrix);
  }
}
