package dev.tandem.examples.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.metrics.prioritisation.backlog.FeatureBacklog;
import dev.tandem.metrics.prioritisation.backlog.PricedOrder;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileOrder;
import dev.tandem.metrics.prioritisation.sequencing.profile.ProfileSequencing;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.roadmap.FeatureDates;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The same features cost the same, priced by an order and by a schedule that follows it. */
class OneClockProperties {
  private static final double A_CENT = 0.01;
  private static final List<WorkCalendar> CALENDARS = List.of(
      WorkCalendar.standard(),
      WorkCalendar.twentyFourHours(),
      WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00"))),
      WorkCalendar.standard()
          .derive("holidays")
          .daysOff("winter", LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 3))
          .build());

  private static DeliveryClock clock(Random random) {
    LocalDateTime start =
        LocalDateTime.of(2026, 12, 14, 0, 0).plusMinutes(random.nextInt(20 * 24 * 60));
    DeliveryClock clock = DeliveryClock.of(start, CALENDARS.get(random.nextInt(CALENDARS.size())))
        .withCapacity(List.of(0.5, 1.0, 2.0, 2.5, 3.0).get(random.nextInt(5)))
        .withWorkday(Workday.ofHours(4 + random.nextInt(5)));
    return random.nextBoolean()
        ? clock
        : clock.withReference(start.plusHours(random.nextInt(400) - 100));
  }

  private static CostOfDelay profile(Random random, boolean steady) {
    double rate = random.nextInt(1000);
    return switch (steady ? 0 : random.nextInt(4)) {
      case 1 -> new DeadlineStep(rate * 10, random.nextInt(20));
      case 2 -> new PeakUnaffected(rate, 1 + random.nextInt(40));
      case 3 -> new DeadlineThenLinear(rate, random.nextInt(20));
      default -> new Linear(rate);
    };
  }

  private static Product.Builder product(Random random, int size, boolean steady) {
    Product.Builder product = Product.builder("shop", "Shop", "EUR");
    for (int i = 0; i < size; i++) {
      Feature.Builder feature = Feature.builder("f" + i, "Feature " + i)
          .effort(WorkDuration.workminutes(1 + random.nextInt(5 * 480)))
          .costOfDelay(profile(random, steady));
      if (i > 0 && random.nextInt(3) == 0) {
        feature.requires("f" + random.nextInt(i));
      }
      product.feature(feature.build());
    }
    return product;
  }

  /** The portfolio in which tasks take the features' work one after another, as an order says. */
  private static Roadmap scheduled(Product product, PricedOrder order) {
    Product.Builder withTasks = Product.builder("shop", "Shop", "EUR");
    for (Feature feature : product.features()) {
      withTasks.feature(feature.toBuilder().task(feature.id().toString()).build());
    }
    Portfolio portfolio = Portfolio.builder("both")
        .product(withTasks)
        .project(order.toProject("order"))
        .build();
    return Roadmap.of(
        portfolio,
        CriticalPath.analyse(portfolio),
        RoadmapConvention.standard().withReference(order.clock().reference()));
  }

  private static void assertSameCost(Roadmap roadmap, PricedOrder order) {
    for (PricedOrder.Delivery delivery : order.deliveries()) {
      FeatureDates dates = roadmap.feature(delivery.feature().id());
      assertThat(dates.delivered()).contains(delivery.finish());
      assertThat(dates.start()).contains(delivery.start());
      assertThat(dates.usable()).contains(delivery.finish());
      assertThat(dates.cost()).hasValue(delivery.cost());
    }
    double total =
        roadmap.cost().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(total).isCloseTo(order.cost(), within(A_CENT));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void cost_orderOfSequencing_isThatOfTheScheduleThatFollowsIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    Random random = new Random(seed);
    Product product = product(random, size, true).build();
    FeatureBacklog backlog = FeatureBacklog.of(product, clock(random));
    PricedOrder order = backlog.price(Sequencing.withDefaults().run(backlog.items()));
    assertSameCost(scheduled(product, order), order);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void cost_orderOfProfiles_isWhatTheSearchSaidAndThatOfTheSchedule(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    Random random = new Random(seed);
    Product product = product(random, size, false).build();
    FeatureBacklog backlog = FeatureBacklog.of(product, clock(random));
    ProfileOrder found = ProfileSequencing.withDefaults().run(backlog.profiledItems());
    PricedOrder order = backlog.price(found);
    assertThat(found.loss()).isCloseTo(order.cost(), within(A_CENT));
    assertSameCost(scheduled(product, order), order);
  }

  /** The order of working time is also the cheapest on the calendar, as far as weekends fall the same for all. */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void loss_orderOfProfiles_isNoMoreThanThatOfSequencing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
    Random random = new Random(seed);
    Product product = product(random, size, true).build();
    FeatureBacklog backlog = FeatureBacklog.of(product, clock(random));
    double bySequencing =
        backlog.price(Sequencing.withDefaults().run(backlog.items())).cost();
    ProfileOrder byProfiles = ProfileSequencing.withDefaults().run(backlog.profiledItems());
    assertThat(byProfiles.isProvenOptimal()).isTrue();
    assertThat(backlog.price(byProfiles).cost()).isLessThanOrEqualTo(bySequencing + A_CENT);
  }
}
