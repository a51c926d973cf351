package dev.tandem.scheduling.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.roadmap.FeatureDates;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapComparison;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Prices and floats are those of the whole plan computed again, on plans of every kind. */
class ValueAtStakeProperties {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());

  private static SlipOracle varied(long seed, int size, int policy) {
    Project project = SamplePlans.varied(seed, size);
    return new SlipOracle(RandomStakes.portfolio(project, seed, false), POLICIES.get(policy));
  }

  private static List<ScheduledTask> open(Schedule schedule) {
    return schedule.tasks().stream()
        .filter(task -> !task.isSummary() && !task.task().progress().isFinished())
        .toList();
  }

  private static long ownSeconds(Schedule schedule, ScheduledTask task, WorkDuration duration) {
    Workday workday = schedule.project().workday();
    return duration.toSeconds(task.task().durationKind().workday(workday));
  }

  private static double cost(Roadmap before, Roadmap after) {
    return RoadmapComparison.between(before, after).cost().getOrDefault(EUR, 0.0);
  }

  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void prices_anyPlan_areThoseOfTheRoadmapOfTheChangedPlan(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 14) int size,
      @ForAll @IntRange(min = 0, max = 2) int policy) {
    SlipOracle oracle = varied(seed, size, policy);
    Portfolio portfolio = RandomStakes.portfolio(oracle.schedule().project(), seed, false);
    SlipPricing prices = SlipPricing.of(portfolio, oracle.schedule());
    Random random = new Random(seed);
    for (ScheduledTask task : open(oracle.schedule())) {
      WorkDuration by = WorkDuration.workhours(random.nextInt(40));
      long seconds = ownSeconds(oracle.schedule(), task, by);
      SlipEffect slip = prices.ifSlipped(task.id().toString(), by);
      assertThat(slip.cost())
          .isCloseTo(cost(oracle.roadmap(), oracle.ifSlipped(task, seconds)), within(1e-6));
      SlipEffect shorter = prices.ifShorter(task.id().toString(), by);
      RoadmapComparison changed =
          RoadmapComparison.between(oracle.roadmap(), oracle.ifShorter(task, seconds));
      assertThat(shorter.cost()).isCloseTo(changed.cost().getOrDefault(EUR, 0.0), within(1e-6));
      assertThat(shorter.features()).isEqualTo(changed.features());
    }
  }

  /** A slip from where tasks stand brings no feature forward, costs more the longer it is, and starts from the roadmap's own dates. */
  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void prices_tasksThatStandLate_growFromTheDatesOfTheRoadmap(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 0, max = 2) int policy,
      @ForAll boolean fromFinish) {
    Project project = SamplePlans.varied(seed, size, !fromFinish, fromFinish);
    Portfolio portfolio = RandomStakes.portfolio(project, seed, false);
    Schedule schedule = CriticalPath.analyse(project, POLICIES.get(policy));
    SlipPricing prices;
    try {
      prices = SlipPricing.of(portfolio, schedule);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageStartingWith("tasks that stand late must keep");
      return;
    }
    RoadmapConvention convention = RoadmapConvention.standard().withReference(schedule.start());
    Roadmap planned = Roadmap.of(portfolio, schedule, convention);
    Random random = new Random(seed);
    for (ScheduledTask task : open(schedule)) {
      double tiny =
          prices.ifSlipped(task.id().toString(), WorkDuration.workhours(0)).cost();
      assertThat(tiny).isZero();
      double cost = 0;
      for (int hours : random.ints(4, 0, 60).sorted().toArray()) {
        SlipEffect slip = prices.ifSlipped(task.id().toString(), WorkDuration.workhours(hours));
        assertThat(slip.cost()).isGreaterThanOrEqualTo(cost - 1e-9);
        cost = slip.cost();
        slip.features().forEach(shift -> {
          assertThat(shift.before()).isEqualTo(planned.feature(shift.id()).usable());
          assertThat(shift.after().orElseThrow()).isAfter(shift.before().orElseThrow());
        });
      }
    }
  }

  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void floats_anyPlan_areTheLargestSlipsThatDelayNothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 0, max = 2) int policy) {
    assertFloats(varied(seed, size, policy));
  }

  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void floats_oneCalendar_areTheLargestSlipsThatDelayNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Project project = SamplePlans.oneCalendar(seed, size);
    assertFloats(
        new SlipOracle(RandomStakes.portfolio(project, seed, true), SchedulingPolicy.standard()));
    Project withWork = everyTaskWithWork(project);
    assertFloats(
        new SlipOracle(RandomStakes.portfolio(withWork, seed, true), SchedulingPolicy.standard()));
  }

  /** Where no night interrupts work and every day costs the same, what exceeds the floats is what costs. */
  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void costOfSlip_workWithoutBreaks_isThatBeyondTheFloats(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 0, max = 99) int hours) {
    Project project = everyTaskWithWork(SamplePlans.oneCalendar(seed, size)).toBuilder()
        .calendar(WorkCalendar.twentyFourHours())
        .build();
    Portfolio portfolio = RandomStakes.portfolio(project, seed, true);
    Schedule schedule = CriticalPath.analyse(project);
    SlipPricing prices = SlipPricing.of(portfolio, schedule);
    for (TaskStake stake : ValueAtStake.of(portfolio, schedule).tasks()) {
      double expected = 0;
      for (FeatureId feature : stake.floats().keySet()) {
        double beyond = hours * 3600.0
            - Objects.requireNonNull(stake.floats().get(feature)).toSeconds(project.workday());
        expected += portfolio.feature(feature).costOfDelay().urgency(0)
            * Math.max(0, beyond)
            / Duration.ofDays(1).toSeconds();
      }
      assertThat(prices
              .ifSlipped(stake.task().toString(), WorkDuration.workhours(hours))
              .cost())
          .isCloseTo(expected, within(1e-6));
    }
  }

  private static Project everyTaskWithWork(Project project) {
    List<Task> tasks = project.tasks().stream()
        .map(task -> task.duration().isZero() ? task.withDuration(WorkDuration.workhours(3)) : task)
        .toList();
    return project.toBuilder().replaceTasks(tasks).build();
  }

  private static void assertFloats(SlipOracle oracle) {
    Project project = oracle.schedule().project();
    Portfolio portfolio = oracle.portfolio();
    ValueAtStake stakes = ValueAtStake.of(portfolio, oracle.schedule());
    Roadmap roadmap = oracle.roadmap();
    for (ScheduledTask task : open(oracle.schedule())) {
      TaskStake stake = stakes.task(task.id().toString());
      for (FeatureId feature : stakes.features()) {
        FeatureDates planned = roadmap.feature(feature);
        WorkDuration slip = stake.floats().get(feature);
        long seconds = slip == null ? 3600L * 8 * 180 : ownSeconds(oracle.schedule(), task, slip);
        assertThat(oracle.ifSlipped(task, seconds).feature(feature).usable())
            .as("%s by %s in %s", task, slip, project.dependencies())
            .isEqualTo(planned.usable());
        if (slip != null) {
          assertThat(
                  oracle.ifSlipped(task, seconds + 1).feature(feature).usable().orElseThrow())
              .as("%s by more than %s in %s", task, slip, project.dependencies())
              .isAfter(planned.usable().orElseThrow());
        }
      }
    }
  }
}
