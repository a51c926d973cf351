package dev.tandem.core.risk;

import static dev.tandem.core.risk.ResponseStrategy.ACCEPT;
import static dev.tandem.core.risk.ResponseStrategy.ENHANCE;
import static dev.tandem.core.risk.ResponseStrategy.ESCALATE;
import static dev.tandem.core.risk.ResponseStrategy.REDUCE;
import static dev.tandem.core.risk.ResponseStrategy.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RiskTest {

  private static final TaskId BUILD = TaskId.of("build");
  private static final RiskAssessment INHERENT = RiskAssessment.of(0.4)
      .withDuration(DurationImpact.delay(BUILD, Estimate.triangular(5, 10, 20)))
      .withCost(Estimate.fixed(100))
      .withValue(Estimate.fixed(-50));
  private static final Risk LATE = Risk.threat(RiskId.of("R1"), "Supplier delivers late", INHERENT);
  private static final Risk REUSE =
      Risk.opportunity(RiskId.of("R2"), "Component can be reused", RiskAssessment.of(0.3));

  @Test
  void withResponse_example_asDocumented() {
    Risk late = LATE.withResponse(
        RiskResponse.of(REDUCE, "Order a month earlier", INHERENT.withProbability(0.1))
            .withCost(Estimate.fixed(2_000)));
    assertThat(late.inherent().durationExposure(BUILD, 30).mean()).isCloseTo(4.67, within(0.005));
    assertThat(late.residual().durationExposure(BUILD, 30).mean()).isCloseTo(1.17, within(0.005));
  }

  @Test
  void residual_severalResponses_isTheLast() {
    assertThat(LATE.residual()).isEqualTo(INHERENT);
    Risk twice = LATE.withResponse(response(INHERENT.withProbability(0.2)))
        .withResponse(response(INHERENT.withProbability(0.1)));
    assertThat(twice.responses()).hasSize(2);
    assertThat(twice.residual()).isEqualTo(INHERENT.withProbability(0.1));
  }

  @Test
  void withers_eachAttribute_changeNothingElse() {
    Risk risk = LATE.withCause("One source").withOwner("Ada").withState(RiskState.CLOSED);
    assertThat(risk)
        .isEqualTo(new Risk(
            RiskId.of("R1"),
            "Supplier delivers late",
            RiskKind.THREAT,
            "One source",
            INHERENT,
            List.of(),
            "Ada",
            RiskState.CLOSED));
    assertThat(LATE.cause()).isEmpty();
    assertThat(LATE.owner()).isEmpty();
    assertThat(LATE.state()).isEqualTo(RiskState.OPEN);
  }

  @Test
  void responseWithers_eachAttribute_changeNothingElse() {
    RiskResponse response = response(INHERENT)
        .withCost(Estimate.fixed(7))
        .withTrigger("No date by May")
        .withResidualRule(ResidualRule.TRADE_OFF);
    assertThat(response)
        .isEqualTo(new RiskResponse(
            REDUCE,
            "Order earlier",
            Estimate.fixed(7),
            "No date by May",
            INHERENT,
            ResidualRule.TRADE_OFF));
  }

  @Test
  void withResponse_threatMoreLikely_throws() {
    assertRefused(
        "residual must be no worse than before the response: probability 0.5 after 0.4, risk R1. "
            + "Correct it, or declare ResidualRule.TRADE_OFF.",
        () -> LATE.withResponse(response(INHERENT.withProbability(0.5))));
  }

  @Test
  void withResponse_opportunityLessLikely_throws() {
    assertRefused(
        "residual must be no worse than before the response: probability 0.2 after 0.3, risk R2. "
            + "Correct it, or declare ResidualRule.TRADE_OFF.",
        () -> REUSE.withResponse(RiskResponse.of(ENHANCE, "Adapt it", RiskAssessment.of(0.2))));
    assertThat(REUSE.withResponse(RiskResponse.of(ENHANCE, "Adapt it", RiskAssessment.of(0.6))))
        .isNotNull();
  }

  @Test
  void withResponse_secondWorseThanFirst_throws() {
    Risk once = LATE.withResponse(response(INHERENT.withProbability(0.1)));
    assertRefused(
        "residual must be no worse than before the response: probability 0.2 after 0.1, risk R1. "
            + "Correct it, or declare ResidualRule.TRADE_OFF.",
        () -> once.withResponse(response(INHERENT.withProbability(0.2))));
  }

  @Test
  void withResponse_impactWorse_throws() {
    assertWorse("expected cost 48.0 after 40.0", INHERENT.withCost(Estimate.fixed(120)));
    assertWorse("expected value -40.0 after -20.0", INHERENT.withValue(Estimate.fixed(-100)));
    RiskAssessment withoutDelay =
        new RiskAssessment(0.4, List.of(), INHERENT.cost(), INHERENT.value());
    assertWorse(
        "expected delay of task build 5.2 after 4.666666666666667",
        withoutDelay.withDuration(DurationImpact.delay(BUILD, Estimate.fixed(13))));
    assertWorse(
        "expected delay of task test 0.4 after 0.0",
        INHERENT.withDuration(DurationImpact.delay(TaskId.of("test"), Estimate.fixed(1))));
    assertWorse(
        "expected lengthening of task build 0.2 after 0.0",
        withoutDelay.withDuration(DurationImpact.factor(BUILD, Estimate.fixed(1.5))));
  }

  /** A larger impact is no worse if it is rarer by more. */
  @Test
  void withResponse_largerButRarer_isAccepted() {
    RiskAssessment rare = INHERENT.withProbability(0.1).withCost(Estimate.fixed(300));
    assertThat(LATE.withResponse(response(rare)).residual()).isEqualTo(rare);
  }

  /** 0.1 * 4900 exceeds 0.7 * 700 in binary. */
  @Test
  void withResponse_equalButForRounding_isAccepted() {
    Risk risk = Risk.threat(
        RiskId.of("R3"), "Rework", RiskAssessment.of(0.7).withCost(Estimate.fixed(700)));
    RiskAssessment rare = RiskAssessment.of(0.1).withCost(Estimate.fixed(4_900));
    assertThat(rare.costExposure().mean())
        .isGreaterThan(risk.inherent().costExposure().mean());
    assertThat(risk.withResponse(response(rare)).residual()).isEqualTo(rare);
  }

  /** Rounding grows with the amounts, and only with them. */
  @Test
  void withResponse_differenceBeyondRounding_dependsOnTheSize() {
    Risk huge =
        Risk.threat(RiskId.of("R4"), "Recall", RiskAssessment.of(1).withCost(Estimate.fixed(1e9)));
    RiskAssessment same = RiskAssessment.of(1).withCost(Estimate.fixed(1e9 + 0.1));
    assertThat(huge.withResponse(response(same)).residual()).isEqualTo(same);
    Risk tiny =
        Risk.threat(RiskId.of("R5"), "Typo", RiskAssessment.of(1).withCost(Estimate.fixed(1e-4)));
    RiskAssessment more = RiskAssessment.of(1).withCost(Estimate.fixed(1.00001e-4));
    assertThatThrownBy(() -> tiny.withResponse(response(more)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected cost 1.00001E-4 after 1.0E-4, risk R5");
  }

  @Test
  void opportunity_equallyLikelyAfterAResponse_isAccepted() {
    Risk chance = Risk.opportunity(
        RiskId.of("O1"), "Early delivery", RiskAssessment.of(0.3).withValue(Estimate.fixed(500)));
    assertThat(chance.kind()).isEqualTo(RiskKind.OPPORTUNITY);
    RiskAssessment larger = RiskAssessment.of(0.3).withValue(Estimate.fixed(700));
    RiskResponse enhance = RiskResponse.of(ENHANCE, "Offer a bonus", larger);
    assertThat(chance.withResponse(enhance).residual()).isEqualTo(larger);
  }

  @Test
  void withResponse_declaredTradeOff_isAccepted() {
    RiskAssessment dearer = INHERENT.withProbability(0.1).withCost(Estimate.fixed(9_000));
    RiskResponse response = response(dearer).withResidualRule(ResidualRule.TRADE_OFF);
    assertThat(LATE.withResponse(response).residual()).isEqualTo(dearer);
  }

  @Test
  void withResponse_strategyOfTheOtherKind_throws() {
    assertRefused(
        "response strategy must suit the kind of risk: ENHANCE for THREAT, risk R1. Choose another strategy.",
        () -> LATE.withResponse(RiskResponse.of(ENHANCE, "Hope", INHERENT)));
    assertRefused(
        "response strategy must suit the kind of risk: TRANSFER for OPPORTUNITY, risk R2. Choose another strategy.",
        () -> REUSE.withResponse(RiskResponse.of(TRANSFER, "Insure", RiskAssessment.of(0.3))));
  }

  @ParameterizedTest
  @EnumSource
  void suits_acceptAndEscalate_suitBoth(ResponseStrategy strategy) {
    boolean both = strategy == ACCEPT || strategy == ESCALATE;
    assertThat(strategy.suits(RiskKind.THREAT) && strategy.suits(RiskKind.OPPORTUNITY))
        .isEqualTo(both);
    assertThat(strategy.suits(RiskKind.THREAT) || strategy.suits(RiskKind.OPPORTUNITY))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "AVOID, THREAT",
    "REDUCE, THREAT",
    "TRANSFER, THREAT",
    "EXPLOIT, OPPORTUNITY",
    "ENHANCE, OPPORTUNITY",
    "SHARE, OPPORTUNITY"
  })
  void suits_otherStrategies_suitOneKind(ResponseStrategy strategy, RiskKind kind) {
    assertThat(strategy.suits(kind)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"IDENTIFIED, true", "OPEN, true", "OCCURRED, false", "CLOSED, false"})
  void isPending_eachState_asDocumented(RiskState state, boolean pending) {
    assertThat(state.isPending()).isEqualTo(pending);
  }

  @Test
  void new_blankTitle_throws() {
    assertRefused(
        "title must not be blank: \" \", risk R1. Name the event.",
        () -> Risk.threat(RiskId.of("R1"), " ", INHERENT));
  }

  @Test
  void response_blankActionOrNegativeCost_throws() {
    assertRefused(
        "action must not be blank: \"\". Say what is done.",
        () -> RiskResponse.of(REDUCE, "", INHERENT));
    assertRefused(
        "response cost must be at least 0: from -5.0, for action \"Order earlier\". "
            + "State savings in the residual's cost impact.",
        () -> response(INHERENT).withCost(Estimate.uniform(-5, 5)));
  }

  @Test
  void riskId_text_isTheId() {
    assertThat(RiskId.of("R1")).hasToString("R1").isEqualTo(new RiskId("R1"));
    assertRefused(
        "risk id must not be blank: \" \". Give the risk a short name.", () -> RiskId.of(" "));
  }

  @Test
  void new_listChangedLater_isCopied() {
    List<RiskResponse> responses = new ArrayList<>(List.of(response(INHERENT)));
    Risk risk =
        new Risk(LATE.id(), LATE.title(), LATE.kind(), "", INHERENT, responses, "", RiskState.OPEN);
    responses.clear();
    assertThat(risk.responses()).hasSize(1);
  }

  private static void assertWorse(String what, RiskAssessment residual) {
    assertRefused(
        "residual must be no worse than before the response: " + what
            + ", risk R1. Correct it, or declare ResidualRule.TRADE_OFF.",
        () -> LATE.withResponse(response(residual)));
  }

  private static RiskResponse response(RiskAssessment residual) {
    return RiskResponse.of(REDUCE, "Order earlier", residual);
  }

  static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
