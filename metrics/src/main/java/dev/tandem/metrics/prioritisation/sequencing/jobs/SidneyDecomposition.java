package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.math.LongMath;
import dev.tandem.core.graph.StrongComponents;
import dev.tandem.metrics.prioritisation.graph.MaximumClosure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a backlog into blocks of falling ratio, such that some cheapest order delivers block after block.
 *
 * <p>Definition: the first block is an initial set (it holds what its members require) of greatest cost of delay per duration; the
 * next block is such a set of what remains; and so on. Blocks here are as small as they can be: none holds a proper initial set of the
 * block's own ratio.
 *
 * <p>Method: a set of ratio λ = a/b either has an initial subset that is worth more, by the closure of weights b·w − a·p, and is then
 * divided by it; or it has none, and then its parts are the strong components of the residual network. Every ratio that a cut divides
 * by is a ratio of whole sets, as in Dinkelbach's method, so that all capacities are exact integers. Cost: fewer than 2n cuts for n jobs.
 *
 * <p>Source: Jeffrey Sidney (1975), Decomposition algorithms for single-machine sequencing with precedence relations and deferral
 * costs.
 */
public final class SidneyDecomposition {

  private final JobNetwork jobs;
  private long steps;

  SidneyDecomposition(JobNetwork jobs) {
    this.jobs = jobs;
  }

  /**
   * {@return the blocks of all jobs in order of delivery, each with its jobs ascending}
   *
   * @param jobs the jobs
   */
  public static List<int[]> blocks(JobNetwork jobs) {
    return new SidneyDecomposition(jobs).divide();
  }

  /** {@return the blocks of all jobs in order of delivery, each with its jobs ascending} */
  List<int[]> divide() {
    return divide(IntStream.range(0, jobs.durations().length).toArray());
  }

  /**
   * {@return the blocks of some jobs in order of delivery, each with its jobs ascending}
   *
   * @param some which jobs, ascending; the others are done before or after
   */
  List<int[]> divide(int[] some) {
    List<int[]> blocks = new ArrayList<>();
    Deque<int[]> open = new ArrayDeque<>();
    open.push(some);
    while (!open.isEmpty()) {
      int[] members = open.pop();
      if (members.length <= 1) {
        blocks.add(members);
      } else {
        divide(members, open, blocks);
      }
    }
    blocks.removeIf(block -> block.length == 0);
    return blocks;
  }

  /** {@return how many requirements were looked at so far} */
  long steps() {
    return steps;
  }

  private void divide(int[] members, Deque<int[]> open, List<int[]> blocks) {
    MaximumClosure closure = new MaximumClosure(jobs.requiresWithin(members));
    boolean divisible = closure.maximise(excessOverRatio(members)) > 0;
    steps += members.length + closure.steps();
    if (divisible) {
      boolean[] better = closure.smallest();
      // The better part on top: it is divided first, so that blocks come in order of delivery.
      open.push(select(members, better, false));
      open.push(select(members, better, true));
    } else {
      // Each component comes after those to which its arcs lead, which are what it requires.
      for (int[] component : StrongComponents.of(closure.residual())) {
        blocks.add(Arrays.stream(component).map(i -> members[i]).toArray());
      }
    }
  }

  /** b·w − a·p for the set's own ratio a/b in lowest terms; these sum to 0. */
  private long[] excessOverRatio(int[] members) {
    long costOfDelay = 0;
    long duration = 0;
    for (int member : members) {
      costOfDelay += jobs.costsOfDelay()[member];
      duration += jobs.durations()[member];
    }
    long common = LongMath.gcd(costOfDelay, duration);
    long a = costOfDelay / common;
    long b = duration / common;
    return Arrays.stream(members)
        .mapToLong(job -> b * jobs.costsOfDelay()[job] - a * jobs.durations()[job])
        .toArray();
  }

  private static int[] select(int[] members, boolean[] inside, boolean wanted) {
    int[] selected = new int[members.length];
    int count = 0;
    for (int i = 0; i < members.length; i++) {
      if (inside[i] == wanted) {
        selected[count++] = members[i];
      }
    }
    return Arrays.copyOf(selected, count);
  }
}
