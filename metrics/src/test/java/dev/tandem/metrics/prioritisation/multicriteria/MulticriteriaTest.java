package dev.tandem.metrics.prioritisation.multicriteria;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.multicriteria.Normalisation.Maximum;
import dev.tandem.metrics.prioritisation.multicriteria.Normalisation.Point;
import dev.tandem.metrics.prioritisation.multicriteria.Normalisation.Raw;
import dev.tandem.metrics.prioritisation.multicriteria.Normalisation.ValueFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MulticriteriaTest {

  private static final List<Criterion> CRITERIA =
      List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1));

  private static DecisionMatrix matrix(Alternative... items) {
    return new DecisionMatrix(CRITERIA, List.of(items));
  }

  private static double score(WeightedScoring scoring, double value, double effort) {
    DecisionMatrix matrix = matrix(
        Alternative.of("x", value, effort),
        Alternative.of("best", 10, 2),
        Alternative.of("worst", 0, 8));
    return scoring.rank(matrix).item("x").score().value();
  }

  @Test
  void weightedScoring_eachNormalisation_followsItsDefinition() {
    WeightedScoring scoring = WeightedScoring.withDefaults();
    assertThat(score(scoring, 5, 5)).isEqualTo(0.75 * 0.5 + 0.25 * 0.5);
    assertThat(score(scoring.withNormalisation(new Maximum()), 5, 4))
        .isEqualTo(0.75 * 0.5 + 0.25 * 0.5);
    assertThat(score(scoring.withNormalisation(new Raw()), 5, 4)).isEqualTo(0.75 * 5 - 0.25 * 4);
    WeightedScoring anchored = scoring
        .withNormalisation("value", ValueFunction.between(0, 20))
        .withNormalisation("effort", ValueFunction.between(10, 0));
    assertThat(score(anchored, 5, 4)).isEqualTo(0.75 * 0.25 + 0.25 * 0.6);
    assertThat(score(anchored.withNormalisation("value", new Raw()), 5, 4))
        .isEqualTo(0.75 * 5 + 0.25 * 0.6);
  }

  @Test
  void valueFunction_shapes_areInterpolatedAndLevelOutside() {
    ValueFunction tent = ValueFunction.target(5, 2);
    List<Double> judgements = List.of(1.0, 3.0, 4.5, 5.0, 6.0, 9.0);
    assertThat(tent.normalise(CRITERIA.get(0), judgements, List.of()).stream()
            .map(Score::value)
            .toList())
        .containsExactly(0.0, 0.0, 0.75, 1.0, 0.5, 0.0);
    assertThat(new ValueFunction(List.of(new Point(0, 0.4)))
            .normalise(CRITERIA.get(0), List.of(-1.0, 1.0), List.of()))
        .containsOnly(Score.of(0.4));
  }

  @Test
  void minMax_constantCriterion_addsNothing() {
    DecisionMatrix matrix = matrix(Alternative.of("a", 1, 5), Alternative.of("b", 2, 5));
    assertThat(WeightedScoring.withDefaults().rank(matrix).item("b").score())
        .isEqualTo(Score.of(0.75));
    assertThat(WeightedScoring.withDefaults().rank(matrix()).entries()).isEmpty();
  }

  @Test
  void maximum_allZero_isZero() {
    DecisionMatrix matrix = matrix(Alternative.of("a", 0, 1), Alternative.of("b", 0, 2));
    assertThat(WeightedScoring.withDefaults()
            .withNormalisation(new Maximum())
            .rank(matrix)
            .item("a")
            .score())
        .isEqualTo(Score.of(0.25));
  }

  @Test
  void rankOrderCentroid_threeCriteria_areTheKnownFractions() {
    assertThat(CriterionWeights.rankOrderCentroid(List.of("a", "b", "c")))
        .isEqualTo(Map.of("a", 11.0 / 18, "b", 5.0 / 18, "c", 2.0 / 18));
  }

  @Test
  void directAndSwing_points_areRescaled() {
    assertThat(CriterionWeights.direct(Map.of("a", 30.0, "b", 10.0)))
        .isEqualTo(Map.of("a", 0.75, "b", 0.25));
    assertThat(CriterionWeights.swing(Map.of("a", 100.0, "b", 60.0)))
        .isEqualTo(Map.of("a", 0.625, "b", 0.375))
        .isEqualTo(CriterionWeights.swing(Map.of("a", 10.0, "b", 6.0), 10));
  }

  @Test
  void topsis_itemsJudgedAlike_areHalfWay() {
    TopsisResult result =
        Topsis.withDefaults().measure(matrix(Alternative.of("a", 1, 2), Alternative.of("b", 1, 2)));
    assertThat(result.closeness()).containsExactly(0.5, 0.5);
    assertThat(result.rank().findings())
        .extracting(Finding::toString)
        .containsExactly("criteria: tell no items apart: every closeness is 0.5");
    assertThat(Topsis.withDefaults().measure(matrix(Alternative.of("a", 0, 0))).closeness())
        .containsExactly(0.5);
    assertThat(Topsis.withDefaults().measure(matrix()).rank().entries()).isEmpty();
  }

  @Test
  void topsis_hugeValues_doNotOverflow() {
    TopsisResult result = Topsis.withDefaults()
        .measure(matrix(Alternative.of("a", 1e300, 1), Alternative.of("b", 5e299, 1)));
    assertThat(result.closeness()).containsExactly(1.0, 0.0);
  }

  @Test
  void vikor_advantageOnTheLimitButForRounding_holds() {
    for (int n = 2; n <= 30; n++) {
      List<Alternative> parts = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        parts.add(Alternative.of("item " + i, (n - 1 - i) / (n - 1.0)));
      }
      VikorResult result = Vikor.withDefaults()
          .measure(new DecisionMatrix(List.of(Criterion.benefit("value", 1)), parts));
      assertThat(result.hasAcceptableAdvantage()).as("%s items", n).isTrue();
      assertThat(result.compromise()).containsExactly("item 0");
    }
  }

  @Test
  void vikor_advantageExactlyOnTheLimit_holds() {
    // Q = 0, 1/3, 2/3, 1 with a limit of 1/3, which binary fractions would miss.
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 1)),
        List.of(
            Alternative.of("a", 0.9),
            Alternative.of("b", 0.8),
            Alternative.of("c", 0.7),
            Alternative.of("d", 0.6)));
    VikorResult result = Vikor.withDefaults().measure(matrix);
    assertThat(result.hasAcceptableAdvantage()).isTrue();
    assertThat(result.compromise()).containsExactly("a");
    assertThat(result.rank().findings()).isEmpty();
  }

  @Test
  void vikor_closeSecond_sharesTheCompromise() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 1)),
        List.of(Alternative.of("b", 9), Alternative.of("a", 10), Alternative.of("c", 0)));
    VikorResult result = Vikor.withDefaults().measure(matrix);
    assertThat(result.compromise()).containsExactly("a", "b");
    assertThat(result.rank().order()).containsExactly("a", "b", "c");
    assertThat(result.rank().findings()).extracting(Finding::subject).containsExactly("advantage");
  }

  @Test
  void vikor_unstableFirst_sharesWithTheSecond() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("x", 1), Criterion.benefit("y", 1), Criterion.benefit("z", 1)),
        List.of(
            Alternative.of("least total", 10, 10, 0),
            Alternative.of("least worst", 4, 4, 6),
            Alternative.of("between", 8, 8, 2.5),
            Alternative.of("poor", 0, 0, 10)));
    VikorResult result = Vikor.withDefaults().measure(matrix);
    assertThat(result.rank().order().get(0)).isEqualTo("between");
    assertThat(result.hasAcceptableStability()).isFalse();
    assertThat(result.rank().findings()).extracting(Finding::subject).contains("stability");
  }

  @Test
  void vikor_fewItems_areTheirOwnCompromise() {
    assertThat(Vikor.withDefaults().measure(matrix(Alternative.of("a", 1, 1))).compromise())
        .containsExactly("a");
    VikorResult none = Vikor.withDefaults().withMajority(1).measure(matrix());
    assertThat(none.compromise()).isEmpty();
    assertThat(none.hasAcceptableStability()).isTrue();
    VikorResult alike =
        Vikor.withDefaults().measure(matrix(Alternative.of("a", 1, 1), Alternative.of("b", 1, 1)));
    assertThat(alike.compromiseScores()).containsOnly(Score.ZERO);
    assertThat(alike.compromise()).containsExactly("a", "b");
  }

  @Test
  void preferenceFunctions_sixTypes_followTheirDefinition() {
    assertThat(new PreferenceFunction.Usual().preference(1e-9)).isEqualTo(1);
    PreferenceFunction uShape = new PreferenceFunction.UShape(2);
    assertThat(uShape.preference(2)).isZero();
    assertThat(uShape.preference(2.1)).isEqualTo(1);
    PreferenceFunction vShape = new PreferenceFunction.VShape(4);
    assertThat(vShape.preference(1)).isEqualTo(0.25);
    assertThat(vShape.preference(5)).isEqualTo(1);
    PreferenceFunction level = new PreferenceFunction.Level(2, 4);
    assertThat(level.preference(2)).isZero();
    assertThat(level.preference(4)).isEqualTo(0.5);
    assertThat(level.preference(4.1)).isEqualTo(1);
    PreferenceFunction linear = new PreferenceFunction.Linear(2, 4);
    assertThat(linear.preference(2)).isZero();
    assertThat(linear.preference(3)).isEqualTo(0.5);
    assertThat(linear.preference(9)).isEqualTo(1);
    assertThat(new PreferenceFunction.Gaussian(2).preference(2))
        .isCloseTo(1 - Math.exp(-0.5), within(1e-15));
  }

  @Test
  void promethee_differenceOnTheThreshold_isIndifference() {
    // In binary arithmetic 0.8 − 0.6 is above 0.2.
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("x", 1)),
        List.of(Alternative.of("a", 0.8), Alternative.of("b", 0.6)));
    Promethee method =
        Promethee.withDefaults().withPreference("x", new PreferenceFunction.UShape(0.2));
    assertThat(method.measure(matrix).netFlows()).containsExactly(0.0, 0.0);
    assertThat(method.measure(matrix).rank().positions().values()).containsExactly(1, 1);
    assertThat(Promethee.withDefaults().measure(matrix).netFlows()).containsExactly(1.0, -1.0);
  }

  @Test
  void promethee_oneItem_hasNoFlow() {
    assertThat(
            Promethee.withDefaults().measure(matrix(Alternative.of("a", 1, 1))).netFlows())
        .containsExactly(0.0);
  }

  @Test
  void nonsense_throws() {
    refuses(() -> Criterion.benefit("", 1), "criterion must not be blank");
    refuses(() -> Criterion.cost("x", -1), "weight must be finite and at least 0: -1.0, item x.");
    refuses(() -> Alternative.of("a", Double.NaN), "value must be finite: NaN, item a.");
    refuses(() -> Alternative.of("", 1), "item must not be blank");
    refuses(
        () -> matrix(Alternative.of("a", 1)),
        "values must be one a criterion: 1 for 2 criteria, item a.");
    refuses(
        () -> matrix(Alternative.of("a", 1, 1), Alternative.of("a", 1, 1)),
        "item must be unique: a.");
    refuses(
        () ->
            new DecisionMatrix(List.of(Criterion.cost("x", 1), Criterion.cost("x", 1)), List.of()),
        "criterion must be unique: x.");
    refuses(
        () -> new DecisionMatrix(List.of(Criterion.cost("x", 0)), List.of()),
        "weights must have one above 0: ");
    WeightedScoring maximum = WeightedScoring.withDefaults().withNormalisation(new Maximum());
    refuses(
        () -> maximum.rank(matrix(Alternative.of("a", -1, 1))),
        "value must be finite and at least 0: -1.0, item a.");
    refuses(
        () -> maximum.rank(matrix(Alternative.of("a", 1, 0))),
        "effort must be finite and above 0: 0.0, item a.");
    refuses(
        () -> WeightedProduct.rank(matrix(Alternative.of("a", 0, 1))),
        "value must be finite and above 0: 0.0, item a.");
    refuses(() -> new ValueFunction(List.of()), "points must not be empty");
    refuses(() -> ValueFunction.between(1, 1), "points must ascend strictly: ");
    refuses(() -> ValueFunction.between(Double.NaN, 1), "judgement must be finite: NaN");
    refuses(() -> new Point(1, Double.NaN), "value must be finite: NaN");
    refuses(() -> ValueFunction.target(1, 0), "tolerance must be finite and above 0: 0.0");
    refuses(() -> CriterionWeights.direct(Map.of("a", 0.0)), "points must have one above 0: ");
    refuses(
        () -> CriterionWeights.direct(Map.of("a", -1.0)),
        "points must be finite and at least 0: -1.0, item a.");
    refuses(() -> CriterionWeights.direct(Map.of("", 1.0)), "criterion must not be blank");
    refuses(() -> CriterionWeights.swing(Map.of("a", 50.0)), "swings must have one of 100: ");
    refuses(
        () -> CriterionWeights.swing(Map.of("a", 9.0), 10),
        "swings must have one of 10: {a=9.0}. Give it to the swing that matters most.");
    refuses(
        () -> CriterionWeights.swing(Map.of("a", 11.0), 10),
        "swing must be from 0.0 to 10.0: 11.0, item a.");
    refuses(
        () -> CriterionWeights.swing(Map.of(), 0), "largest swing must be finite and above 0: 0.0");
    refuses(
        () -> CriterionWeights.swing(Map.of("a", 101.0)),
        "swing must be from 0.0 to 100.0: 101.0, item a.");
    refuses(() -> CriterionWeights.rankOrderCentroid(List.of()), "criteria must not be empty");
    refuses(() -> CriterionWeights.rankOrderCentroid(List.of("")), "criterion must not be blank");
    refuses(
        () -> CriterionWeights.rankOrderCentroid(List.of("a", "a")),
        "criterion must be unique: a.");
    refuses(
        () -> Vikor.withDefaults().withMajority(2), "majority must be a fraction from 0 to 1: 2.0");
    refuses(
        () -> new PreferenceFunction.UShape(-1),
        "indifference must be finite and at least 0: -1.0");
    refuses(
        () -> new PreferenceFunction.VShape(0),
        "strict preference must be finite and above 0: 0.0");
    refuses(
        () -> new PreferenceFunction.Level(3, 2),
        "indifference must be below strict preference: 3.0 and 2.0.");
    refuses(
        () -> new PreferenceFunction.Level(-1, 2),
        "indifference must be finite and at least 0: -1.0");
    refuses(
        () -> new PreferenceFunction.Linear(2, 2),
        "indifference must be below strict preference: 2.0 and 2.0.");
    refuses(() -> new PreferenceFunction.Gaussian(0), "inflection must be finite and above 0: 0.0");
    refuses(
        () -> Promethee.withDefaults()
            .withPreference("x", new PreferenceFunction.Usual())
            .measure(matrix()),
        "preferences must be for criteria of the matrix: x, criteria [value, effort]. Rename it.");
  }

  @Test
  void promethee_netFlowsThatCancel_shareAPosition() {
    // Each item wins criteria of weight 7 of 14; in doubles the two sums differ by 6e-17.
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(
            Criterion.cost("c1", 2),
            Criterion.cost("c2", 4),
            Criterion.benefit("c3", 2),
            Criterion.benefit("c4", 3),
            Criterion.cost("c5", 1),
            Criterion.benefit("c6", 2)),
        List.of(Alternative.of("a", 1, 1, 1, 1, 1, 1), Alternative.of("b", 0, 0, 0, 0, 0, 0)));
    assertThat(Promethee.withDefaults().measure(matrix).rank().positions())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 1));
  }

  @Test
  void results_thatDoNotBelongToTheMatrix_throw() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(new Criterion("c", 1, Direction.HIGHER_IS_BETTER)),
        List.of(new Alternative("a", List.of(1.0)), new Alternative("b", List.of(2.0))));
    List<Double> one = List.of(1.0);
    List<Double> two = List.of(0.0, 1.0);
    List<Double> undefined = List.of(0.0, Double.NaN);
    refuses(
        () -> new TopsisResult(matrix, one, two),
        "distancesToIdeal must be one an item: 1 for 2 items. State one for each.");
    refuses(() -> new TopsisResult(matrix, two, one), "distancesToWorst must be one an item");
    refuses(() -> new TopsisResult(matrix, undefined, two), "distancesToIdeal must be finite: NaN");
    refuses(() -> new TopsisResult(matrix, two, undefined), "distancesToWorst must be finite: NaN");
    refuses(() -> new PrometheeResult(matrix, one, two), "leavingFlows must be one an item");
    refuses(() -> new PrometheeResult(matrix, two, one), "enteringFlows must be one an item");
    refuses(() -> new PrometheeResult(matrix, undefined, two), "leavingFlows must be finite: NaN");
    refuses(() -> new PrometheeResult(matrix, two, undefined), "enteringFlows must be finite: NaN");
    List<Score> scores = List.of(Score.ZERO, Score.ONE);
    refuses(
        () -> new VikorResult(Vikor.withDefaults(), matrix, List.of(), scores),
        "totalRegrets must be one an item: 0 for 2 items.");
    refuses(
        () -> new VikorResult(Vikor.withDefaults(), matrix, scores, List.of()),
        "worstRegrets must be one an item: 0 for 2 items.");
    refuses(
        () -> new Normalisation.Maximum().normalise(matrix.criteria().get(0), two, List.of("a")),
        "values must be one an item: 2 for 1 items.");
  }

  @Test
  void preference_notBetterOrUndefined_isZeroOrRefused() {
    List<PreferenceFunction> functions = List.of(
        new PreferenceFunction.Usual(),
        new PreferenceFunction.UShape(1),
        new PreferenceFunction.VShape(2),
        new PreferenceFunction.Level(1, 2),
        new PreferenceFunction.Linear(1, 2),
        new PreferenceFunction.Gaussian(1));
    for (PreferenceFunction function : functions) {
      assertThat(function.preference(0)).isZero();
      assertThat(function.preference(-3)).isZero();
      assertThat(function.preference(100)).isEqualTo(1);
      refuses(() -> function.preference(Double.NaN), "difference must be finite: NaN");
      refuses(
          () -> function.preference(Double.POSITIVE_INFINITY),
          "difference must be finite: Infinity");
    }
  }
}
