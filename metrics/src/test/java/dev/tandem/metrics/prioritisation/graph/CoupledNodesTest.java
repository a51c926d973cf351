package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoupledNodesTest {

  /** c requires b, b requires a; e requires c and d. */
  private static final DependencyGraph GRAPH = DependencyGraph.compile(
      List.of("a", "b", "c", "d", "e"),
      List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of(), Set.of("c", "d")));

  private static final long[] AMOUNTS = {1, 10, 100, 1_000, 10_000};

  @Test
  void of_nothingCoupled_isANodeForEachItem() {
    CoupledNodes nodes = CoupledNodes.of(GRAPH, List.of());
    assertThat(nodes.size()).isEqualTo(5);
    assertThat(nodes.requires()[nodes.nodeOf(2)]).containsExactly(nodes.nodeOf(1));
    assertThat(nodes.requires()[nodes.nodeOf(3)]).isEmpty();
    assertThat(nodes.sums(AMOUNTS)[nodes.nodeOf(3)]).isEqualTo(1_000);
  }

  @Test
  void of_firstAndLastOfAChainCoupled_joinsWhatIsBetween() {
    CoupledNodes nodes = CoupledNodes.of(GRAPH, List.of(Set.of("a", "c")));
    assertThat(nodes.size()).isEqualTo(3);
    assertThat(nodes.nodeOf(1)).isEqualTo(nodes.nodeOf(0));
    assertThat(nodes.nodeOf(2)).isEqualTo(nodes.nodeOf(0));
    assertThat(nodes.requires()[nodes.nodeOf(0)]).isEmpty();
    assertThat(nodes.requires()[nodes.nodeOf(4)])
        .containsExactlyInAnyOrder(nodes.nodeOf(0), nodes.nodeOf(3))
        .isSorted();
    long[] sums = nodes.sums(AMOUNTS);
    assertThat(sums[nodes.nodeOf(0)]).isEqualTo(111);
    assertThat(sums[nodes.nodeOf(3)]).isEqualTo(1_000);
    assertThat(sums[nodes.nodeOf(4)]).isEqualTo(10_000);
    assertThat(GRAPH.requires()[0]).isEmpty();
  }

  @Test
  void of_threeUnrelatedItemsCoupled_areOneNode() {
    DependencyGraph unrelated =
        DependencyGraph.compile(List.of("a", "b", "c"), List.of(Set.of(), Set.of(), Set.of()));
    CoupledNodes nodes = CoupledNodes.of(unrelated, List.of(Set.of("a", "b", "c")));
    assertThat(nodes.size()).isEqualTo(1);
    assertThat(nodes.requires()).isDeepEqualTo(new int[][] {{}});
  }

  @Test
  void indices_ids_areTheirPlaces() {
    List<int[]> indices = CoupledNodes.indices(GRAPH, "coupled", List.of(Set.of("e"), Set.of("b")));
    assertThat(indices).containsExactly(new int[] {4}, new int[] {1});
  }

  @Test
  void indices_unknownId_isRefusedWithItsRole() {
    assertThatThrownBy(() -> CoupledNodes.indices(GRAPH, "exclusive", List.of(Set.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exclusive ids must be in the list: \"x\"."
            + " Add that item or remove it from the rule.");
  }
}
