package dev.tandem.metrics.prioritisation.valuation;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationTest {

  @Test
  void expectedCommercialValue_hopelessLaunch_isAbandonedBeforeIt() {
    ExpectedCommercialValue item = new ExpectedCommercialValue("a", 10, 0.2, 5, 0.5, 1);
    assertThat(item.value()).isEqualTo(Score.of(-2.5));
    assertThat(item.valueWithAbandonment()).isEqualTo(Score.ZERO);
  }

  @Test
  void rankByDevelopmentCost_scarceMoney_prefersTheSmallerItem() {
    ExpectedCommercialValue large = new ExpectedCommercialValue("large", 100, 1, 0, 1, 50);
    ExpectedCommercialValue small = new ExpectedCommercialValue("small", 30, 1, 0, 1, 10);
    assertThat(ExpectedCommercialValue.rank(List.of(large, small)).order())
        .containsExactly("large", "small");
    assertThat(
            ExpectedCommercialValue.rankByDevelopmentCost(List.of(large, small)).order())
        .containsExactly("small", "large");
  }

  @Test
  void stagedProject_hopelessLastStage_isWorthNothingWithTheRightToStop() {
    StagedProject project = new StagedProject(
        "a",
        List.of(new StagedProject.Stage(2, 0.5, 1), new StagedProject.Stage(20, 0.5, 1)),
        10,
        0);
    assertThat(project.value()).isEqualTo(-9.5);
    assertThat(project.valuesWithAbandonment().asList()).containsExactly(0.0, 0.0, 10.0);
    assertThat(project.values().asList()).containsExactly(-9.5, -15.0, 10.0);
    assertThat(project.valueWithAbandonment()).isZero();
    StagedProject sound =
        new StagedProject("b", List.of(new StagedProject.Stage(1, 0.5, 1)), 11, 0.1);
    assertThat(StagedProject.rank(List.of(project, sound)).explain("b"))
        .isEqualTo("1. b: 4 (payoff 11, rate 0.1)");
    refuses(() -> StagedProject.rank(List.of(sound, sound)), "item must be unique: b.");
  }

  @Test
  void deferralOption_manySteps_approachesBlackScholes() {
    DeferralOption option = new DeferralOption("a", 100, 90, 0.05, 0.4, 2);
    // The lattice's error falls with 1/steps: about 0.004 at 1,000 steps.
    assertThat(option.latticeValue(1_000)).isCloseTo(option.blackScholesValue(), within(0.02));
    assertThat(option.valueOfWaiting(1_000)).isEqualTo(option.latticeValue(1_000) - 10);
    assertThat(option.latticeValue(100)).isGreaterThan(option.staticValue());
  }

  @Test
  void deferralOption_negativeRate_exercisesEarly() {
    DeferralOption option = new DeferralOption("a", 200, 100, -0.3, 0.2, 1);
    assertThat(option.latticeValue(200))
        .isGreaterThanOrEqualTo(option.staticValue())
        .isGreaterThan(option.blackScholesValue());
  }

  @Test
  void constructors_nonsense_throwNamingTheItem() {
    refuses(
        () -> new ExpectedCommercialValue("a", Double.NaN, 1, 1, 1, 1),
        "net present value must be finite: NaN, item a.");
    refuses(
        () -> new ExpectedCommercialValue("a", 1, 1.1, 1, 1, 1),
        "probability of commercial success must be a fraction from 0 to 1: 1.1, item a.");
    refuses(
        () -> new ExpectedCommercialValue("a", 1, 1, -1, 1, 1),
        "launch cost must be finite and at least 0: -1.0, item a.");
    refuses(
        () -> new ExpectedCommercialValue("a", 1, 1, 1, -1, 1),
        "probability of technical success must be a fraction from 0 to 1: -1.0, item a.");
    refuses(
        () -> new ExpectedCommercialValue("a", 1, 1, 1, 1, -1),
        "development cost must be finite and at least 0: -1.0, item a.");
    refuses(() -> new ExpectedCommercialValue("", 1, 1, 1, 1, 1), "item must not be blank");
    refuses(
        () -> ExpectedCommercialValue.rankByDevelopmentCost(
            List.of(new ExpectedCommercialValue("a", 1, 1, 1, 1, 0))),
        "development cost must be finite and above 0: 0.0, item a.");
    refuses(() -> staged(-1, 0.5, 1, 0), "cost must be finite and at least 0: -1.0, item stage.");
    refuses(
        () -> staged(1, 2, 1, 0), "probability must be a fraction from 0 to 1: 2.0, item stage.");
    refuses(() -> staged(1, 1, -1, 0), "duration must be finite and at least 0: -1.0, item stage.");
    refuses(
        () -> staged(1, 1, 1, -1),
        "rate must be finite and above -1: -1.0, item a. Write 10 % as 0.1.");
    refuses(
        () -> new StagedProject("a", List.of(), Double.NaN, 0),
        "payoff must be finite: NaN, item a.");
    refuses(() -> new StagedProject("", List.of(), 1, 0), "item must not be blank");
    refuses(
        () -> new DeferralOption("a", 0, 1, 0, 1, 1),
        "asset value must be finite and above 0: 0.0, item a.");
    refuses(
        () -> new DeferralOption("a", 1, 0, 0, 1, 1),
        "investment must be finite and above 0: 0.0, item a.");
    refuses(
        () -> new DeferralOption("a", 1, 1, Double.NaN, 1, 1),
        "risk-free rate must be finite: NaN, item a.");
    refuses(
        () -> new DeferralOption("a", 1, 1, 0, 0, 1),
        "volatility must be finite and above 0: 0.0, item a.");
    refuses(
        () -> new DeferralOption("a", 1, 1, 0, 1, 0),
        "years must be finite and above 0: 0.0, item a.");
    refuses(() -> new DeferralOption("", 1, 1, 0, 1, 1), "item must not be blank");
  }

  @Test
  void latticeValue_tooFewSteps_throws() {
    refuses(
        () -> new DeferralOption("a", 1, 1, 0, 1, 1).latticeValue(0),
        "steps must be at least 1: 0, item a. Take 100 or more.");
    refuses(
        () -> new DeferralOption("a", 1, 1, 0.5, 0.1, 1).latticeValue(1),
        "steps must keep the risk-neutral probability from 0 to 1: 1 steps give ");
    refuses(
        () -> new DeferralOption("a", 1, 1, 0, 1, 1).valueOfWaiting(0), "steps must be at least 1");
  }

  private static StagedProject staged(
      double cost, double probability, double duration, double rate) {
    return new StagedProject(
        "a", List.of(new StagedProject.Stage(cost, probability, duration)), 1, rate);
  }

  @Test
  void deferralOption_beyondTheRangeOfADouble_throws() {
    String lattice = "volatility must keep the lattice within the range of a double: ";
    refuses(
        () -> new DeferralOption("a", 100, 100, 0.05, 50, 100).latticeValue(1_000),
        lattice + "50.0 over 100.0 years in 1000 steps, item a. Take fewer steps.");
    refuses(() -> new DeferralOption("a", 100, 100, 0.05, 1e4, 1).latticeValue(10), lattice);
    refuses(() -> new DeferralOption("a", 1e308, 1e308, 0.05, 1, 1).valueOfWaiting(100), lattice);
    refuses(
        () -> new DeferralOption("a", 100, 100, -1_000, 0.4, 10).blackScholesValue(),
        "Black-Scholes value must be finite: NaN, item a.");
  }
}
