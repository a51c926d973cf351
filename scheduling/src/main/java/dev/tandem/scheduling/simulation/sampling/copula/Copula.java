package dev.tandem.scheduling.simulation.sampling.copula;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * Correlates the fractions of some tasks and leaves each task's own distribution as it is.
 *
 * <p>Definition: a Gaussian copula. Independent fractions become normal scores, the scores are mixed so that they correlate, and each
 * becomes a fraction again, uniform to 1e-6 in probability. Correlations are rank correlations, Spearman's, because those survive the way
 * through any distribution; scores correlate by {@code r = 2 sin(pi rankCorrelation / 6)}.
 *
 * <p>Mixing the durations themselves instead changes their distributions: some tools print a mean of 38.6 where 30 is true.
 *
 * <p>Sample i of the tasks depends on sample i of the sources alone. Immutable; filling allocates nothing.
 *
 * <p>Source: Iman, Conover (1982), A distribution-free approach to inducing rank correlation among input variables; for the sine: Kruskal (1958),
 * Ordinal measures of association.
 */
public sealed interface Copula permits OneFactorCopula, MatrixCopula {

  /**
   * {@return the copula of tasks of which any two correlate alike}
   *
   * <p>From 0 on by one common factor, {@code z = sqrt(r) f + sqrt(1 - r) e}, which is the first source; below 0 as {@link #ofMatrix}. Any number of
   * tasks can correlate positively, but n tasks at most about {@code -1 / (n - 1)} negatively.
   *
   * @param tasks how many tasks
   * @param rankCorrelation the rank correlation of any two of them
   * @throws IllegalArgumentException if {@code tasks} is below 1, {@code rankCorrelation} is not from -1 to 1, or so many tasks cannot
   *     correlate so negatively
   */
  static Copula ofGroup(int tasks, double rankCorrelation) {
    checkArgument(tasks >= 1, "tasks must be at least 1: %s. Leave out an empty group.", tasks);
    CorrelationMatrix.checkCoefficient(rankCorrelation);
    if (rankCorrelation >= 0) {
      return new OneFactorCopula(tasks, CorrelationMatrix.scoreCorrelation(rankCorrelation));
    }
    double[][] matrix = new double[tasks][tasks];
    for (int row = 0; row < tasks; row++) {
      for (int column = 0; column < tasks; column++) {
        matrix[row][column] = row == column ? 1 : rankCorrelation;
      }
    }
    return ofMatrix(CorrelationMatrix.of(matrix));
  }

  /**
   * {@return the copula of tasks with a rank correlation for each two}
   *
   * <p>Cost: O(n^3) for n tasks; then O(n) for each task and sample.
   *
   * @param matrix the rank correlations
   * @throws IllegalArgumentException if no tasks can correlate so, see {@link CorrelationMatrix#contradiction()}
   */
  static Copula ofMatrix(CorrelationMatrix matrix) {
    ImmutableIntArray contradiction = matrix.contradiction();
    checkArgument(
        contradiction.isEmpty(),
        "correlations must be positive semidefinite: smallest eigenvalue %s, by those among tasks %s. "
            + "Weaken one of them, or take the repaired matrix.",
        contradiction.isEmpty() ? 0 : matrix.smallestEigenvalue(),
        contradiction);
    return new MatrixCopula(matrix.factor().orElseThrow());
  }

  /** {@return how many tasks there are} */
  int tasks();

  /** {@return how many independent sources feed them, each a dimension of its own} */
  int sources();

  /**
   * Fills the fractions of a task for consecutive samples.
   *
   * @param task the task, from 0 on
   * @param uniforms where the sources come from
   * @param dimensions for each source its dimension
   * @param first the first sample, from 0 on
   * @param count how many samples
   * @param fractions where they go, from index 0 on
   * @param scores a row of at least {@code count}; one thread's, and of no meaning afterwards
   */
  void fill(
      int task,
      Uniforms uniforms,
      int[] dimensions,
      long first,
      int count,
      int[] fractions,
      double[] scores);
}
