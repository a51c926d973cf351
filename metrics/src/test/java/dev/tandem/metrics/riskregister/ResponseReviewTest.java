package dev.tandem.metrics.riskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.ResidualRule;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import org.junit.jupiter.api.Test;

class ResponseReviewTest {

  private static final RegisterConvention STANDARD = RegisterConvention.standard();
  private static final RiskAssessment LATE = RiskAssessment.of(0.4).withCost(Estimate.fixed(100));

  private static Risk late(RiskResponse... responses) {
    Risk risk = Risk.threat(RiskId.of("late"), "Supplier late", LATE);
    for (RiskResponse response : responses) {
      risk = risk.withResponse(response);
    }
    return risk;
  }

  private static RiskResponse order() {
    return RiskResponse.of(ResponseStrategy.REDUCE, "Order earlier", LATE.withProbability(0.1))
        .withCost(Estimate.fixed(12));
  }

  private static Risk rest() {
    return Risk.threat(
        RiskId.of("sick"), "Illness", RiskAssessment.of(0.5).withCost(Estimate.fixed(50)));
  }

  @Test
  void review_ofOneResponse_isTheDifferenceItMakes() {
    ResponseReview review = ResponseReview.of(RegisterModel.of(late(order()), rest()), STANDARD);
    ResponseEffect effect = review.effects().get(0);
    assertThat(review.effects()).hasSize(1);
    assertThat(effect.before().mean()).isEqualTo(40);
    assertThat(effect.after().mean()).isEqualTo(10);
    assertThat(effect.saved()).isEqualTo(30);
    assertThat(effect.net()).isEqualTo(18);
    assertThat(review.contingencyBefore().value()).hasValue(100);
    assertThat(review.contingencyAfter().value()).hasValue(50);
    assertThat(effect.contingencySaved().value()).hasValue(50);
    assertThat(review.savedPerCost().value()).hasValue(2.5);
    assertThat(effect).hasToString("late, Order earlier: saves 30.0 for 12.0, net 18.0");
    assertThat(review.toString())
        .contains("contingency 100 before, 50 after")
        .contains("late  Order earlier");
  }

  @Test
  void review_ofAContingentResponse_costsAsOftenAsTheRiskShows() {
    RegisterModel model = RegisterModel.of(late(
        order(),
        RiskResponse.of(
                ResponseStrategy.TRANSFER,
                "Buy elsewhere",
                LATE.withProbability(0.1).withCost(Estimate.fixed(20)))
            .withCost(Estimate.fixed(30))
            .withTrigger("no delivery by June")));
    assertThat(ResponseReview.of(model, STANDARD).cost()).isCloseTo(15, within(1e-12));
    assertThat(ResponseReview.of(model, STANDARD.withContingentCost(ContingentCost.ALWAYS))
            .cost())
        .isEqualTo(42);
  }

  @Test
  void review_withASecondaryRisk_countsItAgainstTheResponse() {
    Risk second = Risk.threat(
        RiskId.of("stock"), "Stock spoils", RiskAssessment.of(0.2).withCost(Estimate.fixed(25)));
    RegisterModel model =
        RegisterModel.of(late(order()), second).withSecondary(SecondaryRisk.of("stock", "late"));
    ResponseReview review = ResponseReview.of(model, STANDARD);
    assertThat(review.effects().get(0).secondary().mean()).isEqualTo(5);
    assertThat(review.saved()).isEqualTo(25);
    assertThat(RegisterExposure.of(model, STANDARD.withStage(ResponseStage.INHERENT))
            .risks())
        .hasSize(1);
    assertThat(RegisterExposure.of(model, STANDARD).risks()).hasSize(2);
  }

  @Test
  void review_underADriver_scalesBothProbabilities() {
    RegisterModel model = RegisterModel.of(late(order()), rest())
        .withDriver(SharedDriver.of("strike", 0.25)
            .raising(RiskId.of("late"), 1)
            .raising(RiskId.of("sick"), 0.5));
    ResponseReview review = ResponseReview.of(model, STANDARD);
    assertThat(review.effects().get(0).after().mean()).isEqualTo(10);
    // Under the strike 0.25, otherwise 0.05: both a quarter of what they were.
    RegisterDistribution after = RegisterDistribution.of(model, STANDARD);
    assertThat(after.probabilityOfAtMost(49).upper().orElseThrow())
        .isCloseTo(0.5 * (0.25 * 0.75 + 0.75 * 0.95), within(1e-15));
  }

  @Test
  void review_whereAResponseRaisesTheRiskUnderItsDriverAboveOne_isRefused() {
    Risk worse = late(new RiskResponse(
        ResponseStrategy.ACCEPT,
        "Trade",
        Estimate.fixed(0),
        "",
        LATE.withProbability(0.8),
        ResidualRule.TRADE_OFF));
    RegisterModel model = RegisterModel.of(worse)
        .withDriver(SharedDriver.of("strike", 0.25).raising(RiskId.of("late"), 0.9));
    assertThatThrownBy(() -> ResponseReview.of(model, STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "response must not raise a risk above 1 under its driver: 1.8, risk late. Correct the residual, or"
                + " leave the driver out.");
  }

  /** Both contingencies have a lower bound and none above, so that nobody can say what is saved. */
  @Test
  void saving_inATailWithoutEnd_isUndefined() {
    RiskAssessment open = RiskAssessment.of(1).withCost(Estimate.logNormal(50, 20));
    Risk risk = Risk.threat(RiskId.of("open"), "Open end", open)
        .withResponse(
            RiskResponse.of(ResponseStrategy.REDUCE, "Watch it", open.withProbability(0.9)));
    ResponseReview review =
        ResponseReview.of(RegisterModel.of(risk), STANDARD.withConfidence(1 - 1e-12));
    assertThat(review.effects().get(0).contingencySaved().undefinedBecause())
        .isEqualTo("an impact without upper end exceeds every amount more often than that");
  }

  @Test
  void review_withoutResponses_isEmptyAndFree() {
    ResponseReview review = ResponseReview.of(RegisterModel.of(late(), rest()), STANDARD);
    assertThat(review.effects()).isEmpty();
    assertThat(review.contingencyBefore().value())
        .isEqualTo(review.contingencyAfter().value());
    assertThat(review.savedPerCost().undefinedBecause())
        .isEqualTo("expected cost of responses is 0");
  }

  @Test
  void effect_withANegativeCost_isRefused() {
    Figure none = Figure.of(MethodStatement.of("x"), 0);
    assertThatThrownBy(() -> new ResponseEffect(
            RiskId.of("R"), "a", -1, Exposure.NONE, Exposure.NONE, Exposure.NONE, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cost of responses must be finite and at least 0: -1.0, risk R. Sum what they cost.");
  }
}
