package dev.tandem.metrics.riskregister.lattice;

/**
 * The distribution of a sum of independent amounts so far. Immutable: it grows by making another one.
 *
 * <p>Two forms: {@link DenseSum} has a cell for every point between the least and the greatest sum and is fast where there are few such
 * points; {@link SparseSum} keeps the points that occur and is there for few events of odd amounts.
 */
public sealed interface MassSum permits DenseSum, SparseSum {

  /**
   * {@return the distribution of this sum and one more amount}
   *
   * @param event the distribution of the amount
   */
  MassSum with(LatticeMass event);

  /**
   * {@return the mixture: this sum with a probability, otherwise another one}
   *
   * @param weight the probability of this sum
   * @param other the other sum, of the same form
   */
  MassSum mixedWith(double weight, MassSum other);

  /** {@return the points that have a probability} */
  LatticeMass mass();

  /**
   * {@return the sum of no amounts, in the form that suits the events to come}
   *
   * @param cells how many points there are between the least and the greatest sum
   * @param mostCells for how many a dense form is used
   */
  static MassSum ofNothing(long cells, long mostCells) {
    return cells <= mostCells ? DenseSum.ZERO : SparseSum.ZERO;
  }
}
