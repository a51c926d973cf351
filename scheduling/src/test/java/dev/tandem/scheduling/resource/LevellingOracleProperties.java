package dev.tandem.scheduling.resource;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Levelled plans against every order tried. */
class LevellingOracleProperties {
  private static final WorkingTime CALENDAR = WorkingTime.of(WorkCalendar.standard());
  private static final LocalDateTime START = LocalDateTime.of(2027, 5, 31, 8, 0);

  private static LevellingOracle oracle(long seed, int tasks) {
    Random random = new Random(seed);
    int[] hours = random.ints(tasks, 1, 12).toArray();
    int[] capacity = {4, 10};
    int[][] quarters = new int[tasks][];
    List<List<Integer>> predecessors = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      quarters[task] = new int[] {random.nextInt(5), random.nextInt(11)};
      List<Integer> before = new ArrayList<>();
      for (int other = 0; other < task; other++) {
        if (random.nextInt(4) == 0) {
          before.add(other);
        }
      }
      predecessors.add(before);
    }
    return new LevellingOracle(hours, quarters, capacity, predecessors);
  }

  private static Project plan(LevellingOracle oracle) {
    ProjectBuilder plan = Project.builder("tiny", START)
        .resource(new Resource(ResourceId.of("r0"), "r0", 1, Optional.empty(), 0))
        .resource(new Resource(ResourceId.of("r1"), "r1", 2.5, Optional.empty(), 0));
    for (int task = 0; task < oracle.hours.length; task++) {
      plan.task("t" + task, workhours(oracle.hours[task]));
      for (int resource = 0; resource < 2; resource++) {
        if (oracle.quarters[task][resource] > 0) {
          plan.assignment(new Assignment(
              TaskId.of("t" + task),
              ResourceId.of("r" + resource),
              oracle.quarters[task][resource] / 4.0,
              Optional.empty()));
        }
      }
      for (int predecessor : oracle.predecessors.get(task)) {
        plan.dependency("t" + predecessor, "t" + task);
      }
    }
    return plan.build();
  }

  private static long hour(LocalDateTime time) {
    return CALENDAR.between(START, time) / 3_600;
  }

  @Property(tries = 200)
  void byDeclaration_placesAsTheOracleDoes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int tasks) {
    LevellingOracle oracle = oracle(seed, tasks);
    LevelledSchedule levelled =
        Levelling.standard().withRules(PriorityRule.DECLARATION).run(plan(oracle));
    int[] start = oracle.place(IntStream.range(0, tasks).boxed().toList());
    for (int task = 0; task < tasks; task++) {
      assertThat(hour(levelled.schedule().task("t" + task).start())).isEqualTo(start[task]);
    }
  }

  @Property(tries = 200)
  void bestOfAllRules_isBetweenBoundAndEveryRule_andProvenOnlyAtTheOptimum(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int tasks) {
    LevellingOracle oracle = oracle(seed, tasks);
    Project plan = plan(oracle);
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
    LevellingOracle oracle = oracle(seed, tasks);
    Levelling levelling =
        Levelling.standard().withRules(PriorityRule.DECLARATION).withSearch(3_000, seed);
    LevelledSchedule levelled = levelling.run(plan(oracle));
    assertThat(hour(levelled.schedule().finish())).isEqualTo(oracle.earliestFinish());
    assertThat(levelled.schedules()).isLessThanOrEqualTo(3_003);
    LevelledSchedule again = levelling.run(plan(oracle));
    assertThat(again.schedule().dates()).isEqualTo(levelled.schedule().dates());
    assertThat(again.moves()).isEqualTo(levelled.moves());
  }
}
