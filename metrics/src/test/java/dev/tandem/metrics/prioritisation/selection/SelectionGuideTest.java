package dev.tandem.metrics.prioritisation.selection;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.selection.funding.FundedFeature;
import dev.tandem.metrics.prioritisation.selection.funding.FundingPlan;
import dev.tandem.metrics.prioritisation.selection.funding.IncrementalFunding;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedRelease;
import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlan;
import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlanning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on selection, with what the pages say about their results. */
class SelectionGuideTest {

  @Test
  void projectSelection() {
    Selection selection = ProjectSelection.smallest(List.of(
        Candidate.of("platform", 0, 10),
        Candidate.of("search", 4, 0).requiring("platform"),
        Candidate.of("sync", 7, 0).requiring("platform"),
        Candidate.of("share", 5, 0).requiring("platform")));
    BigDecimal net = selection.netValue();
    List<String> ids = selection.ids();
    assertThat(net).isEqualByComparingTo("6");
    assertThat(ids).containsExactlyInAnyOrder("platform", "search", "sync", "share");
  }

  @Test
  void nextRelease() {
    List<Candidate> candidates = List.of(
        Candidate.of("platform", 0, 3),
        Candidate.of("search", 10, 5).requiring("platform"),
        Candidate.of("sync", 12, 6).requiring("platform"),
        Candidate.of("export", 7, 4));
    ReleaseChoice choice =
        NextRelease.withCapacity(12).withExclusive("search", "sync").run(candidates);
    List<String> ids = choice.ids();
    BigDecimal value = choice.value();
    boolean proven = choice.isProvenOptimal();
    assertThat(ids).containsExactlyInAnyOrder("platform", "search", "export");
    assertThat(value).isEqualByComparingTo("17");
    assertThat(proven).isTrue();
    assertThat(choice.bound()).isEqualByComparingTo("17");
  }

  @Test
  void releasePlanning() {
    List<PlannedFeature> features = List.of(
        PlannedFeature.of("accounts", 228, 5),
        PlannedFeature.of("search", 270, 3),
        PlannedFeature.of("alerts", 312, 4).requiring("search"),
        PlannedFeature.of("export", 204, 6),
        PlannedFeature.of("themes", 152, 2));
    ReleasePlan plan = ReleasePlanning.withDefaults()
        .withTogether("accounts", "search")
        .run(
            features,
            List.of(PlannedRelease.of("spring", 0.7, 8), PlannedRelease.of("autumn", 0.3, 8)));
    List<String> spring = plan.releases().get(0).ids();
    List<String> autumn = plan.releases().get(1).ids();
    List<String> postponed = plan.postponedIds();
    BigDecimal value = plan.value();
    assertThat(spring).containsExactly("accounts", "search");
    assertThat(autumn).containsExactly("alerts", "themes");
    assertThat(postponed).containsExactly("export");
    assertThat(value).isEqualByComparingTo("487.8");
  }

  @Test
  void incrementalFunding() {
    List<FundedFeature> features = List.of(
        FundedFeature.of("groundwork", 1, List.of(-10.0)),
        FundedFeature.of("jackpot", 1, List.of(-5.0, 30.0, 30.0, 30.0)).requiring("groundwork"),
        FundedFeature.of("small", 1, List.of(-2.0, 2.0, 2.0, 2.0)));
    IncrementalFunding method = IncrementalFunding.of(0, 6);
    FundingPlan best = method.best(features);
    FundingPlan greedy = method.greedy(features);
    double peak = best.peakFunding();
    OptionalInt breakEven = best.breakEvenPeriod();
    assertThat(best.ids()).containsExactly("groundwork", "jackpot", "small");
    assertThat(best.netPresentValue()).isCloseTo(79, within(1e-12));
    assertThat(greedy.ids()).containsExactly("small");
    assertThat(greedy.netPresentValue()).isCloseTo(4, within(1e-12));
    assertThat(peak).isEqualTo(-15);
    assertThat(breakEven).hasValue(3);
  }

  @Test
  void releasePlanningWithTwoTeams() {
    List<PlannedFeature> work = List.of(
        PlannedFeature.of("search", 10, Map.of("web", 3.0, "data", 2.0)),
        PlannedFeature.of("export", 8, Map.of("web", 2.0)),
        PlannedFeature.of("sync", 6, Map.of("data", 3.0)),
        PlannedFeature.of("themes", 3, Map.of("web", 2.0)));
    ReleasePlan byTeam = ReleasePlanning.withDefaults()
        .run(
            work,
            List.of(
                PlannedRelease.of("spring", 1, Map.of("web", 4.0, "data", 2.0)),
                PlannedRelease.of("autumn", 0.5, Map.of("web", 4.0, "data", 3.0))));
    List<String> first = byTeam.releases().get(0).ids();
    List<String> second = byTeam.releases().get(1).ids();
    BigDecimal both = byTeam.value();
    assertThat(first).containsExactly("search");
    assertThat(second).containsExactly("export", "sync", "themes");
    assertThat(both).isEqualByComparingTo("18.5");
    assertThat(byTeam.isProvenOptimal()).isTrue();
  }

  @Test
  void teams_nonsense_isRefused() {
    refuses(
        () -> PlannedFeature.of("a", 1, Map.of("web", Double.NaN)),
        "effort must be finite: NaN. State a number.");
    refuses(
        () -> PlannedRelease.of("a", 1, Map.of("web", -1.0)),
        "capacity must be at least 0: -1.0 of team \"web\", release \"a\".");
  }
}
