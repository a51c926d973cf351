package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class RankingProperties {

  @Property
  void rank_factorRescaledForAll_keepsThePositions(
      @ForAll("rices") List<Rice> items, @ForAll @IntRange(min = 1, max = 1000) int factor) {
    List<Rice> rescaled = items.stream()
        .map(item -> new Rice(
            item.item(),
            item.reach() * factor,
            item.period(),
            item.impact(),
            item.confidence(),
            item.effort()))
        .toList();
    assertThat(Rice.rank(rescaled).positions()).isEqualTo(Rice.rank(items).positions());
  }

  @Property
  void rank_itemsReversed_keepsThePositions(@ForAll("rices") List<Rice> items) {
    Map<String, Integer> reversed = Rice.rank(Lists.reverse(items)).positions();
    assertThat(reversed).containsExactlyInAnyOrderEntriesOf(Rice.rank(items).positions());
  }

  @Property
  void positions_anyScores_countTheBetterItems(@ForAll("rices") List<Rice> items) {
    Ranking ranking = Rice.rank(items);
    for (Ranking.Entry entry : ranking.entries()) {
      long better = items.stream()
          .filter(other -> other.score().compareTo(entry.score()) > 0)
          .count();
      assertThat(entry.position()).isEqualTo(1 + (int) better);
    }
  }

  @Property
  void rank_moreConfidence_neverLowersAnItem(@ForAll("rices") List<Rice> items) {
    Rice first = items.get(0);
    List<Rice> surer = new ArrayList<>(items);
    surer.set(
        0,
        new Rice(first.item(), first.reach(), first.period(), first.impact(), 1, first.effort()));
    assertThat(Rice.rank(surer).entries().stream()
            .filter(e -> e.item().equals(first.item()))
            .findFirst()
            .orElseThrow()
            .position())
        .isLessThanOrEqualTo(Rice.rank(items).entries().stream()
            .filter(e -> e.item().equals(first.item()))
            .findFirst()
            .orElseThrow()
            .position());
  }

  @Property
  void cd3_rankedOrder_isNeverBeatenByASwapOfNeighbours(@ForAll("features") List<Cd3> items) {
    List<Cd3> ranked = new ArrayList<>(items);
    ranked.sort(Comparator.comparing(Cd3::score).reversed());
    Score best = Cd3.delayCost(ranked);
    for (int i = 1; i < ranked.size(); i++) {
      List<Cd3> swapped = new ArrayList<>(ranked);
      Collections.swap(swapped, i - 1, i);
      assertThat(Cd3.delayCost(swapped)).isGreaterThanOrEqualTo(best);
    }
  }

  @Property
  void score_ofAnyDouble_keepsItsValue(
      @ForAll @DoubleRange(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double value) {
    assertThat(Score.of(value).value()).isEqualTo(value);
  }

  @Property
  void score_arithmetic_undoesItself(
      @ForAll @Scale(9) @DoubleRange(min = -1e9, max = 1e9) double a,
      @ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 1e9) double b) {
    Score first = Score.of(a);
    Score second = Score.of(b);
    assertThat(first.plus(second).minus(second)).isEqualTo(first);
    assertThat(first.times(second).dividedBy(second)).isEqualTo(first);
    assertThat(first.compareTo(second)).isEqualTo(-second.compareTo(first));
  }

  @Provide
  Arbitrary<List<Rice>> rices() {
    Arbitrary<Rice> rice = Combinators.combine(
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.of(0.25, 0.5, 1.0, 2.0, 3.0),
            Arbitraries.of(0.5, 0.8, 1.0),
            Arbitraries.of(0.5, 1.0, 2.0, 3.0, 7.0))
        .as((reach, impact, confidence, effort) ->
            new Rice("unnamed", reach, ReachPeriod.MONTH, impact, confidence, effort));
    return rice.list().ofMinSize(1).ofMaxSize(12).map(items -> {
      List<Rice> named = new ArrayList<>();
      items.forEach(item -> named.add(new Rice(
          "item " + named.size(),
          item.reach(),
          item.period(),
          item.impact(),
          item.confidence(),
          item.effort())));
      return named;
    });
  }

  @Provide
  Arbitrary<List<Cd3>> features() {
    Arbitrary<Cd3> feature = Combinators.combine(
            Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 9))
        .as((cost, duration) -> new Cd3("feature", cost, duration));
    return feature.list().ofMinSize(1).ofMaxSize(10);
  }
}
