package dev.tandem.metrics.riskregister.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.metrics.riskregister.RegisterConvention;
import dev.tandem.metrics.riskregister.RegisterModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskMatrixTest {

  private static final List<Double> BOUNDS = List.of(10.0, 50.0, 100.0, 300.0);

  @ParameterizedTest
  @CsvSource({
    "1, 1e9, 25, critical", "0.81, 300, 20, critical", "0.8, 300, 16, high", "0.6, 300, 12, high",
    "0.6, 100, 9, medium", "0.4, 60, 6, medium", "0.4, 50, 4, low", "0, 0, 1, low",
    "0.4, -60, 6, medium"
  })
  void oneTo25_rates(double probability, double impact, String score, String band) {
    MatrixRating rating = RiskMatrix.oneTo25(BOUNDS).rate(probability, impact);
    assertThat(rating.score()).isEqualTo(score);
    assertThat(rating.band().name()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 301, 0.08, moderate",
    "0.9, 40, 0.09, moderate",
    "0.9, 60, 0.18, high",
    "0.5, 40, 0.05, low",
    "0.7, 100, 0.14, moderate"
  })
  void pmbok_rates(double probability, double impact, String score, String band) {
    MatrixRating rating = RiskMatrix.pmbok(BOUNDS).rate(probability, impact);
    assertThat(rating.score()).isEqualByComparingTo(score);
    assertThat(rating.band().name()).isEqualTo(band);
  }

  @Test
  void rate_outsideItsRange_isRefused() {
    RiskMatrix matrix = RiskMatrix.pmbok(BOUNDS);
    assertThatThrownBy(() -> matrix.rate(1.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: 1.1. State 80 percent as 0.8.");
    assertThatThrownBy(() -> matrix.rate(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("impact must be finite: NaN. State how large.");
    ScaleLevel foreign = ScaleLevel.of("x", 1, "2");
    assertThatThrownBy(() -> matrix.rating(foreign, matrix.impact().get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "levels must be of the matrix PMBOK: x (to 1.0, scores 2) and very low (to 10.0, scores 0.05)."
                + " Take them from its scales.");
  }

  @Test
  void matrix_ofWrongScales_isRefused() {
    List<ScaleLevel> one = List.of(ScaleLevel.of("any", 1, "1"));
    List<MatrixBand> bands = List.of(MatrixBand.of("low", "0"));
    assertThatThrownBy(() -> new RiskMatrix("", one, one, bands))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a matrix must not be blank: \"\". Name it.");
    assertThatThrownBy(() -> new RiskMatrix("m", one, List.of(), bands))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("levels of impact must not be empty: []. State one.");
    assertThatThrownBy(() -> new RiskMatrix("m", List.of(ScaleLevel.of("a", 0.9, "1")), one, bands))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "levels of probability must reach 1: the last reaches 0.9. Add the level above.");
    assertThatThrownBy(() -> new RiskMatrix("m", one, one, List.of(MatrixBand.of("low", "1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bands must start at 0: [low from 1]. Add the band below.");
    assertThatThrownBy(() -> new RiskMatrix(
            "m", one, one, List.of(MatrixBand.of("low", "0"), MatrixBand.of("high", "0"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bands must ascend: low from 0 is followed by high from 0. Sort them.");
    List<ScaleLevel> falling = List.of(ScaleLevel.of("a", 1, "2"), ScaleLevel.of("b", 2, "1"));
    assertThatThrownBy(() -> new RiskMatrix("m", one, falling, bands))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "levels of impact must ascend by value and score: a (to 1.0, scores 2) is followed by"
                + " b (to 2.0, scores 1). Sort them.");
    List<ScaleLevel> level = List.of(ScaleLevel.of("a", 1, "1"), ScaleLevel.of("b", 2, "1"));
    assertThatThrownBy(() -> new RiskMatrix("m", one, level, bands))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "levels of impact must ascend by value and score: a (to 1.0, scores 1)");
    assertThatThrownBy(() -> RiskMatrix.pmbok(List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bounds of impact must be 4: [1.0]. State the highest impact of each level but the last.");
  }

  @Test
  void parts_outsideTheirRange_areRefused() {
    assertThatThrownBy(() -> ScaleLevel.of("", 1, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a level must not be blank: \"\". Name it.");
    assertThatThrownBy(() -> ScaleLevel.of("a", 0, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "upper end of a level must be finite and above 0: 0.0, level a. State its highest value.");
    assertThatThrownBy(() -> ScaleLevel.of("a", 1, "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score must be above 0: 0, level a. Start at 1.");
    assertThatThrownBy(() -> MatrixBand.of(" ", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name of a band must not be blank: \" \". Name it.");
    assertThatThrownBy(() -> MatrixBand.of("a", "-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("band must start at 0 or above: -1, band a. Start at 0.");
  }

  private static Risk risk(String id, double probability, double cost) {
    RiskAssessment assessment = RiskAssessment.of(probability).withCost(Estimate.fixed(cost));
    return cost < 0
        ? Risk.opportunity(RiskId.of(id), id, assessment)
        : Risk.threat(RiskId.of(id), id, assessment);
  }

  @Test
  void review_findsReversalsWithinAKind() {
    RegisterModel model = RegisterModel.of(
        risk("R3", 0.5, 20), risk("R4", 0.05, 400), risk("R1", 0.3, 50), risk("O", 0.9, -1000));
    MatrixReview review =
        MatrixReview.of(model, RegisterConvention.standard(), RiskMatrix.oneTo25(BOUNDS));
    assertThat(review.ranked())
        .extracting(risk -> risk.exposure().risk().value())
        .containsExactly("O", "R3", "R4", "R1");
    assertThat(review.reversals())
        .extracting(RankReversal::toString)
        .containsExactly(
            "R3 scores 6 and expects 10.0, R4 scores 5 and expects 20.0",
            "R3 scores 6 and expects 10.0, R1 scores 4 and expects 15.0");
    assertThat(review.reversals().get(0).expectedApart()).isEqualTo(10);
    assertThat(review.inBand("low"))
        .extracting(risk -> risk.exposure().risk().value())
        .containsExactly("R4", "R1");
    assertThat(review.toString())
        .startsWith("risk matrix: matrix 1 to 25, impact COST, stage RESIDUAL, 2 rank reversals\n")
        .contains("critical  very high × very high     25      -900");
    assertThat(review.risks().get(0)).hasToString("R3 medium 6: moderate × low, expected 10.0");
  }
}
