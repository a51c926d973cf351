package dev.tandem.metrics.prioritisation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small random problems against all subsets; the generated number is the seed of a problem. */
class SelectionProperties {

  private static List<Candidate> candidates(SplittableRandom random) {
    int count = random.nextInt(1, 13);
    double share = random.nextDouble() * 0.4;
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Candidate candidate = Candidate.of("" + i, random.nextInt(-3, 15), random.nextInt(0, 8));
      candidates.add(candidate.requiring(RandomRequirements.of(random, i, count, share)));
    }
    return candidates;
  }

  private static Set<String> group(SplittableRandom random, int count) {
    ImmutableSet.Builder<String> group = ImmutableSet.builder();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      group.add("" + random.nextInt(count));
    }
    return group.build();
  }

  @Property(tries = 600)
  void nextRelease_smallProblem_agreesWithAllSubsets(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candidate> candidates = candidates(random);
    double capacity = random.nextInt(0, 30) + random.nextInt(4) * 0.25;
    List<Set<String>> coupled = new ArrayList<>();
    List<Set<String>> exclusive = new ArrayList<>();
    NextRelease method = NextRelease.withCapacity(capacity);
    for (int i = random.nextInt(3); i > 0; i--) {
      coupled.add(group(random, candidates.size()));
      exclusive.add(group(random, candidates.size()));
      method = method.withCoupled(coupled.get(coupled.size() - 1).toArray(String[]::new));
      method = method.withExclusive(exclusive.get(exclusive.size() - 1).toArray(String[]::new));
    }
    double best =
        SelectionOracle.best(candidates, capacity, coupled, exclusive, SelectionProperties::value);
    ReleaseChoice choice = method.run(candidates);
    assertThat(choice.value().doubleValue()).isEqualTo(best);
    assertThat(choice.isProvenOptimal()).isTrue();
    ReleaseChoice quick = method.withEffort(Effort.none()).run(candidates);
    assertThat(quick.bound().doubleValue()).isGreaterThanOrEqualTo(best);
    assertThat(quick.value().doubleValue()).isLessThanOrEqualTo(best);
    assertThat(SelectionOracle.best(
            quick.selection().chosen(), capacity, coupled, exclusive, SelectionProperties::value))
        .isGreaterThanOrEqualTo(quick.value().doubleValue());
  }

  /** Rounding moves a sum of at most 12 amounts by at most 12 half units of a hundred-millionth of all. */
  @Property(tries = 300)
  void nextRelease_computedAmounts_isWorthWhatTheBestSetOfThemIs(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candidate> candidates = candidates(random).stream()
        .map(candidate -> new Candidate(
            candidate.id(),
            BigDecimal.valueOf(random.nextDouble() * 1e5),
            BigDecimal.valueOf(random.nextDouble() / 7),
            candidate.requires()))
        .toList();
    double capacity = random.nextDouble();
    double best = SelectionOracle.best(
        candidates, capacity, List.of(), List.of(), SelectionProperties::value);
    ReleaseChoice choice = NextRelease.withCapacity(capacity).run(candidates);
    assertThat(choice.value().doubleValue()).isCloseTo(best, within(12 * 1e-8 * 12e5));
    assertThat(choice.isProvenOptimal()).isTrue();
  }

  private static double value(List<Candidate> chosen) {
    return chosen.stream()
        .mapToDouble(candidate -> candidate.value().doubleValue())
        .sum();
  }

  @Property(tries = 300)
  void projectSelection_smallProblem_agreesWithAllSubsets(@ForAll long seed) {
    List<Candidate> candidates = candidates(new SplittableRandom(seed));
    double best = SelectionOracle.best(
        candidates,
        Double.POSITIVE_INFINITY,
        List.of(),
        List.of(),
        chosen -> chosen.stream()
            .mapToDouble(
                candidate -> candidate.value().subtract(candidate.cost()).doubleValue())
            .sum());
    Selection smallest = ProjectSelection.smallest(candidates);
    Selection largest = ProjectSelection.largest(candidates);
    assertThat(smallest.netValue().doubleValue()).isEqualTo(best);
    assertThat(largest.netValue().doubleValue()).isEqualTo(best);
    assertThat(largest.ids()).containsAll(smallest.ids());
  }
}
