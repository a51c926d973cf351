package dev.tandem.metrics.prioritisation.selection;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NextReleaseTest {

  private static final List<Candidate> FEATURES = List.of(
      Candidate.of("platform", 0, 3),
      Candidate.of("search", 10, 5).requiring("platform"),
      Candidate.of("export", 7, 4),
      Candidate.of("sync", 12, 6).requiring("platform"),
      Candidate.of("themes", 5, 2),
      Candidate.of("help", 6, 3));

  @Test
  void run_enablerOfNoValue_isTakenWithWhatItOpens() {
    ReleaseChoice choice = NextRelease.withCapacity(12).run(FEATURES);
    assertThat(choice.value()).isEqualByComparingTo("18");
    assertThat(choice.cost()).isLessThanOrEqualTo(new BigDecimal(12));
    assertThat(choice.isProvenOptimal()).isTrue();
    assertThat(choice.gap()).isZero();
  }

  @Test
  void run_capacityForAll_takesAllOfValueAndNothingUseless() {
    List<Candidate> candidates =
        List.of(Candidate.of("a", 4, 2), Candidate.of("idle", 0, 1), Candidate.of("b", 1, 1));
    assertThat(NextRelease.withCapacity(100).run(candidates).ids()).containsExactly("a", "b");
  }

  @Test
  void run_zeroCapacity_takesWhatIsFree() {
    List<Candidate> candidates = List.of(Candidate.of("free", 4, 0), Candidate.of("paid", 9, 0.01));
    ReleaseChoice choice = NextRelease.withCapacity(0).run(candidates);
    assertThat(choice.ids()).containsExactly("free");
    assertThat(choice.isProvenOptimal()).isTrue();
  }

  @Test
  void run_noCandidates_takesNothing() {
    ReleaseChoice choice = NextRelease.withCapacity(5).run(List.of());
    assertThat(choice.ids()).isEmpty();
    assertThat(choice.value()).isEqualByComparingTo("0");
    assertThat(choice.isProvenOptimal()).isTrue();
  }

  @Test
  void run_candidateExcludesItself_isLeft() {
    List<Candidate> candidates = List.of(
        Candidate.of("a", 9, 1).requiring("b"), Candidate.of("b", 0, 1), Candidate.of("c", 1, 1));
    assertThat(
            NextRelease.withCapacity(9).withExclusive("a", "b").run(candidates).ids())
        .containsExactly("c");
    assertThat(NextRelease.withCapacity(9)
            .withCoupled("a", "c")
            .withExclusive("a", "c")
            .run(candidates)
            .ids())
        .isEmpty();
  }

  @Test
  void run_nuisanceRequired_isTakenOnlyIfItPays() {
    List<Candidate> candidates = List.of(
        Candidate.of("migration", -3, 1),
        Candidate.of("small", 2, 1).requiring("migration"),
        Candidate.of("large", 9, 1).requiring("migration"));
    assertThat(NextRelease.withCapacity(2).run(candidates).value()).isEqualByComparingTo("6");
    assertThat(NextRelease.withCapacity(3).run(candidates).value()).isEqualByComparingTo("8");
  }

  @Test
  void run_coupledAcrossARequirement_areTakenTogether() {
    List<Candidate> candidates =
        List.of(Candidate.of("a", 3, 2).requiring("b"), Candidate.of("b", 3, 2));
    assertThat(NextRelease.withCapacity(3).withCoupled("b", "a").run(candidates).ids())
        .isEmpty();
    assertThat(NextRelease.withCapacity(4).withCoupled("b", "a").run(candidates).ids())
        .containsExactly("a", "b");
  }

  @Test
  void run_generatedInstance_hasASmallCertifiedGap() {
    SplittableRandom random = new SplittableRandom(11);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Candidate requirement = Candidate.of("R" + i, 0, random.nextInt(1, 8));
      candidates.add(i % 4 == 0 ? requirement : requirement.requiring("R" + random.nextInt(i)));
    }
    for (int customer = 0; customer < 120; customer++) {
      String[] requests = new String[random.nextInt(1, 6)];
      for (int i = 0; i < requests.length; i++) {
        requests[i] = "R" + random.nextInt(400);
      }
      candidates.add(Candidate.request("C" + customer, random.nextInt(10, 50), requests));
    }
    ReleaseChoice choice =
        NextRelease.withCapacity(500).withEffort(Effort.ofSteps(2_000_000)).run(candidates);
    assertThat(choice.gap()).isLessThanOrEqualTo(0.02);
    assertThat(choice.cost().doubleValue()).isLessThanOrEqualTo(500);
    assertThat(choice.ids())
        .containsAll(choice.selection().chosen().stream()
            .flatMap(candidate -> candidate.requires().stream())
            .toList());
    assertThat(
            NextRelease.withCapacity(500).withEffort(Effort.ofSteps(2_000_000)).run(candidates))
        .isEqualTo(choice);
  }

  @Test
  void run_badRulesOrAmounts_throw() {
    assertThatThrownBy(
            () -> NextRelease.withCapacity(1).withCoupled("search", "x").run(FEATURES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "coupled ids must be in the list: \"x\". Add that item or remove it from the rule.");
    assertThatThrownBy(() -> NextRelease.withCapacity(1).withExclusive("y").run(FEATURES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "exclusive ids must be in the list: \"y\". Add that item or remove it from the rule.");
    assertThatThrownBy(() -> NextRelease.withCapacity(1)
            .run(List.of(Candidate.of("a", 1, 1), Candidate.of("a", 1, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item ids must be unique: \"a\" appears twice. Rename one of the two items.");
  }

  @Test
  void run_thirds_areExact() {
    ReleaseChoice choice = NextRelease.withCapacity(1)
        .run(List.of(
            Candidate.of("a", 2 / 3.0, 1 / 3.0),
            Candidate.of("b", 5 / 3.0, 2 / 3.0),
            Candidate.of("c", 1, 0.7)));
    assertThat(choice.explain()).isEqualTo("value 2.333333333333333, proven optimal, cost 1: a, b");
  }

  @Test
  void run_costJustAboveTheCapacity_isLeft() {
    List<Candidate> candidates =
        List.of(Candidate.of("a", 1 / 7.0, 1e6 + 1 / 3.0), Candidate.of("b", 1 / 11.0, 1 / 3.0));
    ReleaseChoice choice = NextRelease.withCapacity(1000000.333).run(candidates);
    assertThat(choice.ids()).containsExactly("b");
    assertThat(choice.isProvenOptimal()).isTrue();
    assertThat(choice.selection().rounding().isNone()).isTrue();
  }

  @Test
  void run_fiveSixthsAndOneSixth_fillACapacityOfOne() {
    ReleaseChoice choice = NextRelease.withCapacity(1)
        .run(List.of(Candidate.of("a", 1, 5 / 6.0), Candidate.of("b", 1, 1 / 6.0)));
    assertThat(choice.ids()).containsExactly("a", "b");
    assertThat(choice.cost()).isEqualByComparingTo("1");
    List<Candidate> sevenths = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      sevenths.add(Candidate.of("s" + i, 1, 1 / 7.0));
    }
    assertThat(NextRelease.withCapacity(1).run(sevenths).ids()).hasSize(7);
    assertThat(NextRelease.withCapacity(0.9999999).run(sevenths).ids()).hasSize(6);
  }

  /** Square roots are no fractions: costs are rounded up and the capacity down, so that the sum of the given costs fits the given one. */
  @Test
  void run_amountsOfTooManyDigits_areRoundedAgainstTheClaim() {
    List<Candidate> candidates = new ArrayList<>();
    double capacity = 0;
    for (int i = 2; i < 40; i++) {
      candidates.add(Candidate.of("c" + i, Math.sqrt(i) * 1e3, Math.sqrt(i + 0.5)));
      capacity += i % 2 == 0 ? Math.sqrt(i + 0.5) : 0;
    }
    ReleaseChoice choice = NextRelease.withCapacity(capacity).run(candidates);
    BigDecimal given = candidates.stream()
        .filter(candidate -> choice.ids().contains(candidate.id()))
        .map(Candidate::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(given).isLessThanOrEqualTo(BigDecimal.valueOf(capacity));
    assertThat(choice.explain()).contains("costs rounded to ");
  }

  @Test
  void options_outsideTheirRange_throw() {
    assertThat(
            NextRelease.withCapacity(1).withEffort(Effort.ofSteps(7)).effort().steps())
        .isEqualTo(7);
    assertThatThrownBy(() -> NextRelease.withCapacity(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity must be at least 0: -1.0. State what the release may cost.");
    assertThatThrownBy(() -> NextRelease.withCapacity(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity must be finite: NaN. State a number.");
    assertThatThrownBy(() -> Effort.ofSteps(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps must be at least 0: -1. Leave out this option for 20000000.");
  }

  @Test
  void candidate_outsideItsRange_throws() {
    assertThatThrownBy(() -> Candidate.of("", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank: \"\". Give the candidate a name or a number.");
    assertThatThrownBy(() -> Candidate.of("a", 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be at least 0: -1.0, candidate \"a\". State a gain as value.");
    assertThatThrownBy(() -> Candidate.request("a", Double.NaN, "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be finite: NaN, candidate \"a\". State a number.");
  }

  @Test
  void explain_choice_statesValueCostAndProof() {
    ReleaseChoice choice =
        NextRelease.withCapacity(2).run(List.of(Candidate.of("a", 4, 2), Candidate.of("b", 1, 1)));
    assertThat(choice.explain()).isEqualTo("value 4, proven optimal, cost 2: a");
    assertThat(new ReleaseChoice(new Selection(List.of(), AmountRounding.none()), BigDecimal.TEN)
            .explain())
        .isEqualTo("value 0, at most 10, cost 0: nothing");
  }

  @Test
  void choice_boundBelowItsValue_throws() {
    Selection taken = new Selection(List.of(Candidate.of("a", 4, 2)), AmountRounding.none());
    refuses(
        () -> new ReleaseChoice(taken, BigDecimal.ONE),
        "bound must be at least the value: 1, the value is 4. State a bound that holds.");
    assertThat(new ReleaseChoice(taken, new BigDecimal("1E+400")).gap()).isEqualTo(1);
  }
}
