package dev.tandem.scheduling.value.npv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.npv.ScheduleNpv.DatedFlow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The best dates are the best of all, and they can be kept. */
class ScheduleNpvProperties {
  private static final int SECONDS = 8 * 3600;

  private static LocalDateTime dayAfter(LocalDateTime finish, int days) {
    WorkingTime calendar = WorkingTime.of(WorkCalendar.standard());
    long work = calendar.workAt(finish) + (long) days * SECONDS;
    return LocalDateTime.ofEpochSecond(calendar.finishOf(work), 0, ZoneOffset.UTC);
  }

  private static int days(LocalDateTime from, LocalDateTime to) {
    WorkingTime calendar = WorkingTime.of(WorkCalendar.standard());
    return (int) ((calendar.workAt(to) - calendar.workAt(from)) / SECONDS);
  }

  private static ImmutableMap<TaskId, LocalDateTime> starts(ScheduleNpv npv) {
    return npv.tasks().stream()
        .collect(ImmutableMap.toImmutableMap(DatedFlow::task, DatedFlow::start));
  }

  private static void assertBest(NpvOracle oracle, int spare) {
    Schedule schedule = CriticalPath.analyse(oracle.project());
    LocalDateTime deadline = dayAfter(schedule.finish(), spare);
    ScheduleNpv best = ScheduleNpv.best(schedule, oracle.flows(), NpvOracle.RATE, deadline);
    assertThat(best.npv())
        .as("%s", best)
        .isCloseTo(oracle.best(days(schedule.project().start(), deadline)), within(1e-9));
    assertThat(ScheduleNpv.startingAt(schedule, oracle.flows(), NpvOracle.RATE, starts(best)))
        .isEqualTo(best);
    assertThat(best.tasks()).allMatch(task -> !task.finish().isAfter(deadline));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20270104")
  void best_finishToStart_isTheBestOfAllStarts(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int size,
      @ForAll @IntRange(min = 0, max = 3) int spare) {
    assertBest(new NpvOracle(seed, size, /* onlyFinishToStart= */ true), spare);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20270104")
  void best_anyDependencies_isTheBestOfAllStarts(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int size,
      @ForAll @IntRange(min = 0, max = 3) int spare) {
    assertBest(new NpvOracle(seed, size, /* onlyFinishToStart= */ false), spare);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "20270104")
  void best_largerPlan_canBeKeptAndIsNoWorseThanEarly(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int size) {
    Schedule schedule = CriticalPath.analyse(SamplePlans.plain(seed, size));
    Random random = new Random(seed);
    List<CashFlow> flows = schedule.tasks().stream()
        .map(task -> new CashFlow(task.id(), random.nextInt(201) - 120))
        .toList();
    LocalDateTime deadline = schedule.finish().plusDays(20);
    ScheduleNpv best = ScheduleNpv.best(schedule, flows, 0.002, deadline);
    assertThat(best.npv())
        .isGreaterThanOrEqualTo(ScheduleNpv.early(schedule, flows, 0.002).npv());
    assertThat(ScheduleNpv.startingAt(schedule, flows, 0.002, starts(best)).npv())
        .isCloseTo(best.npv(), within(1e-9));
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, seed = "20270104")
  void best_planInProgress_isTheBestOfAllStarts(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int size,
      @ForAll @IntRange(min = 0, max = 2) int spare,
      @ForAll @IntRange(min = 0, max = 3) int policy) {
    StartedPlanOracle oracle = new StartedPlanOracle(seed, size, policy);
    Schedule schedule = oracle.schedule();
    LocalDateTime deadline = dayAfter(schedule.finish(), spare);
    ScheduleNpv best = ScheduleNpv.best(schedule, oracle.flows(), NpvOracle.RATE, deadline);
    assertThat(best.npv())
        .as("%s %s", schedule, best)
        .isCloseTo(oracle.best(deadline), within(1e-9));
    assertThat(ScheduleNpv.startingAt(schedule, oracle.flows(), NpvOracle.RATE, starts(best)))
        .isEqualTo(best);
  }
}
