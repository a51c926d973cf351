package dev.tandem.metrics.satisfaction;

import dev.tandem.metrics.statistics.Proportion;
import java.util.OptionalDouble;

/** One share of the answers minus another, in points. */
final class RatingBalance {

  private RatingBalance() {}

  static OptionalDouble points(Proportion good, Proportion bad) {
    return good.trials() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * (good.successes() - bad.successes()) / good.trials());
  }
}
