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
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One developer, three features of two days each. 2027-05-31 is a Monday. */
class UnitValueTest {
  private static final ResourceId ANN = ResourceId.of("ann");
  private static final LocalDate MONDAY = LocalDate.of(2027, 5, 31);

  private static ProjectBuilder shop() {
    return Project.builder("Shop", MONDAY)
        .resource(Resource.of("ann"))
        .task("login", workdays(2))
        .task("search", workdays(2))
        .task("basket", workdays(2))
        .assignment(Assignment.of("login", "ann"))
        .assignment(Assignment.of("search", "ann"))
        .assignment(Assignment.of("basket", "ann"));
  }

  private static LevelledSchedule levelled() {
    return Levelling.standard().run(shop().build());
  }

  private static ResourcePeriod days(int from, int until) {
    return new ResourcePeriod(
        ANN, MONDAY.plusDays(from).atStartOfDay(), MONDAY.plusDays(until).atStartOfDay());
  }

  @Test
  void aUnitForTwoDays_bringsTheFinishForwardByThem() {
    UnitValue value = UnitValue.of(levelled(), List.of(days(0, 2))).get(0);
    assertThat(levelled().schedule().finish()).isEqualTo("2027-06-07T17:00");
    assertThat(value.finish()).isEqualTo("2027-06-03T17:00");
    assertThat(value.earlier()).isEqualTo(workdays(2));
    assertThat(value.earlierOnClock()).isEqualTo(Duration.ofDays(4));
    assertThat(value.unresolved()).isZero();
    assertThat(value.saved()).isEmpty();
  }

  @Test
  void aUnitForLessThanATask_isWorthNothing() {
    assertThat(UnitValue.of(levelled(), List.of(days(0, 1), days(-9, 0), days(20, 30))))
        .extracting(UnitValue::earlier)
        .containsExactly(workdays(0), workdays(0), workdays(0));
  }

  @Test
  void atMost_isWhatTheWorkOfTheResourceLeaves() {
    UnitValue value = UnitValue.of(levelled(), List.of(days(0, 2))).get(0);
    // Six days of work for two people would take three days.
    assertThat(value.atMost()).isEqualTo(workdays(3));
    assertThat(value.isProven()).isFalse();
  }

  @Test
  void finish_whichNoResourceHoldsBack_isProvenToGainNothing() {
    LevelledSchedule alone = Levelling.standard()
        .run(Project.builder("Alone", MONDAY)
            .resource(Resource.of("ann"))
            .task("login", workdays(2))
            .assignment(Assignment.of("login", "ann"))
            .build());
    UnitValue value = UnitValue.of(alone, List.of(days(0, 2))).get(0);
    assertThat(value.earlier()).isEqualTo(workdays(0));
    assertThat(value.isProven()).isTrue();
    assertThat(ResourcePeriod.weeksOfWaiting(alone)).isEmpty();
  }

  @Test
  void aTaskThatAskedForTooMuch_isResolvedAndMayFinishLater() {
    Project plan = shop()
        .task("pair", workdays(2))
        .assignment(new Assignment(TaskId.of("pair"), ANN, 2, Optional.empty()))
        .build();
    LevelledSchedule levelled = Levelling.standard().run(plan);
    UnitValue value = UnitValue.of(levelled, List.of(days(9, 20))).get(0);
    assertThat(levelled.unresolved()).hasSize(1);
    assertThat(value.unresolved()).isZero();
    assertThat(value.finish()).isAfter(levelled.schedule().finish());
    assertThat(value.earlier().isNegative()).isTrue();
    assertThat(value.earlierOnClock()).isNegative();
  }

  @Test
  void aUnitOfATeam_andOneOfAMember_areThoseOfTheTeam() {
    Project plan = Project.builder("Team", MONDAY)
        .resource(Resource.of("ann"))
        .team(new Team(ResourceId.of("crew"), "Crew", List.of(ANN)))
        .task("login", workdays(2))
        .task("search", workdays(2))
        .assignment(Assignment.of("login", "crew"))
        .assignment(Assignment.of("search", "crew"))
        .build();
    LevelledSchedule levelled = Levelling.standard().run(plan);
    assertThat(UnitValue.of(
            levelled,
            List.of(
                ResourcePeriod.week(ANN, MONDAY),
                ResourcePeriod.week(ResourceId.of("crew"), MONDAY.plusDays(3)))))
        .extracting(UnitValue::earlier)
        .containsExactly(workdays(2), workdays(2));
  }

