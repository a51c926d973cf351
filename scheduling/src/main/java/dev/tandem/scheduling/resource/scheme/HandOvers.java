package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.resource.pool.PlanPools;
import java.util.Arrays;

/**
 * Whose end lets whom start: a node that waited for a pool, which a second earlier would not have sufficed, was let start by all that
 * ended their work on that pool just then. All of several that ended together count.
 *
 * <p>The schedule is taken node by node once more, so that each pool is as full as it was when the node was placed. Cost: O(nodes that waited
 * times nodes on their pools). Not thread-safe.
 */
final class HandOvers {
  private static final int NONE = -1;

  private final LevellingProblem problem;
  private final CompiledNetwork network;
  private final PlanPools pools;
  private final Profiles profiles;
  /** For each node its place in the order; and from when to when it holds what it takes. */
  private final int[] place;

  private final boolean[] isHeld;
  private final long[] start;
  private final long[] finish;

  /** For each node the last found that it hands over to; each with the one before. */
  private final int[] last;

  private int[] to = new int[16];
  private long[] until = new long[16];
  private int[] before = new int[16];
  private int size;

  HandOvers(LevellingProblem problem) {
    this.problem = problem;
    this.network = problem.network;
    this.pools = problem.pools;
    this.profiles = new Profiles(pools);
    this.place = new int[network.size()];
    this.isHeld = new boolean[network.size()];
    this.start = new long[network.size()];
    this.finish = new long[network.size()];
    this.last = new int[network.size()];
  }

  /** Finds the hand-overs of a schedule of the problem as it is now. */
  void find(Placement placement) {
    profiles.clear();
    Arrays.fill(last, NONE);
    Arrays.fill(isHeld, false);
    size = 0;
    for (int next = 0; next < place.length; next++) {
      place[placement.node(next)] = next;
    }
    for (int node = 0; node < place.length; node++) {
      if (!problem.moves(node)) {
        long from = network.nodes.isStarted(node)
            ? problem.before().restStart(node)
            : problem.before().start(node);
        hold(node, from, problem.before().finish(node));
      }
    }
    for (int next = 0; next < place.length; next++) {
      int node = placement.node(next);
      if (pools.first(node) < pools.end(node) && !network.nodes.isFinished(node)) {
        if (isHeld[node]) {
          profiles.takeAll(node, start[node], finish[node], -1);
          isHeld[node] = false;
        }
        if (placement.isDelayed(node)) {
          findInto(node, placement);
        }
        hold(node, placement.start(node), placement.finish(node));
      }
    }
  }

  private void hold(int node, long from, long to) {
    isHeld[node] = true;
    start[node] = from;
    finish[node] = to;
    profiles.takeAll(node, from, to, 1);
  }

  private void findInto(int node, Placement placement) {
    WorkingTime calendar = network.calendarOf(node);
    long work = calendar.workAt(placement.start(node)) - 1;
    long sooner = calendar.startOf(work);
    long end = calendar.finishOf(network.workAfter(node, work, network.nodes.remaining(node)));
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      if (profiles.conflicts(demand, sooner, end)) {
        addAll(node, pools.pool(demand), sooner, placement.start(node));
      }
    }
  }

  private void addAll(int node, int pool, long after, long by) {
    for (int other = 0; other < place.length; other++) {
      if (!isHeld[other] || place[other] > place[node]) {
        continue;
      }
      for (int demand = pools.first(other); demand < pools.end(other); demand++) {
        long end = pools.end(demand, start[other], finish[other]);
        if (pools.pool(demand) == pool && end > after && end <= by && start[other] < end) {
          add(other, node, end);
        }
      }
    }
  }

  private void add(int from, int node, long end) {
    if (size == to.length) {
      to = Arrays.copyOf(to, 2 * size);
      until = Arrays.copyOf(until, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    to[size] = node;
    until[size] = end;
    before[size] = last[from];
    last[from] = size++;
  }

  /** By when a node must finish so that none of those that it hands over to starts after its late start. */
  long latestFinish(int node, Dates dates) {
    long latest = FOREVER;
    WorkingTime calendar = network.calendarOf(node);
    for (int each = last[node]; each != NONE; each = before[each]) {
      long after = calendar.workAt(finish[node]) - calendar.workAt(until[each]);
      long work = calendar.workAt(dates.lateStart(to[each])) + after;
      latest = Math.min(latest, calendar.finishOf(work));
    }
    return latest;
  }
}
