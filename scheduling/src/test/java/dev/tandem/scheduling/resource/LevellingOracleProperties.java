package dev.tandem.scheduling.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Levelled plans against every order tried. */
class LevellingOracleProperties {
  private static final WorkingTime CALENDAR = WorkingTime.of(WorkCalendar.standard());
  private static final LocalDateTime START = LevellingOracles.START;

  private static long hour(LocalDateTime time) {
    return CALENDAR.between(START, time) / 3_600;
  }

  @Property(tries = 200)
  void byDeclaration_placesAsTheOracleDoes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int tasks) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    LevelledSchedule levelled =
        Levelling.standard().withRules(PriorityRule.DECLARATION).run(LevellingOracles.plan(oracle));
    int[] start = oracle.place(IntStream.range(0, tasks).boxed().toList());
    for (int task = 0; task < tasks; task++) {
      assertThat(hour(levelled.schedule().task("t" + task).start())).isEqualTo(start[task]);
    }
  }

  @Property(tries = 200)
  void bestOfAllRules_isBetweenBoundAndEveryRule_andProvenOnlyAtTheOptimum(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int tasks) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    Project plan = LevellingOracles.plan(oracle);
    LevelledSchedule levelled = Levelling.standard().run(plan);
    long finish = hour(levelled.schedule().finish());
    int earliest = oracle.earliestFinish();
    assertThat(finish).isGreaterThanOrEqualTo(earliest);
    assertThat(hour(levelled.bound().finish())).isLessThanOrEqualTo(earliest);
    assertThat(finish == earliest || !levelled.isProvenOptimal()).isTrue();
    for (PriorityRule rule : PriorityRule.values()) {
      LevelledSchedule one = Levelling.standard().withRules(rule).run(plan);
      assertThat(levelled.schedule().finish()).isBeforeOrEqualTo(one.schedule().finish());
    }
  }

  @Property(tries = 60)
  void search_findsTheEarliestFinishOfAllOrders_andTheSameForASeed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int tasks) {
    LevellingOracle oracle = LevellingOracles.random(seed, tasks);
    Levelling levelling =
        Levelling.standard().withRules(PriorityRule.DECLARATION).withSearch(3_000, seed);
    LevelledSchedule levelled = levelling.run(LevellingOracles.plan(oracle));
    assertThat(hour(levelled.schedule().finish())).isEqualTo(oracle.earliestFinish());
    assertThat(levelled.schedules()).isLessThanOrEqualTo(3_003);
    LevelledSchedule again = levelling.run(LevellingOracles.plan(oracle));
    assertThat(again.schedule().dates()).isEqualTo(levelled.schedule().dates());
    assertThat(again.moves()).isEqualTo(levelled.moves());
  }
}
