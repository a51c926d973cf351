package dev.tandem.scheduling.resource.rcpsp.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.TinyProblems;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResourceSearchProperties {
  private static final ResourceSearch SEARCH = ResourceSearch.withDefaults().withEffort(SearchEffort.ofSchedules(600));

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void run_tinyProblem_findsTheLeastMakespan(@ForAll("tiny") ResourceProblem problem) {
    ResourceSolution solution = SEARCH.run(problem);
    ResourceSchedule schedule = solution.schedule().orElseThrow();
    assertThat(schedule.makespan()).isEqualTo(RcpspOracle.leastMakespan(problem));
    assertThat(RcpspOracle.keeps(problem, schedule.starts().toArray())).isTrue();
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

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void run_twice_isTheSame(@ForAll("larger") ResourceProblem problem) {
    assertThat(SEARCH.run(problem)).isEqualTo(SEARCH.run(problem));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void run_anyProblem_staysAboveItsBound(@ForAll("larger") ResourceProblem problem) {
    ResourceSolution solution = SEARCH.run(problem);
    assertThat(solution.schedule().orElseThrow().makespan()).isGreaterThanOrEqualTo(solution.bound().value());
    assertThat(solution.isProvenOptimal()).isEqualTo(solution.gap().orElseThrow() == 0);
  }

  @Provide
  Arbitrary<ResourceProblem> tiny() {
    return Arbitraries.oneOf(TinyProblems.plain(4), TinyProblems.lagged(4), TinyProblems.timed(4));
  }

  @Provide
  Arbitrary<ResourceProblem> larger() {
    return Arbitraries.oneOf(TinyProblems.plain(25), TinyProblems.lagged(25), TinyProblems.timed(25));
  }
}
