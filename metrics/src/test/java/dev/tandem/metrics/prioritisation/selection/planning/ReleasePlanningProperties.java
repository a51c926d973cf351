package dev.tandem.metrics.prioritisation.selection.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.selection.RandomRequirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small random problems against all assignments; the generated number is the seed of a problem. */
class ReleasePlanningProperties {

  @Property(tries = 150)
  void run_smallProblem_agreesWithAllAssignments(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, 7);
    List<PlannedFeature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      features.add(new PlannedFeature(
              "" + i,
              BigDecimal.valueOf(random.nextInt(0, 20)),
              ImmutableMap.of("web", amount(random, 7), "core", amount(random, 5)),
              ImmutableSet.of())
          .requiring(RandomRequirements.of(random, i, count, 0.25)));
    }
    List<PlannedRelease> releases = new ArrayList<>();
    for (int k = random.nextInt(0, 4); k > 0; k--) {
      releases.add(new PlannedRelease(
          "release",
          BigDecimal.valueOf(random.nextInt(0, 10), 1),
          ImmutableMap.of("web", amount(random, 12), "core", amount(random, 10))));
    }
    double best = PlanOracle.bestPlan(features, releases);
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
}
