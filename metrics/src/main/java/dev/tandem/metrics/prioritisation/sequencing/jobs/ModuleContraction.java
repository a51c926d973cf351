package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shrinks a partial order by its series and parallel modules, each one replaced by its own cheapest run.
 *
 * <p>Two runs with the same requirements and the same dependents are interleaved by ratio; a run whose only dependent requires nothing
 * else is followed by it. Some cheapest order of the whole keeps every such run's order (Lawler's job module property), so nothing is
 * lost. A series-parallel order shrinks to a single run, which is then a cheapest order; of any other order, a smaller one remains.
 *
 * <p>Cost: at most n rounds of O(n²/64) words for n nodes, each round but the last with fewer of them; few rounds on real backlogs. Source:
 * Lawler (1978), see {@link Run}.
 */
final class ModuleContraction {

  private final Run[] runs;
  private final BitSet[] requires;
  private final BitSet[] enables;
  private final BitSet alive;

  /**
   * @param runs one run a node
   * @param direct for each node, the nodes it requires directly: a transitive reduction
   */
  private ModuleContraction(Run[] runs, int[][] direct) {
    this.runs = runs;
    this.requires = new BitSet[runs.length];
    this.enables = new BitSet[runs.length];
    this.alive = new BitSet(runs.length);
    alive.set(0, runs.length);
    Arrays.setAll(requires, node -> new BitSet());
    Arrays.setAll(enables, node -> new BitSet());
    for (int node = 0; node < runs.length; node++) {
      for (int other : direct[node]) {
        requires[node].set(other);
        enables[other].set(node);
      }
    }
  }

  /** {@return the composite jobs that remain, with what they require} */
  static CompositeOrder contract(Run[] runs, int[][] direct) {
    ModuleContraction contraction = new ModuleContraction(runs.clone(), direct);
    boolean changed = true;
    while (changed) {
      boolean joined = contraction.joinSeries();
      changed = contraction.mergeParallel() || joined;
    }
    return contraction.remaining();
  }

  private boolean joinSeries() {
    boolean changed = false;
    for (int node = alive.nextSetBit(0); node >= 0; node = alive.nextSetBit(node + 1)) {
      while (enables[node].cardinality() == 1
          && requires[enables[node].nextSetBit(0)].cardinality() == 1) {
        absorbSuccessor(node, enables[node].nextSetBit(0));
        changed = true;
      }
    }
    return changed;
  }

  private void absorbSuccessor(int node, int next) {
    runs[node] = runs[node].then(runs[next]);
    alive.clear(next);
    enables[node] = enables[next];
    enables[node].stream().forEach(after -> {
      requires[after].clear(next);
      requires[after].set(node);
    });
  }

  private boolean mergeParallel() {
    Map<List<BitSet>, Integer> firstWith = new HashMap<>();
    boolean changed = false;
    for (int node = alive.nextSetBit(0); node >= 0; node = alive.nextSetBit(node + 1)) {
      List<BitSet> surroundings =
          List.of((BitSet) requires[node].clone(), (BitSet) enables[node].clone());
      Integer first = firstWith.putIfAbsent(surroundings, node);
      if (first != null) {
        absorbTwin(first, node);
        changed = true;
      }
    }
    return changed;
  }

  /** The sets of neighbours change here, but two nodes that were twins before remain so: both lose the same node. */
  private void absorbTwin(int first, int twin) {
    runs[first] = runs[first].beside(runs[twin]);
    alive.clear(twin);
    requires[twin].stream().forEach(before -> enables[before].clear(twin));
    enables[twin].stream().forEach(after -> requires[after].clear(twin));
  }

  private CompositeOrder remaining() {
    List<CompositeJob> jobs = new ArrayList<>();
    int[] last = new int[runs.length];
    int[] first = new int[runs.length];
    for (int node = alive.nextSetBit(0); node >= 0; node = alive.nextSetBit(node + 1)) {
      first[node] = jobs.size();
      jobs.addAll(runs[node].jobs());
      last[node] = jobs.size() - 1;
    }
    int[][] required = new int[jobs.size()][];
    for (int node = alive.nextSetBit(0); node >= 0; node = alive.nextSetBit(node + 1)) {
      required[first[node]] =
          requires[node].stream().map(before -> last[before]).toArray();
      for (int job = first[node] + 1; job <= last[node]; job++) {
        required[job] = new int[] {job - 1};
      }
    }
    return new CompositeOrder(ImmutableList.copyOf(jobs), required, alive.cardinality() <= 1);
  }
}
