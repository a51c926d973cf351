package dev.tandem.metrics.survival;

/** A bound of a survival curve after each row of its table; row -1 is the origin. */
interface CurveBounds {

  /** The upper bound for positive {@code z}, the lower for negative; NaN where undefined. */
  double at(int row, double z);
}
