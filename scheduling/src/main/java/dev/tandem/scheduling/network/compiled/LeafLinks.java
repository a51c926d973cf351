package dev.tandem.scheduling.network.compiled;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.project.Project;

/** The dependencies of a project spread over the leaves below summary tasks, in order of declaration. */
final class LeafLinks {
  final int size;
  final int[] from;
  final int[] to;
  final int[] dependency;
  private final int leafCount;

  private LeafLinks(int leafCount, int size) {
    this.leafCount = leafCount;
    this.size = size;
    this.from = new int[size];
    this.to = new int[size];
    this.dependency = new int[size];
  }

  static LeafLinks of(Project project, WorkBreakdown breakdown) {
    ImmutableIntArray predecessors = project.predecessorIndices();
    ImmutableIntArray successors = project.successorIndices();
    long total = 0;
    for (int i = 0; i < predecessors.length(); i++) {
      total = Math.addExact(
          total,
          (long) count(breakdown, predecessors.get(i)) * count(breakdown, successors.get(i)));
    }
    if (total > Integer.MAX_VALUE - 8) {
      throw new ArithmeticException("links between leaf tasks must fit an array: " + total
          + ". Tie milestones before and after the summaries instead of the summaries themselves.");
    }
    LeafLinks links = new LeafLinks(breakdown.leafCount(), Ints.checkedCast(total));
    int count = 0;
    for (int i = 0; i < predecessors.length(); i++) {
      int predecessor = predecessors.get(i);
      int successor = successors.get(i);
      for (int a = breakdown.first(predecessor); a < breakdown.last(predecessor); a++) {
        for (int b = breakdown.first(successor); b < breakdown.last(successor); b++) {
          links.from[count] = a;
          links.to[count] = b;
          links.dependency[count++] = i;
        }
      }
    }
    return links;
  }

  private static int count(WorkBreakdown breakdown, int task) {
    return breakdown.last(task) - breakdown.first(task);
  }

  /** Names the ends by other numbers, in place. */
  void renumber(int[] numberOf) {
    for (int i = 0; i < size; i++) {
      from[i] = numberOf[from[i]];
      to[i] = numberOf[to[i]];
    }
  }

  /** Kahn's algorithm, first come first served: leaves nobody waits for in their given order, then those that become free. */
  int[] topologicalOrder(int[] given) {
    PackedArcs successors = PackedArcs.of(leafCount, from, to);
    int[] waiting = new int[leafCount];
    for (int leaf : to) {
      waiting[leaf]++;
    }
    int[] order = new int[leafCount];
    int tail = 0;
    for (int leaf : given) {
      if (waiting[leaf] == 0) {
        order[tail++] = leaf;
      }
    }
    for (int head = 0; head < tail; head++) {
      int leaf = order[head];
      for (int place = successors.start(leaf); place < successors.end(leaf); place++) {
        int next = successors.target(place);
        if (--waiting[next] == 0) {
          order[tail++] = next;
        }
      }
    }
    return order;
  }
}
