package dev.tandem.scheduling.value;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workseconds;
import static dev.tandem.core.task.DependencyType.FINISH_TO_FINISH;
import static dev.tandem.core.task.DependencyType.FINISH_TO_START;
import static dev.tandem.core.task.DependencyType.START_TO_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.roadmap.RoadmapComparison.FeatureShift;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.crash.CrashOption;
import dev.tandem.scheduling.value.crash.CrashPriority;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tasks have at stake, worked by hand. 2027-01-04 is a Monday, and work runs from 08:00 to 17:00 on weekdays. */
class ValueAtStakeTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 8, 0);
  private static final FeatureId F = FeatureId.of("f");

  private static ProjectBuilder plan() {
    return Project.builder("plan", MONDAY);
  }

  private static Feature feature(String id, double rate, String... tasks) {
    Feature.Builder feature = Feature.builder(id, id).costOfDelay(new Linear(rate));
    for (String task : tasks) {
      feature.task(task);
    }
    return feature.build();
  }

  private static Portfolio portfolio(ProjectBuilder project, Feature... features) {
    Product.Builder product = Product.builder("p", "P", "EUR");
    for (Feature feature : features) {
      product.feature(feature);
    }
    return Portfolio.builder("x").product(product).project(project).build();
  }

  private static ValueAtStake stakes(Portfolio portfolio) {
    return ValueAtStake.of(portfolio, CriticalPath.analyse(portfolio));
  }

  private static SlipPricing prices(Portfolio portfolio) {
    return SlipPricing.of(portfolio, CriticalPath.analyse(portfolio));
  }

  @Test
  void costOfNextDay_beforeAWeekend_isThatOfThreeCalendarDays() {
    Portfolio portfolio = portfolio(plan().task("t", workdays(5)), feature("f", 10, "t"));
    TaskStake stake = stakes(portfolio).task("t");
    assertThat(stake.costOfNextDay()).isEqualTo(30);
    assertThat(stake.valueOfDaySaved()).isEqualTo(10);
    assertThat(stake.dragValue()).isEqualTo(10 * (4 + 9 / 24.0));
  }

  @Test
  void twoTasksSideBySide_costEach_andHaveNoDrag() {
    Portfolio portfolio =
        portfolio(plan().task("a", workdays(2)).task("b", workdays(2)), feature("f", 12, "a", "b"));
    for (String task : List.of("a", "b")) {
      TaskStake stake = stakes(portfolio).task(task);
      assertThat(stake.costOfNextDay()).isEqualTo(12);
      assertThat(stake.dragValue()).isZero();
    }
  }

  /** A's finish waits for M; a shorter A starts later, and S waits for its start. */
  @Test
  void valueOfDaySaved_taskWhoseFinishIsHeldBack_isNegativeWhereItsStartIsWaitedFor() {
    Portfolio portfolio = portfolio(
        plan()
            .task("m", workdays(4))
            .task("a", workdays(3))
            .task("s", workdays(4))
            .dependency("m", "a", FINISH_TO_FINISH, Lag.NONE)
            .dependency("a", "s", START_TO_START, Lag.NONE),
        feature("f", 10, "s"));
    TaskStake stake = stakes(portfolio).task("a");
    assertThat(stake.valueOfDaySaved()).isEqualTo(-30);
    SlipEffect shorter = prices(portfolio).ifShorter("a", workdays(1));
    assertThat(shorter.cost()).isEqualTo(30);
    assertThat(shorter.features())
        .singleElement()
        .satisfies(shift -> assertThat(shift.id()).isEqualTo(F));
  }

  @Test
  void float_toARequiredFeature_isThatOfTheOneThatNeedsIt() {
    Feature login = feature("login", 0, "accounts");
    Feature home = Feature.builder("home", "Home")
        .task("screen")
        .requires("login")
        .costOfDelay(new Linear(7))
        .build();
    Portfolio portfolio =
        portfolio(plan().task("accounts", workdays(3)).task("screen", workdays(1)), login, home);
    ValueAtStake stakes = stakes(portfolio);
    assertThat(stakes.task("accounts").floats())
        .isEqualTo(Map.of(FeatureId.of("login"), workdays(0), FeatureId.of("home"), workdays(0)));
    assertThat(stakes.task("accounts").costOfNextDay()).isEqualTo(7);
    assertThat(stakes.task("screen").floats()).isEqualTo(Map.of(FeatureId.of("home"), workdays(2)));
  }

  @Test
  void tasks_manyKinds_areSortedByWhatTomorrowCosts() {
    Portfolio portfolio = portfolio(
        plan()
            .task(Task.of("done", workdays(1))
                .withProgress(Progress.finished(MONDAY, MONDAY.plusHours(9))))
            .task(Task.summary("all"))
            .task("idle", workdays(1))
            .task(Task.of("cheap", workdays(2)).withParent("all"))
            .task(Task.of("dear", workdays(2)).withParent("all")),
        feature("c", 1, "cheap"),
        feature("d", 2, "dear"));
    ValueAtStake stakes = stakes(portfolio);
    assertThat(stakes.tasks())
        .extracting(stake -> stake.task().toString())
        .containsExactly("dear", "cheap", "idle");
    assertThat(stakes.task("idle").floats()).isEmpty();
    assertThat(stakes.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(stakes.features()).containsExactly(FeatureId.of("c"), FeatureId.of("d"));
  }

  @Test
  void pinnedTask_slips_allTheSame() {
    Portfolio portfolio = portfolio(
        plan().task(Task.of("t", workdays(1)).withConstraint(Constraint.mandatoryStart(MONDAY))),
        feature("f", 5, "t"));
    assertThat(stakes(portfolio).task("t").costOfNextDay()).isEqualTo(5);
  }

  @Test
  void taskBehindAPin_isNotDelayed() {
    Portfolio portfolio = portfolio(
        plan()
            .task("t", workdays(1))
            .task(Task.of("fixed", workdays(1))
                .withConstraint(Constraint.mandatoryStart(MONDAY.plusDays(1))))
            .dependency("t", "fixed"),
        feature("f", 5, "fixed"));
    assertThat(stakes(portfolio).task("t").floats()).isEmpty();
    assertThat(stakes(portfolio).task("t").costOfNextDay()).isZero();
  }

  @Test
  void startedTask_goesOnLater() {
    Portfolio portfolio = portfolio(
        plan()
            .statusDate(MONDAY.plusDays(1))
            .task(Task.of("t", workdays(3)).withProgress(Progress.started(MONDAY, workdays(2)))),
        feature("f", 5, "t"));
    SlipEffect slip = prices(portfolio).ifSlipped("t", workdays(1));
    assertThat(slip.features()).singleElement().satisfies(shift -> {
      assertThat(shift.before()).contains(MONDAY.plusDays(2).withHour(17));
      assertThat(shift.after()).contains(MONDAY.plusDays(3).withHour(17));
    });
    assertThat(slip).hasToString("t by 1d: 5 more; f 2027-01-06T17:00 -> 2027-01-07T17:00");
  }

  @Test
  void milestone_slipsToTheSameSideOfTheNextDay_andHasNothingToSave() {
    Portfolio portfolio = portfolio(plan().task("m", workdays(0)), feature("f", 24, "m"));
    TaskStake stake = stakes(portfolio).task("m");
    assertThat(stake.costOfNextDay()).isEqualTo(24);
    assertThat(stake.valueOfDaySaved()).isZero();
    assertThat(stake.dragValue()).isZero();
  }

  @Test
  void elapsedTask_nextDay_is24Hours() {
    Portfolio portfolio =
        portfolio(plan().task(Task.elapsed("t", Duration.ofHours(24))), feature("f", 24, "t"));
    assertThat(stakes(portfolio).task("t").costOfNextDay()).isEqualTo(24);
    assertThat(stakes(portfolio).task("t").dragValue()).isEqualTo(24);
  }

  @Test
  void crashPriorities_areSortedByWhatADayIsWorthForItsPrice() {
    Portfolio portfolio = portfolio(
        plan().task("a", workdays(2)).task("b", workdays(2)).dependency("a", "b"),
        feature("f", 12, "b"));
    List<CrashPriority> priorities = CrashPriority.of(
        stakes(portfolio),
        List.of(CrashOption.of("a", workdays(1), 24), CrashOption.of("b", workdays(1), 6)));
    assertThat(priorities)
        .containsExactly(
            new CrashPriority(TaskId.of("b"), 12, 6), new CrashPriority(TaskId.of("a"), 12, 24));
    assertThat(priorities.get(0).ratio()).isEqualTo(2);
    assertThat(priorities.get(0).pays()).isTrue();
    assertThat(priorities.get(1).pays()).isFalse();
    assertThatThrownBy(() ->
            CrashPriority.of(stakes(portfolio), List.of(CrashOption.of("u", workdays(1), 24))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("task must be an unfinished leaf of the schedule: u.");
    assertThatThrownBy(() -> new CrashPriority(TaskId.of("a"), 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost per day must be a finite number above 0: 0.0."
            + " State an amount in the products' currency.");
  }

  @Test
  void reference_later_countsDelayFromThere() {
    Portfolio portfolio = portfolio(plan().task("t", workdays(1)), feature("f", 10, "t"));
    RoadmapConvention convention =
        RoadmapConvention.standard().withReference(MONDAY.plusDays(1).withHour(17));
    ValueAtStake stakes = ValueAtStake.of(portfolio, CriticalPath.analyse(portfolio), convention);
    assertThat(stakes.task("t").costOfNextDay()).isZero();
    assertThat(stakes.reference()).isEqualTo(MONDAY.plusDays(1).withHour(17));
    assertThat(SlipPricing.of(portfolio, CriticalPath.analyse(portfolio), convention))
        .hasToString("prices of slips in EUR, delay counts from 2027-01-05T17:00");
  }

  @Test
  void chainOfThousands_isPricedFromEndToEnd() {
    ProjectBuilder project = plan();
    int size = 2_000;
    for (int i = 0; i < size; i++) {
      project.task("t" + i, workdays(1));
      if (i > 0) {
        project.dependency("t" + (i - 1), "t" + i);
      }
    }
    ValueAtStake stakes = stakes(portfolio(project, feature("f", 1, "t" + (size - 1))));
    assertThat(stakes.tasks()).hasSize(size).allSatisfy(stake -> {
      assertThat(stake.floats()).isEqualTo(Map.of(F, workdays(0)));
      assertThat(stake.costOfNextDay()).isBetween(1.0, 3.0);
    });
  }

  /** A day of each feature fits a double, of both together does not. */
  @Test
  void of_costsBeyondADouble_throws() {
    Portfolio huge = portfolio(
        plan().task("t", workdays(1)), feature("f", 1.2e308, "t"), feature("g", 1.2e308, "t"));
    Schedule schedule = CriticalPath.analyse(huge);
    RoadmapConvention late = RoadmapConvention.standard().withReference(MONDAY.withHour(17));
    for (ThrowingCallable priced : List.<ThrowingCallable>of(
        () -> ValueAtStake.of(huge, schedule, late),
        () -> SlipPricing.of(huge, schedule, late).ifSlipped("t", workdays(1)))) {
      assertThatThrownBy(priced)
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("cost of all features must stay in the range of a double: Infinity."
              + " State rates in larger units of value.");
    }
  }

  @Test
  void of_allFinished_hasNoRows() {
    Portfolio portfolio = portfolio(
        plan()
            .task(Task.of("done", workdays(1))
                .withProgress(Progress.finished(MONDAY, MONDAY.plusHours(9)))),
        feature("f", 10, "done"));
    ValueAtStake stakes = stakes(portfolio);
    assertThat(stakes.tasks()).isEmpty();
    assertThat(stakes.features()).containsExactly(F);
  }

  /** B starts four days before a begins, which has these as float to it. */
  @Test
  void float_beforeALongLead_isWhatTheLeadExceeds() {
    Portfolio portfolio = portfolio(
        plan()
            .task("a", workdays(5))
            .task("b", workdays(5))
            .dependency("a", "b", FINISH_TO_START, Lag.lag(workdays(-9))),
        feature("f", 10, "b"));
    assertThat(stakes(portfolio).task("a").floats()).isEqualTo(Map.of(F, workdays(4)));
  }

  @Test
  void of_noFeatureWithTasks_throws() {
    Portfolio portfolio = portfolio(plan().task("t", workdays(1)), feature("f", 1));
    assertThatThrownBy(() -> stakes(portfolio))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("portfolio must have a feature with tasks: \"x\" has none."
            + " Name the tasks that deliver it.");
  }

  private static Portfolio twoCurrencies() {
    return Portfolio.builder("x")
        .product(Product.builder("p", "P", "EUR").feature(feature("f", 1, "t")))
        .product(Product.builder("q", "Q", "USD").feature(feature("g", 10, "t")))
        .project(plan().task("t", workdays(1)))
        .build();
  }

  @Test
  void of_severalCurrencies_throws() {
    assertThatThrownBy(() -> stakes(twoCurrencies()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "products must have one currency, or rates into one: [EUR, USD]. State exchange rates.");
  }

  @Test
  void of_severalCurrenciesWithRates_addsThemUpAndSaysHow() {
    Schedule schedule = CriticalPath.analyse(twoCurrencies());
    ExchangeRates rates = ExchangeRates.into("EUR", LocalDate.of(2027, 1, 1)).with("USD", "0.5");
    RoadmapConvention convention = RoadmapConvention.standard();
    ValueAtStake stakes = ValueAtStake.of(twoCurrencies(), schedule, convention, rates);
    assertThat(stakes.task("t").costOfNextDay()).isEqualTo(6);
    assertThat(stakes.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(stakes.rates()).contains(rates);
    assertThat(stakes.toString())
        .startsWith("EUR, 1 USD = 0.5 EUR as of 2027-01-01, delay counts from 2027-01-04T08:00\n");
    SlipPricing prices = SlipPricing.of(twoCurrencies(), schedule, convention, rates);
    assertThat(prices.ifSlipped("t", workdays(1)).cost()).isEqualTo(6);
    assertThat(prices.ifSlipped("t", workdays(1)).features())
        .extracting(FeatureShift::cost)
        .containsExactly(1.0, 5.0);
    assertThat(prices.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThatThrownBy(() -> ValueAtStake.of(
            twoCurrencies(),
            schedule,
            convention,
            ExchangeRates.into("GBP", LocalDate.of(2027, 1, 1)).with("USD", "0.8")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates into GBP must have one for EUR: {USD=0.8}. Add it.");
  }

  @Test
  void exchangeRates_thatAreNone_throw() {
    ExchangeRates rates = ExchangeRates.into("EUR", LocalDate.of(2027, 1, 1));
    assertThat(rates).hasToString("EUR alone as of 2027-01-01");
    assertThat(rates.with("USD", "0.9").with("USD", "0.8").rates())
        .isEqualTo(Map.of(Currency.getInstance("USD"), new BigDecimal("0.8")));
    for (String rate : List.of("0", "-1")) {
      assertThatThrownBy(() -> rates.with("USD", rate))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("rate of USD must be above 0, and 1 for EUR itself: " + rate
              + ". State what one unit is worth.");
    }
    assertThatThrownBy(() -> rates.with("EUR", "1.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rate of EUR must be above 0, and 1 for EUR itself: 1.1.");
    assertThat(rates.with("EUR", "1.0").rate(Currency.getInstance("EUR"))).isEqualTo(1);
  }

  /** Paint stands a day before the move on Friday, as late as it can; the move does not wait for the boxes. */
  @Test
  void lateTask_slips_fromWhereItStands() {
    Portfolio portfolio = portfolio(
        plan()
            .task("pack", workdays(4))
            .task(Task.of("paint", workdays(1)).withConstraint(Constraint.asLateAsPossible()))
            .task("move", workdays(1))
            .dependency("pack", "move")
            .dependency("paint", "move"),
        feature("f", 10, "move"));
    TaskStake stake = stakes(portfolio).task("paint");
    assertThat(stake.floats()).isEqualTo(Map.of(F, workdays(0)));
    // From Friday a day leads over the weekend.
    assertThat(stake.costOfNextDay()).isEqualTo(30);
    assertThat(stake.valueOfDaySaved()).isZero();
    assertThat(stakes(portfolio).task("pack").valueOfDaySaved()).isZero();
    assertThat(prices(portfolio).ifSlipped("paint", workdays(1)))
        .hasToString("paint by 1d: 30 more; f 2027-01-08T17:00 -> 2027-01-11T17:00");
  }

  /** What is left of the test is done on Friday evening, as long as it begins before; behind that it takes its three days. */
  @Test
  void float_toAnExpectedFinish_leadsUpToIt() {
    Portfolio portfolio = portfolio(
        plan()
            .task("build", workdays(1))
            .task(Task.of("test", workdays(3))
                .withExpectedFinish(MONDAY.plusDays(4).withHour(17)))
            .dependency("build", "test"),
        feature("f", 10, "test"));
    TaskStake stake = stakes(portfolio).task("build");
    assertThat(stake.floats()).isEqualTo(Map.of(F, workseconds(4 * 8 * 3600 - 1)));
    assertThat(stake.costOfNextDay()).isZero();
  }

  /** Both stand as late as Wednesday's end allows. */
  @Test
  void scheduleFromTheFinish_slips_fromWhereItStands() {
    Portfolio portfolio = portfolio(
        plan()
            .scheduleFrom(ScheduleFrom.FINISH)
            .mustFinishBy(MONDAY.plusDays(9).withHour(17))
            .task("a", workdays(2))
            .task("b", workdays(1))
            .task(Task.of("soon", workdays(1)).withConstraint(Constraint.asSoonAsPossible()))
            .dependency("a", "b"),
        feature("f", 10, "b"));
    ValueAtStake stakes = stakes(portfolio);
    assertThat(stakes.task("a").floats()).isEqualTo(Map.of(F, workdays(0)));
    assertThat(stakes.task("a").costOfNextDay()).isEqualTo(10);
    assertThat(stakes.task("b").costOfNextDay()).isEqualTo(10);
    // b stands, whatever a saves.
    assertThat(stakes.task("a").valueOfDaySaved()).isZero();
    assertThat(stakes.task("b").valueOfDaySaved()).isEqualTo(10 * 9 / 24.0);
    assertThat(stakes.task("soon").floats()).isEmpty();
  }

  @Test
  void scheduleFromTheFinish_thatCannotBeKept_isRefusedByTask() {
    Portfolio portfolio = portfolio(
        plan()
            .scheduleFrom(ScheduleFrom.FINISH)
            .mustFinishBy(MONDAY.plusDays(1).withHour(17))
            .task("a", workdays(5)),
        feature("f", 10, "a"));
    assertThatThrownBy(() -> stakes(portfolio))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks that stand late must keep their dependencies, constraints and project's"
            + " start: [a] do not. Move them, or price a schedule with all tasks as soon as"
            + " possible.");
  }

  @Test
  void scheduleFromTheFinish_ofTwoProjects_isRefused() {
    Portfolio portfolio = Portfolio.builder("x")
        .product(Product.builder("p", "P", "EUR").feature(feature("f", 10, "a")))
        .project(plan()
            .scheduleFrom(ScheduleFrom.FINISH)
            .mustFinishBy(MONDAY.plusDays(9).withHour(17))
            .task("a", workdays(1)))
        .project(Project.builder("other", MONDAY)
            .scheduleFrom(ScheduleFrom.FINISH)
            .mustFinishBy(MONDAY.plusDays(9).withHour(17))
            .task("b", workdays(1)))
        .build();
    assertThatThrownBy(() -> stakes(portfolio))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schedule from the finish must be of one project: 2 are joined."
            + " Price each by itself.");
  }

  @Test
  void task_unknown_throws() {
    ValueAtStake stakes = stakes(portfolio(plan().task("t", workdays(1)), feature("f", 1, "t")));
    assertThatThrownBy(() -> stakes.task("u"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must be an unfinished leaf of the schedule: u."
            + " Use one of the ids of tasks().");
  }

  @Test
  void slips_ofWhatCannotSlip_throw() {
    SlipPricing prices = prices(portfolio(
        plan()
            .task(Task.summary("s"))
            .task(Task.of("done", workdays(1))
                .withProgress(Progress.finished(MONDAY, MONDAY.plusHours(9)))
                .withParent("s"))
            .task("t", workdays(1)),
        feature("f", 1, "t")));
    assertThatThrownBy(() -> prices.ifSlipped("u", workdays(1)))
        .isInstanceOf(UnknownTaskException.class);
    assertThatThrownBy(() -> prices.ifShorter("u", workdays(1)))
        .isInstanceOf(UnknownTaskException.class);
    assertThatThrownBy(() -> prices.ifSlipped("s", workdays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must be a leaf: s is a summary. Choose a task below it.");
    assertThatThrownBy(() -> prices.ifShorter("done", workdays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must have work left: done is finished. Choose one that is not.");
    assertThatThrownBy(() -> prices.ifSlipped("t", workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("slip must be at least 0: -1d. Ask what a shorter task is worth.");
    assertThatThrownBy(() -> prices.ifShorter("t", workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("saved time must be at least 0: -1d. Ask what a slip costs.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void records_amountsThatAreNone_throw(double amount) {
    TaskId task = TaskId.of("t");
    assertThatThrownBy(() -> new SlipEffect(task, workdays(1), List.of(), amount))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be a finite number: " + amount
            + ". State an amount in the products' currency.");
    assertThatThrownBy(() -> new TaskStake(task, Map.of(), amount, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost of the next day must be a finite number of at least 0: " + amount
            + ". State an amount in the products' currency.");
    assertThatThrownBy(() -> new TaskStake(task, Map.of(), 0, amount, 0))
        .hasMessageStartingWith("value of a day saved must be a finite number");
    assertThatThrownBy(() -> new TaskStake(task, Map.of(), 0, 0, amount))
        .hasMessageStartingWith("drag value must be a finite number");
  }

  @Test
  void taskStake_negativeFloat_throws() {
    assertThatThrownBy(() -> new TaskStake(TaskId.of("t"), Map.of(F, workdays(-1)), 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("float of t to f must be at least 0: -1d."
            + " State the largest slip that costs nothing.");
  }
}
