package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import dev.tandem.metrics.prioritisation.graph.TransitiveReduction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Composite jobs and what they require: what is left of a block after contraction, and its cheapest order if it is small.
 *
 * <p>Cost: contraction as for {@link ModuleContraction}; {@link #cheapest} O(s) for s steps between initial sets, at most n from each set
 * of n jobs.
 */
public final class CompositeOrder implements JobNetwork {

  private final ImmutableList<CompositeJob> jobs;
  private final int[][] requires;
  private final boolean single;
  private final long[] durations;
  private final long[] costsOfDelay;

  CompositeOrder(ImmutableList<CompositeJob> jobs, int[][] requires, boolean single) {
    this.jobs = jobs;
    this.requires = requires;
    this.single = single;
    this.durations = jobs.stream().mapToLong(CompositeJob::duration).toArray();
    this.costsOfDelay = jobs.stream().mapToLong(CompositeJob::costOfDelay).toArray();
  }

  /**
   * {@return what contraction leaves of some jobs; the items of the composite jobs are members}
   *
   * @param jobs all jobs
   * @param members which of them, ascending
   */
  public static CompositeOrder contracted(JobNetwork jobs, int[] members) {
    Run[] runs = Arrays.stream(members)
        .mapToObj(job -> Run.of(List.of(new CompositeJob(
            ImmutableIntArray.of(job), jobs.durations()[job], jobs.costsOfDelay()[job]))))
        .toArray(Run[]::new);
    return ModuleContraction.contract(runs, TransitiveReduction.of(jobs.requiresWithin(members)));
  }

  /** {@return whether contraction left one run only, whose jobs are then in a cheapest order} */
  public boolean isSingleRun() {
    return single;
  }

  @Override
  public int[][] requires() {
    return requires;
  }

  @Override
  public long[] durations() {
    return durations;
  }

  @Override
  public long[] costsOfDelay() {
    return costsOfDelay;
  }

  /** {@return the items of all jobs, the jobs taken as listed} */
  public int[] items() {
    return items(IntStream.range(0, jobs.size()).toArray());
  }

  /**
   * {@return the items of these jobs, in this order}
   *
   * @param order the jobs, by number
   */
  public int[] items(int[] order) {
    ImmutableIntArray.Builder items = ImmutableIntArray.builder();
    for (int job : order) {
      items.addAll(jobs.get(job).items());
    }
    return items.build().toArray();
  }

  /**
   * {@return a cheapest order of the jobs, by dynamic programming over their initial sets}
   *
   * <p>The least cost of an initial set is the least, over its last jobs, of the least cost before it plus its cost of delay times the
   * set's duration, whatever the order inside. Of equal costs the first found stays, so that the result is reproducible.
   *
   * @param sets the initial sets of {@link #requires()}
   */
  public int[] cheapest(InitialSets sets) {
    long[] finish = sets.totals(durations);
    long[] cost = new long[sets.count()];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[0] = 0;
    int[] lastStep = new int[sets.count()];
    int[] previous = new int[sets.count()];
    for (int set = 0; set < sets.count(); set++) {
      for (int step = sets.firstStep(set); step < sets.firstStep(set + 1); step++) {
        int target = sets.target(step);
        long candidate = cost[set] + costsOfDelay[sets.item(step)] * finish[target];
        if (candidate < cost[target]) {
          cost[target] = candidate;
          lastStep[target] = step;
          previous[target] = set;
        }
      }
    }
    return sets.path(sets.count() - 1, lastStep, previous);
  }
}
