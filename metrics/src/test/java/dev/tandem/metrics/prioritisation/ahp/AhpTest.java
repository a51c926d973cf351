package dev.tandem.metrics.prioritisation.ahp;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AhpTest {

  private static final List<String> ABC = List.of("a", "b", "c");

  @Test
  void weigh_consistentJudgements_areRecoveredByEveryMethod() {
    PairwiseMatrix matrix = PairwiseMatrix.ofUpper(ABC, 2, 6, 3);
    for (PriorityMethod method : PriorityMethod.values()) {
      AhpWeights weights = Ahp.withDefaults().withPriorities(method).weigh(matrix);
      assertThat(weights.byItem().get("a")).isCloseTo(0.6, within(1e-14));
      assertThat(weights.byItem().get("b")).isCloseTo(0.3, within(1e-14));
      assertThat(weights.consistencyRatio().orElseThrow()).isCloseTo(0, within(1e-14));
    }
  }

  @Test
  void consistencyRatio_upToTwoItems_isZero() {
    assertThat(Ahp.withDefaults().weigh(PairwiseMatrix.ofUpper(List.of("a"))).consistencyRatio())
        .hasValue(0);
    assertThat(Ahp.withDefaults()
            .weigh(PairwiseMatrix.ofUpper(List.of("a", "b"), 9))
            .consistencyRatio())
        .hasValue(0);
  }

  @Test
  void rank_contradiction_isFound() {
    AhpWeights weights = Ahp.withDefaults().weigh(PairwiseMatrix.ofUpper(ABC, 5, 1 / 5.0, 5));
    assertThat(weights.rank().findings()).hasSize(1);
    assertThat(weights.rank().findings().get(0).message())
        .endsWith("above 0.1: some contradict each other");
    assertThat(weights.rank().positions().values()).containsExactly(1, 1, 1);
    assertThat(Ahp.withDefaults()
            .weigh(PairwiseMatrix.ofUpper(ABC, 2, 6, 3))
            .rank()
            .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 15, 16, 17, 40, 100})
  void weigh_noContradiction_isConsistentAtEverySize(int n) {
    List<String> items = IntStream.range(0, n).mapToObj(i -> "item " + i).toList();
    double[] alike = DoubleStream.generate(() -> 1).limit(n * (n - 1) / 2).toArray();
    double[] ratios = new double[alike.length];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        ratios[next++] = (1 + i % 7 / 3.0) / (1 + j % 7 / 3.0);
      }
    }
    for (PriorityMethod method : PriorityMethod.values()) {
      for (double[] judgements : List.of(alike, ratios)) {
        AhpWeights weights = Ahp.withDefaults()
            .withPriorities(method)
            .weigh(PairwiseMatrix.ofUpper(items, judgements));
        assertThat(weights.principalEigenvalue()).isEqualTo(n);
        assertThat(weights.consistencyRatio()).hasValue(0);
        assertThat(weights.isConsistent(0)).isTrue();
        assertThat(weights.rank().findings()).isEmpty();
      }
    }
  }

  @Test
  void weigh_oneContradictionAmongSixteen_hasNoRatio() {
    double[] judgements = DoubleStream.generate(() -> 1).limit(120).toArray();
    judgements[7] = 1.001;
    AhpWeights weights = Ahp.withDefaults()
        .weigh(PairwiseMatrix.ofUpper(
            IntStream.range(0, 16).mapToObj(i -> "item " + i).toList(), judgements));
    assertThat(weights.consistencyIndex()).isGreaterThan(0);
    assertThat(weights.consistencyRatio()).isEmpty();
    assertThat(weights.isConsistent(0.1)).isFalse();
    assertThat(weights.rank().findings())
        .extracting(Finding::toString)
        .containsExactly(
            "judgements: the consistency ratio is undefined: the random index has no entry for 16 items");
  }

  @Test
  void randomIndex_tables_differ() {
    assertThat(RandomIndex.SAATY.forItems(3)).hasValue(0.58);
    assertThat(RandomIndex.SAATY.forItems(15)).hasValue(1.59);
    assertThat(RandomIndex.SAATY.forItems(16)).isEmpty();
    assertThat(RandomIndex.SAATY.forItems(2)).isEmpty();
    assertThat(RandomIndex.ALONSO_LAMATA.forItems(4)).hasValue(0.8815);
    assertThat(RandomIndex.ALONSO_LAMATA.forItems(10)).hasValue(1.4854);
  }

  @Test
  void hierarchy_copyOfAnItem_reversesDistributiveRanksOnly() {
    // Belton and Gear (1983): D is a copy of B.
    List<String> four = List.of("A", "B", "C", "D");
    PairwiseMatrix criteria = PairwiseMatrix.ofUpper(ABC, 1, 1, 1);
    AhpHierarchy hierarchy = AhpHierarchy.of(
        criteria,
        Map.of(
            "a", PairwiseMatrix.ofUpper(four, 1 / 9.0, 1, 1 / 9.0, 9, 1, 1 / 9.0),
            "b", PairwiseMatrix.ofUpper(four, 9, 9, 9, 1, 1, 1),
            "c", PairwiseMatrix.ofUpper(four, 8 / 9.0, 8, 8 / 9.0, 9, 1, 1 / 9.0)));
    Map<String, Double> distributive = hierarchy.weigh(Ahp.withDefaults(), Synthesis.DISTRIBUTIVE);
    assertThat(hierarchy
            .rank(Ahp.withDefaults(), Synthesis.DISTRIBUTIVE)
            .positions()
            .values())
        .containsExactly(1, 2, 2, 4);
    assertThat(hierarchy.rank(Ahp.withDefaults(), Synthesis.IDEAL).order()).startsWith("B", "D");
    assertThat(distributive.get("A")).isCloseTo(0.365, within(0.0005));
    assertThat(distributive.get("B")).isCloseTo(0.289, within(0.0005));
    Map<String, Double> ideal = hierarchy.weigh(Ahp.withDefaults(), Synthesis.IDEAL);
    assertThat(ideal.get("B")).isGreaterThan(ideal.get("A"));
    assertThat(ideal.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-14));
  }

  @Test
  void hierarchy_subcriteria_multiplyThrough() {
    List<String> items = List.of("x", "y");
    AhpHierarchy favoursX = new AhpHierarchy.Items(PairwiseMatrix.ofUpper(items, 3));
    AhpHierarchy favoursY = new AhpHierarchy.Items(PairwiseMatrix.ofUpper(items, 1 / 3.0));
    AhpHierarchy value = new AhpHierarchy.Criteria(
        PairwiseMatrix.ofUpper(List.of("reach", "revenue"), 1),
        Map.of("reach", favoursX, "revenue", favoursY));
    AhpHierarchy goal = new AhpHierarchy.Criteria(
        PairwiseMatrix.ofUpper(List.of("value", "risk"), 4),
        Map.of("value", value, "risk", favoursX));
    assertThat(goal.items()).isEqualTo(items);
    // x: 0.8 × (0.5 × 0.75 + 0.5 × 0.25) + 0.2 × 0.75 = 0.55
    assertThat(goal.weigh(Ahp.withDefaults(), Synthesis.DISTRIBUTIVE).get("x"))
        .isCloseTo(0.55, within(1e-14));
  }

  @Test
  void nonsense_throws() {
    refuses(() -> PairwiseMatrix.ofUpper(List.of()), "items must not be empty");
    refuses(() -> PairwiseMatrix.ofUpper(List.of("a", ""), 1), "item must not be blank");
    refuses(() -> PairwiseMatrix.ofUpper(List.of("a", "a"), 1), "item must be unique: a.");
    refuses(
        () -> PairwiseMatrix.ofUpper(ABC, 1, 2),
        "judgements must be one a pair: 2 for 3 items. Compare each pair once.");
    refuses(
        () -> PairwiseMatrix.ofUpper(List.of("a", "b"), 0),
        "judgement must be finite and above 0: 0.0, item a.");
    List<Double> ones = Collections.nCopies(2, 1.0);
    refuses(
        () -> new PairwiseMatrix(List.of("a", "b"), List.of(ones)),
        "rows must be 2 of 2 judgements, items [a, b].");
    refuses(
        () -> new PairwiseMatrix(List.of("a", "b"), List.of(List.of(1.0, 3.0), List.of(0.3, 1.0))),
        "judgements must be reciprocal: 0.3 of b to a, but 3.0 of a to b. State one as 1 over the other.");
    refuses(
        () -> new PairwiseMatrix(List.of("a"), List.of(List.of(2.0))),
        "judgements must be reciprocal: 2.0 of a to a");
    refuses(() -> RandomIndex.of(0), "random index must be finite and above 0: 0.0");
    PairwiseMatrix criteria = PairwiseMatrix.ofUpper(List.of("p", "q"), 1);
    PairwiseMatrix items = PairwiseMatrix.ofUpper(List.of("x", "y"), 1);
    refuses(
        () -> AhpHierarchy.of(criteria, Map.of("p", items)),
        "children must be one a criterion: [p] for criteria [p, q].");
    refuses(
        () -> AhpHierarchy.of(
            criteria,
            ImmutableMap.of("p", items, "q", PairwiseMatrix.ofUpper(List.of("x", "z"), 1))),
        "items must be the same under each criterion: [x, y] and [x, z].");
  }

  @Test
  void pairwiseMatrix_reciprocalToExactlyOnePercent_isAccepted() {
    PairwiseMatrix matrix =
        new PairwiseMatrix(List.of("a", "b"), List.of(List.of(1.0, 3.0), List.of(0.33, 1.0)));
    assertThat(matrix.size()).isEqualTo(2);
    refuses(
        () -> new PairwiseMatrix(
            List.of("a", "b"), List.of(List.of(1.0, 3.0), List.of(0.329999, 1.0))),
        "judgements must be reciprocal: 0.329999 of b to a");
  }

  @Test
  void weigh_extremeContradiction_isAnEigenvector() {
    PairwiseMatrix matrix =
        PairwiseMatrix.ofUpper(List.of("a", "b", "c", "d"), 1e6, 1e6, 9, 9, 9, 1e6);
    AhpWeights weights = Ahp.withDefaults().weigh(matrix);
    for (int i = 0; i < 4; i++) {
      double product = 0;
      for (int j = 0; j < 4; j++) {
        product += matrix.rows().get(i).get(j) * weights.weights().get(j);
      }
      assertThat(product / weights.weights().get(i) / weights.principalEigenvalue())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void weights_thatDoNotBelongToTheItems_throw() {
    RandomIndex index = RandomIndex.of(0.5);
    List<String> two = List.of("a", "b");
    refuses(
        () -> new AhpWeights(two, List.of(1.0), 2, index),
        "weights must be one an item: 1 for 2 items. State one for each.");
    refuses(
        () -> new AhpWeights(List.of("a", "a"), List.of(0.5, 0.5), 2, index),
        "item must be unique: a.");
    refuses(
        () -> new AhpWeights(two, List.of(0.5, Double.NaN), 2, index),
        "weights must be finite: NaN, of [0.5, NaN].");
    refuses(
        () -> new AhpWeights(two, List.of(0.5, 0.5), Double.NaN, index),
        "principalEigenvalue must be finite: NaN, item of all items.");
  }

  @Test
  void pairwiseMatrix_rowsOfDifferentLength_throw() {
    String message = "rows must be 2 of 2 judgements, items [a, b]. Compare every item with every";
    List<String> two = List.of("a", "b");
    refuses(() -> new PairwiseMatrix(two, List.of(List.of(1.0, 1.0), List.of(1.0))), message);
    refuses(() -> new PairwiseMatrix(two, List.of(List.of(1.0, 1.0))), message);
  }

  @Test
  void consistencyIndex_ofTwoItems_isZeroByDefinition() {
    AhpWeights two = new AhpWeights(List.of("a", "b"), List.of(0.5, 0.5), 2.5, RandomIndex.of(0.5));
    assertThat(two.consistencyIndex()).isZero();
    AhpWeights three =
        new AhpWeights(List.of("a", "b", "c"), List.of(0.5, 0.25, 0.25), 3.5, RandomIndex.of(0.5));
    // (3.5 - 3) / 2
    assertThat(three.consistencyIndex()).isEqualTo(0.25);
    assertThat(three.consistencyRatio()).hasValue(0.5);
  }
}
