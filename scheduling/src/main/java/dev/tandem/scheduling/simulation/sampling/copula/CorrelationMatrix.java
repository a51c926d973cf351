package dev.tandem.scheduling.simulation.sampling.copula;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Optional;

/**
 * Rank correlations of tasks, for each two; not always ones that tasks can have.
 *
 * <p>Two tasks that both go with a third one cannot go against each other. Tasks can have the correlations of a matrix, by a Gaussian copula,
 * if the matrix of their scores' correlations, {@code r = 2 sin(pi rankCorrelation / 6)}, is positive semidefinite: no eigenvalue is below 0.
 * Immutable.
 */
public final class CorrelationMatrix {
  private final double[][] scores;

  private CorrelationMatrix(double[][] scores) {
    this.scores = scores;
  }

  /**
   * {@return the matrix of these rank correlations}
   *
   * @param rankCorrelations a row for each task
   * @throws IllegalArgumentException if there is no row, a row has not as many entries as there are rows, an entry is not from -1 to 1, is not 1
   *     on the diagonal, or differs from the one mirrored at the diagonal
   */
  public static CorrelationMatrix of(double[][] rankCorrelations) {
    int tasks = rankCorrelations.length;
    checkArgument(tasks >= 1, "correlations must have a row: 0 rows. State one for each task.");
    double[][] scores = new double[tasks][tasks];
    for (int row = 0; row < tasks; row++) {
      checkArgument(
          rankCorrelations[row].length == tasks,
          "row %s must have an entry for each of %s tasks: %s. State all of them.",
          row,
          tasks,
          rankCorrelations[row].length);
      for (int column = 0; column <= row; column++) {
        double coefficient = rankCorrelations[row][column];
        checkEntry(row, column, coefficient, rankCorrelations[column][row]);
        scores[row][column] = row == column ? 1 : scoreCorrelation(coefficient);
        scores[column][row] = scores[row][column];
      }
    }
    return new CorrelationMatrix(scores);
  }

  private static void checkEntry(int row, int column, double coefficient, double mirrored) {
    checkCoefficient(coefficient);
    checkArgument(
        row != column || coefficient == 1,
        "correlation of task %s with task %s must be 1: %s. Write 1 on the diagonal.",
        row,
        column,
        coefficient);
    checkArgument(
        coefficient == mirrored,
        "correlation of tasks %s and %s must be one: %s and %s. Make the matrix symmetric.",
        row,
        column,
        coefficient,
        mirrored);
  }

  static void checkCoefficient(double rankCorrelation) {
    checkArgument(
        rankCorrelation >= -1 && rankCorrelation <= 1,
        "rankCorrelation must be from -1 to 1: %s. State 30 percent as 0.3.",
        rankCorrelation);
  }

  /** What scores must correlate for ranks to correlate so; 1 for 1, and −1 for −1, exactly. */
  static double scoreCorrelation(double rankCorrelation) {
    return Math.abs(rankCorrelation) == 1
        ? rankCorrelation
        : 2 * StrictMath.sin(Math.PI / 6 * rankCorrelation);
  }

  private static double rankCorrelation(double scoreCorrelation) {
    return Math.abs(scoreCorrelation) == 1
        ? scoreCorrelation
        : 6 / Math.PI * StrictMath.asin(scoreCorrelation / 2);
  }

  /** {@return how many tasks there are} */
  public int tasks() {
    return scores.length;
  }

  /**
   * {@return the rank correlation of two tasks}
   *
   * @param row one task
   * @param column the other one
   */
  public double rankCorrelation(int row, int column) {
    return rankCorrelation(scores[row][column]);
  }

  /** {@return the smallest eigenvalue of the matrix of scores' correlations; below 0 if no tasks can correlate so} */
  public double smallestEigenvalue() {
    return Arrays.stream(SymmetricEigen.of(scores).values()).min().orElseThrow();
  }

  /**
   * {@return tasks that cannot have their correlations with each other, in ascending order; empty if all tasks can have all of them}
   *
   * <p>None of them can be left out: without any one the others can. There may be further such tasks. An eigenvalue of 0 is right; so is one that is
   * below it by rounding, about 1e-12.
   */
  public ImmutableIntArray contradiction() {
    return factor().isPresent() ? ImmutableIntArray.of() : Contradiction.in(scores);
  }

  /**
   * {@return the nearest correlations that tasks can have, and how far they are}
   *
   * <p>Nearest by the sum of squared differences of scores' correlations. A matrix that needs no repair comes back as it is.
   *
   * <p>Source: Higham (2002), Computing the nearest correlation matrix: a problem from finance, algorithm 3.3.
   */
  public Repair repaired() {
    if (factor().isPresent()) {
      return new Repair(this, 0, 0, 0);
    }
    CorrelationMatrix nearest = new CorrelationMatrix(NearestCorrelation.to(scores));
    Repair largest = new Repair(nearest, 0, 0, 0);
    for (int row = 0; row < tasks(); row++) {
      for (int column = 0; column < row; column++) {
        double change = nearest.rankCorrelation(row, column) - rankCorrelation(row, column);
        if (Math.abs(change) > Math.abs(largest.largestChange)) {
          largest = new Repair(nearest, change, row, column);
        }
      }
    }
    return largest;
  }

  /** The Cholesky factor of the scores' correlations, if there is one. */
  Optional<double[][]> factor() {
    return Cholesky.of(scores);
  }

  /**
   * A repaired matrix and what was changed most.
   *
   * @param matrix the repaired matrix
   * @param largestChange by how much the rank correlation that changed most is now larger; 0 if none changed
   * @param row one of the two tasks whose correlation it is
   * @param column the other one
   */
  public record Repair(CorrelationMatrix matrix, double largestChange, int row, int column) {}
}
