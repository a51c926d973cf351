package dev.tandem.metrics.prioritisation.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** All subsets of a few candidates, by the definitions. */
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
}
