package dev.tandem.metrics.prioritisation.backlog;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.metrics.prioritisation.selection.Candidate;
import dev.tandem.metrics.prioritisation.selection.funding.FundedFeature;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfiledItem;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 2027-01-04 is a Monday. */
class FeatureBacklogTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 8, 0);
  private static final DeliveryClock CLOCK = DeliveryClock.of(MONDAY, WorkCalendar.standard());

  private static Feature.Builder feature(String id, long days, double perDay) {
    return Feature.builder(id, "Feature " + id)
        .effort(workdays(days))
        .costOfDelay(new Linear(perDay));
  }

  private static Product shop() {
    return Product.builder("shop", "Shop", "EUR")
        .feature(feature("slow", 5, 100).build())
        .feature(feature("quick", 1, 100).build())
        .feature(feature("late", 2, 300).requires("slow").build())
        .feature(Feature.builder("idea", "Not estimated").build())
        .build();
  }

  @Test
  void price_orderOfSequencing_isInCalendarTime() {
    FeatureBacklog backlog = FeatureBacklog.of(shop(), CLOCK);
    DeliveryOrder order = Sequencing.withDefaults().run(backlog.items());
    assertThat(order.ids()).containsExactly("quick", "slow", "late");
    PricedOrder priced = backlog.price(order);
    assertThat(priced.ids())
        .containsExactly(FeatureId.of("quick"), FeatureId.of("slow"), FeatureId.of("late"));
    assertThat(priced.deliveries())
        .extracting(PricedOrder.Delivery::finish)
        .containsExactly(
            MONDAY.withHour(17),
            MONDAY.plusDays(7).withHour(17),
            MONDAY.plusDays(9).withHour(17));
    assertThat(priced.deliveries().get(2).start()).isEqualTo(MONDAY.plusDays(8));
    // 9 hours, 7 days and 9 hours, 9 days and 9 hours.
    assertThat(priced.cost()).isCloseTo(100 * 0.375 + 100 * 7.375 + 300 * 9.375, within(1e-9));
    assertThat(priced).hasToString("""
            3,587.50 lost, from 2027-01-04T08:00 on calendar "Standard", 1.0 people, delay counts from 2027-01-04T08:00
            1. quick  2027-01-04T08:00 to 2027-01-04T17:00  loses 37.50
            2. slow   2027-01-05T08:00 to 2027-01-11T17:00  loses 737.50
            3. late   2027-01-12T08:00 to 2027-01-13T17:00  loses 2,812.50""");
  }

  @Test
  void items_steadyCostOfDelay_statesTheAverageOfAWorkingDay() {
    BacklogItem item = FeatureBacklog.of(shop(), CLOCK).items().get(2);
    assertThat(item.duration()).isEqualByComparingTo("2");
    assertThat(item.costOfDelay()).isEqualByComparingTo("420");
    assertThat(item.requires()).containsExactly("slow");
    Feature none = Feature.builder("none", "None").effort(workdays(1)).build();
    assertThat(BacklogItem.of(none, CLOCK).costOfDelay()).isZero();
    BacklogItem fast = BacklogItem.of(
        feature("a", 3, 60).build(), CLOCK.withCapacity(2).withWorkday(Workday.of(6, 6)));
    assertThat(fast.duration()).isEqualByComparingTo("1.5");
    assertThat(fast.costOfDelay()).isEqualByComparingTo("70");
  }

  @Test
  void profiledItems_deadlineOnTheCalendar_isMetByWorkingTime() {
    Feature deadline = Feature.builder("fair", "Fair")
        .effort(workdays(3))
        .costOfDelay(new DeadlineStep(1000, 4.5))
        .build();
    Feature steady = feature("steady", 3, 50).build();
    FeatureBacklog backlog = FeatureBacklog.of(List.of(steady, deadline), CLOCK);
    ProfileOrder order = ProfileSequencing.withDefaults().run(backlog.profiledItems());
    // Six working days end a week later: the fair, four and a half days away, must come first.
    assertThat(order.ids()).containsExactly("fair", "steady");
    assertThat(backlog.price(order).cost()).isEqualTo(order.loss());
    assertThat(order.loss()).isCloseTo(50 * 7.375, within(1e-9));
  }

  @Test
  void toProject_order_isAChainOfTasks() {
    FeatureBacklog backlog = FeatureBacklog.of(shop(), CLOCK.withCapacity(2));
    Project project =
        backlog.price(Sequencing.withDefaults().run(backlog.items())).toProject("Order");
    assertThat(project.tasks())
        .extracting(task -> task.id().toString())
        .containsExactly("quick", "slow", "late");
    assertThat(project.task("slow").duration()).isEqualTo(WorkDuration.workhours(20));
    assertThat(project.task("slow").name()).isEqualTo("Feature slow");
    assertThat(project.dependencies()).hasSize(2);
    assertThat(project.start()).isEqualTo(MONDAY);
  }

  @Test
  void of_portfolioOrFeatures_leavesOutWhatIsBeyond() {
    Portfolio portfolio = Portfolio.of(shop());
    assertThat(FeatureBacklog.of(portfolio, CLOCK).features()).hasSize(3);
    Feature late = portfolio.feature(FeatureId.of("late"));
    FeatureBacklog alone = FeatureBacklog.of(List.of(late), CLOCK);
    assertThat(alone.features().get(0).requires()).isEmpty();
    assertThat(alone.items().get(0).requires()).isEmpty();
    assertThat(alone.clock()).isEqualTo(CLOCK);
    assertThat(FeatureBacklog.of(List.<Feature>of(), CLOCK)
            .price(List.<FeatureId>of())
            .cost())
        .isZero();
  }

  @Test
  void of_featuresWithoutEffortOrTwice_throwsNamingAll() {
    Feature idea = Feature.builder("idea", "Idea").build();
    Feature done = Feature.builder("done", "Done").effort(workdays(0)).build();
    assertThatThrownBy(() -> FeatureBacklog.of(List.of(idea, done, idea), CLOCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("""
            backlog has 4 problems:
            - effort of feature "idea" must be more than 0: none is stated. State the work it takes, or drop it if it is done.
            - effort of feature "done" must be more than 0: 0d. State the work it takes, or drop it if it is done.
            - effort of feature "idea" must be more than 0: none is stated. State the work it takes, or drop it if it is done.
            - features of a backlog must be there once: idea, done, idea. Remove the repetitions.""");
    assertThatThrownBy(() -> FeatureBacklog.of(List.of(idea), CLOCK))
        .hasMessage("effort of feature \"idea\" must be more than 0: none is stated."
            + " State the work it takes, or drop it if it is done.");
    assertThatThrownBy(() -> ProfiledItem.of(done, CLOCK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effort of feature \"done\" must be more than 0: 0d."
            + " State the work it takes, or drop it if it is done.");
  }

  @Test
  void price_otherOrder_throws() {
    FeatureBacklog backlog = FeatureBacklog.of(shop(), CLOCK);
    List<FeatureId> wrong = List.of(FeatureId.of("slow"), FeatureId.of("slow"), FeatureId.of("x"));
    assertThatThrownBy(() -> backlog.price(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order must name each feature of the backlog once: missing [quick, late],"
            + " unknown [x], 1 named again. Name all features, in the order of their delivery.");
  }

  @Test
  void items_costThatChanges_throws() {
    Feature fair = Feature.builder("fair", "Fair")
        .effort(workdays(3))
        .costOfDelay(new DeadlineStep(1000, 4))
        .build();
    assertThatThrownBy(() -> FeatureBacklog.of(List.of(fair), CLOCK).items())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost of delay must be the same every day: DeadlineStep[penalty=1000.0,"
            + " deadline=4.0], feature \"fair\". Use ProfiledItem and ProfileSequencing.");
  }

  @Test
  void candidateAndPlanned_feature_isWorthWhatItsAbsenceLoses() {
    Feature late = shop().features().get(2);
    Candidate candidate = Candidate.of(late, 90, Workday.STANDARD);
    assertThat(candidate.value()).isEqualByComparingTo("27000");
    assertThat(candidate.cost()).isEqualByComparingTo("2");
    assertThat(candidate.requires()).containsExactly("slow");
    PlannedFeature planned = PlannedFeature.of(late, 90, Workday.STANDARD);
    assertThat(planned.value()).isEqualByComparingTo(candidate.value());
    assertThat(planned.effort().values()).containsExactly(BigDecimal.valueOf(2));
    assertThat(planned.requires()).containsExactly("slow");
    Feature idea = shop().features().get(3);
    assertThatThrownBy(() -> Candidate.of(idea, 90, Workday.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effort of feature \"idea\" must be stated: none is."
            + " State the work it takes, 0 if it is done.");
    assertThatThrownBy(() -> PlannedFeature.of(late, -1, Workday.STANDARD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void funded_feature_costsWhileItIsBuiltAndThenEarns() {
    Feature slow = shop().features().get(0);
    FundedFeature funded = FundedFeature.of(slow, CLOCK, 7, 5_000, 3);
    assertThat(funded.developmentPeriods()).isEqualTo(1);
    assertThat(funded.cash()).containsExactly(-5_000.0, 700.0, 700.0, 700.0);
    // At half the pace it takes ten working days, up to the Friday of the second week.
    assertThat(FundedFeature.of(slow, CLOCK.withCapacity(0.5), 7, 5_000, 0).cash())
        .containsExactly(-5_000.0, -5_000.0);
    assertThatThrownBy(() -> FundedFeature.of(slow, CLOCK, 0, 5_000, 3))
        .hasMessage("periodDays must be at least 1: 0. Use 7 for weeks.");
    assertThatThrownBy(() -> FundedFeature.of(slow, CLOCK, 7, -1, 3))
        .hasMessage("costOfPeriod must be a finite number of at least 0: -1.0."
            + " State what the team costs.");
    assertThatThrownBy(() -> FundedFeature.of(slow, CLOCK, 7, 1, -3))
        .hasMessage("earningPeriods must be at least 0: -3. State for how long it earns.");
    assertThatThrownBy(() -> FundedFeature.of(shop().features().get(3), CLOCK, 7, 1, 1))
        .hasMessage("effort of feature \"idea\" must be more than 0: none is stated."
            + " State the work it takes, or drop it if it is done.");
  }
}
