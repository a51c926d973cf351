package dev.tandem.metrics.riskregister.lattice;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * A sum with a cell for every point from the least to the greatest.
 *
 * <p>Cost of adding an event of m points to a sum of K cells: O(m K), as m loops without a branch over all cells.
 */
final class DenseSum implements MassSum {

  static final DenseSum ZERO = new DenseSum(0, new double[] {1});

  /**
   * Cells at the ends below this are dropped: together they are far below what rounding does, and numbers near the least double would make
   * the loops slow.
   */
  private static final double NEGLIGIBLE = 1e-250;

  private final long lowest;
  private final double[] cells;

  private DenseSum(long lowest, double[] cells) {
    this.lowest = lowest;
    this.cells = cells;
  }

  @Override
  public DenseSum with(LatticeMass event) {
    double[] next = new double[Math.toIntExact(cells.length + event.highest() - event.lowest())];
    for (int i = 0; i < event.size(); i++) {
      addShifted(
          next, (int) (event.points().get(i) - event.lowest()), event.masses().get(i));
    }
    return trimmed(lowest + event.lowest(), next);
  }

  private void addShifted(double[] next, int shift, double mass) {
    for (int k = 0; k < cells.length; k++) {
      next[k + shift] += mass * cells[k];
    }
  }

  private static DenseSum trimmed(long lowest, double[] cells) {
    int from = 0;
    while (cells[from] < NEGLIGIBLE) {
      from++;
    }
    int to = cells.length;
    while (cells[to - 1] < NEGLIGIBLE) {
      to--;
    }
    if (from == 0 && to == cells.length) {
      return new DenseSum(lowest, cells);
    }
    double[] kept = new double[to - from];
    System.arraycopy(cells, from, kept, 0, kept.length);
    return new DenseSum(lowest + from, kept);
  }

  @Override
  public DenseSum mixedWith(double weight, MassSum other) {
    DenseSum second = (DenseSum) other;
    long least = Math.min(lowest, second.lowest);
    long end = Math.max(lowest + cells.length, second.lowest + second.cells.length);
    double[] mixed = new double[Math.toIntExact(end - least)];
    addShifted(mixed, (int) (lowest - least), weight);
    second.addShifted(mixed, (int) (second.lowest - least), 1 - weight);
    return new DenseSum(least, mixed);
  }

  @Override
  public LatticeMass mass() {
    ImmutableLongArray.Builder points = ImmutableLongArray.builder();
    ImmutableDoubleArray.Builder masses = ImmutableDoubleArray.builder();
    for (int k = 0; k < cells.length; k++) {
      if (cells[k] > 0) {
        points.add(lowest + k);
        masses.add(cells[k]);
      }
    }
    return new LatticeMass(points.build(), masses.build());
  }
}
