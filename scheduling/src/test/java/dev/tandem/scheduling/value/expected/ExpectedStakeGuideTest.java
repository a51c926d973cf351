package dev.tandem.scheduling.value.expected;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The snippets of the page on expected value at stake, with what the page says about their results. */
class ExpectedStakeGuideTest {

  @Test
  void expectedStake() {
    Project project = Project.builder("Shop", LocalDateTime.of(2027, 1, 4, 8, 0))
        .task("model", workdays(3))
        .task(Task.of("index", workdays(4)).withDurationEstimate(Estimate.triangular(2, 4, 9)))
        .task(Task.of("ranking", workdays(2)).withDurationEstimate(Estimate.triangular(1, 2, 8)))
        .task("search", workdays(2))
        .task("offers", workdays(2))
        .dependency("model", "index")
        .dependency("model", "ranking")
        .dependency("index", "search")
        .dependency("ranking", "search")
        .dependency("ranking", "offers")
        .build();
    Product shop = Product.builder("shop", "Shop", "EUR")
        .objective(Objective.of(
            "sales",
            "Sell more",
            ObjectiveKind.COMMITTED,
            DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 17)),
            KeyResult.increase("orders", "weekly orders", 200, 500)))
        .feature(Feature.builder("find", "Search that finds")
            .task("search")
            .costOfDelay(new Linear(100))
            .contributesTo("orders", 120)
            .build())
        .feature(Feature.builder("deals", "Deals of the day")
            .task("offers")
            .costOfDelay(new Linear(40))
            .contributesTo("orders", 60)
            .build())
        .build();
    Portfolio portfolio =
        Portfolio.builder("2027").product(shop).project(project).build();
    SimulationResult result =
        Simulation.of(portfolio).withSampling(Sampling.monteCarlo(10_000, 1)).run();
    ExpectedStake stakes = ExpectedStake.of(portfolio, result);
    ExpectedDelayCost costs = ExpectedDelayCost.of(portfolio, result, project.start());
    BufferDay day = BufferDay.of(
        portfolio, result, FeatureId.of("find"), LocalDateTime.parse("2027-01-18T17:00"));
    ExpectedContribution contribution = ExpectedContribution.of(portfolio, result);
    assertThat(stakes + "\n").isEqualTo("""
            EUR
            task     next day costs  ± at most  critical for find  critical for deals
            model               140          0      100.0 % ± 0.0       100.0 % ± 0.0
            search              100          0      100.0 % ± 0.0                   -
            index                74          0       73.6 % ± 0.4                   -
            ranking              66          0       26.4 % ± 0.4       100.0 % ± 0.0
            offers               40          0                  -       100.0 % ± 0.0
            """);
    assertThat(costs + "\n").isEqualTo("""
            EUR, delay counts from 2027-01-04T08:00, 1,749 in all
            feature  as planned  expected  standard error
            find          1,038     1,318               2
            deals           335       432               1
            """);
    assertThat(contribution + "\n").isEqualTo("""
            objective  key result  due               if all in time  expected  ± at most  not counted
            sales      orders      2027-01-18T00:00             180    98.718   0.840258  none
            """);
    assertThat(day.value()).isCloseTo(32.8, within(0.05));
  }
}
