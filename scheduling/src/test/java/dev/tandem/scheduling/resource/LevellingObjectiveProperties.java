package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.scheduling.resource.convention.LevellingObjective.earliestFinish;
import static dev.tandem.scheduling.resource.convention.LevellingObjective.first;
import static dev.tandem.scheduling.resource.convention.LevellingObjective.leastDelayCost;
import static dev.tandem.scheduling.resource.convention.LevellingObjective.smoothLoad;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each objective of levelling against every order tried, and against the roadmap. */
class LevellingObjectiveProperties {
  private static final WorkingTime CALENDAR = WorkingTime.of(WorkCalendar.standard());
  private static final LocalDateTime START = LevellingOracles.START;
  private static final int SCHEDULES = 1_500;

  /** One to three features on the tasks of a plan, some with profiles that bend or jump. */
  private static Portfolio portfolio(Project project, long seed) {
    Random random = new Random(seed);
    Product.Builder product = Product.builder("p", "P", "EUR");
    int features = 1 + random.nextInt(3);
    for (int f = 0; f < features; f++) {
      Feature.Builder feature = Feature.builder("f" + f, "F" + f).costOfDelay(profile(random));
      random
          .ints(0, project.tasks().size())
          .limit(1 + random.nextInt(2))
          .distinct()
          .forEach(task -> feature.task(project.tasks().get(task).id().toString()));
      if (f > 0 && random.nextInt(3) == 0) {
        feature.requires("f" + random.nextInt(f));
      }
      product.feature(feature.build());
    }
    return Portfolio.builder("tiny").product(product).project(project).build();
  }

