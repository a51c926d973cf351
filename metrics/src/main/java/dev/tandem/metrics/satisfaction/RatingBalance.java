package dev.tandem.metrics.satisfaction;

import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.NpsConvention;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/** One share of the answers minus another, in points, and its interval: that of a net promoter score of such shares. */
final class RatingBalance {

  private RatingBalance() {}

  static OptionalDouble points(Proportion good, Proportion bad) {
    return good.trials() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * (good.successes() - bad.successes()) / good.trials());
  }

  static Optional<Interval> interval(Proportion good, Proportion bad, ConfidenceLevel level) {
    long neither = good.trials() - good.successes() - bad.successes();
    return new NetPromoterScore(
            bad.successes(),
            neither,
            good.successes(),
            NpsConvention.standard().withConfidence(level))
        .interval();
  }
}
