package dev.tandem.metrics.prioritisation.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Branch and bound over single nodes, taken or left, with the relaxation's bound, its own choice made feasible, and exchanges.
 *
 * <p>Depth first, iterative; taking comes before leaving. The node to branch on is the most valuable one of the set that the relaxation
 * takes in part, or of those that it takes together with a rival.
 *
 * <p>Cost: a branch costs one {@link CapacityBound} and, where it can lead to something better, one choice made feasible; exponentially
 * many branches at worst, so that the steps end it. Memory O(n + m) and an entry for each open branch.
 */
final class ReleaseSearch {

  private final SelectionGraph graph;
  private final Fixings fixings;
  private final long stepLimit;
  private final List<Branch> branches = new ArrayList<>();
  private long steps;
  private boolean[] best;
  private long bestValue;

  /** A node that is branched on, how much was fixed before, and the bound there. */
  private static final class Branch {
    private final int node;
    private final int fixedBefore;
    private final long bound;
    private boolean leaveOpen = true;

    Branch(int node, int fixedBefore, long bound) {
      this.node = node;
      this.fixedBefore = fixedBefore;
      this.bound = bound;
    }
  }

  ReleaseSearch(SelectionGraph graph, long stepLimit) {
    this.graph = graph;
    this.fixings = new Fixings(graph);
    this.stepLimit = stepLimit;
    this.best = new boolean[graph.size()];
  }

  /** {@return a value, in units, that no choice exceeds: that of the best choice if all branches were looked at} */
  long run() {
    fixings.leaveImpossible();
    boolean open;
    do {
      Optional<Branch> branch = evaluate();
      branch.ifPresent(branches::add);
      open = (branch.isPresent() && fixings.take(branch.get().node)) || leaveNext();
    } while (open && steps < stepLimit);
    return open ? openBound() : bestValue;
  }

  boolean[] best() {
    return best;
  }

  long bestValue() {
    return bestValue;
  }

  /** Goes back to the last branch whose node was not left yet, and leaves it. */
  private boolean leaveNext() {
    while (!branches.isEmpty()) {
      Branch last = branches.get(branches.size() - 1);
      fixings.undoTo(last.fixedBefore);
      if (last.leaveOpen) {
        last.leaveOpen = false;
        if (fixings.leave(last.node)) {
          return true;
        }
      } else {
        branches.remove(branches.size() - 1);
      }
    }
    return false;
  }

  /** The greatest bound among the branches still to be left and the last one, below which the search stopped. */
  private long openBound() {
    long bound = Math.max(bestValue, branches.get(branches.size() - 1).bound);
    for (Branch branch : branches) {
      bound = branch.leaveOpen ? Math.max(bound, branch.bound) : bound;
    }
    return bound;
  }

  /** Bounds the present branch and improves the best choice by it; empty if nothing better can lie there. */
  private Optional<Branch> evaluate() {
    if (fixings.capacityLeft() < 0) {
      return Optional.empty();
    }
    int[] free = fixings.free();
    CapacityBound relaxation = new CapacityBound(graph, free, fixings.capacityLeft());
    steps += free.length + relaxation.steps();
    long bound = fixings.takenValue() + relaxation.bound();
    if (!branches.isEmpty()) {
      bound = Math.min(bound, branches.get(branches.size() - 1).bound);
    }
    if (bound > bestValue) {
      improveBy(free, relaxation);
    }
    return bound > bestValue
        ? Optional.of(new Branch(branchNode(free, relaxation), fixings.count(), bound))
        : Optional.empty();
  }

  private void improveBy(int[] free, CapacityBound relaxation) {
    ChosenSet set = new ChosenSet(graph);
    for (int node = 0; node < graph.size(); node++) {
      if (fixings.isTaken(node)) {
        set.add(node);
      }
    }
    for (int i = 0; i < free.length; i++) {
      if (relaxation.isWithin(i) && !set.contains(free[i])) {
        set.add(free[i]);
      }
    }
    set.separateRivals();
    set.dropUseless();
    set.fill(-1);
    if (set.value() > bestValue || branches.isEmpty()) {
      Exchanges.improve(graph, set, (stepLimit - steps) / 4);
      best = set.copy();
      bestValue = set.value();
    }
    steps += set.steps();
  }

  private int branchNode(int[] free, CapacityBound relaxation) {
    int[] indices = IntStream.range(0, free.length)
        .filter(i -> relaxation.isWithin(i) && meetsRival(free, i, relaxation))
        .toArray();
    if (indices.length == 0) {
      indices = IntStream.range(0, free.length).filter(relaxation::isSplit).toArray();
    }
    return Arrays.stream(indices)
        .map(i -> free[i])
        .reduce((a, b) -> graph.value(b) > graph.value(a) ? b : a)
        .orElseThrow();
  }

  private boolean meetsRival(int[] free, int index, CapacityBound relaxation) {
    return Arrays.stream(graph.rivals(free[index]))
        .map(rival -> Arrays.binarySearch(free, rival))
        .anyMatch(i -> i >= 0 && relaxation.isWithin(i));
  }
}
