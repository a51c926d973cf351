package dev.tandem.scheduling.simulation.sampling.copula;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A few tasks whose correlations with each other already make a matrix impossible.
 *
 * <p>The eigenvector of the smallest eigenvalue says which tasks have most part in it. They are added in this order until their part of the
 * matrix has no Cholesky factor; then those that are not needed for that are left out.
 */
final class Contradiction {
  private Contradiction() {}

  /** The tasks, in ascending order, of a matrix that has no Cholesky factor. */
  static ImmutableIntArray in(double[][] matrix) {
    List<Integer> order = byWeight(SymmetricEigen.of(matrix));
    int needed = 2;
    while (needed < order.size() && isPossible(matrix, order.subList(0, needed))) {
      needed++;
    }
    List<Integer> tasks = order.subList(0, needed);
    for (Integer task : List.copyOf(tasks)) {
      List<Integer> others = tasks.stream().filter(other -> !other.equals(task)).toList();
      if (!isPossible(matrix, others)) {
        tasks = others;
      }
    }
    return ImmutableIntArray.copyOf(tasks.stream().mapToInt(Integer::intValue).sorted());
  }

  private static List<Integer> byWeight(SymmetricEigen eigen) {
    int smallest = IntStream.range(0, eigen.values().length)
        .boxed()
        .min(Comparator.comparingDouble(k -> eigen.values()[k]))
        .orElseThrow();
    return IntStream.range(0, eigen.values().length)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> -Math.abs(eigen.vectors()[row][smallest])))
        .toList();
  }

  private static boolean isPossible(double[][] matrix, List<Integer> tasks) {
    double[][] part = new double[tasks.size()][tasks.size()];
    for (int row = 0; row < part.length; row++) {
      for (int column = 0; column < part.length; column++) {
        part[row][column] = matrix[tasks.get(row)][tasks.get(column)];
      }
    }
    return Cholesky.of(part).isPresent();
  }
}
