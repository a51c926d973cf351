package dev.tandem.examples.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.metrics.prioritisation.backlog.FeatureBacklog;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A plan of one team with a task for each feature, levelled for the least cost of delay, costs what sequencing proves to be the least. */
class OneTeamLevellingProperties {
  private static final LocalDateTime START = LocalDateTime.of(2027, 1, 4, 8, 0);
  private static final int SCHEDULES = 6_000;
  private static final double A_CENT = 0.01;

  private static Product product(Random random, int size, boolean isSteady) {
    Product.Builder product = Product.builder("shop", "Shop", "EUR");
    for (int i = 0; i < size; i++) {
      Feature.Builder feature = Feature.builder("f" + i, "Feature " + i)
          .task("f" + i)
          .effort(WorkDuration.workhours(8L * (1 + random.nextInt(9))))
          .costOfDelay(profile(random, isSteady));
      if (i > 0 && random.nextInt(3) == 0) {
        feature.requires("f" + random.nextInt(i));
      }
      product.feature(feature.build());
    }
    return product.build();
  }

  private static CostOfDelay profile(Random random, boolean isSteady) {
    double rate = random.nextInt(1_000);
    return switch (isSteady ? 0 : random.nextInt(4)) {
      case 1 -> new DeadlineStep(rate * 10, random.nextInt(20));
      case 2 -> new PeakUnaffected(rate, 1 + random.nextInt(40));
      case 3 -> new DeadlineThenLinear(rate, random.nextInt(20));
      default -> new Linear(rate);
    };
  }

  private static Portfolio portfolio(Product product, WorkCalendar calendar) {
    ProjectBuilder project =
        Project.builder("Plan", START).calendar(calendar).resource(Resource.of("team"));
    for (Feature feature : product.features()) {
      String task = feature.id().toString();
      project.task(task, feature.effort().orElseThrow()).assignment(Assignment.of(task, "team"));
    }
    for (Feature feature : product.features()) {
      for (FeatureId required : feature.requires()) {
        project.dependency(required.toString(), feature.id().toString());
      }
    }
    return Portfolio.of(product).toBuilder().project(project.build()).build();
  }

  private static LevelledSchedule levelled(Portfolio portfolio, long seed) {
    return Levelling.standard()
        .withObjective(LevellingObjective.leastDelayCost(portfolio))
        .withSearch(SCHEDULES, seed)
        .run(CriticalPath.analyse(portfolio));
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void steadyCosts_roundTheClock_areThoseOfTheProvenOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
    Product product = product(new Random(seed), size, true);
    Portfolio portfolio = portfolio(product, WorkCalendar.twentyFourHours());
    LevelledSchedule levelled = levelled(portfolio, seed);
    List<BacklogItem> items = new ArrayList<>();
    for (Feature feature : product.features()) {
      long seconds =
          feature.effort().orElseThrow().toSeconds(portfolio.projects().get(0).workday());
      items.add(BacklogItem.of(
              feature.id().toString(),
              (double) TimeUnit.SECONDS.toHours(seconds),
              ((Linear) feature.costOfDelay()).rate())
          .requiring(feature.requires().stream().map(Object::toString).toArray(String[]::new)));
    }
    DeliveryOrder order = Sequencing.withDefaults().run(items);
    ObjectiveValue value = levelled.objectives().get(0);
    assertThat(order.isProvenOptimal()).isTrue();
    // Rates are by the day, durations in hours.
    assertThat(value.after().doubleValue())
        .isCloseTo(order.delayCost().doubleValue() / 24, within(A_CENT));
    assertThat(value.bound().doubleValue()).isLessThanOrEqualTo(value.after().doubleValue());
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void anyProfiles_onWorkingWeeks_costWhatTheProvenOrderLoses(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
    Product product = product(new Random(seed), size, false);
    LevelledSchedule levelled = levelled(portfolio(product, WorkCalendar.standard()), seed);
    FeatureBacklog backlog =
        FeatureBacklog.of(product, DeliveryClock.of(START, WorkCalendar.standard()));
    ProfileOrder order = ProfileSequencing.withDefaults().run(backlog.profiledItems());
    BigDecimal after = levelled.objectives().get(0).after();
    assertThat(order.isProvenOptimal()).isTrue();
    assertThat(after.doubleValue()).isCloseTo(order.loss(), within(A_CENT));
    assertThat(levelled.objectives().get(0).bound()).isLessThanOrEqualTo(after);
  }
}