  @Test
  void saved_isWhatTheFeaturesLoseLess() {
    Portfolio portfolio = Portfolio.builder("2027")
        .product(Product.builder("shop", "Shop", "EUR")
            .feature(feature("login"))
            .feature(feature("search"))
            .feature(feature("basket")))
        .project(shop())
        .build();
    LevelledSchedule levelled = Levelling.standard().run(CriticalPath.analyse(portfolio));
    UnitValue value = UnitValue.of(levelled, List.of(days(0, 2)), portfolio).get(0);
    // Search comes two days earlier, and basket four, over the weekend.
    assertThat(value.saved()).isEqualTo(Map.of(Currency.getInstance("EUR"), 600.0));
    assertThat(value)
        .hasToString("1 more of ann from 2027-05-31T00:00 to 2027-06-02T00:00: 2d earlier,"
            + " at most 3d, saves {EUR=600.0}");
    assertThat(UnitValue.of(levelled, List.of(days(20, 30)), portfolio).get(0).saved())
        .isEqualTo(Map.of(Currency.getInstance("EUR"), 0.0));
  }

  /** A review of four weeks keeps the finish where it is: only what the features lose tells the unit's worth. */
  @Test
  void levelledForTheCostOfDelay_isJudgedByIt() {
    Portfolio portfolio = Portfolio.builder("2027")
        .product(Product.builder("shop", "Shop", "EUR")
            .feature(feature("login"))
            .feature(feature("search"))
            .feature(feature("basket")))
        .project(shop().task("review", workdays(20)))
        .build();
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(LevellingObjective.leastDelayCost(portfolio))
        .run(CriticalPath.analyse(portfolio));
    UnitValue value = UnitValue.of(levelled, List.of(days(0, 2)), portfolio).get(0);
    assertThat(value.earlier()).isEqualTo(workdays(0));
    assertThat(value.saved()).isEqualTo(Map.of(Currency.getInstance("EUR"), 600.0));
  }

  private static Feature feature(String task) {
    return Feature.builder(task, task).task(task).costOfDelay(new Linear(100)).build();
  }

  @Test
  void weeksOfWaiting_areThoseFromTheFirstPossibleStartOn() {
    Project plan = shop()
        .task("help", workdays(7))
        .assignment(Assignment.of("help", "ann"))
        .build();
    assertThat(ResourcePeriod.weeksOfWaiting(Levelling.standard().run(plan)))
        .contains(ResourcePeriod.week(ANN, MONDAY))
        .allSatisfy(week -> assertThat(week.resource()).isEqualTo(ANN))
        .doesNotHaveDuplicates();
  }

  @Test
  void of_unknownResources_namesAllOfThem() {
    List<ResourcePeriod> periods = List.of(
        ResourcePeriod.week(ResourceId.of("bob"), MONDAY),
        ResourcePeriod.week(ANN, MONDAY),
        ResourcePeriod.week(ResourceId.of("cat"), MONDAY));
    assertThatThrownBy(() -> UnitValue.of(levelled(), periods))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resources must be those of the plan \"Shop\": it does not have [bob, cat]."
            + " Name its resources and teams.");
  }

  @Test
  void period_thatEndsBeforeItBegins_isRefused() {
    LocalDateTime noon = MONDAY.atTime(12, 0);
    assertThatThrownBy(() -> new ResourcePeriod(ANN, noon, noon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period must end after it begins: 2027-05-31T12:00 to 2027-05-31T12:00."
            + " Give the end that it lasts up to.");
    assertThat(ResourcePeriod.week(ANN, MONDAY.plusDays(6)))
        .hasToString("ann from 2027-05-31T00:00 to 2027-06-07T00:00");
  }

  @Test
  void values_ofAskedPeriods_comeInTheirOrder() {
    assertThat(UnitValue.of(levelled(), List.of())).isEmpty();
    assertThat(UnitValue.of(levelled(), List.of(days(0, 2), days(0, 1))))
        .extracting(UnitValue::earlier)
        .containsExactly(workdays(2), workdays(0));
  }
}
