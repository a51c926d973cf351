package dev.tandem.scheduling.resource.rcpsp.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.bound.BoundCheck;
import dev.tandem.scheduling.resource.rcpsp.bound.DeadEnds;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.rcpsp.tiny.TinyProblems;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a search writes down when it finds no way, and what its checker makes of it. */
class DeadEndsProperties {

  private static final int MANY = 1_000_000;

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void deadEnds_searchForLessThanTheLeast_areAcceptedAndRefusedForOneMore(
      @ForAll("tiny") ResourceProblem problem) {
    int least = RcpspOracle.leastMakespan(problem);
    DeadlineSearch search = new DeadlineSearch(problem, least - 1);
    search.advance(MANY);
    assertThat(BoundCheck.fault(problem, bound(least, search))).isEmpty();
    assertThat(BoundCheck.fault(problem, bound(least + 1, search))).isPresent();
  }

  /** With deadlines that are moved, restarts, and nogoods that are forgotten. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void deadEnds_downToTheLeast_areAcceptedAndRefusedForOneMore(
      @ForAll("larger") ResourceProblem problem,
      @ForAll("limits") int restartAfter,
      @ForAll("limits") int mostNogoods) {
    DeadlineSearch search =
        new DeadlineSearch(problem, problem.horizon(), restartAfter, mostNogoods);
    search.advance(MANY);
    while (search.state() == DeadlineSearch.State.FOUND) {
      ResourceSchedule found = ResourceSchedule.of(problem, search.starts());
      search.tighten(found.makespan() - 1);
      search.advance(MANY);
    }
    int least = search.deadline() + 1;
    assertThat(BoundCheck.fault(problem, bound(least, search))).isEmpty();
    assertThat(BoundCheck.fault(problem, bound(least + 1, search))).isPresent();
  }

  /** Whatever somebody writes down, a bound above the least makespan is refused. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void fault_anyDeadEnds_refuseWhatIsNotTrue(
      @ForAll("tiny") ResourceProblem problem, @ForAll("written") List<List<Integer>> written) {
    int least = RcpspOracle.leastMakespan(problem);
    ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
    ImmutableIntArray.Builder quantities = ImmutableIntArray.builder();
    ImmutableIntArray.Builder slots = ImmutableIntArray.builder();
    int end = 0;
    for (List<Integer> deadEnd : written) {
      for (int literal : deadEnd) {
        quantities.add(literal % (2 * problem.activities()));
        slots.add(literal / 10 % (least + 2));
      }
      end += deadEnd.size();
      ends.add(end);
    }
    DeadEnds deadEnds = new DeadEnds(ends.build(), quantities.build(), slots.build());
    assertThat(BoundCheck.fault(
            problem, new LowerBound.ExhaustedSearch(least + 1, 0, Optional.of(deadEnds))))
        .isPresent();
  }

  private static LowerBound bound(int value, DeadlineSearch search) {
    return new LowerBound.ExhaustedSearch(value, search.decisions(), search.deadEnds());
  }

  @Provide
  Arbitrary<Integer> limits() {
    return Arbitraries.of(1, 3, 20, MANY);
  }

  @Provide
  Arbitrary<List<List<Integer>>> written() {
    return Arbitraries.integers()
        .between(0, 999)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(6);
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
