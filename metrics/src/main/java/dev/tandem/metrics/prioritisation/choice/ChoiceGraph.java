package dev.tandem.metrics.prioritisation.choice;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.StrongComponents;
import java.util.Arrays;
import java.util.List;

/**
 * Who was preferred to whom, and the groups within which preferences run both ways.
 *
 * <p>A maximum-likelihood fit of strengths exists only if there is one such group (Ford, 1957): otherwise the members of one group were
 * never beaten by the rest, and the fit would drive them apart without end.
 */
final class ChoiceGraph {

  private final List<String> items;
  private final PackedArcs.Builder preferredTo;

  ChoiceGraph(List<String> items) {
    this.items = items;
    this.preferredTo = PackedArcs.builder(items.size());
  }

  /** Records that {@code winner} was preferred to {@code loser} at least once. */
  void prefer(int winner, int loser) {
    preferredTo.add(winner, loser);
  }

  /** {@return the strongly connected components, none preferred to an earlier one; items in declaration order} */
  ImmutableList<ImmutableList<String>> components() {
    return StrongComponents.of(preferredTo.build()).reverse().stream()
        .map(group ->
            Arrays.stream(group).mapToObj(items::get).collect(ImmutableList.toImmutableList()))
        .collect(ImmutableList.toImmutableList());
  }
}
