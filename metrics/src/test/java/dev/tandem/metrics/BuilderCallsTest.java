package dev.tandem.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.classification.MoscowItem;
import dev.tandem.metrics.prioritisation.classification.MoscowPriority;
import dev.tandem.metrics.prioritisation.selection.Candidate;
import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.funding.FundedFeature;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A call that names members of a set adds them: nothing that was said before is dropped in silence. */
class BuilderCallsTest {

  @Test
  void requiring_calledTwice_requiresBoth() {
    List<Set<String>> requirements = List.of(
        BacklogItem.of("a", 1, 1).requiring("x").requiring("y").requires(),
        ProfiledItem.of("a", 1, CostOfDelay.none())
            .requiring("x")
            .requiring("y")
            .requires(),
        Candidate.of("a", 1, 1).requiring("x").requiring("y").requires(),
        Candidate.request("a", 1, "x").requiring("y").requires(),
        FundedFeature.of("a", 1, List.of(1.0)).requiring("x").requiring("y").requires(),
        PlannedFeature.of("a", 1, 1).requiring("x").requiring("y").requires(),
        MoscowItem.of("a", MoscowPriority.MUST, 1, "x").requiring("y").requires());
    assertThat(requirements).allSatisfy(each -> assertThat(each).containsExactly("x", "y"));
  }

  @Test
  void requiring_sameIdAgain_requiresItOnce() {
    assertThat(BacklogItem.of("a", 1, 1).requiring("x", "x").requiring("x").requires())
        .containsExactly("x");
  }

  @Test
  void withFindings_calledTwice_keepsBothInOrder() {
    Finding first = new Finding("a", "was guessed");
    Finding second = new Finding("b", "was copied");
    assertThat(Ranking.of("m", "f", List.of())
            .withFindings(List.of(first))
            .withFindings(List.of(second))
            .findings())
        .containsExactly(first, second);
  }

  @Test
  void withStrictness_calledTwice_keepsBothRules() {
    assertThat(Funnel.of(Duration.ofDays(1), "see", "buy")
            .withStrictness(FunnelStrictness.TIMES_INCREASE)
            .withStrictness(FunnelStrictness.NO_OTHER_EVENT)
            .strictness())
        .containsExactlyInAnyOrder(
            FunnelStrictness.TIMES_INCREASE, FunnelStrictness.NO_OTHER_EVENT);
  }

  @Test
  void withExclusive_calledTwice_keepsBothSets() {
    List<Candidate> candidates = List.of(
        Candidate.of("a", 5, 1), Candidate.of("b", 4, 1),
        Candidate.of("c", 3, 1), Candidate.of("d", 2, 1));
    assertThat(NextRelease.withCapacity(4)
            .withExclusive("a", "b")
            .withExclusive("c", "d")
            .run(candidates)
            .ids())
        .containsExactly("a", "c");
  }
}
