package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;

/**
 * Items in a fixed order, as composite jobs whose ratios of cost of delay to duration fall strictly along the run.
 *
 * <p>A job whose ratio is not above the next one's is joined with it, because whatever came between the two could be moved out without
 * loss. Source: Eugene Lawler (1978), Sequencing jobs to minimize total weighted completion time subject to precedence constraints.
 *
 * <p>Cost: O(n) comparisons for n jobs, of one run or of two together, since each job is joined at most once; a joined job copies its
 * items.
 *
 * @param jobs the jobs, in order
 */
record Run(ImmutableList<CompositeJob> jobs) {

  /** {@return the run of these jobs, neighbours joined until ratios fall} */
  static Run of(Iterable<CompositeJob> jobs) {
    List<CompositeJob> joined = new ArrayList<>();
    for (CompositeJob next : jobs) {
      CompositeJob job = next;
      while (!joined.isEmpty() && !joined.get(joined.size() - 1).isWorthMoreThan(job)) {
        job = joined.remove(joined.size() - 1).followedBy(job);
      }
      joined.add(job);
    }
    return new Run(ImmutableList.copyOf(joined));
  }

  /** {@return this run and then {@code next}: the series composition} */
  Run then(Run next) {
    return of(Iterables.concat(jobs, next.jobs));
  }

  /** {@return the cheapest interleaving with an independent run, best ratio first: the parallel composition} */
  Run beside(Run other) {
    return of(Iterables.mergeSorted(
        List.of(jobs, other.jobs),
        (a, b) -> b.isWorthMoreThan(a) ? 1 : a.isWorthMoreThan(b) ? -1 : 0));
  }
}
