package dev.tandem.metrics.prioritisation.selection.planning;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReleasePlanningTest {

  private static final List<PlannedRelease> RELEASES =
      List.of(PlannedRelease.of("spring", 1, 5), PlannedRelease.of("autumn", 0.5, 5));

  @Test
  void run_enablerNeeded_comesNoLaterThanWhatRequiresIt() {
    List<PlannedFeature> features = List.of(
        PlannedFeature.of("payments", 20, 3).requiring("accounts"),
        PlannedFeature.of("accounts", 0, 4),
        PlannedFeature.of("themes", 6, 1));
    ReleasePlan plan = ReleasePlanning.withDefaults().run(features, RELEASES);
    assertThat(plan.releases().get(0).ids()).containsExactly("accounts", "themes");
    assertThat(plan.releases().get(1).ids()).containsExactly("payments");
    assertThat(plan.value()).isEqualByComparingTo("16");
    assertThat(plan.releases().get(1).capacityLeft()).containsEntry("team", BigDecimal.valueOf(2));
    assertThat(plan.isProvenOptimal()).isTrue();
    assertThat(plan.gap()).isZero();
    assertThat(plan.explain()).isEqualTo("""
            value 16, proven optimal
            spring: accounts, themes; left of team: 0
            autumn: payments; left of team: 2
            postponed: nothing""");
  }

  @Test
  void run_withTogether_postponesWhatDoesNotFitWhole() {
    List<PlannedFeature> features =
        List.of(PlannedFeature.of("a", 5, 3), PlannedFeature.of("b", 5, 3));
    ReleasePlan plan =
        ReleasePlanning.withDefaults().withTogether("a", "b").run(features, RELEASES);
    assertThat(plan.postponedIds()).containsExactly("a", "b");
    assertThat(plan.value()).isEqualByComparingTo("0");
  }

  @Test
  void run_teamWithoutCapacity_canDoNothing() {
    PlannedFeature feature = new PlannedFeature(
        "a", BigDecimal.TEN, ImmutableMap.of("design", BigDecimal.ONE), ImmutableSet.of());
    assertThat(ReleasePlanning.withDefaults().run(List.of(feature), RELEASES).postponedIds())
        .containsExactly("a");
  }

  @Test
  void run_sixtyFeatures_reportsASmallGap() {
    SplittableRandom random = new SplittableRandom(5);
    List<PlannedFeature> features = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      PlannedFeature feature =
          PlannedFeature.of("" + i, random.nextInt(1, 30), random.nextInt(1, 9));
      features.add(i < 5 ? feature : feature.requiring("" + random.nextInt(i)));
    }
    List<PlannedRelease> releases = List.of(
        PlannedRelease.of("1", 1, 50),
        PlannedRelease.of("2", 0.7, 50),
        PlannedRelease.of("3", 0.4, 50));
    ReleasePlan plan = ReleasePlanning.withDefaults()
        .withEffort(Effort.ofSteps(2_000_000))
        .run(features, releases);
    assertThat(plan.gap()).isBetween(0.0, 0.02);
    assertThat(plan.value()).isLessThanOrEqualTo(plan.bound());
  }

  @Test
  void run_noReleases_postponesAll() {
    ReleasePlan plan =
        ReleasePlanning.withDefaults().run(List.of(PlannedFeature.of("a", 5, 3)), List.of());
    assertThat(plan.postponedIds()).containsExactly("a");
    assertThat(plan.isProvenOptimal()).isTrue();
  }

  @Test
  void findings_featuresThatNoReleaseCanHold_areNamedWithTheirTeams() {
    List<PlannedFeature> features = List.of(
        PlannedFeature.of("fits", 5, 3),
        new PlannedFeature(
            "misspelt",
            BigDecimal.ONE,
            Map.of("taem", BigDecimal.ONE, "unused", BigDecimal.ZERO),
            Set.of()),
        PlannedFeature.of("whale", 50, 30));
    ReleasePlan plan = ReleasePlanning.withDefaults()
        .run(features, List.of(PlannedRelease.of("1", 1, 7), PlannedRelease.of("2", 0.5, 12.5)));
    assertThat(plan.findings())
        .containsExactly(
            new Finding(
                "misspelt",
                "no release states a capacity of team \"taem\". Add it to a release, or correct the name."),
            new Finding(
                "whale",
                "takes 30 of team \"team\", of which no release has more than 12.5. Divide it, or raise a capacity."));
    assertThat(plan.explain())
        .contains("\npostponed: misspelt, whale\nmisspelt: no release states");
    assertThat(
            ReleasePlanning.withDefaults().run(features.subList(0, 1), RELEASES).findings())
        .isEmpty();
  }

  @Test
  void valuedBy_votes_addsWeightTimesValueTimesUrgency() {
    PlannedFeature feature =
        PlannedFeature.of("a", 0, 1).valuedBy(List.of(new Vote(4, 9, 5), new Vote(6, 4, 2)));
    assertThat(feature.value()).isEqualByComparingTo("228");
  }

  @Test
  void run_unknownId_throws() {
    assertThatThrownBy(() -> ReleasePlanning.withDefaults()
            .withTogether("a", "z")
            .run(List.of(PlannedFeature.of("a", 5, 3)), RELEASES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "coupled ids must be in the list: \"z\". Add that item or remove it from the rule.");
  }

  @Test
  void inputs_outsideTheirRange_throw() {
    assertThat(ReleasePlanning.withDefaults().effort()).isEqualTo(Effort.standard());
    assertThatThrownBy(() -> PlannedFeature.of(" ", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank: \" \". Give the feature a name or a number.");
    assertThatThrownBy(() -> PlannedFeature.of("a", -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be at least 0: -1.0, feature \"a\". Leave out what does harm.");
    assertThatThrownBy(() -> PlannedFeature.of("a", 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "effort must be at least 0: -1.0 of team \"team\", feature \"a\". State the work in the team's unit.");
    assertThatThrownBy(() -> PlannedFeature.of("a", Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be finite: NaN. State a number.");
    assertThatThrownBy(() -> PlannedRelease.of("", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be blank: \"\". Give the release a name.");
    assertThatThrownBy(() -> PlannedRelease.of("r", -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "weight must be at least 0: -1.0, release \"r\". Use 1 for the first release and less for later ones.");
    assertThatThrownBy(() -> PlannedRelease.of("r", 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "capacity must be at least 0: -1.0 of team \"team\", release \"r\". State what the team can do.");
    assertThatThrownBy(() -> new Vote(1, -2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value must be finite and at least 0: -2.0. State a number on the stakeholders' common scale.");
  }

  @Test
  void run_amountsOfTooManyDigits_areRoundedAndThePlanSaysSo() {
    ReleasePlan plan = ReleasePlanning.withDefaults()
        .run(
            List.of(
                PlannedFeature.of("a", 1.6666666666666579, 700),
                PlannedFeature.of("b", 2.3333333333333157, 0.14285714285714174)),
            List.of(
                PlannedRelease.of("now", 0.6666666666666622, 700),
                PlannedRelease.of("later", 0.14285714285714174, 0)));
    assertThat(plan.explain()).isEqualTo("""
        value 1.555555554111111, proven optimal \
        (values rounded to 8 decimals, weights rounded to 9 decimals, efforts and capacities rounded to 15 decimals)
        now: b; left of team: 699.8571428571429
        later: nothing; left of team: 0
        postponed: a""");
  }

  @Test
  void plan_boundBelowItsValue_throws() {
    ReleasePlan.Contents contents = new ReleasePlan.Contents(
        PlannedRelease.of("now", 1, 5), List.of(PlannedFeature.of("a", 4, 2)));
    refuses(
        () -> new ReleasePlan(List.of(contents), List.of(), BigDecimal.ONE, AmountRounding.none()),
        "bound must be at least the value: 1, the value is 4. State a bound that holds.");
  }
}
