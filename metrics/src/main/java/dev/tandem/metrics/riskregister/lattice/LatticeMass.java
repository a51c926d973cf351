package dev.tandem.metrics.riskregister.lattice;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;

/**
 * Probabilities at some points of a lattice, in ascending order of the points. What they lack to 1 lies somewhere outside, without a place.
 *
 * @param points the points, counted in steps of the lattice from 0; ascending
 * @param masses the probability of each
 */
public record LatticeMass(ImmutableLongArray points, ImmutableDoubleArray masses) {

  /** Certainly 0. */
  public static final LatticeMass ZERO =
      new LatticeMass(ImmutableLongArray.of(0), ImmutableDoubleArray.of(1));

  /** {@return the lowest point} */
  public long lowest() {
    return points.get(0);
  }

  /** {@return the highest point} */
  public long highest() {
    return points.get(points.length() - 1);
  }

  /** {@return how many points there are} */
  public int size() {
    return points.length();
  }

  /**
   * {@return the probability of at most a point, counting nothing of what lies outside}
   *
   * @param point a point
   */
  public double upTo(long point) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < size() && points.get(i) <= point; i++) {
      sum.add(masses.get(i));
    }
    return sum.value();
  }

  /**
   * {@return the probability of more than a point, counting nothing of what lies outside}
   *
   * @param point a point
   */
  public double above(long point) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = size() - 1; i >= 0 && points.get(i) > point; i--) {
      sum.add(masses.get(i));
    }
    return sum.value();
  }
}
