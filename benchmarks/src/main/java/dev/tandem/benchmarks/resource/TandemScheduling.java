package dev.tandem.benchmarks.resource;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSearch;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSolution;
import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;

/** The search of this library, stopped by the clock. */
final class TandemScheduling implements SchedulingPeer {

  @Override
  public String name() {
    return "Tandem";
  }

  @Override
  public Answer solve(ResourceProblem problem, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    ResourceSolution solution = ResourceSearch.withDefaults()
        .withEffort(new SearchEffort(1L << 40, 1L << 35))
        .withProgress((count, best) -> System.nanoTime() < end)
        .run(problem);
    return new Answer(
        solution.schedule().map(ResourceSchedule::starts).orElse(ImmutableIntArray.of()),
        solution.isProvenOptimal());
  }
}
