package dev.tandem.scheduling.resource.rcpsp.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.bound.BoundCheck;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResourceSearchTest {

  /** Five resources, two of them of which there are more than 15 bits hold. */
  private static ResourceProblem wide(int scale) {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    for (int resource = 0; resource < 5; resource++) {
      builder.resource(3 * scale);
    }
    for (int activity = 0; activity < 10; activity++) {
      int[] demands = new int[5];
      demands[activity % 5] = 2 * scale;
      demands[(activity + 1) % 5] = scale;
      builder.activity(1 + activity % 3, demands);
    }
    return builder.precedence(0, 5).precedence(1, 6).build();
  }

  private static ResourceProblem random(int activities, long seed) {
    Random random = new Random(seed);
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(10);
    builder.resource(12);
    for (int activity = 0; activity < activities; activity++) {
      builder.activity(1 + random.nextInt(10), random.nextInt(8), random.nextInt(9));
      for (int arc = 0; arc < 2 && activity > 0; arc++) {
        builder.precedence(Math.max(0, activity - 1 - random.nextInt(20)), activity);
      }
    }
    return builder.build();
  }

  @Test
  void run_capacitiesOfAnySize_giveTheSameSchedule() {
    ResourceSolution small = ResourceSearch.withDefaults().run(wide(1));
    ResourceSolution large = ResourceSearch.withDefaults().run(wide(100_000_000));
    assertThat(large.schedule()).isEqualTo(small.schedule());
  }

  @Test
  void run_nothing_endsAtOnce() {
    ResourceSolution solution =
        ResourceSearch.withDefaults().run(ResourceProblem.builder().build());
    assertThat(solution.schedule().orElseThrow().makespan()).isZero();
    assertThat(solution.isProvenOptimal()).isTrue();
    assertThat(solution.gap()).hasValue(0);
  }

  @Test
  void run_oneWithoutResources_takesItsDuration() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.activity(7);
    ResourceSolution solution = ResourceSearch.withDefaults().run(builder.build());
    assertThat(solution.schedule().orElseThrow().makespan()).isEqualTo(7);
    assertThat(solution)
        .hasToString(
            "makespan 7, proven optimal; at least 7: these must follow each other: [0]; 16 schedules, 0 decisions");
  }

  @Test
  void run_otherThreads_giveTheSameBits() {
    ResourceProblem problem = random(60, 3);
    ResourceSearch search = ResourceSearch.withDefaults()
        .withEffort(SearchEffort.ofSchedules(3_000))
        .withSeed(5);
    ResourceSolution alone = search.run(problem);
    List<CompletableFuture<ResourceSolution>> others = IntStream.range(0, 3)
        .mapToObj(each -> CompletableFuture.supplyAsync(() -> search.run(problem)))
        .toList();
    assertThat(others).allSatisfy(each -> assertThat(each.join()).isEqualTo(alone));
    assertThat(search.withSeed(6).run(problem).schedules()).isEqualTo(alone.schedules());
  }

  @Test
  void run_aroundPinsAndClosedDays_keepsThem() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(Capacity.constant(1).thenFrom(5, 0).thenFrom(7, 1));
    int review = builder.activity(2, 1);
    int build = builder.activity(3, 1);
    int ship = builder.activity(1, 1);
    ResourceProblem problem =
        builder.pin(review, 2).precedence(build, ship).deadline(ship, 11).build();
    ResourceSchedule schedule =
        ResourceSearch.withDefaults().run(problem).schedule().orElseThrow();
    assertThat(schedule.starts().asList()).containsExactly(2, 7, 10);
  }

  @Test
  void run_deadlineThatTheResourceCannotKeep_hasNoSchedule() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(1);
    builder.deadline(builder.activity(3, 1), 5);
    builder.deadline(builder.activity(3, 1), 5);
    ResourceSolution solution = ResourceSearch.withDefaults()
        .withEffort(SearchEffort.ofSchedules(500))
        .run(builder.build());
    assertThat(solution.schedule()).isEmpty();
    assertThat(solution.gap()).isEmpty();
    assertThat(solution.isProvenOptimal()).isFalse();
    assertThat(solution.isProvenImpossible()).isTrue();
    assertThat(solution.toString())
        .isEqualTo(
            "no schedule, resource 0 would have to give more than it has from 0 to 5; 48 schedules, 0 decisions");
  }

  @Test
  void run_pinsThatOnlyASearchCanRefute_isProvenImpossible() {
    // Two slots before and two behind the pin: three activities of two slots, which no interval of
    // energy refutes, do not fit.
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(2);
    builder.pin(builder.activity(1, 2), 3);
    builder.deadline(builder.activity(2, 2), 7);
    builder.deadline(builder.activity(2, 2), 7);
    builder.deadline(builder.activity(2, 1), 7);
    ResourceProblem problem = builder.build();
    ResourceSolution solution = ResourceSearch.withDefaults().run(problem);
    assertThat(solution.isProvenImpossible()).isTrue();
    assertThat(BoundCheck.fault(problem, solution.bound())).isEmpty();
    assertThat(solution.toString())
        .startsWith("no schedule: a search of ")
        .contains(
            " decisions found no way to keep all deadlines, pinned starts and maximal lags; ");
  }

  @Test
  void run_hardSmallProblem_isProvenBySearch() {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(3);
    int a = builder.activity(5, 1);
    builder.activity(4, 2);
    int c = builder.activity(4, 2);
    int d = builder.activity(3, 1);
    int e = builder.activity(3, 1);
    ResourceProblem problem = builder.precedence(c - 1, d).precedence(a, e).build();
    ResourceSolution solution = ResourceSearch.withDefaults().run(problem);
    assertThat(solution.schedule().orElseThrow().makespan()).isEqualTo(10);
    assertThat(solution.isProvenOptimal()).isTrue();
    assertThat(solution.bound()).isInstanceOf(LowerBound.ExhaustedSearch.class);
    assertThat(BoundCheck.fault(problem, solution.bound())).isEmpty();
  }

  @Test
  void run_negativeLag_isSolvedBySearchWhereNoOrderDoes() {
    // The second may start two slots before the first, but stands behind it in every order; the
    // first then takes the slots it would need.
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(Capacity.constant(1).thenFrom(4, 0).thenFrom(9, 1));
    int first = builder.activity(1, 1);
    int second = builder.activity(3, 1);
    ResourceProblem problem =
        builder.startToStart(first, second, -3).release(first, 1).build();
    ResourceSearch orders =
        ResourceSearch.withDefaults().withEffort(SearchEffort.ofSchedules(1_000));
    assertThat(orders.run(problem).schedule().orElseThrow().makespan()).isEqualTo(12);
    ResourceSolution solution = ResourceSearch.withDefaults().run(problem);
    assertThat(solution.schedule().orElseThrow().starts().asList()).containsExactly(3, 0);
    assertThat(solution.isProvenOptimal()).isTrue();
  }

  @Test
  void run_withProgress_tellsOfBetterSchedulesAndStopsWhenAsked() {
    ResourceProblem problem = random(60, 3);
    List<Integer> told = new ArrayList<>();
    ResourceSolution whole = ResourceSearch.withDefaults()
        .withEffort(SearchEffort.ofSchedules(3_000))
        .withProgress((schedules, best) -> told.add(best.makespan()))
        .run(problem);
    assertThat(told)
        .isSortedAccordingTo((one, other) -> other - one)
        .endsWith(whole.schedule().orElseThrow().makespan());
    ResourceSolution stopped = ResourceSearch.withDefaults()
        .withProgress((schedules, best) -> schedules < 500)
        .run(problem);
    assertThat(stopped.schedules()).isBetween(500L, 800L);
    assertThat(stopped.schedule()).isPresent();
  }

  @Test
  void effort_negative_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SearchEffort.ofSchedules(-1))
        .withMessage("schedules must be at least 0: -1. State 0 for the priority rules alone.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SearchEffort(0, -1))
        .withMessage("decisions must be at least 0: -1. State 0 for no search for a proof.");
  }

  @Test
  void toString_options_areShown() {
    assertThat(ResourceSearch.withDefaults())
        .hasToString("resource search: at most 100000 schedules and 2500 decisions, seed 1");
  }
}
