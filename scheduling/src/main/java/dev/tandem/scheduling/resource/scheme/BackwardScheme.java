package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.LateStep;
import dev.tandem.scheduling.resource.pool.PlanPools;

/**
 * Pushes the tasks of a schedule as late as its finish allows, the last first, each to the latest time at which it finds its resources.
 * Placed forward again in the order of these starts, tasks fill the gaps that were left: forward-backward improvement.
 *
 * <p>Cost: as {@link WorkingTimeScheme}. Not thread-safe. Source: Li and Willis (1992), "An iterative scheduling technique for resource-constrained
 * project scheduling", European Journal of Operational Research 56(3).
 */
final class BackwardScheme {
  private final LevellingProblem problem;
  private final CompiledNetwork network;
  private final PlanPools pools;
  private final Profiles profiles;
  private final int[] outgoing;

  BackwardScheme(LevellingProblem problem) {
    this.problem = problem;
    this.network = problem.network;
    this.pools = problem.pools;
    this.profiles = new Profiles(pools);
    this.outgoing = new int[network.size()];
    for (int node = 0; node < outgoing.length; node++) {
      outgoing[node] = network.links.endOut(node) - network.links.firstOut(node);
    }
  }

  /** When each node starts if it is pushed as late as the finish of a schedule allows. */
  long[] starts(Placement placement) {
    profiles.clear();
    Dates dates = new Dates(network.size());
    LateStep step = new LateStep(network, dates);
    long end = Long.MIN_VALUE;
    long[] finish = new long[network.size()];
    for (int node = 0; node < finish.length; node++) {
      finish[node] = -placement.finish(node);
      end = Math.max(end, placement.finish(node));
      dates.putEarly(node, placement.start(node), placement.finish(node));
      if (!problem.moves(node)) {
        profiles.takeAll(node, placement.start(node), placement.finish(node), 1);
      }
    }
    Waiting waiting = new Waiting(Ranks.of(finish));
    int[] open = outgoing.clone();
    for (int node = 0; node < open.length; node++) {
      if (open[node] == 0) {
        waiting.add(node);
      }
    }
    Links links = network.links;
    while (!waiting.isEmpty()) {
      int node = waiting.take();
      push(node, placement, end, step, dates);
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        if (--open[links.from(link)] == 0) {
          waiting.add(links.from(link));
        }
      }
    }
    long[] starts = new long[network.size()];
    for (int node = 0; node < starts.length; node++) {
      starts[node] = dates.lateStart(node);
    }
    return starts;
  }

  private void push(int node, Placement placement, long end, LateStep step, Dates dates) {
    if (!problem.moves(node)) {
      dates.putLate(node, placement.start(node), placement.finish(node));
      return;
    }
    step.open(node, end);
    Links links = network.links;
    for (int place = links.firstOut(node); place < links.endOut(node); place++) {
      step.apply(links.out(place));
    }
    step.close(node);
    if (pools.first(node) < pools.end(node)) {
      long work = latest(node, placement, dates);
      long start = network.calendarOf(node).startOf(work);
      dates.putLate(node, start, finish(node, work));
      profiles.takeAll(node, start, finish(node, work), 1);
    }
  }

  /** The last working time, not before that of the schedule, at which a node finds its resources; that of the schedule if there is none. */
  private long latest(int node, Placement placement, Dates dates) {
    WorkingTime calendar = network.calendarOf(node);
    long first = calendar.workAt(placement.start(node));
    long work = calendar.workAt(dates.lateStart(node));
    while (work > first) {
      long taken = profiles.takenFrom(node, calendar.startOf(work), finish(node, work));
      if (taken == FOREVER) {
        return work;
      }
      // It must be done before what is in its way begins.
      long done = calendar.workAt(taken);
      work = Math.min(work - 1, network.workBefore(node, done, network.nodes.remaining(node)));
    }
    return first;
  }

  private long finish(int node, long work) {
    return network
        .calendarOf(node)
        .finishOf(network.workAfter(node, work, network.nodes.remaining(node)));
  }
}
