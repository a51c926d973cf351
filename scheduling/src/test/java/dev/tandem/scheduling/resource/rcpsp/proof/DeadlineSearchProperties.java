package dev.tandem.scheduling.resource.rcpsp.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TinyProblems;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlineSearchProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void advance_deadlineFromFarToTooEarly_findsSchedulesDownToTheLeastMakespan(@ForAll("tiny") ResourceProblem problem) {
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
    if (least > 0) {
      DeadlineSearch search = new DeadlineSearch(problem, least - 1);
      search.advance(1_000_000);
      assertThat(search.state()).isEqualTo(DeadlineSearch.State.REFUTED);
    }
  }

  @Provide
  Arbitrary<ResourceProblem> tiny() {
    return Arbitraries.oneOf(TinyProblems.plain(5), TinyProblems.lagged(5), TinyProblems.timed(5));
  }
}
