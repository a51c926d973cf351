package dev.tandem.scheduling.resource.objective;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest way to give each row a column of its own, by shortest augmenting paths with potentials: O(n³).
 *
 * <p>Source: Kuhn (1955), "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2; Jonker and Volgenant
 * (1987), Computing 38.
 */
final class CheapestAssignment {
  private final double[][] costs;
  private final int size;
  private final double[] ofRow;
  private final double[] ofColumn;
  /** For each column, from 1, the row that has it, from 1; 0 for none. Column 0 holds the row that looks for one. */
  private final int[] rowOf;

  private CheapestAssignment(double[][] costs) {
    this.costs = costs;
    this.size = costs.length;
    this.ofRow = new double[size + 1];
    this.ofColumn = new double[size + 1];
    this.rowOf = new int[size + 1];
  }

  /** The assignment for some costs, of as many rows as columns. */
  static CheapestAssignment of(double[][] costs) {
    CheapestAssignment assignment = new CheapestAssignment(costs);
    for (int row = 1; row <= assignment.size; row++) {
      assignment.assign(row);
    }
    return assignment;
  }

  /** For each column its row. */
  int[] rows() {
    return IntStream.rangeClosed(1, size).map(column -> rowOf[column] - 1).toArray();
  }

  /** What it costs. */
  double cost() {
    double sum = 0;
    for (int column = 1; column <= size; column++) {
      sum += costs[rowOf[column] - 1][column - 1];
    }
    return sum;
  }

  private void assign(int row) {
    double[] least = new double[size + 1];
    int[] from = new int[size + 1];
    boolean[] isDone = new boolean[size + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      isDone[column] = true;
      column = reach(column, least, from, isDone);
    }
    while (column != 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }

  /** Takes the row of a column into the tree, and returns the nearest column outside. */
  private int reach(int column, double[] least, int[] from, boolean[] isDone) {
    int row = rowOf[column];
    int nearest = 0;
    double step = Double.POSITIVE_INFINITY;
    for (int next = 1; next <= size; next++) {
      if (!isDone[next]) {
        double reduced = costs[row - 1][next - 1] - ofRow[row] - ofColumn[next];
        if (reduced < least[next]) {
          least[next] = reduced;
          from[next] = column;
        }
        if (least[next] < step) {
          step = least[next];
          nearest = next;
        }
      }
    }
    for (int next = 0; next <= size; next++) {
      if (isDone[next]) {
        ofRow[rowOf[next]] += step;
        ofColumn[next] -= step;
      } else {
        least[next] -= step;
      }
    }
    return nearest;
  }
}
