package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.reason.MoveReason;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevellingObjectiveTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 5, 31);

  /** Two tasks of Ann at the same time; the short one loses more a day, the long one ends the plan. */
  private static ProjectBuilder plan() {
    return Project.builder("App", MONDAY)
        .resource(Resource.of("ann"))
        .task("login", workdays(4))
        .task("review", workdays(2))
        .task("release", workdays(3))
        .dependency("login", "release")
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"));
  }

  private static Product.Builder shop(String currency) {
    return Product.builder("shop", "Shop", currency)
        .feature(Feature.builder("sign-in", "Sign in")
            .costOfDelay(new Linear(100))
            .task("release")
            .build())
        .feature(Feature.builder("safe", "Safe")
            .costOfDelay(new Linear(1_000))
            .task("review")
            .build());
  }

  private static Portfolio portfolio() {
    return Portfolio.builder("2027")
        .product(shop("EUR"))
        .project(plan().build())
        .build();
  }

  private static LevelledSchedule run(LevellingObjective objective, Schedule before) {
    return Levelling.standard().withObjective(objective).withSearch(300, 1).run(before);
  }

  @Test
  void leastDelayCost_putsTheShortTaskFirst_thoughThePlanFinishesLater() {
    Portfolio portfolio = portfolio();
    Schedule before = CriticalPath.analyse(portfolio);
    LevelledSchedule earliest = run(LevellingObjective.earliestFinish(), before);
    LevelledSchedule cheapest = run(LevellingObjective.leastDelayCost(portfolio), before);
    assertThat(earliest.schedule().task("review").start()).isEqualTo("2027-06-04T08:00");
    assertThat(cheapest.schedule().task("review").start()).isEqualTo("2027-05-31T08:00");
    assertThat(cheapest.schedule().finish()).isAfter(earliest.schedule().finish());
    // Review is done on Tuesday 17:00, 1.375 days after Monday 08:00, release on Thursday of next
    // week, 10.375 days after.
    ObjectiveValue cost = cheapest.objectives().get(0);
    assertThat(cost)
        .hasToString("cost of delay: 2412.50 EUR instead of 2212.50 EUR, "
            + "proven to be the least by the work on all features in the best order");
    assertThat(cost.gap()).hasValue(0);
    Roadmap roadmap = Roadmap.of(portfolio, cheapest.schedule());
    assertThat(roadmap.cost().values()).containsExactly(2_412.5);
  }

  @Test
  void earliestFinish_thenCost_keepsTheFinish() {
    Portfolio portfolio = portfolio();
    LevelledSchedule levelled = run(
        LevellingObjective.first(LevellingObjective.earliestFinish())
            .then(LevellingObjective.leastDelayCost(portfolio)),
        CriticalPath.analyse(portfolio));
    assertThat(levelled.schedule().task("review").start()).isEqualTo("2027-06-04T08:00");
    assertThat(levelled.objectives())
        .extracting(ObjectiveValue::measure)
        .containsExactly(ObjectiveMeasure.FINISH, ObjectiveMeasure.DELAY_COST);
    LevelledSchedule late = run(
        LevellingObjective.first(LevellingObjective.earliestFinish().within(workdays(2)))
            .then(LevellingObjective.leastDelayCost(portfolio)),
        CriticalPath.analyse(portfolio));
    assertThat(late.schedule().task("review").start()).isEqualTo("2027-05-31T08:00");
  }

  @Test
  void cost_thenFinish_withATolerance() {
    Portfolio portfolio = portfolio();
    LevellingObjective.LeastDelayCost cost = LevellingObjective.leastDelayCost(portfolio);
    LevelledSchedule levelled = run(
        LevellingObjective.first(cost.within(new BigDecimal("6000")))
            .then(LevellingObjective.earliestFinish()),
        CriticalPath.analyse(portfolio));
    assertThat(levelled.schedule().task("review").start()).isEqualTo("2027-06-04T08:00");
    assertThat(levelled.objectives().get(0).isProvenOptimal()).isFalse();
    assertThat(levelled.objectives().get(0).gap().getAsDouble()).isGreaterThan(0);
  }

  @Test
  void leastDelayCost_inAnotherCurrency_andFromAnotherDate() {
    Portfolio portfolio = portfolio();
    LocalDateTime later = LocalDateTime.of(2027, 6, 1, 17, 0);
    LevelledSchedule levelled = run(
        LevellingObjective.leastDelayCost(portfolio)
            .withConvention(RoadmapConvention.standard().withReference(later))
            .withRates(ExchangeRates.into("USD", MONDAY).with("EUR", "1.5")),
        CriticalPath.analyse(portfolio));
    ObjectiveValue cost = levelled.objectives().get(0);
    assertThat(cost.unit()).isEqualTo("USD");
    assertThat(cost.after()).isEqualByComparingTo("1350");
  }

  /** Ann could do all in the first week; spread over both, she is never asked for more than half. */
  private static Schedule spread() {
    return CriticalPath.analyse(Project.builder("Move", MONDAY)
        .resource(new Resource(ResourceId.of("team"), "team", 2, Optional.empty(), 0))
        .task("long", workdays(4))
        .task("short", workdays(2))
        .task("other", workdays(2))
        .task("end", workdays(4))
        .assignment(Assignment.of("short", "team"))
        .assignment(Assignment.of("other", "team"))
        .build());
  }

  @Test
  void smoothLoad_letsATaskWait_andSaysWhy() {
    LevelledSchedule levelled =
        run(LevellingObjective.smoothLoad(LoadMeasure.sumOfSquares()), spread());
    assertThat(levelled.schedule().finish()).isEqualTo(levelled.before().finish());
    assertThat(levelled.moves()).hasSize(1);
    MoveReason reason = levelled.moves().get(0).reason();
    assertThat(reason).isEqualTo(new MoveReason.SmootherLoad(MONDAY.atTime(8, 0)));
    assertThat(reason).hasToString("the load is smoother than from 2027-05-31T08:00 on");
    assertThat(reason.<String>fold(wait -> "wait", follow -> "follow", smooth -> "smooth"))
        .isEqualTo("smooth");
    ObjectiveValue squares = levelled.objectives().get(0);
    assertThat(squares)
        .hasToString("sum of squares of the load: 115200.000 unit² s instead of "
            + "230400.000 unit² s, proven to be the least with all work spread evenly");
    assertThat(squares.reason()).isEqualTo(BoundReason.EVEN_LOAD);
  }

  @Test
  void smoothLoad_ofChangesAndOfTheLoadAboveAShare() {
    ObjectiveValue changes = run(
            LevellingObjective.smoothLoad(LoadMeasure.sumOfChanges()), spread())
        .objectives()
        .get(0);
    assertThat(changes.before()).isEqualByComparingTo("4");
    assertThat(changes.after()).isEqualByComparingTo("2");
    assertThat(changes.isProvenOptimal()).isTrue();
    ObjectiveValue over = run(
            LevellingObjective.smoothLoad(LoadMeasure.overloadAbove("0.5")), spread())
        .objectives()
        .get(0);
    assertThat(over.before()).isEqualByComparingTo("57600");
    assertThat(over.after()).isEqualByComparingTo("0");
    assertThat(over.isProvenOptimal()).isTrue();
  }

  @Test
  void smoothLoad_untilADeadline_usesTheTimeUntilThen() {
    Project tight = Project.builder("Tight", MONDAY)
        .resource(new Resource(ResourceId.of("ann"), "Ann", 2, Optional.empty(), 0))
        .task("one", workdays(2))
        .task("other", workdays(2))
        .assignment(Assignment.of("one", "ann"))
        .assignment(Assignment.of("other", "ann"))
        .build();
    Schedule before = CriticalPath.analyse(tight);
    LevellingObjective.SmoothLoad smooth =
        LevellingObjective.smoothLoad(LoadMeasure.sumOfSquares());
    assertThat(run(smooth, before).moves()).isEmpty();
    LevelledSchedule later = run(smooth.until(LocalDateTime.of(2027, 6, 3, 17, 0)), before);
    assertThat(later.moves()).hasSize(1);
    assertThat(later.schedule().finish()).isEqualTo("2027-06-03T17:00");
    LevelledSchedule first = run(
        LevellingObjective.first(
                smooth.until(LocalDateTime.of(2027, 6, 3, 17, 0)).within(BigDecimal.ONE))
            .then(LevellingObjective.earliestFinish()),
        before);
    assertThat(first.schedule().finish()).isAfter(before.finish());
  }

  @Test
  void withinFloat_whatRemainsIsAsLittleAsFloatsAllow() {
    // Ann is fully taken for four days; of review's two days one can come after, within its float
    // of three days.
    Project plan = Project.builder("Float", MONDAY)
        .resource(Resource.of("ann"))
        .task("login", workdays(4))
        .task("review", workdays(2))
        .task("frame", workdays(5))
        .dependency("login", "ship")
        .task("ship", workdays(1))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("review", "ann"))
        .build();
    LevelledSchedule levelled = run(LevellingObjective.withinFloat(), CriticalPath.analyse(plan));
    assertThat(levelled.schedule().finish()).isEqualTo(levelled.before().finish());
    assertThat(levelled.unresolved()).hasSize(1);
    assertThat(levelled.schedule().task("review").start()).isEqualTo("2027-06-03T08:00");
    assertThat(levelled.objectives().get(1))
        .hasToString("overallocation: 28800.000 unit s instead of 57600.000 unit s, "
            + "at least 0.000 unit s by its definition");
    assertThat(levelled.objectives().get(1).gap()).isEmpty();
    assertThat(levelled.overallocations().get(0).excess()).isEqualByComparingTo("28800");
  }

  @Test
  void texts() {
    LevellingObjective.InOrder order = LevellingObjective.first(
            LevellingObjective.earliestFinish().within(workdays(2)))
        .then(LevellingObjective.leastDelayCost(portfolio()).within(BigDecimal.TEN))
        .then(LevellingObjective.smoothLoad(LoadMeasure.overloadAbove("0.80"))
            .until(LocalDateTime.of(2027, 6, 30, 17, 0)));
    assertThat(order)
        .hasToString(
            "earliest finish + 2d, then least cost of delay of 2027 + 10, then smooth load "
                + "by load above 0.8 of what there is until 2027-06-30T17:00");
    assertThat(LoadMeasure.sumOfSquares()).hasToString("sum of squares");
    assertThat(LoadMeasure.sumOfChanges()).hasToString("sum of changes");
  }

  @Test
  void refusals() {
    assertThatThrownBy(() -> LevellingObjective.earliestFinish().within(workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must not be negative: -1d. Use 0 to insist on the earliest finish.");
    BigDecimal negative = new BigDecimal("-0.5");
    assertThatThrownBy(() -> LevellingObjective.leastDelayCost(portfolio()).within(negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must not be negative: -0.5. Use 0 to insist on the least cost.");
    assertThatThrownBy(
            () -> LevellingObjective.smoothLoad(LoadMeasure.sumOfSquares()).within(negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must not be negative: -0.5. Use 0 to insist on the smoothest load.");
    assertThatThrownBy(() -> LoadMeasure.overloadAbove("-0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "share of an overload must be at least 0: -0.5. State 0.8 to keep a fifth free.");
    assertThatThrownBy(() -> new LevellingObjective.InOrder(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("objectives must be at least one: []. Take the earliest finish if in doubt.");
  }

  @Test
  void leastDelayCost_ofAPortfolioThatDoesNotFit_isRefused() {
    Schedule before = CriticalPath.analyse(portfolio());
    Portfolio none = Portfolio.builder("none").project(plan().build()).build();
    assertThatThrownBy(() -> run(LevellingObjective.leastDelayCost(none), before))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "portfolio must have a feature with tasks: \"none\" has none. Name the tasks that deliver it.");
    Product dollars = Product.builder("us", "US", "USD")
        .feature(Feature.builder("us-login", "Login")
            .costOfDelay(new Linear(1))
            .task("login")
            .build())
        .build();
    Portfolio two = portfolio().toBuilder().product(dollars).build();
    assertThatThrownBy(() -> run(LevellingObjective.leastDelayCost(two), before))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "products must have one currency, or rates into one: [EUR, USD]. State exchange rates.");
    Schedule other = CriticalPath.analyse(
        Project.builder("Other", MONDAY).task("a", workdays(1)).build());
    assertThatThrownBy(() -> run(LevellingObjective.leastDelayCost(portfolio()), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks of features must be in the schedule: [release, review] are not. "
            + "Schedule the portfolio itself.");
  }

  @Test
  void aPlanOfOneTaskOrNone_isItsOwnBest() {
    Portfolio portfolio = Portfolio.builder("one")
        .product(Product.builder("p", "P", "EUR")
            .feature(
                Feature.builder("f", "F").costOfDelay(new Linear(24)).task("a").build()))
        .project(Project.builder("One", MONDAY).task("a", workdays(1)).build())
        .build();
    ObjectiveValue cost = run(
            LevellingObjective.leastDelayCost(portfolio), CriticalPath.analyse(portfolio))
        .objectives()
        .get(0);
    assertThat(cost.after()).isEqualByComparingTo("9");
    assertThat(cost.isProvenOptimal()).isTrue();
    assertThat(cost.reason()).isEqualTo(BoundReason.PLAN_BEFORE);
    LevelledSchedule smooth = run(
        LevellingObjective.smoothLoad(LoadMeasure.sumOfChanges()), CriticalPath.analyse(portfolio));
    assertThat(smooth.objectives().get(0))
        .hasToString("sum of changes of the load: 0.000 units instead of 0.000 units, "
            + "proven to be the least by its definition");
    assertThat(smooth.schedule().task(TaskId.of("a")).start()).isEqualTo(MONDAY.atTime(8, 0));
  }
}
