package dev.tandem.scheduling.resource.scheme;

import dev.tandem.scheduling.resource.convention.LoadMeasure;

/** A {@link LoadMeasure} as numbers: what a second at a level costs, or what a change of the level does. */
final class LoadShape {
  private static final double UNIT = 1e9;

  private final boolean isOfChanges;
  private final boolean isOfSquares;
  private final double share;

  private LoadShape(boolean isOfChanges, boolean isOfSquares, double share) {
    this.isOfChanges = isOfChanges;
    this.isOfSquares = isOfSquares;
    this.share = share;
  }

  static LoadShape of(LoadMeasure measure) {
    double share = measure instanceof LoadMeasure.Overload over ? over.share().doubleValue() : 0;
    return new LoadShape(
        measure instanceof LoadMeasure.SumOfChanges,
        measure instanceof LoadMeasure.SumOfSquares,
        share);
  }

  boolean isOfChanges() {
    return isOfChanges;
  }

  /** What a second costs in which so many billionths of a unit are taken of so many that there are. */
  double cost(long level, long capacity) {
    double units = level / UNIT;
    return isOfSquares ? units * units : Math.max(0, units - share * (capacity / UNIT));
  }

  /** What a change between two levels costs. */
  double change(long one, long other) {
    return Math.abs(one - other) / UNIT;
  }
}
