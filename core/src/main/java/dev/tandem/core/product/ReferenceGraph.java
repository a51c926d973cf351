package dev.tandem.core.product;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.ShortestCycles;
import dev.tandem.core.graph.StrongComponents;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which parts of one kind refer to which, without references that lead nowhere.
 *
 * <p>Cost: O(parts + references) for each question.
 *
 * @param <K> the ids of the parts
 */
final class ReferenceGraph<K> {
  private final ImmutableList<K> ids;
  private final PackedArcs references;

  private ReferenceGraph(ImmutableList<K> ids, PackedArcs references) {
    this.ids = ids;
    this.references = references;
  }

  /**
   * {@return the graph of references}
   *
   * @param partsById the parts, in the order in which they were stated
   * @param references the ids to which a part refers
   */
  static <K, V> ReferenceGraph<K> of(Map<K, V> partsById, Function<V, List<K>> references) {
    Map<K, Integer> numbers = new HashMap<>();
    partsById.keySet().forEach(id -> numbers.put(id, numbers.size()));
    PackedArcs.Builder arcs = PackedArcs.builder(numbers.size());
    int from = 0;
    for (V part : partsById.values()) {
      for (K id : references.apply(part)) {
        Integer to = numbers.get(id);
        if (to != null) {
          arcs.add(from, to);
        }
      }
      from++;
    }
    return new ReferenceGraph<>(ImmutableList.copyOf(partsById.keySet()), arcs.build());
  }

  /**
   * {@return a shortest cycle of each knot, or of a large one the shortest found, from its first part along the references, without the
   * first one again at the end}
   */
  ImmutableList<ImmutableList<K>> cycles() {
    return ShortestCycles.of(references).stream()
        .map(cycle ->
            Arrays.stream(cycle).mapToObj(ids::get).collect(ImmutableList.toImmutableList()))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return all ids, each after those to which it refers as far as cycles allow} */
  ImmutableList<K> referencesFirst() {
    return StrongComponents.of(references).stream()
        .flatMapToInt(Arrays::stream)
        .mapToObj(ids::get)
        .collect(ImmutableList.toImmutableList());
  }
}
