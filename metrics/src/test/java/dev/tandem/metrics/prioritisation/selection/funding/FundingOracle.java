package dev.tandem.metrics.prioritisation.selection.funding;

import java.util.List;
import java.util.Set;

/** All sequences of a few features, by the definitions. */
final class FundingOracle {

  private FundingOracle() {}

  /** {@return the greatest net present value of a sequence that may stop anywhere} */
  static double bestFunding(
      List<FundedFeature> features, double rate, int horizon, Set<String> done, int start) {
    double best = 0;
    for (FundedFeature feature : features) {
      if (!done.contains(feature.id()) && done.containsAll(feature.requires())) {
        double value = 0;
        for (int i = 0; i < feature.cash().size() && start + i < horizon; i++) {
          value += feature.cash().get(i) / Math.pow(1 + rate, start + i + 1.0);
        }
        done.add(feature.id());
        value += bestFunding(features, rate, horizon, done, start + feature.developmentPeriods());
        done.remove(feature.id());
        best = Math.max(best, value);
      }
    }
    return best;
  }
}
