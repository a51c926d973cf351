package dev.tandem.scheduling.value.expected;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.value.expected.ExpectedContribution.Movement;
import dev.tandem.scheduling.value.expected.ExpectedContribution.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedContributionTest {
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2027-01-04T08:00");

  private static Portfolio portfolio() {
    Project project = Project.builder("Shop", MONDAY)
        .task(Task.of("build", workdays(1))
            .withDurationEstimate(Estimate.discrete(Map.of(1.0, 0.75, 3.0, 0.25))))
        .task("texts", workdays(2))
        .build();
    DateRange untilTuesday = DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 5));
    Product shop = Product.builder("shop", "Shop", "EUR")
        .objective(Objective.of(
            "sales",
            "Sell more",
            ObjectiveKind.COMMITTED,
            untilTuesday,
            KeyResult.increase("orders", "weekly orders", 200, 500),
            KeyResult.decrease("churn", "churn in percent", 8, 5),
            KeyResult.binary("legal", "approved")))
        .feature(Feature.builder("find", "Search")
            .task("build")
            .contributesTo("orders", 100)
            .contributesTo("churn", -2)
            .build())
        .feature(Feature.builder("words", "Texts")
            .task("texts")
            .contributesTo("orders", 20)
            .contributesTo("churn")
            .build())
        .feature(Feature.builder("dream", "Dream").contributesTo("orders", 500).build())
        .build();
    return Portfolio.builder("2027").product(shop).project(project).build();
  }

  private static ExpectedContribution contribution() {
    Portfolio portfolio = portfolio();
    return ExpectedContribution.of(
        portfolio,
        Simulation.of(portfolio).withSampling(Sampling.latinHypercube(1000, 1)).run());
  }

  @Test
  void of_severalFeatures_addsEffectsAsOftenAsInTime() {
    Movement orders = contribution().movements().get(0);
    assertThat(orders.due()).isEqualTo("2027-01-06T00:00");
    assertThat(orders.parts())
        .containsExactly(
            new Part(FeatureId.of("find"), 100, new Share(750, 1000)),
            new Part(FeatureId.of("words"), 20, new Share(1000, 1000)));
    assertThat(orders.ifAllInTime()).isEqualTo(120);
    assertThat(orders.expected()).isCloseTo(95, within(1e-9));
    assertThat(orders.largestStandardError())
        .isCloseTo(100 * Math.sqrt(0.75 * 0.25 / 1000), within(1e-9));
    assertThat(orders.unknown()).containsExactly(FeatureId.of("dream"));
  }

  @Test
  void of_negativeEffect_keepsItsSign() {
    Movement churn = contribution().movements().get(1);
    assertThat(churn.expected()).isCloseTo(-1.5, within(1e-9));
    assertThat(churn.largestStandardError()).isPositive();
    assertThat(churn.unknown()).containsExactly(FeatureId.of("words"));
  }

  @Test
  void of_keyResultWithoutContribution_isLeftOut() {
    assertThat(contribution().movements())
        .extracting(each -> each.keyResult().toString())
        .containsExactly("orders", "churn");
  }

  @Test
  void toString_isATableOfTheKeyResults() {
    assertThat(contribution()).hasToString("""
        objective  key result  due               if all in time  expected  ± at most  not counted
        sales      orders      2027-01-06T00:00             120        95    1.36931  [dream]
        sales      churn       2027-01-06T00:00              -2      -1.5  0.0273861  [words]""");
  }

  @Test
  void of_featureThatIsNotWatched_isRefused() {
    Portfolio portfolio = portfolio();
    assertThatThrownBy(() -> ExpectedContribution.of(
            portfolio, Simulation.of(ActivityNetwork.compile(portfolio)).run()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature must be watched by the simulation: find");
  }

  @Test
  void part_infiniteEffect_isRefused() {
    assertThatThrownBy(() -> new Part(FeatureId.of("f"), Double.POSITIVE_INFINITY, new Share(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("effect must be a finite number: Infinity.");
  }

  @Test
  void of_portfolioWithoutProducts_isEmpty() {
    Portfolio without =
        Portfolio.of(Project.builder("Shop", MONDAY).task("a", workdays(1)).build());
    assertThat(ExpectedContribution.of(without, Simulation.of(without).run()).movements())
        .isEqualTo(List.of());
  }
}
