package dev.tandem.scheduling.resource.rcpsp.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.tiny.TinyProblems;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlineSearchProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void advance_deadlineFromFarToTooEarly_findsSchedulesDownToTheLeastMakespan(
      @ForAll("tiny") ResourceProblem problem) {
    int least = RcpspOracle.leastMakespan(problem);
    DeadlineSearch search = new DeadlineSearch(problem, least + 3);
    for (int deadline = least + 3; deadline >= least; deadline--) {
      search.advance(1_000_000);
      assertThat(search.state()).isEqualTo(DeadlineSearch.State.FOUND);
      assertThat(RcpspOracle.keeps(problem, search.starts().toArray())).isTrue();
      search.tighten(deadline - 1);
    }
    search.advance(1_000_000);
    assertThat(search.state()).isEqualTo(DeadlineSearch.State.REFUTED);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void advance_deadlineOneTooEarly_isRefuted(@ForAll("tiny") ResourceProblem problem) {
    int least = RcpspOracle.leastMakespan(problem);
    Assume.that(least > 0);
    DeadlineSearch search = new DeadlineSearch(problem, least - 1);
    search.advance(1_000_000);
    assertThat(search.state()).isEqualTo(DeadlineSearch.State.REFUTED);
  }

  /** Restarts and forgetting cost time alone: they leave the answer as it is. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void advance_manyRestartsAndFewNogoods_comesToTheSameMakespan(
      @ForAll("larger") ResourceProblem problem) {
    assertThat(leastMakespan(problem, 1, 3))
        .isEqualTo(leastMakespan(problem, 1_000_000, 1_000_000));
  }

  private static int leastMakespan(ResourceProblem problem, int restartAfter, int mostNogoods) {
    int deadline = problem.windows().criticalPathLength() + 6;
    DeadlineSearch search = new DeadlineSearch(problem, deadline, restartAfter, mostNogoods);
    search.advance(1_000_000);
    while (search.state() == DeadlineSearch.State.FOUND) {
      assertThat(RcpspOracle.keeps(problem, search.starts().toArray())).isTrue();
      deadline--;
      search.tighten(deadline);
      search.advance(1_000_000);
    }
    assertThat(search.state()).isEqualTo(DeadlineSearch.State.REFUTED);
    return deadline + 1;
  }

  @Provide
  Arbitrary<ResourceProblem> larger() {
    return Arbitraries.oneOf(
        TinyProblems.plain(12), TinyProblems.lagged(12), TinyProblems.timed(12));
  }

  @Provide
  Arbitrary<ResourceProblem> tiny() {
    return Arbitraries.oneOf(TinyProblems.plain(5), TinyProblems.lagged(5), TinyProblems.timed(5));
  }
}
