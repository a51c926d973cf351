package dev.tandem.metrics.riskregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.RiskRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegisterDistributionTest {

  private static final RegisterConvention STANDARD = RegisterConvention.standard();

  private static Risk threat(String id, double probability, Estimate cost) {
    return Risk.threat(RiskId.of(id), id, RiskAssessment.of(probability).withCost(cost));
  }

  private static RegisterDistribution of(Risk... risks) {
    return RegisterDistribution.of(RegisterModel.of(risks), STANDARD);
  }

  @Test
  void distribution_ofNoRisks_isCertainlyNothing() {
    RegisterDistribution nothing = of();
    assertThat(nothing.outcomes()).containsExactly(new RegisterOutcome(0, 1));
    assertThat(nothing.percentile(0.8)).hasToString("0");
    assertThat(nothing.contingency().value()).hasValue(0);
    assertThat(nothing.confidenceOfMean().lower()).hasValue(1);
  }

  /** 0.1 + 0.7 is less than 0.8 in binary. */
  @Test
  void confidenceOfMean_ofCertainCosts_isOne() {
    RegisterDistribution total =
        of(threat("R1", 1, Estimate.fixed(0.1)), threat("R2", 1, Estimate.fixed(0.7)));
    assertThat(total.exposure().total().mean()).isLessThan(0.8);
    assertThat(total.confidenceOfMean().lower()).hasValue(1);
  }

  @Test
  void distribution_ofRisksNotPending_countsNothing() {
    Risk closed = threat("R1", 0.5, Estimate.fixed(10)).withState(RiskState.CLOSED);
    Risk occurred = threat("R2", 0.5, Estimate.fixed(10)).withState(RiskState.OCCURRED);
    assertThat(of(closed, occurred).outcomes()).hasSize(1);
    assertThat(of(closed, occurred).exposure().risks()).isEmpty();
  }

  @Test
  void percentile_atATie_countsAsReached() {
    // 1 - 0.3 - 0.2 + 0.06 is 0.5599999999999999 in binary.
    RegisterDistribution total =
        of(threat("R1", 0.3, Estimate.fixed(10)), threat("R2", 0.2, Estimate.fixed(10)));
    assertThat(total.percentile(0.56).upper()).hasValue(0);
    assertThat(total.percentile(0.5601).upper()).hasValue(10);
    assertThat(total.roundingError()).isBetween(1e-15, 1e-14);
  }

  @Test
  void percentile_outsideZeroToOne_isRefused() {
    for (double p : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> of().percentile(p))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("probability must be above 0 and below 1: " + p + ". State P80 as 0.8.");
    }
    assertThatThrownBy(() -> of().contingency(2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void probabilityOfAtMost_betweenAndBeyondOutcomes_isThatOfTheOutcomeBelow() {
    RegisterDistribution total = of(threat("R1", 0.25, Estimate.fixed(10)));
    assertThat(total.probabilityOfAtMost(-0.5).upper()).hasValue(0);
    assertThat(total.probabilityOfAtMost(0).upper()).hasValue(0.75);
    assertThat(total.probabilityOfAtMost(9.99).upper()).hasValue(0.75);
    assertThat(total.probabilityOfAtMost(1e300).upper()).hasValue(1);
    assertThat(total.probabilityOfAtMost(-1e300).upper()).hasValue(0);
    assertThatThrownBy(() -> total.probabilityOfAtMost(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be finite: NaN. Ask for a possible total.");
  }

  @Test
  void distribution_ofAFewOutcomes_isExact() {
    RegisterDistribution total =
        of(threat("R1", 0.5, Estimate.discrete(ImmutableMap.of(0.1, 0.5, 0.3, 0.5))));
    assertThat(total.outcomes())
        .containsExactly(
            new RegisterOutcome(0, 0.5),
            new RegisterOutcome(0.1, 0.25),
            new RegisterOutcome(0.3, 0.25));
    assertThat(total.statement().choices()).containsEntry("step", "0.1");
  }

  @Test
  void distribution_ofValueLost_turnsValuesRound() {
    RiskAssessment gain = RiskAssessment.of(0.5).withValue(Estimate.fixed(40));
    RegisterDistribution total = RegisterDistribution.of(
        RegisterModel.of(Risk.opportunity(RiskId.of("O"), "o", gain)),
        STANDARD.withMeasure(ImpactMeasure.VALUE_LOSS));
    assertThat(total.outcomes())
        .containsExactly(new RegisterOutcome(-40, 0.5), new RegisterOutcome(0, 0.5));
    assertThat(total.exposure().opportunities().mean()).isEqualTo(-20);
    assertThat(total.exposure().threats().mean()).isEqualTo(0);
  }

  @Test
  void distribution_ofAnEstimate_enclosesItsPercentiles() {
    Estimate impact = Estimate.triangular(10, 20, 60);
    RegisterDistribution total = of(threat("R1", 1, impact));
    assertThat(total.isExact()).isFalse();
    for (double p : new double[] {0.1, 0.5, 0.9}) {
      CertifiedBounds bounds = total.percentile(p);
      assertThat(bounds.isExact()).isFalse();
      assertThat(impact.quantile(p))
          .isBetween(bounds.lower().orElseThrow(), bounds.upper().orElseThrow());
      assertThat(bounds.upper().orElseThrow() - bounds.lower().orElseThrow())
          .isCloseTo(60.0 / 8192, within(1e-6));
    }
    assertThat(total.statement().choices()).containsEntry("method", "certified bounds");
  }

  /** A quarter of a uniform impact ends on a point of the lattice: a little more or less than a quarter must not be rounded onto it. */
  @Test
  void percentile_besideAPoint_staysEnclosed() {
    RegisterDistribution total = of(threat("R1", 1, Estimate.uniform(0, 100)));
    for (double beside : new double[] {-5e-13, 0, 5e-13}) {
      CertifiedBounds bounds = total.percentile(0.25 + beside);
      assertThat(25 + 100 * beside)
          .isBetween(bounds.lower().orElseThrow(), bounds.upper().orElseThrow());
    }
    assertThat(total.percentile(1e-6).lower()).hasValue(0);
    assertThat(total.percentile(1 - 1e-6).upper()).hasValue(100);
  }

  /** With 0.3 the impact occurs: the total is at most x with 0.7 + 0.3 F(x), and the bounds lie no further apart than a step of F. */
  @Test
  void probabilityOfAtMost_ofAnEstimate_isEnclosedTightly() {
    Estimate impact = Estimate.uniform(0, 100);
    RegisterDistribution total = of(threat("R1", 0.3, impact));
    for (double amount : new double[] {0.5, 25, 60, 99.5}) {
      CertifiedBounds bounds = total.probabilityOfAtMost(amount);
      double lower = bounds.lower().orElseThrow();
      double upper = bounds.upper().orElseThrow();
      assertThat(0.7 + 0.3 * amount / 100).isBetween(lower, upper);
      assertThat(upper - lower).isPositive().isLessThanOrEqualTo(2 * 0.3 / 8192);
    }
    CertifiedBounds all = total.probabilityOfAtMost(101);
    assertThat(all.upper()).hasValue(1);
    CertifiedBounds mean = total.confidenceOfMean();
    assertThat(0.7 + 0.3 * 0.15)
        .isBetween(mean.lower().orElseThrow(), mean.upper().orElseThrow());
    assertThat(mean.upper().orElseThrow() - mean.lower().orElseThrow()).isLessThan(1e-4);
  }

  /** Turned round, what was rounded down is rounded up. */
  @Test
  void distribution_ofAnEstimateOfValue_enclosesItsPercentiles() {
    Estimate impact = Estimate.logNormal(50, 20);
    RegisterDistribution total = RegisterDistribution.of(
        RegisterModel.of(
            Risk.opportunity(RiskId.of("O"), "o", RiskAssessment.of(1).withValue(impact))),
        STANDARD.withMeasure(ImpactMeasure.VALUE_LOSS));
    for (double p : new double[] {0.1, 0.5, 0.9}) {
      CertifiedBounds bounds = total.percentile(p);
      assertThat(-impact.quantile(1 - p))
          .isBetween(bounds.lower().orElseThrow(), bounds.upper().orElseThrow());
    }
    assertThat(total.percentile(1e-12).lower()).isEmpty();
    assertThat(total.percentile(1e-12).upper()).isPresent();
  }

  @Test
  void contingency_inATailWithoutEnd_isUndefined() {
    RegisterDistribution total = of(threat("R1", 1, Estimate.logNormal(50, 20)));
    assertThat(total.contingency(0.8).value()).isPresent();
    assertThat(total.contingency(1 - 1e-12).undefinedBecause())
        .isEqualTo("an impact without upper end exceeds every amount more often than that");
    assertThat(total.percentile(1 - 1e-12).toString()).endsWith(" to no bound");
  }

  @Test
  void outcomes_ofBounds_areRefused() {
    RegisterDistribution total = of(threat("R1", 1, Estimate.uniform(0, 1)));
    assertThatThrownBy(total::outcomes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "distribution must be exact to list its outcomes: it has bounds. Ask for percentiles.");
  }

  /** Fifteen amounts in cents up to a million span 10^9 cells, and have 32,768 totals. */
  @Test
  void distribution_ofOddAmounts_isExact() {
    Random random = new Random(5);
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      risks.add(threat("R" + i, 0.2, Estimate.fixed(random.nextInt(100_000_000) / 100.0)));
    }
    RegisterDistribution total = of(risks.toArray(new Risk[0]));
    assertThat(total.isExact()).isTrue();
    assertThat(total.outcomes()).hasSize(32_768);
  }

  /** Two hundred of them have too many totals: the bounds are a lattice step a risk apart at most. */
  @Test
  void distribution_ofManyOddAmounts_hasBounds() {
    Random random = new Random(6);
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      risks.add(threat("R" + i, 0.2, Estimate.fixed(random.nextInt(100_000_000) / 100.0)));
    }
    RegisterDistribution total = of(risks.toArray(new Risk[0]));
    CertifiedBounds p80 = total.percentile(0.8);
    assertThat(total.isExact()).isFalse();
    assertThat(p80.lower().orElseThrow()).isGreaterThan(total.exposure().total().mean());
    assertThat(p80.upper().orElseThrow() / p80.lower().orElseThrow()).isBetween(1.0, 1.03);
  }

  /** Without trimming, the cells in the middle of two million underflow; the greatest totals are beyond any probability. */
  @Test
  void distribution_ofManyRareRisks_isADistribution() {
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      risks.add(threat("R" + i, 0.001, Estimate.fixed(1 + i % 7)));
    }
    RegisterDistribution total = of(risks.toArray(new Risk[0]));
    double sum =
        total.outcomes().stream().mapToDouble(RegisterOutcome::probability).sum();
    assertThat(sum).isCloseTo(1, within(1e-14));
    assertThat(total.outcomes()).hasSizeLessThan(1 + 300 * 4);
    assertThat(total.percentile(0.5).upper()).hasValue(0);
  }

  @Test
  void distribution_withADriver_keepsMeansAndWidens() {
    RiskRegister register = RiskRegister.of(
        threat("R1", 0.2, Estimate.fixed(100)), threat("R2", 0.2, Estimate.fixed(100)));
    RegisterModel alone = RegisterModel.of(register);
    RegisterModel together = alone.withDriver(
        SharedDriver.of("supplier", 0.2).raising(RiskId.of("R1"), 1).raising(RiskId.of("R2"), 1));
    RegisterDistribution apart = RegisterDistribution.of(alone, STANDARD);
    RegisterDistribution joint = RegisterDistribution.of(together, STANDARD);
    assertThat(joint.exposure().total().mean())
        .isEqualTo(apart.exposure().total().mean());
    assertThat(apart.exposure().total().variance()).isCloseTo(3200, within(1e-9));
    assertThat(joint.exposure().total().variance()).isCloseTo(6400, within(1e-9));
    assertThat(joint.outcomes()).extracting(RegisterOutcome::amount).containsExactly(0.0, 200.0);
    assertThat(joint.exposure().noThreatProbability()).isCloseTo(0.8, within(1e-15));
  }

  @Test
  void distribution_withAnImpossibleDriver_saysWhatIsPossible() {
    RegisterModel model = RegisterModel.of(threat("R1", 0.1, Estimate.fixed(1)))
        .withDriver(SharedDriver.of("supplier", 0.5).raising(RiskId.of("R1"), 0.9));
    assertThatThrownBy(() -> RegisterDistribution.of(model, STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "probability given driver supplier must leave that in all at 0.1, so be from 0.0 to 0.2: 0.9,"
                + " risk R1. Change one of the two, or the driver's own, 0.5.");
  }

  @Test
  void toString_showsChoicesAndPercentiles() {
    assertThat(of(threat("R1", 0.25, Estimate.fixed(10)))).hasToString("""
            risk register total: impact COST, stage RESIDUAL, confidence 0.8, contingent cost IF_THE_RISK_SHOWS, \
            lattice points 8192, method exact convolution, step 10
            total       amount
            mean           2.5
            deviation  4.33013
            P50              0
            P80             10
            P90             10""");
  }
}
