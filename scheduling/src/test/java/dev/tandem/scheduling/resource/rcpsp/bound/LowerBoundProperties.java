package dev.tandem.scheduling.resource.rcpsp.bound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.tiny.TinyProblems;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LowerBoundProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void of_anyProblem_isNotAboveTheLeastMakespanAndChecked(
      @ForAll("problems") ResourceProblem problem) {
    LowerBound bound = LowerBound.of(problem);
    assertThat(bound.value())
        .isBetween(problem.windows().criticalPathLength(), RcpspOracle.leastMakespan(problem));
    assertThat(BoundCheck.fault(problem, bound)).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void fault_oneMore_isRefused(@ForAll("problems") ResourceProblem problem) {
    LowerBound bound = LowerBound.of(problem);
    int more = bound.value() + 1;
    LowerBound raised;
    if (bound instanceof LowerBound.CriticalPath path) {
      raised = new LowerBound.CriticalPath(more, path.path());
    } else if (bound instanceof LowerBound.Disjunctive set) {
      raised = new LowerBound.Disjunctive(more, set.activities());
    } else if (bound instanceof LowerBound.Energy energy) {
      raised = new LowerBound.Energy(more, energy.resource(), energy.activities());
    } else {
      LowerBound.EnergyWithin within = (LowerBound.EnergyWithin) bound;
      raised = new LowerBound.EnergyWithin(more, within.resource(), within.from(), within.end());
    }
    assertThat(BoundCheck.fault(problem, raised)).isPresent();
  }

  @Provide
  Arbitrary<ResourceProblem> problems() {
    return Arbitraries.oneOf(TinyProblems.plain(4), TinyProblems.timed(4));
  }
}
