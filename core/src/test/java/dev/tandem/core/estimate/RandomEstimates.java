package dev.tandem.core.estimate;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Discrete.Outcome;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Estimates of every kind, with modes at the ends and without spread among them. A spread is never so small beside the values that
 * their rounding shows.
 */
final class RandomEstimates {

  private RandomEstimates() {}

  /** {@return estimates with values of ordinary size} */
  static Arbitrary<Estimate> any() {
    return Arbitraries.oneOf(List.of(bounded(), logNormal().map(Estimate.class::cast)));
  }

  static Arbitrary<Estimate> bounded() {
    Arbitrary<Estimate> fixed = doubles(-1000, 1000).map(Estimate::fixed);
    return Arbitraries.oneOf(List.of(
        fixed,
        triangular().map(t -> Estimate.uniform(t.min(), t.max())),
        triangular().map(Estimate.class::cast),
        betaPert().map(Estimate.class::cast),
        discrete().map(Estimate.class::cast)));
  }

  static Arbitrary<Triangular> triangular() {
    Arbitrary<Double> range = Arbitraries.oneOf(Arbitraries.just(0.0), doubles(0.1, 1000));
    Arbitrary<Double> position = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0.0)),
        Tuple.of(1, Arbitraries.just(1.0)),
        Tuple.of(4, doubles(0, 1)));
    return Combinators.combine(doubles(-1000, 1000), range, position).as((min, width, share) -> {
      double max = min + width;
      return Estimate.triangular(min, Domain.clamp(min + share * width, min, max), max);
    });
  }

  static Arbitrary<BetaPert> betaPert() {
    return Combinators.combine(triangular(), doubles(0.5, 20))
        .as((t, shape) -> Estimate.betaPert(t.min(), t.mode(), t.max(), shape));
  }

  static Arbitrary<LogNormal> logNormal() {
    Arbitrary<Double> variation = Arbitraries.oneOf(Arbitraries.just(0.0), doubles(0.01, 2));
    return Combinators.combine(doubles(0.1, 1000), variation)
        .as((mean, share) -> Estimate.logNormal(mean, mean * share));
  }

  /** Probabilities are hundredths, so that they sum to 1. */
  static Arbitrary<Discrete> discrete() {
    Arbitrary<Set<Integer>> values =
        Arbitraries.integers().between(-50, 50).set().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(
            values, Arbitraries.integers().between(1, 15).list().ofSize(6))
        .as((chosen, weights) -> {
          List<Integer> sorted = chosen.stream().sorted().toList();
          ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
          int left = 100;
          for (int i = 0; i < sorted.size() - 1; i++) {
            outcomes.add(new Outcome(sorted.get(i), weights.get(i) / 100.0));
            left -= weights.get(i);
          }
          outcomes.add(new Outcome(sorted.get(sorted.size() - 1), left / 100.0));
          return new Discrete(outcomes.build());
        });
  }

  /** Unlike jqwik's default of two decimals, enough of them to meet rounding. */
  private static Arbitrary<Double> doubles(double min, double max) {
    return Arbitraries.doubles().between(min, max).ofScale(8);
  }
}
