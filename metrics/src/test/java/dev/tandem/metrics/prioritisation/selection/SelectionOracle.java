package dev.tandem.metrics.prioritisation.selection;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All subsets, all assignments and all sequences of a few items, by the definitions. */
final class SelectionOracle {

  private SelectionOracle() {}

  /** {@return the greatest value of a set that keeps requirements, rules and capacity} */
  static double best(
      List<Candidate> candidates,
      double capacity,
      List<Set<String>> coupled,
      List<Set<String>> exclusive,
      ToDoubleFunction<List<Candidate>> value) {
    double best = 0;
    for (int bits = 0; bits < 1 << candidates.size(); bits++) {
      int set = bits;
      List<Candidate> chosen = IntStream.range(0, candidates.size())
          .filter(i -> (set >> i & 1) == 1)
          .mapToObj(candidates::get)
          .toList();
      Set<String> ids = new HashSet<>();
      chosen.forEach(candidate -> ids.add(candidate.id()));
      boolean feasible = chosen.stream().allMatch(c -> ids.containsAll(c.requires()))
          && chosen.stream().mapToDouble(c -> c.cost().doubleValue()).sum() <= capacity
          && coupled.stream().allMatch(group -> common(group, ids) % group.size() == 0)
          && exclusive.stream().allMatch(group -> common(group, ids) <= 1);
      if (feasible) {
        best = Math.max(best, value.applyAsDouble(chosen));
      }
    }
    return best;
  }

  private static long common(Set<String> group, Set<String> ids) {
    return group.stream().filter(ids::contains).count();
  }

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
