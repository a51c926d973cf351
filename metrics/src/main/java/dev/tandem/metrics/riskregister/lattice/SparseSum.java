package dev.tandem.metrics.riskregister.lattice;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * A sum with its points in ascending order, and no cells between.
 *
 * <p>Cost of adding an event of m points to a sum of n points: O(m² n), as m merges; the number of points may grow m-fold.
 */
final class SparseSum implements MassSum {

  static final SparseSum ZERO = new SparseSum(new long[] {0}, new double[] {1});

  private final long[] points;
  private final double[] masses;

  private SparseSum(long[] points, double[] masses) {
    this.points = points;
    this.masses = masses;
  }

  @Override
  public SparseSum with(LatticeMass event) {
    SparseSum sum = shifted(event.points().get(0), event.masses().get(0));
    for (int i = 1; i < event.size(); i++) {
      sum = sum.mergedWith(shifted(event.points().get(i), event.masses().get(i)));
    }
    return sum;
  }

  @Override
  public SparseSum mixedWith(double weight, MassSum other) {
    return shifted(0, weight).mergedWith(((SparseSum) other).shifted(0, 1 - weight));
  }

  @Override
  public LatticeMass mass() {
    return new LatticeMass(ImmutableLongArray.copyOf(points), ImmutableDoubleArray.copyOf(masses));
  }

  private SparseSum shifted(long by, double factor) {
    long[] moved = new long[points.length];
    double[] scaled = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      moved[i] = Math.addExact(points[i], by);
      scaled[i] = masses[i] * factor;
    }
    return new SparseSum(moved, scaled);
  }

  private SparseSum mergedWith(SparseSum other) {
    ImmutableLongArray.Builder at = ImmutableLongArray.builder(points.length + other.points.length);
    ImmutableDoubleArray.Builder mass =
        ImmutableDoubleArray.builder(points.length + other.points.length);
    int i = 0;
    int j = 0;
    while (i < points.length || j < other.points.length) {
      boolean here =
          j == other.points.length || (i < points.length && points[i] <= other.points[j]);
      boolean there =
          i == points.length || (j < other.points.length && other.points[j] <= points[i]);
      at.add(here ? points[i] : other.points[j]);
      mass.add((here ? masses[i] : 0) + (there ? other.masses[j] : 0));
      i += here ? 1 : 0;
      j += there ? 1 : 0;
    }
    return new SparseSum(at.build().toArray(), mass.build().toArray());
  }
}
