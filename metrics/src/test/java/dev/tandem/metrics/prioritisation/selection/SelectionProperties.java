package dev.tandem.metrics.prioritisation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small random problems against all subsets, assignments and sequences; the generated number is the seed of a problem. */
class SelectionProperties {

  private static String[] required(SplittableRandom random, int i, int count, double share) {
    List<String> required = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      if (j < i && random.nextDouble() < share) {
        required.add("" + j);
      }
    }
    return required.toArray(String[]::new);
  }

  private static List<Candidate> candidates(SplittableRandom random) {
    int count = random.nextInt(1, 13);
    double share = random.nextDouble() * 0.4;
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Candidate candidate = Candidate.of("" + i, random.nextInt(-3, 15), random.nextInt(0, 8));
      candidates.add(candidate.requiring(required(random, i, count, share)));
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

  @Property(tries = 150)
  void releasePlanning_smallProblem_agreesWithAllAssignments(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, 7);
    List<PlannedFeature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      features.add(new PlannedFeature(
              "" + i,
              BigDecimal.valueOf(random.nextInt(0, 20)),
              ImmutableMap.of("web", amount(random, 7), "core", amount(random, 5)),
              ImmutableSet.of())
          .requiring(required(random, i, count, 0.25)));
    }
    List<PlannedRelease> releases = new ArrayList<>();
    for (int k = random.nextInt(0, 4); k > 0; k--) {
      releases.add(new PlannedRelease(
          "release",
          BigDecimal.valueOf(random.nextInt(0, 10), 1),
          ImmutableMap.of("web", amount(random, 12), "core", amount(random, 10))));
    }
    double best = SelectionOracle.bestPlan(features, releases);
    ReleasePlan plan = ReleasePlanning.withDefaults().run(features, releases);
    assertThat(plan.value().doubleValue()).isCloseTo(best, within(1e-9));
    assertThat(plan.isProvenOptimal()).isTrue();
    ReleasePlan quick =
        ReleasePlanning.withDefaults().withEffort(Effort.none()).run(features, releases);
    assertThat(quick.bound().doubleValue()).isGreaterThanOrEqualTo(best - 1e-9);
    assertThat(quick.value().doubleValue()).isLessThanOrEqualTo(best + 1e-9);
    for (ReleasePlan.Contents contents : quick.releases()) {
      assertThat(contents.capacityLeft().values()).allMatch(left -> left.signum() >= 0);
    }
  }

  private static BigDecimal amount(SplittableRandom random, int bound) {
    return BigDecimal.valueOf(random.nextInt(0, bound));
  }

  @Property(tries = 200)
  void incrementalFunding_smallProblem_agreesWithAllSequences(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, 7);
    List<FundedFeature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Double> cash = new ArrayList<>();
      for (int t = random.nextInt(1, 12); t > 0; t--) {
        cash.add((double) random.nextInt(-15, 20));
      }
      features.add(FundedFeature.of("" + i, random.nextInt(1, 4), cash)
          .requiring(required(random, i, count, 0.25)));
    }
    double best = SelectionOracle.bestFunding(features, 0.03, 10, new HashSet<>(), 0);
    IncrementalFunding method = IncrementalFunding.of(0.03, 10);
    FundingPlan plan = method.best(features);
    assertThat(plan.netPresentValue()).isCloseTo(best, within(1e-9));
    assertThat(plan.isProvenOptimal()).isTrue();
    FundingPlan searched = method.withEffort(Effort.none()).best(features);
    assertThat(searched.netPresentValue()).isLessThanOrEqualTo(best + 1e-9);
    assertThat(searched.bound()).isGreaterThanOrEqualTo(best - 1e-9);
    assertThat(method.greedy(features).netPresentValue())
        .isLessThanOrEqualTo(searched.netPresentValue() + 1e-9);
  }
}
