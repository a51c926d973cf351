package dev.tandem.metrics.riskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.riskregister.ageing.AgeingFinding;
import dev.tandem.metrics.riskregister.ageing.AgeingRisk;
import dev.tandem.metrics.riskregister.ageing.RegisterAgeing;
import dev.tandem.metrics.riskregister.ageing.RiskDates;
import dev.tandem.metrics.riskregister.matrix.MatrixRating;
import dev.tandem.metrics.riskregister.matrix.MatrixReview;
import dev.tandem.metrics.riskregister.matrix.RankReversal;
import dev.tandem.metrics.riskregister.matrix.RiskMatrix;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on risk registers, with what the pages say about their results. */
class RiskRegisterGuideTest {

  private static Risk risk(String id, double probability, double cost) {
    RiskAssessment assessment = RiskAssessment.of(probability).withCost(Estimate.fixed(cost));
    return cost < 0
        ? Risk.opportunity(RiskId.of(id), id, assessment)
        : Risk.threat(RiskId.of(id), id, assessment);
  }

  @Test
  void riskRegister() {
    RegisterModel model = RegisterModel.of(
        risk("R1", 0.3, 50),
        risk("R2", 0.1, 200),
        risk("R3", 0.5, 20),
        risk("R4", 0.05, 400),
        risk("R5", 0.25, -30));
    RegisterDistribution total = RegisterDistribution.of(model, RegisterConvention.standard());
    double expected = total.exposure().total().mean(); // 57.5
    CertifiedBounds median = total.percentile(0.5); // 20
    CertifiedBounds p80 = total.percentile(0.8); // 70
    double enough = total.confidenceOfMean().upper().orElseThrow(); // 0.759
    double reserve = total.contingency(0.9).value().orElseThrow(); // 220
    assertThat(expected).isEqualTo(57.5);
    assertThat(median).hasToString("20");
    assertThat(p80).hasToString("70");
    assertThat(enough).isCloseTo(0.759, within(0.0005));
    assertThat(reserve).isEqualTo(220);
    RegisterModel together = model.withDriver(SharedDriver.of("supplier in trouble", 0.2)
        .raising(RiskId.of("R1"), 0.9)
        .raising(RiskId.of("R2"), 0.4));
    double mean =
        RegisterExposure.of(together, RegisterConvention.standard()).total().mean(); // 57.5 still
    CertifiedBounds p90 =
        RegisterDistribution.of(together, RegisterConvention.standard()).percentile(0.9); // 250
    assertThat(mean).isCloseTo(57.5, within(1e-12));
    assertThat(p90).hasToString("250");
  }

  @Test
  void responses() {
    RiskAssessment late = RiskAssessment.of(0.4).withCost(Estimate.fixed(100));
    Risk supplier = Risk.threat(RiskId.of("late"), "Supplier late", late)
        .withResponse(
            RiskResponse.of(ResponseStrategy.REDUCE, "Order earlier", late.withProbability(0.1))
                .withCost(Estimate.fixed(12)));
    ResponseReview review =
        ResponseReview.of(RegisterModel.of(supplier), RegisterConvention.standard());
    double saved = review.saved(); // 30 of 40
    double net = review.effects().get(0).net(); // 18
    assertThat(saved).isEqualTo(30);
    assertThat(net).isEqualTo(18);
  }

  @Test
  void riskMatrix() {
    RiskMatrix matrix = RiskMatrix.oneTo25(List.of(10.0, 50.0, 100.0, 300.0));
    MatrixReview review = MatrixReview.of(
        RegisterModel.of(risk("R3", 0.5, 20), risk("R4", 0.05, 400)),
        RegisterConvention.standard(),
        matrix);
    MatrixRating first = review.ranked().get(0).rating(); // R3: medium 6, moderate × low
    RankReversal wrong = review.reversals().get(0); // R3 expects 10, R4 20
    assertThat(first).hasToString("medium 6: moderate × low");
    assertThat(wrong).hasToString("R3 scores 6 and expects 10.0, R4 scores 5 and expects 20.0");
  }

  @Test
  void registerAgeing() {
    RiskRegister register = RiskRegister.of(
        Risk.threat(RiskId.of("R1"), "Supplier late", RiskAssessment.of(0.3)).withOwner("Kim"));
    List<RiskDates> dates = List.of(RiskDates.raised(RiskId.of("R1"), LocalDate.of(2026, 1, 5))
        .reviewedOn(LocalDate.of(2026, 2, 1)));
    RegisterAgeing ageing = RegisterAgeing.of(register, dates, LocalDate.of(2026, 4, 1), 30);
    AgeingRisk stale = ageing.findings().get(0); // 86 days old: REVIEW_OVERDUE, NO_RESPONSE
    assertThat(stale.ageDays()).hasValue(86L);
    assertThat(stale.findings())
        .containsExactly(AgeingFinding.REVIEW_OVERDUE, AgeingFinding.NO_RESPONSE);
  }
}
