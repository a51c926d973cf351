package dev.tandem.scheduling.value.expected;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.value.ExchangeRates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Expected stakes, costs of delay and days of buffer: where they are plain, and what is refused. */
class ExpectedStakeTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2027-01-04T08:00");
  private static final Currency EUR = Currency.getInstance("EUR");

  private static Portfolio portfolio(CostOfDelay costOfDelay) {
    Project project = Project.builder("Shop", MONDAY)
        .task(Task.of("build", workdays(2))
            .withDurationEstimate(Estimate.discrete(Map.of(1.0, 0.5, 3.0, 0.5))))
        .task("texts", workdays(1))
        .task("other", workdays(9))
        .build();
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("find", "Search that finds")
            .task("build")
            .task("texts")
            .costOfDelay(costOfDelay)
            .build())
        .feature(Feature.builder("more", "More")
            .requires("find")
            .costOfDelay(new Linear(10))
            .build())
        .feature(Feature.builder("dream", "Without tasks")
            .costOfDelay(new DeadlineStep(3, 4))
            .build())
        .build();
    return Portfolio.builder("2027").product(shop).project(project).build();
  }

  private static SimulationResult run(Portfolio portfolio) {
    return Simulation.of(portfolio)
        .withSampling(Sampling.latinHypercube(1000, 1))
        .run();
  }

  @Test
  void of_taskWithSeveralFeatures_addsTheirRates() {
    Portfolio portfolio = portfolio(new Linear(100));
    ExpectedStake stakes = ExpectedStake.of(portfolio, run(portfolio));
    assertThat(stakes.features()).containsExactly(FeatureId.of("find"), FeatureId.of("more"));
    assertThat(stakes.task("build").costOfNextDay()).isEqualTo(110);
    assertThat(stakes.task("build").largestStandardError()).isZero();
    assertThat(stakes.task("texts").costOfNextDay()).isCloseTo(55, within(1e-9));
    assertThat(stakes.task("texts").largestStandardError())
        .isCloseTo(110 * Math.sqrt(0.25 / 1000), within(1e-9));
    assertThat(stakes.task("other").costOfNextDay()).isZero();
    assertThat(stakes.task("other").critical()).isEmpty();
    assertThat(stakes.tasks().get(0).task()).isEqualTo(TaskId.of("build"));
  }

  @Test
  void of_anyCostOfDelay_isTheMeanOfItAtEachFinish() {
    Portfolio portfolio = portfolio(new DeadlineStep(500, 1));
    ExpectedDelayCost costs = ExpectedDelayCost.of(portfolio, run(portfolio), MONDAY);
    ExpectedDelayCost.FeatureCost find = costs.features().get(0);
    assertThat(find.planned()).isEqualTo(500);
    assertThat(find.expected()).isCloseTo(250, within(1e-9));
    assertThat(find.standardError()).isCloseTo(250 / Math.sqrt(999), within(1e-9));
    // Monday or Wednesday, 17:00.
    assertThat(costs.features().get(1).expected()).isCloseTo(10 * (1 + 9 / 24.0), within(1e-9));
    assertThat(costs.total()).isCloseTo(250 + 13.75, within(1e-9));
  }

  @Test
  void of_singleSample_hasNoError() {
    Portfolio portfolio = portfolio(new Linear(100));
    SimulationResult result =
        Simulation.of(portfolio).withSampling(Sampling.monteCarlo(1, 1)).run();
    assertThat(ExpectedDelayCost.of(portfolio, result, MONDAY).features().get(0).standardError())
        .isZero();
  }

  @Test
  void bufferDay_lateInHalfOfTheSamples_isWorthHalfTheRate() {
    Portfolio portfolio = portfolio(new Linear(100));
    BufferDay day =
        BufferDay.of(portfolio, run(portfolio), FeatureId.of("find"), MONDAY.plusDays(1));
    assertThat(day.value()).isCloseTo(50, within(1e-9));
    assertThat(day.standardError()).isCloseTo(100 * Math.sqrt(0.25 / 1000), within(1e-9));
    assertThat(day.late()).isEqualTo(new Share(500, 1000));
  }

  @Test
  void of_costThatIsNotTheSameEachDay_isRefused() {
    Portfolio portfolio = portfolio(new DeadlineStep(500, 1));
    SimulationResult result = run(portfolio);
    String message = "cost of delay of feature find must be the same each day: "
        + new DeadlineStep(500, 1)
        + ". State it as linear, or ask for its expected cost of delay.";
    assertThatThrownBy(() -> ExpectedStake.of(portfolio, result))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> BufferDay.of(portfolio, result, FeatureId.of("find"), MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void of_featureThatIsNotWatched_isRefused() {
    Portfolio portfolio = portfolio(new Linear(100));
    SimulationResult result = Simulation.of(ActivityNetwork.compile(portfolio)).run();
    assertThatThrownBy(() -> ExpectedStake.of(portfolio, result))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature must be watched by the simulation: find");
  }

  @Test
  void of_simulationWithoutCriticality_isRefused() {
    Portfolio portfolio = portfolio(new Linear(100));
    SimulationResult result = Simulation.of(portfolio).withoutCriticality().run();
    assertThatThrownBy(() -> ExpectedStake.of(portfolio, result))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("simulation must count criticality");
  }

  @Test
  void of_noFeatureWithTasksOrSeveralCurrencies_isRefused() {
    Project project = Project.builder("Shop", MONDAY).task("build", workdays(2)).build();
    Portfolio without = Portfolio.of(project);
    SimulationResult result = Simulation.of(without).run();
    assertThatThrownBy(() -> ExpectedDelayCost.of(without, result, MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("has none. Name the tasks that deliver it.");
    SimulationResult both = Simulation.of(twoCurrencies()).run();
    for (ThrowingCallable priced : List.<ThrowingCallable>of(
        () -> ExpectedStake.of(twoCurrencies(), both),
        () -> ExpectedDelayCost.of(twoCurrencies(), both, MONDAY))) {
      assertThatThrownBy(priced)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("products must have one currency, or rates into one: [EUR, USD]."
              + " State exchange rates.");
    }
  }

  private static Portfolio twoCurrencies() {
    return Portfolio.builder("two")
        .product(Product.builder("a", "A", "EUR")
            .feature(Feature.builder("x", "X")
                .task("build")
                .costOfDelay(new Linear(10))
                .build())
            .build())
        .product(Product.builder("b", "B", "USD")
            .feature(Feature.builder("y", "Y")
                .task("build")
                .costOfDelay(new Linear(100))
                .build())
            .build())
        .project(Project.builder("Shop", MONDAY)
            .task(Task.of("build", workdays(2))
                .withDurationEstimate(Estimate.discrete(Map.of(1.0, 0.5, 3.0, 0.5)))))
        .build();
  }

  /** A dollar is half a euro: the two features lose 10 and 50 euros a day. The task is critical for both, always. */
  @Test
  void of_severalCurrenciesWithRates_addsThemUpAndSaysHow() {
    Portfolio two = twoCurrencies();
    ExchangeRates rates = ExchangeRates.into("EUR", LocalDate.of(2027, 1, 1)).with("USD", "0.5");
    ExpectedStake stakes = ExpectedStake.of(two, run(two), rates);
    assertThat(stakes.task("build").costOfNextDay()).isEqualTo(60);
    assertThat(stakes.currency()).isEqualTo(EUR);
    assertThat(stakes.rates()).contains(rates);
    assertThat(stakes.toString()).startsWith("EUR, 1 USD = 0.5 EUR as of 2027-01-01\n");
    ExpectedDelayCost costs = ExpectedDelayCost.of(two, run(two), MONDAY, rates);
    // Monday or Wednesday, 17:00; two days apart, so that a cost is one rate off its mean.
    double days = 1 + 9 / 24.0;
    assertThat(costs.features()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      double perDay = i == 0 ? 10 : 50;
      ExpectedDelayCost.FeatureCost cost = costs.features().get(i);
      assertThat(cost.planned()).isCloseTo(perDay * days, within(1e-9));
      assertThat(cost.expected()).isCloseTo(perDay * days, within(1e-9));
      assertThat(cost.standardError()).isCloseTo(perDay / Math.sqrt(999), within(1e-9));
    }
    assertThat(costs.rates()).contains(rates);
    assertThat(costs.toString())
        .startsWith("EUR, 1 USD = 0.5 EUR as of 2027-01-01, delay counts from 2027-01-04T08:00,");
  }

  /** Two features that lose so much that no double holds both, or five days of one. */
  @Test
  void of_costsBeyondADouble_areRefused() {
    Portfolio huge = portfolio(new Linear(1e308));
    SimulationResult result = run(huge);
    assertThatThrownBy(() -> ExpectedDelayCost.of(huge, result, MONDAY.minusDays(5)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("must stay in the range of a double: Infinity.");
    Portfolio mean = portfolio(new Linear(1e307));
    SimulationResult ofMean = run(mean);
    assertThatThrownBy(() -> ExpectedDelayCost.of(mean, ofMean, MONDAY.minusDays(5)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("expected cost of delay must stay in the range of a double: Infinity."
            + " State rates in larger units of value.");
    ExchangeRates rates = ExchangeRates.into("EUR", LocalDate.of(2027, 1, 1)).with("USD", "1e308");
    Portfolio two = twoCurrencies();
    SimulationResult both = run(two);
    assertThatThrownBy(() -> ExpectedStake.of(two, both, rates))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("cost of the next day must stay in the range of a double: Infinity."
            + " State rates in larger units of value.");
  }

  /** The squares of such costs are beyond a double; their deviation is not. */
  @Test
  void of_costsWhoseSquaresAreBeyondADouble_haveAnError() {
    Portfolio portfolio = portfolio(new DeadlineStep(1e200, 1));
    ExpectedDelayCost costs = ExpectedDelayCost.of(portfolio, run(portfolio), MONDAY);
    assertThat(costs.features().get(0).standardError() / 1e200)
        .isCloseTo(0.5 / Math.sqrt(999), within(1e-9));
  }

  @Test
  void of_currencyWithoutARate_isRefused() {
    Portfolio two = twoCurrencies();
    SimulationResult both = run(two);
    ExchangeRates rates = ExchangeRates.into("EUR", LocalDate.of(2027, 1, 1));
    for (ThrowingCallable priced : List.<ThrowingCallable>of(
        () -> ExpectedStake.of(two, both, rates),
        () -> ExpectedDelayCost.of(two, both, MONDAY, rates))) {
      assertThatThrownBy(priced)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("rates into EUR must have one for USD: {}. Add it.");
    }
  }

  @Test
  void of_finishedTask_isLeftOut() {
    Project project = Project.builder("Shop", MONDAY)
        .statusDate(MONDAY.plusDays(1))
        .task(Task.of("build", workdays(1))
            .withProgress(Progress.finished(MONDAY, MONDAY.plusHours(9))))
        .task("test", workdays(2))
        .dependency("build", "test")
        .build();
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("find", "Search that finds")
            .task("build")
            .task("test")
            .costOfDelay(new Linear(5))
            .build())
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(shop).project(project).build();
    ExpectedStake stakes = ExpectedStake.of(portfolio, run(portfolio));
    assertThat(stakes.tasks()).extracting(each -> each.task().toString()).containsExactly("test");
    assertThat(stakes.task("test").costOfNextDay()).isEqualTo(5);
  }

  @Test
  void task_unknown_isRefused() {
    ExpectedStake stakes = new ExpectedStake(EUR, Optional.empty(), List.of(), List.of());
    assertThatThrownBy(() -> stakes.task("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "task must be an unfinished leaf of the plan: x." + " Use one of the ids of tasks().");
  }

  @Test
  void amounts_negative_areRefused() {
    FeatureId feature = FeatureId.of("f");
    assertThatThrownBy(() -> new ExpectedDelayCost.FeatureCost(feature, 0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected cost of delay must be a finite number of at least 0");
    assertThatThrownBy(() -> new ExpectedStake.TaskExpectation(TaskId.of("t"), Map.of(), -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cost of the next day must be a finite number of at least 0");
    assertThatThrownBy(() -> new BufferDay(feature, MONDAY, Double.NaN, new Share(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rate must be a finite number of at least 0: NaN");
  }
}
