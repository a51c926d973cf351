package dev.tandem.metrics.prioritisation.sequencing.jobs;

import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A good order of jobs that are too many for an exact one: best set first, then exchanges of neighbouring groups while they pay.
 *
 * <p>Moving group X behind the group Y that follows it changes the cost by w(X)·p(Y) − w(Y)·p(X), whatever stands around them. Cost: {@link
 * #stepsOfPass} for each pass, and passes go on as long as one finds something.
 */
final class InsertionSearch {

  /** Bounds groups' lengths so that one pass over large blocks takes about this many steps. */
  private static final long STEPS_PER_PASS = 4_000_000;

  private final int[][] requires;
  private final int[][] enables;
  private final long[] durations;
  private final long[] costsOfDelay;
  private final int[] order;
  private final int[] position;

  private InsertionSearch(JobNetwork jobs) {
    this.requires = jobs.requires();
    this.enables = DependencyGraph.reversed(requires);
    this.durations = jobs.durations();
    this.costsOfDelay = jobs.costsOfDelay();
    this.order = new int[requires.length];
    this.position = new int[requires.length];
  }

  /** {@return a feasible order that no exchange of neighbouring groups of the lengths tried makes cheaper} */
  static int[] order(JobNetwork jobs) {
    InsertionSearch search = new InsertionSearch(jobs);
    search.placeBestSetsFirst();
    search.improve();
    return search.order;
  }

  /** {@return about how many jobs one pass over so many looks at} */
  static long stepsOfPass(int jobs) {
    return Math.max((long) jobs * jobs, Math.min(STEPS_PER_PASS, (long) jobs * jobs * jobs));
  }

  /** Again and again the job whose own value with all it still requires is worth most per duration, after what it requires. */
  private void placeBestSetsFirst() {
    int[] topological = DependencyGraph.topologicalOrder(requires, enables);
    int[] rank = new int[topological.length];
    for (int i = 0; i < rank.length; i++) {
      rank[topological[i]] = i;
    }
    BitSet[] needed = new BitSet[rank.length];
    for (int i = 0; i < rank.length; i++) {
      needed[i] = new BitSet();
      needed[i].set(i);
      for (int job : requires[topological[i]]) {
        needed[i].or(needed[rank[job]]);
      }
    }
    BitSet left = new BitSet();
    left.set(0, rank.length);
    int placed = 0;
    while (!left.isEmpty()) {
      BitSet best = (BitSet) needed[bestSet(left, needed, topological)].clone();
      for (int i = best.nextSetBit(0); i >= 0; i = best.nextSetBit(i + 1)) {
        order[placed++] = topological[i];
        left.clear(i);
      }
      left.stream().forEach(i -> needed[i].andNot(best));
    }
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
  }

  private int bestSet(BitSet left, BitSet[] needed, int[] topological) {
    int best = -1;
    long bestCost = 0;
    long bestDuration = 1;
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      long cost = 0;
      long duration = 0;
      for (int k = needed[i].nextSetBit(0); k >= 0; k = needed[i].nextSetBit(k + 1)) {
        cost += costsOfDelay[topological[k]];
        duration += durations[topological[k]];
      }
      if (best < 0 || cost * bestDuration > bestCost * duration) {
        best = i;
        bestCost = cost;
        bestDuration = duration;
      }
    }
    return best;
  }

  private void improve() {
    int jobs = order.length;
    int longest = (int) Math.max(1, Math.min(jobs, STEPS_PER_PASS / ((long) jobs * jobs)));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int length = 1; length <= longest; length++) {
        for (int start = 0; start + length <= jobs; start++) {
          changed |= moveLater(start, start + length) || moveEarlier(start, start + length);
        }
      }
    }
  }

  /** Moves the group [start, end) behind as many of the jobs after it as pays most. */
  private boolean moveLater(int start, int end) {
    long cost = sum(costsOfDelay, start, end);
    long duration = sum(durations, start, end);
    long passedCost = 0;
    long passedDuration = 0;
    long best = 0;
    int bestEnd = end;
    for (int i = end; i < order.length && !anyWithin(requires[order[i]], start, end); i++) {
      passedCost += costsOfDelay[order[i]];
      passedDuration += durations[order[i]];
      // X is the group, Y what it has passed.
      long change = cost * passedDuration - passedCost * duration;
      if (change < best) {
        best = change;
        bestEnd = i + 1;
      }
    }
    return exchange(start, end, bestEnd);
  }

  /** Moves the group [start, end) before as many of the jobs ahead of it as pays most. */
  private boolean moveEarlier(int start, int end) {
    long cost = sum(costsOfDelay, start, end);
    long duration = sum(durations, start, end);
    long passedCost = 0;
    long passedDuration = 0;
    long best = 0;
    int bestStart = start;
    for (int i = start - 1; i >= 0 && !anyWithin(enables[order[i]], start, end); i--) {
      passedCost += costsOfDelay[order[i]];
      passedDuration += durations[order[i]];
      // Here the group is Y: it comes before X, what it has passed.
      long change = passedCost * duration - cost * passedDuration;
      if (change < best) {
        best = change;
        bestStart = i;
      }
    }
    return exchange(bestStart, start, end);
  }

  private long sum(long[] amounts, int start, int end) {
    long sum = 0;
    for (int i = start; i < end; i++) {
      sum += amounts[order[i]];
    }
    return sum;
  }

  private boolean anyWithin(int[] jobs, int start, int end) {
    for (int job : jobs) {
      if (position[job] >= start && position[job] < end) {
        return true;
      }
    }
    return false;
  }

  /** Exchanges the neighbouring groups [start, middle) and [middle, end). */
  private boolean exchange(int start, int middle, int end) {
    if (start == middle || middle == end) {
      return false;
    }
    int[] first = Arrays.copyOfRange(order, start, middle);
    System.arraycopy(order, middle, order, start, end - middle);
    System.arraycopy(first, 0, order, end - first.length, first.length);
    for (int i = start; i < end; i++) {
      position[order[i]] = i;
    }
    return true;
  }
}
