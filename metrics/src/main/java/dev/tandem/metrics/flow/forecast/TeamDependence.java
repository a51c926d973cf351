package dev.tandem.metrics.flow.forecast;

import java.util.stream.DoubleStream;

/** How the completion times of parts go together, when something is done once all its parts are. */
public enum TeamDependence {

  /** Different teams that do not hinder each other: all are done with the product of the probabilities. */
  INDEPENDENT {
    @Override
    double all(DoubleStream probabilities) {
      return probabilities.reduce(1, (a, b) -> a * b);
    }
  },

  /**
   * One team, whose good and bad times meet all parts alike (comonotonic): all are done with the least of the probabilities. It is also the
   * best that any dependence allows.
   */
  SAME_TEAM {
    @Override
    double all(DoubleStream probabilities) {
      return probabilities.min().orElse(1);
    }
  };

  /** The probability that all are done, from those of each. */
  abstract double all(DoubleStream probabilities);
}
