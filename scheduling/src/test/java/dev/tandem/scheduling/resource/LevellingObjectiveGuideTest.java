package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the page on objectives of levelling, with what the page says about their results. */
class LevellingObjectiveGuideTest {

  private static Portfolio portfolio() {
    Project plan = Project.builder("App", LocalDate.of(2027, 5, 31))
        .resource(Resource.of("ann"))
        .task("login", workdays(4))
        .task("review", workdays(2))
        .task("release", workdays(3))
        .dependency("login", "release")
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .build();
    Product shop = Product.builder("shop", "Shop", "EUR")
        .feature(Feature.builder("sign-in", "Sign in")
            .costOfDelay(new Linear(100))
            .task("release")
            .build())
        .feature(Feature.builder("safe", "Safe")
            .costOfDelay(new Linear(1_000))
            .task("review")
            .build())
        .build();
    Portfolio portfolio = Portfolio.builder("2027").product(shop).project(plan).build();
    return portfolio;
  }

  @Test
  void leastCostOfDelay() {
    Portfolio portfolio = portfolio();
    Schedule before = CriticalPath.analyse(portfolio);
    LevelledSchedule cheapest = Levelling.standard()
        .withObjective(LevellingObjective.leastDelayCost(portfolio))
        .run(before);
    assertThat(cheapest.objectives() + "\n").isEqualTo("""
        [cost of delay: 2412.50 EUR instead of 2212.50 EUR, proven to be the least by the work on all features in the best order]
        """);
    assertThat(cheapest.schedule().finish()).isEqualTo("2027-06-10T17:00");
    assertThat(Levelling.standard().run(before).schedule().finish()).isEqualTo("2027-06-08T17:00");
  }

  @Test
  void inOrder() {
    Portfolio portfolio = portfolio();
    Schedule before = CriticalPath.analyse(portfolio);
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(
            LevellingObjective.first(LevellingObjective.earliestFinish().within(workdays(2)))
                .then(LevellingObjective.leastDelayCost(portfolio)))
        .run(before);
    assertThat(levelled.objectives() + "\n").isEqualTo("""
        [finish: 259200 s instead of 201600 s, at most 28.6 % above the least, which is at least 201600 s as in the plan before, cost of delay: 2412.50 EUR instead of 2212.50 EUR, proven to be the least by the work on all features in the best order]
        """);
    LevelledSchedule oneDay = Levelling.standard()
        .withObjective(
            LevellingObjective.first(LevellingObjective.earliestFinish().within(workdays(1)))
                .then(LevellingObjective.leastDelayCost(portfolio)))
        .run(before);
    assertThat(oneDay.schedule().finish()).isEqualTo("2027-06-08T17:00");
  }

  @Test
  void smoothLoad() {
    Project move = Project.builder("Move", LocalDate.of(2027, 5, 31))
        .resource(new Resource(ResourceId.of("team"), "team", 2, Optional.empty(), 0))
        .task("pack", workdays(2))
        .task("clean", workdays(2))
        .task("paint", workdays(4))
        .assignment(Assignment.of("pack", "team"))
        .assignment(Assignment.of("clean", "team"))
        .build();
    LevelledSchedule smooth = Levelling.standard()
        .withObjective(LevellingObjective.smoothLoad(LoadMeasure.sumOfSquares()))
        .run(move);
    assertThat(smooth.objectives() + "\n").isEqualTo("""
        [sum of squares of the load: 115200.000 unit² s instead of 230400.000 unit² s, proven to be the least with all work spread evenly]
        """);
    assertThat(smooth.moves() + "\n").isEqualTo("""
        [clean moves from 2027-05-31T08:00 to 2027-06-02T08:00, because the load is smoother than from 2027-05-31T08:00 on]
        """);
  }
}
