package dev.tandem.scheduling.resource.rcpsp.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.bound.BoundCheck;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.rcpsp.tiny.TinyProblems;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaximalLagProperties {

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void run_tinyProblem_provesTheLeastMakespanOrThatThereIsNone(
      @ForAll("tiny") ResourceProblem problem) {
    OptionalInt least = RcpspOracle.leastMakespanIfAny(problem);
    ResourceSolution solution =
        ResourceSearch.withDefaults().withEffort(new SearchEffort(60, 100_000)).run(problem);
    assertThat(solution.isProvenImpossible()).isEqualTo(least.isEmpty());
    assertThat(solution.isProvenOptimal()).isEqualTo(least.isPresent());
    assertThat(BoundCheck.fault(problem, solution.bound())).isEmpty();
    least.ifPresent(makespan -> assertThat(solution.bound().value()).isEqualTo(makespan));
    assertThat(BoundCheck.fault(problem, solution.bound())).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void run_withoutProof_findsNothingThatIsNotThere(@ForAll("tiny") ResourceProblem problem) {
    OptionalInt least = RcpspOracle.leastMakespanIfAny(problem);
    ResourceSolution solution =
        ResourceSearch.withDefaults().withEffort(SearchEffort.ofSchedules(600)).run(problem);
    solution.schedule().ifPresent(found -> {
      assertThat(RcpspOracle.keeps(problem, found.starts().toArray())).isTrue();
      assertThat(found.makespan()).isGreaterThanOrEqualTo(least.orElseThrow());
    });
    assertThat(solution.isProvenImpossible() && least.isPresent()).isFalse();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void of_boundWithoutSearch_holdsAndCanBeChecked(@ForAll("tiny") ResourceProblem problem) {
    LowerBound bound = LowerBound.of(problem);
    assertThat(BoundCheck.fault(problem, bound)).isEmpty();
    RcpspOracle.leastMakespanIfAny(problem)
        .ifPresent(least -> assertThat(bound.value()).isLessThanOrEqualTo(least));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void schedule_anyRuleAndScheme_keepsEverythingOrIsEmpty(
      @ForAll("large") ResourceProblem problem) {
    for (PriorityRule rule : PriorityRule.values()) {
      for (GenerationScheme scheme : GenerationScheme.values()) {
        Optional<ResourceSchedule> schedule = scheme.schedule(problem, rule);
        schedule.ifPresent(found ->
            assertThat(RcpspOracle.keeps(problem, found.starts().toArray())).isTrue());
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void windows_anyProblem_areLongestPaths(@ForAll("large") ResourceProblem problem) {
    int size = problem.activities();
    long[][] longest = new long[size][size];
    for (long[] row : longest) {
      Arrays.fill(row, Integer.MIN_VALUE);
    }
    for (int activity = 0; activity < size; activity++) {
      longest[activity][activity] = 0;
    }
    for (int arc = 0; arc < problem.arcCount() + problem.maximalLagCount(); arc++) {
      int from = problem.before(arc);
      int to = problem.after(arc);
      longest[from][to] = Math.max(longest[from][to], problem.lag(arc));
    }
    for (int via = 0; via < size; via++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          longest[from][to] = Math.max(longest[from][to], longest[from][via] + longest[via][to]);
        }
      }
    }
    for (int activity = 0; activity < size; activity++) {
      long head = 0;
      long tail = 0;
      for (int other = 0; other < size; other++) {
        head = Math.max(head, problem.release(other) + longest[other][activity]);
        tail = Math.max(tail, longest[activity][other] + problem.duration(other));
      }
      assertThat((long) problem.windows().heads().get(activity)).isEqualTo(head);
      assertThat((long) problem.windows().tails().get(activity)).isEqualTo(tail);
    }
  }

  @Provide
  Arbitrary<ResourceProblem> tiny() {
    return TinyProblems.bounded(4);
  }

  @Provide
  Arbitrary<ResourceProblem> large() {
    return TinyProblems.bounded(25);
  }
}
