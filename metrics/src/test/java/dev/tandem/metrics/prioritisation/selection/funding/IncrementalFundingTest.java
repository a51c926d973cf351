package dev.tandem.metrics.prioritisation.selection.funding;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Effort;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncrementalFundingTest {

  private static final List<FundedFeature> FEATURES = List.of(
      FundedFeature.of("groundwork", 1, List.of(-10.0)),
      FundedFeature.of("jackpot", 1, List.of(-5.0, 30.0, 30.0, 30.0)).requiring("groundwork"),
      FundedFeature.of("small", 1, List.of(-2.0, 2.0, 2.0, 2.0)),
      FundedFeature.of("never", 2, List.of(-20.0, -20.0, 5.0)));

  @Test
  void best_groundworkPaysLater_isFundedAndWhatNeverPaysIsLeft() {
    IncrementalFunding method = IncrementalFunding.of(0, 6);
    FundingPlan plan = method.best(FEATURES);
    assertThat(plan.ids()).containsExactly("groundwork", "jackpot", "small");
    assertThat(plan.netPresentValue()).isEqualTo(79);
    assertThat(plan.cash()).containsExactly(-10.0, -5.0, 28.0, 32.0, 32.0, 2.0);
    assertThat(plan.cumulativeCash()).containsExactly(-10.0, -15.0, 13.0, 45.0, 77.0, 79.0);
    assertThat(plan.peakFunding()).isEqualTo(-15);
    assertThat(plan.selfFundingPeriod()).hasValue(3);
    assertThat(plan.breakEvenPeriod()).hasValue(3);
    assertThat(method.greedy(FEATURES).ids()).containsExactly("small");
  }

  @Test
  void netPresentValue_discounted_countsEachPeriodAtItsEndAndStopsAtTheHorizon() {
    IncrementalFunding method = IncrementalFunding.of(0.1, 3);
    FundedFeature feature = FundedFeature.of("a", 1, List.of(-10.0, 11.0, 50.0)).requiring("b");
    assertThat(method.netPresentValue(feature, 2))
        .isCloseTo(-10 / 1.21 + 11 / 1.331, within(1e-12));
    assertThat(method.netPresentValue(feature, 4)).isZero();
  }

  @Test
  void best_nothingPays_isEmpty() {
    FundingPlan plan = IncrementalFunding.of(0.05, 4).best(List.of(FEATURES.get(3)));
    assertThat(plan.ids()).isEmpty();
    assertThat(plan.netPresentValue()).isZero();
    assertThat(plan.peakFunding()).isZero();
    assertThat(plan.selfFundingPeriod()).hasValue(1);
    assertThat(plan.breakEvenPeriod()).hasValue(1);
    assertThat(plan.isProvenOptimal()).isTrue();
  }

  @Test
  void periods_investmentNotReturnedBeforeTheHorizon_areEmpty() {
    FundingPlan plan = new FundingPlan(List.of(), List.of(-5.0, -3.0), -8, 0);
    assertThat(plan.peakFunding()).isEqualTo(-8);
    assertThat(plan.selfFundingPeriod()).isEmpty();
    assertThat(plan.breakEvenPeriod()).isEmpty();
    FundingPlan slow = new FundingPlan(List.of(), List.of(-5.0, 3.0), -2, 0);
    assertThat(slow.selfFundingPeriod()).hasValue(2);
    assertThat(slow.breakEvenPeriod()).isEmpty();
  }

  @Test
  void best_tooManySets_searchesBetweenGreedyAndTheBound() {
    List<FundedFeature> features = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double income = 1 + i * 7 % 11;
      FundedFeature feature =
          FundedFeature.of("" + i, 1, List.of(-8.0, income, income, income, income, income));
      features.add(i % 3 == 0 || i < 3 ? feature : feature.requiring("" + (i - 1)));
    }
    IncrementalFunding method = IncrementalFunding.of(0.02, 20);
    FundingPlan searched = method.withEffort(Effort.ofSteps(2_000)).best(features);
    assertThat(searched.isProvenOptimal()).isFalse();
    assertThat(searched.netPresentValue())
        .isGreaterThanOrEqualTo(method.greedy(features).netPresentValue())
        .isLessThan(searched.bound());
  }

  @Test
  void best_requirementsInACircle_throws() {
    List<FundedFeature> circle = List.of(
        FundedFeature.of("a", 1, List.of(1.0)).requiring("b"),
        FundedFeature.of("b", 1, List.of(1.0)).requiring("a"));
    assertThatThrownBy(() -> IncrementalFunding.of(0, 3).best(circle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("requirements form a cycle: a -> b -> a. Remove one of these requirements.");
    assertThatThrownBy(() -> IncrementalFunding.of(0, 3).greedy(circle))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inputs_outsideTheirRange_throw() {
    assertThat(IncrementalFunding.of(0, 1).effort()).isEqualTo(Effort.standard());
    assertThatThrownBy(() -> IncrementalFunding.of(-1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rate must be finite and above -1: -1.0. State the discount rate of one period, for example 0.02.");
    assertThatThrownBy(() -> IncrementalFunding.of(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("horizon must be at least 1: 0. State how many periods count.");
    assertThatThrownBy(() -> IncrementalFunding.of(0, 1).netPresentValue(FEATURES.get(0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period must be at least 1: 0. Count periods from 1.");
    assertThatThrownBy(() -> FundedFeature.of("", 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank: \"\". Give the feature a name or a number.");
    assertThatThrownBy(() -> FundedFeature.of("a", 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "developmentPeriods must be at least 1: 0, feature \"a\". State how long it takes the team.");
    assertThatThrownBy(() -> FundedFeature.of("a", 1, List.of(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cash must be finite: NaN, feature \"a\". State a number for each period.");
  }

  @Test
  void breakEvenPeriod_cashOfTenths_isAddedExactly() {
    FundingPlan plan = new FundingPlan(List.of(), List.of(-0.1, -0.2, 0.3, 0.0), 0, 0);
    assertThat(plan.cumulativeCash()).containsExactly(-0.1, -0.3, 0.0, 0.0);
    assertThat(plan.selfFundingPeriod()).hasValue(3);
    assertThat(plan.breakEvenPeriod()).hasValue(3);
  }

  @Test
  void best_cashOfSeveralFeaturesInOnePeriod_isAddedExactly() {
    FundingPlan plan = IncrementalFunding.of(0, 2)
        .best(List.of(
            FundedFeature.of("a", 1, List.of(0.1, 0.3)),
            FundedFeature.of("b", 1, List.of(0.6)).requiring("a")));
    assertThat(plan.cash()).containsExactly(0.1, 0.9);
  }

  @Test
  void best_cashBeyondTheRangeOfADouble_throws() {
    FundedFeature huge = FundedFeature.of("huge", 1, List.of(1e308, 1e308));
    assertThatThrownBy(() -> IncrementalFunding.of(0, 4).best(List.of(huge)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cash must add up within the range of a double: at a rate of 0.0 over 4 periods, feature \"huge\". State it in a larger unit.");
    FundedFeature zero = FundedFeature.of("zero", 1, List.of(0.0));
    assertThatThrownBy(() -> IncrementalFunding.of(-0.999, 400).greedy(List.of(zero)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "cash must add up within the range of a double: at a rate of -0.999");
  }

  @Test
  void explain_plan_statesSequenceFundingAndProof() {
    assertThat(IncrementalFunding.of(0, 6).best(FEATURES).explain()).isEqualTo("""
            net present value 79, proven optimal: groundwork, jackpot, small
            peak funding -15
            self-funding from period 3
            break-even in period 3""");
    assertThat(new FundingPlan(List.of(), List.of(-1.0), -1, 2).explain()).isEqualTo("""
            net present value -1, at most 2: nothing
            peak funding -1
            self-funding from no period up to the horizon
            break-even in no period up to the horizon""");
  }

  @Test
  void plan_notFinite_throws() {
    refuses(
        () -> new FundingPlan(List.of(), List.of(1.0, Double.NaN), 0, 0),
        "cash must be finite: NaN, of [1.0, NaN].");
    refuses(
        () -> new FundingPlan(List.of(), List.of(), Double.NaN, 0),
        "netPresentValue must be finite: NaN");
    refuses(
        () -> new FundingPlan(List.of(), List.of(), 0, Double.POSITIVE_INFINITY),
        "bound must be finite: Infinity");
  }
}
