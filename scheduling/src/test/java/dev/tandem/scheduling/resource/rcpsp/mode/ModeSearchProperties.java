package dev.tandem.scheduling.resource.rcpsp.mode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.bound.BoundCheck;
import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModeSearchProperties {

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void run_tinyProblem_provesTheLeastMakespanOrThatThereIsNone(
      @ForAll("tiny") ModeProblem problem) {
    OptionalInt least = ModeOracle.leastMakespan(problem);
    ModeSolution solution =
        ModeSearch.withDefaults().withEffort(new SearchEffort(60, 1_000_000)).run(problem);
    assertThat(solution.isProvenImpossible()).isEqualTo(least.isEmpty());
    assertThat(solution.isProvenOptimal()).isEqualTo(least.isPresent());
    least.ifPresent(makespan -> assertThat(solution.bound().value()).isEqualTo(makespan));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void of_reduction_leavesTheLeastMakespan(@ForAll("tiny") ModeProblem problem) {
    ModeReduction reduction = ModeReduction.of(problem);
    OptionalInt least = ModeOracle.leastMakespan(problem);
    if (reduction.exhausted().isPresent()) {
      assertThat(least).isEmpty();
    } else {
      assertThat(ModeOracle.leastMakespan(reduction.problem())).isEqualTo(least);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void run_withoutProof_keepsEverythingAndItsBound(@ForAll("large") ModeProblem problem) {
    ModeSolution solution =
        ModeSearch.withDefaults().withEffort(SearchEffort.ofSchedules(300)).run(problem);
    solution.schedule().ifPresent(found -> {
      ImmutableIntArray modes = found.modes();
      assertThat(RcpspOracle.keeps(problem.in(modes), found.schedule().starts().toArray()))
          .isTrue();
      for (int resource = 0; resource < 2; resource++) {
        assertThat(problem.used(modes, resource))
            .isLessThanOrEqualTo(problem.nonRenewables().get(resource));
      }
      assertThat(found.makespan()).isGreaterThanOrEqualTo(solution.bound().value());
      assertThat(
              BoundCheck.fault(ModeReduction.of(problem).problem().relaxation(), solution.bound()))
          .isEmpty();
    });
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void run_twice_isTheSame(@ForAll("large") ModeProblem problem) {
    ModeSearch search =
        ModeSearch.withDefaults().withEffort(new SearchEffort(300, 50)).withSeed(7);
    assertThat(search.run(problem)).isEqualTo(search.run(problem));
  }

  @Provide
  Arbitrary<ModeProblem> tiny() {
    return TinyModeProblems.of(4);
  }

  @Provide
  Arbitrary<ModeProblem> large() {
    return TinyModeProblems.of(20);
  }
}
