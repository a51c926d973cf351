package dev.tandem.metrics.prioritisation.selection.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** All assignments of a few features to releases, by the definitions. */
final class PlanOracle {

  private PlanOracle() {}

  /** {@return the greatest value of an assignment of features to releases; the id of feature i is "i"} */
  static double bestPlan(List<PlannedFeature> features, List<PlannedRelease> releases) {
    return bestPlan(features, releases, new int[features.size()], 0);
  }

  private static double bestPlan(
      List<PlannedFeature> features, List<PlannedRelease> releases, int[] releaseOf, int next) {
    if (next == releaseOf.length) {
      return value(features, releases, releaseOf);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int release = 0; release <= releases.size(); release++) {
      releaseOf[next] = release;
      best = Math.max(best, bestPlan(features, releases, releaseOf, next + 1));
    }
    return best;
  }

  private static double value(
      List<PlannedFeature> features, List<PlannedRelease> releases, int[] releaseOf) {
    double value = 0;
    for (int i = 0; i < releaseOf.length; i++) {
      for (String required : features.get(i).requires()) {
        if (releaseOf[Integer.parseInt(required)] > releaseOf[i]) {
          return Double.NEGATIVE_INFINITY;
        }
      }
      if (releaseOf[i] < releases.size()) {
        value += features.get(i).value().doubleValue()
            * releases.get(releaseOf[i]).weight().doubleValue();
      }
    }
    for (int release = 0; release < releases.size(); release++) {
      for (String team : List.of("web", "core")) {
        double left = amount(releases.get(release).capacity(), team);
        for (int i = 0; i < releaseOf.length; i++) {
          left -= releaseOf[i] == release ? amount(features.get(i).effort(), team) : 0;
        }
        if (left < 0) {
          return Double.NEGATIVE_INFINITY;
        }
      }
    }
    return value;
  }

  private static double amount(Map<String, BigDecimal> amounts, String team) {
    return amounts.getOrDefault(team, BigDecimal.ZERO).doubleValue();
  }
}
