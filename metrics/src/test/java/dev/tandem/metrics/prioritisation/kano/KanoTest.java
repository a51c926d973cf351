package dev.tandem.metrics.prioritisation.kano;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KanoTest {

  private static KanoSummary summary(int m, int o, int a, int i, int r, int q) {
    return new KanoSummary(
        "item",
        Map.of(
            KanoCategory.MUST_BE, m,
            KanoCategory.ONE_DIMENSIONAL, o,
            KanoCategory.ATTRACTIVE, a,
            KanoCategory.INDIFFERENT, i,
            KanoCategory.REVERSE, r,
            KanoCategory.QUESTIONABLE, q));
  }

  @Test
  void category_ties_followThePrecedence() {
    assertThat(summary(0, 4, 4, 4, 0, 0).category()).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
    assertThat(summary(0, 0, 4, 4, 0, 0).category()).isEqualTo(KanoCategory.ATTRACTIVE);
    assertThat(summary(0, 0, 0, 4, 4, 4).category()).isEqualTo(KanoCategory.INDIFFERENT);
    assertThat(summary(0, 0, 0, 0, 4, 4).category()).isEqualTo(KanoCategory.REVERSE);
    assertThat(summary(0, 4, 4, 4, 0, 0).isTied()).isTrue();
    assertThat(summary(0, 5, 4, 4, 0, 0).isTied()).isFalse();
  }

  @Test
  void blauthCategory_manyWhoCare_beatsTheMostFrequentCategory() {
    KanoSummary split = summary(20, 19, 21, 40, 0, 0);
    assertThat(split.category()).isEqualTo(KanoCategory.INDIFFERENT);
    assertThat(split.blauthCategory()).isEqualTo(KanoCategory.ATTRACTIVE);
    assertThat(summary(30, 10, 10, 20, 20, 10).blauthCategory())
        .isEqualTo(KanoCategory.INDIFFERENT);
  }

  @Test
  void coefficients_onlyReverseAndQuestionable_areUndefined() {
    KanoSummary contrary = summary(0, 0, 0, 0, 3, 2);
    assertThat(contrary.coefficients()).isEmpty();
    assertThat(contrary.explain())
        .endsWith("Better and Worse undefined: no answer is A, O, M or I");
    assertThat(contrary.totalStrength()).isZero();
  }

  @Test
  void explain_clearCategory_saysSo() {
    assertThat(summary(40, 25, 20, 12, 2, 1).explain())
        .isEqualTo(
            "item: MUST_BE of {MUST_BE=40, ONE_DIMENSIONAL=25, ATTRACTIVE=20, INDIFFERENT=12, REVERSE=2, QUESTIONABLE=1},"
                + " separable; Better 0.463918, Worse -0.670103");
    assertThat(summary(5, 4, 0, 0, 0, 0).explain())
        .contains("not separable from the next category");
  }

  @Test
  void fong_unanimous_isSignificant() {
    assertThat(new FongTest(10, 0, 10).isSignificant()).isTrue();
  }

  @Test
  void pouliot_twoExpectations_areQuestionable() {
    KanoSurvey survey = new KanoSurvey("item", List.of(KanoResponse.of(2, 2)));
    assertThat(survey.summary().category()).isEqualTo(KanoCategory.INDIFFERENT);
    assertThat(survey.summary(KanoTable.POULIOT).category()).isEqualTo(KanoCategory.QUESTIONABLE);
  }

  @Test
  void continuous_singleAnswer_hasNoDeviation() {
    KanoContinuous like = new KanoSurvey("item", List.of(KanoResponse.of(1, 5))).continuous();
    assertThat(like.functionalDeviation()).isEmpty();
    assertThat(like.dysfunctionalDeviation()).isEmpty();
    assertThat(like.quadrant()).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
  }

  @Test
  void continuous_quadrants_splitAtTwo() {
    assertThat(
            new KanoSurvey("item", List.of(KanoResponse.of(2, 3))).continuous().quadrant())
        .isEqualTo(KanoCategory.ATTRACTIVE);
    assertThat(
            new KanoSurvey("item", List.of(KanoResponse.of(3, 4))).continuous().quadrant())
        .isEqualTo(KanoCategory.MUST_BE);
    assertThat(
            new KanoSurvey("item", List.of(KanoResponse.of(3, 3))).continuous().quadrant())
        .isEqualTo(KanoCategory.INDIFFERENT);
  }

  @Test
  void constructors_nonsense_throw() {
    refuses(() -> KanoAnswer.of(0), "answer must be from 1 to 5: 0. Use 1 like");
    refuses(() -> KanoResponse.of(1, 6), "answer must be from 1 to 5: 6.");
    refuses(() -> new KanoSurvey("x", List.of()), "responses about x must not be empty");
    refuses(() -> new KanoSurvey("", List.of(KanoResponse.of(1, 1))), "item must not be blank");
    refuses(
        () -> summary(-1, 0, 0, 0, 0, 2),
        "count must be at least 0: -1, item item. Count the answers.");
    refuses(() -> new KanoSummary("x", Map.of()), "counts must have at least one answer: ");
    refuses(() -> new KanoSummary("", Map.of()), "item must not be blank");
    refuses(
        () -> KanoCoefficients.of(-1, 0, 0, 0),
        "count must be finite and at least 0: -1.0, item ATTRACTIVE.");
    refuses(
        () -> new FongTest(1, 2, 5),
        "counts must be the largest and the second largest of n: 1 and 2 of 5.");
    refuses(
        () -> new FongTest(4, 2, 5),
        "counts must be the largest and the second largest of n: 4 and 2 of 5.");
    refuses(
        () -> new FongTest(0, 0, 5),
        "counts must be the largest and the second largest of n: 0 and 0 of 5.");
  }

  @Test
  void coefficients_outsideTheirRange_throw() {
    refuses(() -> new KanoCoefficients(1.5, 0), "better must be from 0.0 to 1.0: 1.5");
    refuses(() -> new KanoCoefficients(0.5, 0.5), "worse must be from -1.0 to 0.0: 0.5");
    refuses(() -> new KanoCoefficients(Double.NaN, 0), "better must be from 0.0 to 1.0: NaN");
  }
}
