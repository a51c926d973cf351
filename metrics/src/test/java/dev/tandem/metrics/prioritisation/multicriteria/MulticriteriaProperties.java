package dev.tandem.metrics.prioritisation.multicriteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MulticriteriaProperties {

  private static final ImmutableList<Function<DecisionMatrix, Ranking>> METHODS = ImmutableList.of(
      matrix -> WeightedScoring.withDefaults().rank(matrix),
      matrix -> WeightedScoring.withDefaults()
          .withNormalisation(new Normalisation.Maximum())
          .rank(matrix),
      WeightedProduct::rank,
      matrix -> Topsis.withDefaults().measure(matrix).rank(),
      matrix -> Topsis.withDefaults()
          .withScaling(Topsis.Scaling.MIN_MAX)
          .measure(matrix)
          .rank(),
      matrix -> Vikor.withDefaults().measure(matrix).rank(),
      matrix -> Promethee.withDefaults().measure(matrix).rank());

  @Property(tries = 200)
  void everyMethod_itemsReversed_keepsThePositions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int items) {
    DecisionMatrix matrix = random(seed, items, 1);
    DecisionMatrix reversed =
        new DecisionMatrix(matrix.criteria(), Lists.reverse(matrix.alternatives()));
    METHODS.forEach(method -> assertThat(method.apply(reversed).positions())
        .containsExactlyInAnyOrderEntriesOf(method.apply(matrix).positions()));
  }

  @Property(tries = 200)
  void everyMethod_criterionInOtherUnits_keepsThePositions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int items) {
    DecisionMatrix matrix = random(seed, items, 1);
    DecisionMatrix rescaled = random(seed, items, 1024);
    METHODS.forEach(method -> assertThat(method.apply(rescaled).positions())
        .isEqualTo(method.apply(matrix).positions()));
  }

  @Property(tries = 200)
  void everyMethod_dominatedItem_neverRanksAboveItsDominator(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int items) {
    DecisionMatrix matrix = random(seed, items, 1);
    List<Double> better = new ArrayList<>();
    for (int k = 0; k < matrix.criteria().size(); k++) {
      double value = matrix.alternatives().get(0).values().get(k);
      better.add(
          matrix.criteria().get(k).direction() == Direction.HIGHER_IS_BETTER
              ? value + 1
              : value / 2);
    }
    List<Alternative> extended = new ArrayList<>(matrix.alternatives());
    extended.add(new Alternative("dominator", better));
    for (Function<DecisionMatrix, Ranking> method : METHODS) {
      List<String> order =
          method.apply(new DecisionMatrix(matrix.criteria(), extended)).order();
      assertThat(order.indexOf("dominator")).isLessThan(order.indexOf("item 0"));
    }
  }

  @Property(tries = 200)
  void promethee_netFlows_sumToZero(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int items) {
    PrometheeResult result = Promethee.withDefaults().measure(random(seed, items, 1));
    assertThat(result.netFlows().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(0, within(1e-12));
  }

  private static DecisionMatrix random(long seed, int items, double unit) {
    Random random = new Random(seed);
    List<Criterion> criteria = List.of(
        Criterion.benefit("value", 1 + random.nextInt(9)),
        Criterion.cost("effort", 1 + random.nextInt(9)),
        Criterion.benefit("fit", 1 + random.nextInt(9)));
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      alternatives.add(Alternative.of(
          "item " + i,
          unit * (1 + random.nextInt(20)),
          1 + random.nextInt(20),
          1 + random.nextInt(20)));
    }
    return new DecisionMatrix(criteria, alternatives);
  }
}
