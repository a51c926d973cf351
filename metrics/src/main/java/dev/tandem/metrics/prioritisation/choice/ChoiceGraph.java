package dev.tandem.metrics.prioritisation.choice;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who was preferred to whom, and the groups within which preferences run both ways.
 *
 * <p>A maximum-likelihood fit of strengths exists only if there is one such group (Ford, 1957): otherwise the members of one group were
 * never beaten by the rest, and the fit would drive them apart without end.
 */
final class ChoiceGraph {

  private final List<String> items;
  private final List<Set<Integer>> preferredTo = new ArrayList<>();
  private final List<Set<Integer>> beatenBy = new ArrayList<>();

  ChoiceGraph(List<String> items) {
    this.items = items;
    for (int i = 0; i < items.size(); i++) {
      preferredTo.add(new LinkedHashSet<>());
      beatenBy.add(new LinkedHashSet<>());
    }
  }

  /** Records that {@code winner} was preferred to {@code loser} at least once. */
  void prefer(int winner, int loser) {
    preferredTo.get(winner).add(loser);
    beatenBy.get(loser).add(winner);
  }

  /** {@return the strongly connected components, none preferred to an earlier one; items in declaration order} */
  ImmutableList<ImmutableList<String>> components() {
    List<Integer> finished = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int i = 0; i < items.size(); i++) {
      search(i, preferredTo, seen, finished);
    }
    Collections.reverse(finished);
    BitSet taken = new BitSet();
    ImmutableList.Builder<ImmutableList<String>> components = ImmutableList.builder();
    for (int root : finished) {
      List<Integer> component = new ArrayList<>();
      search(root, beatenBy, taken, component);
      if (!component.isEmpty()) {
        components.add(
            component.stream().sorted().map(items::get).collect(ImmutableList.toImmutableList()));
      }
    }
    return components.build();
  }

  /** Depth-first search without recursion; appends each newly reached item after those reached from it (Kosaraju's order). */
  private static void search(
      int root, List<Set<Integer>> edges, BitSet seen, List<Integer> finished) {
    Deque<Integer> path = new ArrayDeque<>();
    Deque<Iterator<Integer>> open = new ArrayDeque<>();
    if (seen.get(root)) {
      return;
    }
    seen.set(root);
    path.push(root);
    open.push(edges.get(root).iterator());
    while (!path.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        finished.add(path.pop());
        continue;
      }
      int next = open.element().next();
      if (!seen.get(next)) {
        seen.set(next);
        path.push(next);
        open.push(edges.get(next).iterator());
      }
    }
  }
}
