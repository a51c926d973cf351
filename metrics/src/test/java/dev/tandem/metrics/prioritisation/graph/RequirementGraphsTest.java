package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.search.OrderSearch;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Cycles, implied requirements and orders of graphs that can be drawn on paper. */
class RequirementGraphsTest {
  private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

  private static CyclicRequirementException refused(int[][] requires) {
    return catchThrowableOfType(
        CyclicRequirementException.class, () -> RequirementCycles.refuse(IDS, requires));
  }

  @Test
  void refuse_cyclesApart_namesAShortestOfEachFromItsFirstItem() {
    // a b c d is a ring with the shorter way a d; e and f require each other.
    int[][] requires = {{1, 3}, {2}, {3}, {0}, {5}, {4}};
    CyclicRequirementException thrown = refused(requires);
    assertThat(thrown.cycles()).isEqualTo(List.of(List.of("a", "d", "a"), List.of("e", "f", "e")));
    assertThat(thrown)
        .hasMessage("requirements form 2 cycles: a -> d -> a; e -> f -> e."
            + " Remove one requirement of each.");
  }

  @Test
  void refuse_itemThatRequiresItself_isACycleOfOne() {
    assertThat(refused(new int[][] {{}, {1}, {}, {}, {}, {}}).cycles())
        .isEqualTo(List.of(List.of("b", "b")));
    assertThatCode(() -> RequirementCycles.refuse(IDS, new int[][] {{1}, {2}, {}, {1}, {}, {}}))
        .doesNotThrowAnyException();
  }

  @Test
  void refuse_shorterCycleOfATangle_isTheOneNamed() {
    // a b c d go round; so do c and d alone.
    assertThat(refused(new int[][] {{1}, {2}, {3}, {0, 2}, {}, {}}).cycle())
        .containsExactly("c", "d", "c");
  }

  @Test
  void refuse_waysOutOfTheRing_areNotFollowed() {
    // b requires f, which leads nowhere, before it requires c, which closes the ring.
    assertThat(refused(new int[][] {{1}, {5, 2}, {0}, {}, {}, {}}).cycle())
        .containsExactly("a", "b", "c", "a");
  }

  @Test
  void reduction_requirementsThatOthersImply_areDropped() {
    int[][] requires = {{}, {0}, {0, 1}, {0, 2}, {1, 0}, {4, 3, 0}};
    assertThat(TransitiveReduction.of(requires))
        .isEqualTo(new int[][] {{}, {0}, {1}, {2}, {1}, {3, 4}});
  }

  @Test
  void reduction_againstTheOrderOfDeclaration_isTheSame() {
    int[][] requires = {{1, 2}, {2}, {}};
    assertThat(TransitiveReduction.of(requires)).isEqualTo(new int[][] {{1}, {2}, {}});
  }

  /** Each item costs its place times its weight: the heaviest first. */
  private static ToDoubleFunction<int[]> weighted(AtomicLong asked, double... weights) {
    return order -> {
      asked.incrementAndGet();
      double cost = 0;
      for (int place = 0; place < order.length; place++) {
        cost += place * weights[order[place]];
      }
      return cost;
    };
  }

  @Test
  void improve_withoutRequirements_sortsByWeight() {
    int[] start = {0, 1, 2, 3};
    AtomicLong asked = new AtomicLong();
    assertThat(OrderSearch.improve(start, new int[4][0], weighted(asked, 1, 4, 2, 3), 1_000))
        .containsExactly(1, 3, 2, 0);
    assertThat(start).containsExactly(0, 1, 2, 3);
  }

  @Test
  void improve_withRequirements_keepsThem() {
    // 3 requires 2 and 1 requires 0: the heavy ones cannot come before what they need.
    int[][] requires = {{}, {0}, {}, {2}};
    AtomicLong asked = new AtomicLong();
    assertThat(OrderSearch.improve(
            new int[] {0, 1, 2, 3}, requires, weighted(asked, 0, 2, 0, 9), 1_000))
        .containsExactly(2, 3, 0, 1);
  }

  @Test
  void improve_budgetOfEvaluations_isNotExceeded() {
    int[] start = {0, 1, 2, 3};
    AtomicLong asked = new AtomicLong();
    assertThat(OrderSearch.improve(start, new int[4][0], weighted(asked, 1, 4, 2, 3), 0))
        .containsExactly(0, 1, 2, 3);
    assertThat(asked).hasValue(1);
    AtomicLong one = new AtomicLong();
    // The first move, 1 before 0, is cheaper already.
    assertThat(OrderSearch.improve(start, new int[4][0], weighted(one, 1, 4, 2, 3), 1))
        .containsExactly(1, 0, 2, 3);
    assertThat(one).hasValue(2);
  }

  @Test
  void improve_bestOrder_isLeftAsItIs() {
    AtomicLong asked = new AtomicLong();
    assertThat(OrderSearch.improve(
            new int[] {1, 3, 2, 0}, new int[4][0], weighted(asked, 1, 4, 2, 3), 1_000))
        .containsExactly(1, 3, 2, 0);
    // The start, then each of four items in each of three other places.
    assertThat(asked).hasValue(1 + 12);
  }

  @Test
  void cheapestWays_equalCosts_areTheFirstFound() {
    InitialSets sets = InitialSets.of(new int[2][0], 4).orElseThrow();
    CheapestWays even = CheapestWays.of(sets, (set, item, target) -> 1);
    assertThat(even.cost(3)).isEqualTo(2);
    assertThat(even.path(3)).containsExactly(0, 1);
    CheapestWays second =
        CheapestWays.of(sets, (set, item, target) -> set == 0 && item == 0 ? 2 : 1);
    assertThat(second.cost(3)).isEqualTo(2);
    assertThat(second.path(3)).containsExactly(1, 0);
  }
}
