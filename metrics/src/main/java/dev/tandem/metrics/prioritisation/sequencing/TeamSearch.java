package dev.tandem.metrics.prioritisation.sequencing;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Branch and bound over the orders of start: every schedule in which no start can move earlier is one of them.
 *
 * <p>Depth first, iterative, items of high ratio first. A branch is left if even with every remaining item started as early as its own
 * requirements allow, or with all teams joined into one that is as fast as all of them, it would not be cheaper than the best known.
 *
 * <p>Cost: O(n + m + k) a node for n items, m requirements and k teams; up to n! nodes, so that the steps end it. Memory O(nk + m).
 */
final class TeamSearch {

  private final CompiledBacklog backlog;
  private final int teams;
  private final int[] byRatio;
  private final int items;

  private final int[] chosen;
  private final int[] tried;
  private final long[][] freeFrom;
  private final long[] finishes;
  private final long[] lastStarts;
  private final long[] costs;
  private final boolean[] placed;
  private final int[] topological;
  private final long[] heads;

  private long best;
  private int[] bestOrder;

  TeamSearch(CompiledBacklog backlog, int teams, int[] knownOrder, long knownCost) {
    this.backlog = backlog;
    this.teams = teams;
    this.items = backlog.size();
    Comparator<Integer> ratio = backlog.byRatio();
    this.byRatio = IntStream.range(0, items)
        .boxed()
        .sorted(ratio)
        .mapToInt(Integer::intValue)
        .toArray();
    this.chosen = new int[items];
    this.tried = new int[items + 1];
    this.freeFrom = new long[items + 1][teams];
    this.finishes = new long[items];
    this.lastStarts = new long[items + 1];
    this.costs = new long[items + 1];
    this.placed = new boolean[items];
    this.topological = backlog.graph().topologicalOrder();
    this.heads = new long[items];
    this.best = knownCost;
    this.bestOrder = knownOrder;
  }

  /**
   * {@return whether all schedules were looked at, directly or by a bound, before the limit was reached}
   *
   * @param steps how many items the bounds may look at
   */
  boolean exhaust(long steps) {
    long nodeLimit = steps / Math.max(1, 2L * items);
    int depth = 0;
    long nodes = 0;
    while (depth >= 0) {
      if (depth == items || tried[depth] == items) {
        depth = leave(depth);
      } else {
        if (nodes >= nodeLimit) {
          return false;
        }
        int item = byRatio[tried[depth]++];
        if (!placed[item]) {
          nodes++;
          if (tryNext(depth, item)) {
            depth++;
            tried[depth] = 0;
          }
        }
      }
    }
    return true;
  }

  int[] bestOrder() {
    return bestOrder;
  }

  private int leave(int depth) {
    if (depth == items && costs[depth] < best) {
      best = costs[depth];
      bestOrder = chosen.clone();
    }
    if (depth > 0) {
      placed[chosen[depth - 1]] = false;
    }
    return depth - 1;
  }

  private boolean tryNext(int depth, int item) {
    if (placed[item]) {
      return false;
    }
    long earliest = Math.max(lastStarts[depth], backlog.earliestStarts()[item]);
    for (int required : backlog.graph().requires()[item]) {
      if (!placed[required]) {
        return false;
      }
      earliest = Math.max(earliest, finishes[required]);
    }
    place(depth, item, earliest);
    if (bound(depth + 1) >= best) {
      placed[item] = false;
      return false;
    }
    return true;
  }

  /** Team times are kept ascending; starts never fall, so that all teams free by then are alike and the last of them is taken. */
  private void place(int depth, int item, long earliest) {
    long[] free = freeFrom[depth];
    long start = Math.max(earliest, free[0]);
    long finish = start + backlog.durations()[item];
    long[] next = freeFrom[depth + 1];
    System.arraycopy(free, 0, next, 0, teams);
    int team = 0;
    while (team + 1 < teams && next[team + 1] <= start) {
      team++;
    }
    next[team] = finish;
    while (team + 1 < teams && next[team] > next[team + 1]) {
      long later = next[team];
      next[team] = next[team + 1];
      next[++team] = later;
    }
    chosen[depth] = item;
    placed[item] = true;
    finishes[item] = finish;
    lastStarts[depth + 1] = start;
    costs[depth + 1] = costs[depth] + backlog.costsOfDelay()[item] * finish;
  }

  private long bound(int depth) {
    return costs[depth] + Math.max(costOfEarliestFinishes(depth), costOnOneFastTeam(depth));
  }

  private long costOfEarliestFinishes(int depth) {
    long now = Math.max(lastStarts[depth], freeFrom[depth][0]);
    long cost = 0;
    for (int item : topological) {
      if (placed[item]) {
        heads[item] = finishes[item];
      } else {
        long start = Math.max(now, backlog.earliestStarts()[item]);
        for (int required : backlog.graph().requires()[item]) {
          start = Math.max(start, heads[required]);
        }
        heads[item] = start + backlog.durations()[item];
        cost += backlog.costsOfDelay()[item] * heads[item];
      }
    }
    return cost;
  }

  /**
   * Eastman, Even and Isaacs (1964): with m teams, Σ wC is at least that of one team of m-fold speed plus (1 − 1/m)/2 · Σ wp. Rounded
   * down to whole units.
   */
  private long costOnOneFastTeam(int depth) {
    long now = Math.max(lastStarts[depth], freeFrom[depth][0]);
    long work = 0;
    long weights = 0;
    long fast = 0;
    long own = 0;
    for (int item : byRatio) {
      if (!placed[item]) {
        long weight = backlog.costsOfDelay()[item];
        work += backlog.durations()[item];
        weights += weight;
        fast += weight * work;
        own += weight * backlog.durations()[item];
      }
    }
    return weights * now + fast / teams + own / 2 - (own + 2L * teams - 1) / (2L * teams);
  }
}