  private static CostOfDelay profile(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new DeadlineStep(1 + random.nextInt(999), random.nextInt(6));
      case 1 -> new DeadlineThenLinear(1 + random.nextInt(999), random.nextInt(6));
      default -> new Linear(random.nextInt(1_000));
    };
  }

  /** What features lose if tasks start at some hours, by the dates of these hours. */
  private static ToDoubleFunction<int[]> cost(Portfolio portfolio, LevellingOracle oracle) {
    return start -> {
      double cost = 0;
      for (Feature feature : portfolio.features().values()) {
        int last = usable(portfolio, feature, oracle, start);
        cost += feature.costOfDelay().cost(START, CALENDAR.plus(START, last * 3_600L));
      }
      return cost;
    };
  }

  private static int usable(
      Portfolio portfolio, Feature feature, LevellingOracle oracle, int[] start) {
    int last = feature.tasks().stream()
        .mapToInt(task -> Integer.parseInt(task.value().substring(1)))
        .map(task -> start[task] + oracle.hours[task])
        .max()
        .orElseThrow();
    return feature.requires().stream()
        .mapToInt(each -> usable(portfolio, portfolio.feature(each), oracle, start))
        .reduce(last, Math::max);
  }

  private static BigDecimal cents(double amount) {
    return new BigDecimal(amount).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static double only(Roadmap roadmap) {
    return roadmap.cost().values().iterator().next();
  }

  @Property(tries = 20)
  void leastDelayCost_isThatOfTheCheapestOrder_andOfTheRoadmap(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int tasks) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    Portfolio portfolio = portfolio(LevellingOracles.plan(oracle), seed);
    Schedule before = CriticalPath.analyse(portfolio);
    Levelling levelling =
        Levelling.standard().withObjective(leastDelayCost(portfolio)).withSearch(SCHEDULES, seed);
    LevelledSchedule levelled = levelling.run(before);
    ObjectiveValue value = levelled.objectives().get(0);
    double least = oracle.least(cost(portfolio, oracle));
    RoadmapConvention convention = RoadmapConvention.standard().withReference(START);
    assertThat(value.after()).isEqualTo(cents(least));
    assertThat(value.after())
        .isEqualTo(cents(only(Roadmap.of(portfolio, levelled.schedule(), convention))));
    assertThat(value.before()).isEqualTo(cents(only(Roadmap.of(portfolio, before, convention))));
    assertThat(value.bound()).isBetween(value.before(), cents(least));
    assertThat(levelling.run(before).schedule().dates())
        .isEqualTo(levelled.schedule().dates());
  }

  @Property(tries = 12)
  void earliestFinishThenCost_isTheCheapestOfTheOrdersThatFinishInTime(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int tasks,
      @ForAll @IntRange(min = 0, max = 8) int hours) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    Portfolio portfolio = portfolio(LevellingOracles.plan(oracle), seed);
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(
            first(earliestFinish().within(workhours(hours))).then(leastDelayCost(portfolio)))
        .withSearch(2 * SCHEDULES, seed)
        .run(CriticalPath.analyse(portfolio));
    int latest = oracle.earliestFinish() + hours;
    ToDoubleFunction<int[]> cost = cost(portfolio, oracle);
    double least = oracle.least(
        start -> oracle.finish(start) <= latest ? cost.applyAsDouble(start) : Double.MAX_VALUE);
    assertThat(levelled.objectives())
        .extracting(ObjectiveValue::measure)
        .containsExactly(ObjectiveMeasure.FINISH, ObjectiveMeasure.DELAY_COST);
    assertThat(levelled.objectives().get(1).after()).isEqualTo(cents(least));
    assertThat(levelled.objectives().get(0).after().longValueExact())
        .isBetween(oracle.earliestFinish() * 3_600L, latest * 3_600L);
  }

  private static LevellingObjective smooth(LoadMeasure measure, int room, LevellingOracle oracle) {
    LocalDateTime deadline = CALENDAR.plus(START, (oracle.criticalPath() + room) * 3_600L);
    return room == 0 ? smoothLoad(measure) : smoothLoad(measure).until(deadline);
  }

  private static LoadMeasure measure(int number) {
    return List.of(
            LoadMeasure.sumOfSquares(),
            LoadMeasure.sumOfChanges(),
            LoadMeasure.overloadAbove("0.5"))
        .get(number);
  }

  @Property(tries = 15)
  void smoothLoad_isThatOfTheSmoothestOrder_andNotBelowItsBound(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int tasks,
      @ForAll @IntRange(min = 0, max = 2) int number,
      @ForAll @IntRange(min = 0, max = 9) int room) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    SmoothingOracle smoothing = new SmoothingOracle(oracle, number, oracle.criticalPath() + room);
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(smooth(measure(number), room, oracle))
        .withSearch(SCHEDULES, seed)
        .run(LevellingOracles.plan(oracle));
    ObjectiveValue value = levelled.objectives().get(0);
    if (levelled.unresolved().isEmpty()) {
      assertThat(levelled.schedule().finish())
          .isBeforeOrEqualTo(CALENDAR.plus(START, (oracle.criticalPath() + room) * 3_600L));
      assertThat(levelled.overallocations()).isEmpty();
      int[] start = new int[tasks];
      for (int task = 0; task < tasks; task++) {
        start[task] =
            (int) (CALENDAR.between(START, levelled.schedule().task("t" + task).start()) / 3_600);
      }
      assertThat(value.after().doubleValue()).isEqualTo(smoothing.of(start));
      assertThat(value.after().doubleValue()).isEqualTo(smoothing.leastOfOrders());
    } else {
      assertThat(smoothing.leastOfOrders()).isInfinite();
    }
    assertThat(value.bound()).isLessThanOrEqualTo(value.after());
  }

  @Property(tries = 12)
  void smoothLoad_afterTheEarliestFinish_keepsIt(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int tasks,
      @ForAll @IntRange(min = 0, max = 2) int number) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    LevelledSchedule levelled = Levelling.standard()
        .withObjective(first(earliestFinish()).then(smoothLoad(measure(number))))
        .withSearch(2 * SCHEDULES, seed)
        .run(LevellingOracles.plan(oracle));
    assertThat(levelled.unresolved()).isEmpty();
    assertThat(levelled.overallocations()).isEmpty();
    assertThat(levelled.objectives().get(0).after().longValueExact())
        .isEqualTo(oracle.earliestFinish() * 3_600L);
    assertThat(levelled.objectives().get(1).after().doubleValue())
        .isLessThanOrEqualTo(
            new SmoothingOracle(oracle, number, oracle.earliestFinish()).leastOfOrders());
  }
}
