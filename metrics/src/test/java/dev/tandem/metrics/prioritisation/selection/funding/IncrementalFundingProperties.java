package dev.tandem.metrics.prioritisation.selection.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.selection.RandomRequirements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small random problems against all sequences; the generated number is the seed of a problem. */
class IncrementalFundingProperties {

  @Property(tries = 200)
  void best_smallProblem_agreesWithAllSequences(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, 7);
    List<FundedFeature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Double> cash = new ArrayList<>();
      for (int t = random.nextInt(1, 12); t > 0; t--) {
        cash.add((double) random.nextInt(-15, 20));
      }
      features.add(FundedFeature.of("" + i, random.nextInt(1, 4), cash)
          .requiring(RandomRequirements.of(random, i, count, 0.25)));
    }
    double best = FundingOracle.bestFunding(features, 0.03, 10, new HashSet<>(), 0);
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
