package dev.tandem.metrics.riskregister;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.riskregister.matrix.RiskMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A register and a matrix against published and enumerated numbers; each case of the file names its source. */
class RegisterReferenceTest {

  /** A probability here is a sum of 16 products of 5 numbers. */
  private static final double TOLERANCE = 1e-15;

  private static JsonNode read(String id) throws IOException {
    try (InputStream in = RegisterReferenceTest.class.getResourceAsStream("risk.json")) {
      return new JsonMapper()
          .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .get(id);
    }
  }

  private static RegisterDistribution distribution(JsonNode risks) {
    RiskRegister register = RiskRegister.EMPTY;
    for (JsonNode risk : risks) {
      double impact = risk.get("impact").asDouble();
      RiskId id = RiskId.of(risk.get("id").asString());
      RiskAssessment assessment =
          RiskAssessment.of(risk.get("p").asDouble()).withCost(Estimate.fixed(impact));
      register = register.withRisk(
          impact > 0 ? Risk.threat(id, "t", assessment) : Risk.opportunity(id, "o", assessment));
    }
    return RegisterDistribution.of(RegisterModel.of(register), RegisterConvention.standard());
  }

  @Test
  void register_enumerated_agrees() throws IOException {
    JsonNode golden = read("register_exact");
    JsonNode expected = golden.get("expected");
    RegisterDistribution total = distribution(golden.get("risks"));
    RegisterExposure exposure = total.exposure();
    assertThat(total.isExact()).isTrue();
    assertClose(TOLERANCE, exposure.total().mean(), expected.get("emv_total").asDouble());
    assertClose(
        TOLERANCE, exposure.total().standardDeviation(), expected.get("sd").asDouble());
    assertClose(
        TOLERANCE, exposure.noThreatProbability(), expected.get("p_no_threat").asDouble());
    for (int i = 0; i < exposure.risks().size(); i++) {
      assertClose(
          TOLERANCE,
          exposure.risks().get(i).expected(),
          golden.get("risks").get(i).get("emv").asDouble());
    }
    for (int p : new int[] {50, 70, 80, 90, 95}) {
      assertThat(total.percentile(p / 100.0).upper())
          .hasValue(expected.get("p" + p).asDouble());
    }
    assertClose(
        TOLERANCE,
        total.confidenceOfMean().upper().orElseThrow(),
        expected.get("p_total_le_emv").asDouble());
  }

  @Test
  void register_enumerated_hasTheSameOutcomes() throws IOException {
    JsonNode golden = read("register_exact");
    JsonNode expected = golden.get("expected").get("pmf");
    List<RegisterOutcome> outcomes = distribution(golden.get("risks")).outcomes();
    assertThat(outcomes).hasSize(expected.size());
    outcomes.forEach(outcome -> assertClose(
        2 * TOLERANCE,
        outcome.probability(),
        expected.get(String.valueOf((long) outcome.amount())).asDouble()));
  }

  @Test
  void matrix_pmbok_agreesAsComputedAndAsPrinted() throws IOException {
    JsonNode golden = read("pmbok_pi_matrix");
    RiskMatrix matrix = RiskMatrix.pmbok(List.of(1.0, 2.0, 3.0, 4.0));
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        var rating =
            matrix.rating(matrix.probability().get(4 - row), matrix.impact().get(column));
        assertThat(rating.probability().score().doubleValue())
            .isEqualTo(golden.get("probabilities").get(row).asDouble());
        assertClose(
            4e-16,
            rating.score().doubleValue(),
            golden.get("expected").get(row).get(column).asDouble());
        assertThat(rating.printedScore().doubleValue())
            .isEqualTo(golden.get("published_rounded").get(row).get(column).asDouble());
      }
    }
  }

  @Test
  void exposure_decisionTree_agrees() throws IOException {
    JsonNode expected = read("pmbok_decision_tree").get("expected");
    double buildNew = emv(ImmutableMap.of(200.0, 0.6, 90.0, 0.4)) - 120;
    double upgrade = emv(ImmutableMap.of(120.0, 0.6, 60.0, 0.4)) - 50;
    assertThat(buildNew).isEqualTo(expected.get("build_new").asDouble());
    assertThat(upgrade).isEqualTo(expected.get("upgrade").asDouble());
    assertThat(upgrade).isGreaterThan(buildNew);
  }

  private static double emv(ImmutableMap<Double, Double> payoffs) {
    return Exposure.of(1, Estimate.discrete(payoffs)).mean();
  }

  @Test
  void exposure_ofATriangularImpact_agrees() throws IOException {
    for (JsonNode given : read("bernoulli_x_triangular").get("cases")) {
      Estimate impact = Estimate.triangular(
          given.get("a").asDouble(), given.get("m").asDouble(), given.get("b").asDouble());
      RegisterModel model = RegisterModel.of(Risk.threat(
          RiskId.of("r"), "t", RiskAssessment.of(given.get("p").asDouble()).withCost(impact)));
      Exposure total = RegisterExposure.of(model, RegisterConvention.standard()).total();
      assertClose(TOLERANCE, total.mean(), given.get("mean").asDouble());
      assertClose(
          TOLERANCE, total.standardDeviation(), Math.sqrt(given.get("var").asDouble()));
    }
  }

  @Test
  void noisyOr_twoCauses_isAProbability() throws IOException {
    JsonNode golden = read("pra_risk_prob_defect");
    assertThat(golden.get("peer_output").asDouble()).isGreaterThan(1);
    assertClose(
        2e-16,
        SharedDriver.noisyOr(List.of(0.9, 0.9), List.of(0.9, 0.9)),
        golden.get("correct_noisy_or").asDouble());
  }
}
