package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import java.util.Optional;

/**
 * A good order of jobs that keeps what their {@link PairRelaxation} has decided, most often a cheapest one.
 *
 * <p>The decided pairs divide the jobs into many small blocks, which are solved as those of a backlog are; one that remains too large is
 * ordered by {@link InsertionSearch}.
 *
 * <p>Cost: one decomposition, and for each block one look at each of its initial sets, or one pass of insertions.
 */
final class DecidedOrder {

  private static final int MOST_SETS = 20_000;

  private final JobNetwork jobs;
  private final ImmutableIntArray.Builder order = ImmutableIntArray.builder();
  private long steps;

  private DecidedOrder(JobNetwork jobs) {
    this.jobs = jobs;
  }

  /** {@return the order, or none if what is required goes round in a circle} */
  static Optional<DecidedOrder> of(JobNetwork jobs) {
    int[][] requires = jobs.requires();
    int[] topological =
        DependencyGraph.topologicalOrder(requires, DependencyGraph.reversed(requires));
    if (topological.length < requires.length) {
      return Optional.empty();
    }
    DecidedOrder order = new DecidedOrder(jobs);
    order.solve();
    return Optional.of(order);
  }

  private void solve() {
    SidneyDecomposition decomposition = new SidneyDecomposition(jobs);
    for (int[] block : decomposition.divide()) {
      CompositeOrder composites = CompositeOrder.contracted(jobs, block);
      order.addAll(ImmutableIntArray.copyOf(solved(composites)));
    }
    steps += decomposition.steps();
  }

  private int[] solved(CompositeOrder composites) {
    if (composites.isSingleRun()) {
      return composites.items();
    }
    Optional<InitialSets> sets = InitialSets.of(composites.requires(), MOST_SETS);
    if (sets.isPresent()) {
      steps += InitialSets.steps(sets.get().count());
      return composites.items(composites.cheapest(sets.get()));
    }
    steps += InsertionSearch.stepsOfPass(composites.durations().length);
    return composites.items(InsertionSearch.order(composites));
  }

  /** {@return the jobs, first to last} */
  int[] toArray() {
    return order.build().toArray();
  }

  /** {@return how much effort that took} */
  long steps() {
    return steps;
  }
}
