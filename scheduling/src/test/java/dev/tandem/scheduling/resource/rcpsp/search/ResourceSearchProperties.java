package dev.tandem.scheduling.resource.rcpsp.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.tiny.TinyProblems;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ResourceSearchProperties {
  private static final ResourceSearch SEARCH =
      ResourceSearch.withDefaults().withEffort(SearchEffort.ofSchedules(600));

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void run_tinyProblemWithoutNegativeLags_findsTheLeastMakespan(
      @ForAll("tiny") ResourceProblem problem) {
    Assume.that(IntStream.range(0, problem.arcCount()).allMatch(arc -> problem.lag(arc) >= 0));
    ResourceSolution solution = SEARCH.run(problem);
    ResourceSchedule schedule = solution.schedule().orElseThrow();
    assertThat(schedule.makespan()).isEqualTo(RcpspOracle.leastMakespan(problem));
    assertThat(RcpspOracle.keeps(problem, schedule.starts().toArray())).isTrue();
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void run_tinyProblem_provesTheLeastMakespan(@ForAll("tiny") ResourceProblem problem) {
    ResourceSolution solution = SEARCH.withEffort(new SearchEffort(50, 100_000)).run(problem);
    assertThat(solution.isProvenOptimal()).isTrue();
    assertThat(solution.bound().value()).isEqualTo(RcpspOracle.leastMakespan(problem));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void run_moreCapacity_neverTakesLonger(
      @ForAll("scarce") List<List<Integer>> rows, @ForAll @IntRange(max = 3) int more) {
    ResourceSearch search = SEARCH.withEffort(new SearchEffort(100, 1_000_000));
    ResourceSolution scarce = search.run(chainPairs(rows, 4));
    ResourceSolution ample = search.run(chainPairs(rows, 4 + more));
    assertThat(scarce.isProvenOptimal()).isTrue();
    assertThat(ample.isProvenOptimal()).isTrue();
    assertThat(ample.bound().value()).isLessThanOrEqualTo(scarce.bound().value());
  }

  /** Of each two activities, the second waits for the first. */
  private static ResourceProblem chainPairs(List<List<Integer>> rows, int capacity) {
    ResourceProblemBuilder builder = ResourceProblem.builder();
    builder.resource(capacity);
    for (int activity = 0; activity < rows.size(); activity++) {
      builder.activity(rows.get(activity).get(0), rows.get(activity).get(1));
      if (activity % 2 == 1) {
        builder.precedence(activity - 1, activity);
      }
    }
    return builder.build();
  }

  @Provide
  Arbitrary<List<List<Integer>>> scarce() {
    return Arbitraries.integers()
        .between(1, 4)
        .list()
        .ofSize(2)
        .list()
        .ofMinSize(2)
        .ofMaxSize(9);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void run_anyProblem_isNeverWorseThanARule(@ForAll("larger") ResourceProblem problem) {
    int found = ResourceSearch.withDefaults()
        .withEffort(SearchEffort.ofSchedules(0))
        .run(problem)
        .schedule()
        .orElseThrow()
        .makespan();
    for (PriorityRule rule : PriorityRule.values()) {
      for (GenerationScheme scheme : GenerationScheme.values()) {
        ResourceSchedule schedule = scheme.schedule(problem, rule).orElseThrow();
        assertThat(found).isLessThanOrEqualTo(schedule.makespan());
        assertThat(RcpspOracle.keeps(problem, schedule.starts().toArray())).isTrue();
      }
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void run_twice_isTheSame(@ForAll("larger") ResourceProblem problem) {
    assertThat(SEARCH.run(problem)).isEqualTo(SEARCH.run(problem));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void run_anyProblem_staysAboveItsBound(@ForAll("larger") ResourceProblem problem) {
    ResourceSolution solution = SEARCH.run(problem);
    assertThat(solution.schedule().orElseThrow().makespan())
        .isGreaterThanOrEqualTo(solution.bound().value());
    assertThat(solution.isProvenOptimal()).isEqualTo(solution.gap().orElseThrow() == 0);
  }

  @Provide
  Arbitrary<ResourceProblem> tiny() {
    return Arbitraries.oneOf(TinyProblems.plain(4), TinyProblems.lagged(4), TinyProblems.timed(4));
  }

  @Provide
  Arbitrary<ResourceProblem> larger() {
    return Arbitraries.oneOf(
        TinyProblems.plain(25), TinyProblems.lagged(25), TinyProblems.timed(25));
  }
}
