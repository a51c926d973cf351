package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Small backlogs at random: refused exactly if they cannot be delivered one item after another, with cycles that were written. */
class RequirementCyclesProperties {

  @Property
  void compile_anyRequirements_refusesExactlyWhatHasNoOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int items,
      @ForAll @IntRange(min = 0, max = 14) int requirements) {
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>();
    List<Set<String>> required = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      ids.add("i" + i);
      required.add(new HashSet<>());
    }
    for (int k = 0; k < requirements; k++) {
      required.get(random.nextInt(items)).add("i" + random.nextInt(items));
    }
    List<ImmutableList<String>> cycles = cycles(ids, required);
    assertThat(cycles.isEmpty()).isEqualTo(canAllBeDelivered(ids, required));
    Set<String> firsts = new HashSet<>();
    for (ImmutableList<String> cycle : cycles) {
      assertThat(cycle.get(cycle.size() - 1)).isEqualTo(cycle.get(0));
      for (int i = 1; i < cycle.size(); i++) {
        assertThat(required.get(ids.indexOf(cycle.get(i - 1)))).contains(cycle.get(i));
        assertThat(ids.indexOf(cycle.get(i))).isGreaterThanOrEqualTo(ids.indexOf(cycle.get(0)));
      }
      assertThat(firsts.add(cycle.get(0))).isTrue();
    }
  }

  private static List<ImmutableList<String>> cycles(List<String> ids, List<Set<String>> required) {
    try {
      assertThat(DependencyGraph.compile(ids, required).size()).isEqualTo(ids.size());
      return List.of();
    } catch (CyclicRequirementException e) {
      return e.cycles();
    }
  }

  /** Delivers whatever has all it requires until nothing more can be delivered. */
  private static boolean canAllBeDelivered(List<String> ids, List<Set<String>> required) {
    Set<String> delivered = new HashSet<>();
    for (int round = 0; round < ids.size(); round++) {
      for (int i = 0; i < ids.size(); i++) {
        if (delivered.containsAll(required.get(i))) {
          delivered.add(ids.get(i));
        }
      }
    }
    return delivered.size() == ids.size();
  }
}
