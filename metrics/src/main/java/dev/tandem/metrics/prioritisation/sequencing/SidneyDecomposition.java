package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.math.LongMath;
import dev.tandem.metrics.prioritisation.exact.MaximumClosure;
import dev.tandem.metrics.prioritisation.exact.StrongComponents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Divides a backlog into blocks of falling ratio, such that some cheapest order delivers block after block.
 *
 * <p>Definition: the first block is an initial set (it holds what its members require) of greatest cost of delay per duration; the
 * next block is such a set of what remains; and so on. Blocks here are as small as they can be: none holds a proper initial set of the
 * block's own ratio.
 *
 * <p>Method: a set of ratio λ = a/b either has an initial subset that is worth more, by the closure of weights b·w − a·p, and is then
 * divided by it; or it has none, and then its parts are the strong components of the residual network. Every ratio that a cut divides
 * by is a ratio of whole sets, as in Dinkelbach's method, so that all capacities are exact integers.
 *
 * <p>Source: Jeffrey Sidney (1975), Decomposition algorithms for single-machine sequencing with precedence relations and deferral
 * costs.
 */
final class SidneyDecomposition {

  private final CompiledBacklog backlog;

  private SidneyDecomposition(CompiledBacklog backlog) {
    this.backlog = backlog;
  }

  /** {@return the blocks in order of delivery, each with its items ascending} */
  static List<int[]> blocks(CompiledBacklog backlog) {
    SidneyDecomposition decomposition = new SidneyDecomposition(backlog);
    List<int[]> blocks = new ArrayList<>();
    Deque<int[]> open = new ArrayDeque<>();
    int[] all = new int[backlog.size()];
    Arrays.setAll(all, item -> item);
    open.push(all);
    while (!open.isEmpty()) {
      int[] members = open.pop();
      if (members.length <= 1) {
        blocks.add(members);
      } else {
        decomposition.divide(members, open, blocks);
      }
    }
    blocks.removeIf(block -> block.length == 0);
    return blocks;
  }

  private void divide(int[] members, Deque<int[]> open, List<int[]> blocks) {
    MaximumClosure closure = new MaximumClosure(backlog.requiresWithin(members));
    if (closure.maximise(excessOverRatio(members)) > 0) {
      boolean[] better = closure.smallest();
      open.push(select(members, better, false));
      open.push(select(members, better, true));
    } else {
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
      costOfDelay += backlog.costsOfDelay()[member];
      duration += backlog.durations()[member];
    }
    long common = LongMath.gcd(costOfDelay, duration);
    long a = costOfDelay / common;
    long b = duration / common;
    return Arrays.stream(members)
        .mapToLong(item -> b * backlog.costsOfDelay()[item] - a * backlog.durations()[item])
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
