package dev.tandem.metrics.prioritisation.vendor;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.vendor.ProductboardImportance.Importance;
import dev.tandem.metrics.prioritisation.vendor.ProductboardImportance.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorTest {

  private static final AirfocusScore AIRFOCUS =
      new AirfocusScore(Map.of("reach", 1.0), Map.of("effort", 1.0), 0.5, 0.5);
  private static final ProductPlanBoard BOARD =
      new ProductPlanBoard(Map.of("revenue", 20.0), Map.of("effort", 20.0));

  private static JiraField field(String name, double... values) {
    ImmutableMap.Builder<String, Double> byIdea = ImmutableMap.builder();
    for (int i = 0; i < values.length; i++) {
      byIdea.put("idea " + i, values[i]);
    }
    return new JiraField(name, 1, byIdea.buildOrThrow());
  }

  @Test
  void jira_allNegative_spansFromSmallestToLargest() {
    assertThat(field("f", -5, -2, -1).normalised().values())
        .containsExactly(Score.ZERO, Score.of(75), Score.of(100));
  }

  @Test
  void jira_fieldWithoutSpread_isZeroUnlessPositive() {
    assertThat(field("f", 0, 0).normalised().values()).containsOnly(Score.ZERO);
    assertThat(field("f", -3, -3).normalised().values()).containsOnly(Score.ZERO);
    assertThat(field("f", 4, 4).normalised().values()).containsOnly(Score.of(100));
    assertThat(field("f").normalised()).isEmpty();
  }

  @Test
  void jira_noCost_hasNoRatio() {
    JiraWeightedScore score =
        new JiraWeightedScore(List.of(field("value", 3, 1)), List.of(field("cost", 0, 2)));
    assertThat(score).hasToString("positive [value], negative [cost]");
    assertThat(score.ratio("idea 0")).isEmpty();
    refuses(
        () -> score.ratio("unknown"), "idea must be one of the fields: unknown. Ask for one of [");
    assertThat(score.ratio("idea 1")).contains(Score.ofRatio(1, 3));
    refuses(
        score::rank,
        "negative score must be above 0: 0, item idea 0. Restate its negative fields, or rank by positive score.");
  }

  @Test
  void jira_nonsense_throws() {
    refuses(() -> new JiraWeightedScore(List.of(), List.of()), "positive fields must not be empty");
    refuses(
        () -> new JiraWeightedScore(List.of(field("a", 1), field("a", 1)), List.of()),
        "field must be unique: a.");
    refuses(
        () -> new JiraWeightedScore(List.of(field("a", 1)), List.of(field("b", 1, 2))),
        "fields must cover the same ideas: [idea 0, idea 1] for field b, but [idea 0] for field a.");
    refuses(
        () -> new JiraField("a", -1, Map.of()),
        "weight must be finite and at least 0: -1.0, item a.");
    refuses(() -> new JiraField("a", 1, Map.of("x", Double.NaN)), "a must be finite: NaN, item x.");
    refuses(() -> new JiraField("", 1, Map.of()), "field must not be blank");
    refuses(() -> new JiraField("a", 1, Map.of("", 1.0)), "idea must not be blank");
  }

  @Test
  void airfocus_sizes_areFractions() {
    assertThat(AirfocusScore.Size.values())
        .extracting(AirfocusScore.Size::normalised)
        .containsExactly(0.0, 0.33, 0.66, 1.0);
  }

  @Test
  void airfocus_nonsense_throws() {
    refuses(
        () -> new AirfocusScore(Map.of("a", 0.5), Map.of("b", 1.0), 0.5, 0.5),
        "value weights must sum to 1: 0.5. Write 70 % as 0.7.");
    refuses(
        () -> new AirfocusScore(Map.of("a", 1.0), Map.of(), 0.5, 0.5),
        "cost weights must sum to 1: 0.");
    refuses(
        () -> new AirfocusScore(Map.of("a", 1.0), Map.of("b", 1.0), 0.5, 0.6),
        "factor weights must sum to 1: 1.1.");
    refuses(
        () -> new AirfocusScore(Map.of("a", 2.0), Map.of("b", 1.0), 0.5, 0.5),
        "value weights must be a fraction from 0 to 1: 2.0, item a.");
    refuses(
        () -> new AirfocusScore(Map.of("a", 1.0), Map.of("a", 1.0), 0.5, 0.5),
        "criteria must be either value or cost: [a].");
    refuses(
        () -> AIRFOCUS.rank(List.of(row(Map.of("reach", 2.0, "effort", 0.0)))),
        "reach must be from 0.0 to 1.0: 2.0, item x.");
    refuses(
        () -> AIRFOCUS.rank(List.of(row(Map.of("reach", 1.0)))),
        "judgements must cover every column: effort is missing, item x.");
    refuses(
        () -> AIRFOCUS.rank(List.of(row(Map.of("reach", 1.0, "effort", 0.0, "fun", 1.0)))),
        "judgements must be in the columns [reach, effort]: fun, item x.");
  }

  @Test
  void aha_displayed_roundsUp() {
    assertThat(AhaScorecard.displayed(Score.of(13.2))).isEqualTo(14);
    assertThat(AhaScorecard.displayed(Score.of(13))).isEqualTo(13);
    assertThat(AhaScorecard.displayed(Score.of(-2.5))).isEqualTo(-2);
  }

  @Test
  void aha_nonsense_throws() {
    refuses(() -> new AhaScorecard(Map.of(), "confidence"), "weights must not be empty");
    refuses(
        () -> new AhaScorecard(Map.of("need", Double.NaN), "confidence"),
        "weight must be finite: NaN, item need.");
    refuses(() -> new AhaScorecard(Map.of("need", 1.0), ""), "multiplier must not be blank");
    refuses(
        () -> AhaScorecard.productValue().rank(List.of(row(Map.of("need", 1.0)))),
        "judgements must cover every column: population is missing, item x.");
  }

  @Test
  void productPlan_nonsense_throws() {
    refuses(
        () -> BOARD.rank(List.of(row(Map.of("revenue", 6.0, "effort", 1.0)))),
        "revenue must be from 1.0 to 5.0: 6.0, item x.");
    refuses(
        () -> BOARD.rank(List.of(row(Map.of("revenue", 2.5, "effort", 1.0)))),
        "revenue must be a whole number: 2.5, item x. Use 1, 2, 3, 4 or 5.");
    refuses(
        () -> new ProductPlanBoard(Map.of("a", -1.0), Map.of()),
        "weight must be finite and at least 0: -1.0, item a.");
    refuses(
        () -> new ProductPlanBoard(Map.of("a", 1.0), Map.of("a", 1.0)),
        "columns must be either benefit or cost: [a].");
  }

  @Test
  void productboard_rank_countsCustomersOnce() {
    ProductboardImportance loud = ProductboardImportance.of(
        "loud", List.of(new Note("a", Importance.CRITICAL), new Note("a", Importance.CRITICAL)));
    ProductboardImportance wide = ProductboardImportance.of(
        "wide", List.of(new Note("a", Importance.IMPORTANT), new Note("b", Importance.IMPORTANT)));
    assertThat(ProductboardImportance.rank(List.of(loud, wide)).explain())
        .isEqualTo(
            "Productboard: Σ over customers of the latest importance\n1. wide: 4 (customers 2)\n2. loud: 3 (customers 1)");
    refuses(
        () -> ProductboardImportance.of("x", List.of(new Note("", Importance.UNSET))),
        "customer must not be blank: \"\", item x.");
    refuses(() -> ProductboardImportance.of("", List.of()), "item must not be blank");
  }

  @Test
  void scorecardRow_nonsense_throws() {
    refuses(() -> new ScorecardRow("", Map.of()), "item must not be blank");
    refuses(() -> row(Map.of("a", Double.NaN)), "a must be finite: NaN, item x.");
  }

  private static ScorecardRow row(Map<String, Double> judgements) {
    return new ScorecardRow("x", judgements);
  }

  @Test
  void airfocus_threeWeightsOfAThird_areAccepted() {
    AirfocusScore thirds = new AirfocusScore(
        ImmutableMap.of("a", 1.0 / 3, "b", 1.0 / 3, "c", 1.0 / 3), Map.of("z", 1.0), 0.5, 0.5);
    Ranking ranking =
        thirds.rank(List.of(new ScorecardRow("x", Map.of("a", 1.0, "b", 0.5, "c", 0.0, "z", 1.0))));
    assertThat(ranking.item("x").score().value()).isCloseTo(0.25, within(1e-12));
    refuses(
        () -> new AirfocusScore(Map.of("a", 0.999), Map.of("z", 1.0), 0.5, 0.5),
        "value weights must sum to 1: 0.999.");
  }

  @Test
  void airfocus_weightsOffByTheToleranceExactly_areAccepted() {
    Map<String, Double> above = ImmutableMap.of("a", 1.0, "b", 1e-9);
    Map<String, Double> below = ImmutableMap.of("a", 0.999999999);
    assertThat(new AirfocusScore(above, Map.of("z", 1.0), 0.5, 0.5).valueWeights())
        .isEqualTo(above);
    assertThat(new AirfocusScore(below, Map.of("z", 1.0), 0.5, 0.5).valueWeights())
        .isEqualTo(below);
    refuses(
        () -> new AirfocusScore(ImmutableMap.of("a", 1.0, "b", 1.1e-9), Map.of("z", 1.0), 0.5, 0.5),
        "value weights must sum to 1: 1.");
    refuses(
        () -> new AirfocusScore(Map.of("a", 0.9999999989), Map.of("z", 1.0), 0.5, 0.5),
        "value weights must sum to 1: ");
  }

  @Test
  void scorecards_columnsThatTheyDoNotHave_throw() {
    Map<String, Double> five = ImmutableMap.of(
        "population", 1.0, "need", 1.0, "strategy", 1.0, "effort", 1.0, "confidence", 1.0);
    Map<String, Double> six =
        ImmutableMap.<String, Double>builder().putAll(five).put("fun", 1.0).buildOrThrow();
    assertThat(AhaScorecard.productValue().rank(List.of(row(five))).item("x").score())
        .isEqualTo(Score.of(2));
    refuses(
        () -> AhaScorecard.productValue().rank(List.of(row(six))),
        "judgements must be in the columns [population, need, strategy, effort, confidence]: fun,"
            + " item x.");
    refuses(
        () -> BOARD.rank(List.of(row(Map.of("revenue", 1.0, "effort", 1.0, "fun", 1.0)))),
        "judgements must be in the columns [revenue, effort]: fun, item x.");
    refuses(
        () -> new ProductPlanBoard(Map.of(), Map.of("a", -1.0)),
        "weight must be finite and at least 0: -1.0, item a.");
  }

  @Test
  void jira_rank_saysWhetherThereAreNegativeFields() {
    JiraField value = field("value", 3, 1);
    assertThat(new JiraWeightedScore(List.of(value), List.of()).rank().explain())
        .startsWith("Jira Product Discovery: normalised sum of weight × normalised field\n");
    assertThat(new JiraWeightedScore(List.of(value), List.of(field("cost", 1, 2)))
            .rank()
            .explain())
        .startsWith("Jira Product Discovery: normalised positive sum / normalised negative sum\n");
  }
}
