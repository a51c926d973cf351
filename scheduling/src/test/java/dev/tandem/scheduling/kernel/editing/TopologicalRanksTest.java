package dev.tandem.scheduling.kernel.editing;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A topological order that is repaired when a link is added. */
class TopologicalRanksTest {

  /** Ranks of nodes between which there are no links yet, and the links. */
  private record Order(TopologicalRanks ranks, EditableLinks links) {
    static Order of(int nodes) {
      ProjectBuilder project = Project.builder("plan", LocalDate.of(2026, 1, 5));
      for (int i = 0; i < nodes; i++) {
        project.task("t" + i, workdays(1));
      }
      EditableLinks links = new EditableLinks(
          CompiledPlan.of(project.build(), SchedulingPolicy.standard()).network().links);
      return new Order(new TopologicalRanks(nodes, links), links);
    }

    Order with(int from, int to) {
      assertThat(ranks.admit(from, to)).as("%s -> %s", from, to).isTrue();
      links.add(from, to);
      return this;
    }

    int[] nodes() {
      return IntStream.range(0, ranks.size()).map(ranks::nodeAt).toArray();
    }
  }

  @Test
  void admit_linkAlongTheOrder_leavesTheOrder() {
    Order order = Order.of(4).with(0, 3).with(1, 2);
    assertThat(order.nodes()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void admit_linkAgainstTheOrder_putsWhatLeadsToItsOriginFirst() {
    Order order = Order.of(5).with(0, 1).with(3, 4).with(4, 0);
    // The places 0, 1, 3 and 4 go to 3 and 4, then to 0 and 1; node 2 keeps its own.
    assertThat(order.nodes()).containsExactly(3, 4, 2, 0, 1);
    assertThat(order.ranks().rankOf(3)).isZero();
    assertThat(order.ranks().rankOf(2)).isEqualTo(2);
    assertThat(order.ranks().rankOf(1)).isEqualTo(4);
  }

  @Test
  void admit_nodesBeyondTheTwoEnds_keepTheirPlaces() {
    Order order = Order.of(6).with(0, 1).with(1, 4).with(2, 4).with(4, 5).with(2, 1);
    // From 1 on only 4 and 5 are reached, both behind 2; back from 2 nothing.
    assertThat(order.nodes()).containsExactly(0, 2, 1, 3, 4, 5);
  }

  @Test
  void admit_nodesBeforeTheTarget_areNotVisited() {
    Order order = Order.of(5).with(0, 3).with(3, 1);
    assertThat(order.nodes()).containsExactly(0, 3, 2, 1, 4);
    // Back from 1 stand 3 and 0, both before node 2, the target.
    order.with(1, 2);
    assertThat(order.nodes()).containsExactly(0, 3, 1, 2, 4);
  }

  @Test
  void admit_linkThatClosesACycle_isRefusedAndForgotten() {
    Order order = Order.of(4).with(0, 1).with(1, 2);
    assertThat(order.ranks().admit(2, 0)).isFalse();
    assertThat(order.ranks().admit(1, 0)).isFalse();
    assertThat(order.ranks().admit(1, 1)).as("a node and itself").isFalse();
    assertThat(order.nodes()).containsExactly(0, 1, 2, 3);
    // The search for a cycle leaves no marks: the next one finds all that follows.
    order.with(3, 0);
    assertThat(order.nodes()).containsExactly(3, 0, 1, 2);
  }

  @Test
  void admit_removedLink_countsNoMore() {
    Order order = Order.of(3).with(0, 1);
    int link = order.links().first(0, true);
    assertThat(order.ranks().admit(1, 0)).isFalse();
    order.links().remove(link);
    order.with(1, 0);
    assertThat(order.nodes()).containsExactly(1, 0, 2);
  }

  @Test
  void admit_moreNodesThanTheFirstRoom_movesThemAll() {
    int wide = 300;
    Order order = Order.of(wide + 2);
    for (int node = 1; node <= wide; node++) {
      order.with(0, node);
    }
    order.with(wide + 1, 0);
    int[] expected = new int[wide + 2];
    expected[0] = wide + 1;
    for (int place = 1; place < expected.length; place++) {
      expected[place] = place - 1;
    }
    assertThat(order.nodes()).isEqualTo(expected);
  }

  @Property(tries = 150)
  void admit_anyLinks_refusesCyclesAloneAndKeepsLinksForward(
      @ForAll @IntRange(min = 2, max = 30) int nodes, @ForAll long seed) {
    Random random = new Random(seed);
    Order order = Order.of(nodes);
    BitSet[] reached = new BitSet[nodes];
    for (int node = 0; node < nodes; node++) {
      reached[node] = new BitSet(nodes);
      reached[node].set(node);
    }
    for (int step = 0; step < 3 * nodes; step++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      boolean admitted = order.ranks().admit(from, to);
      assertThat(admitted).isEqualTo(!reached[to].get(from));
      if (admitted) {
        order.links().add(from, to);
        for (BitSet each : reached) {
          if (each.get(from)) {
            each.or(reached[to]);
          }
        }
      }
      assertOrdered(order, reached);
    }
  }

  private static void assertOrdered(Order order, BitSet[] reached) {
    TopologicalRanks ranks = order.ranks();
    for (int node = 0; node < reached.length; node++) {
      assertThat(ranks.nodeAt(ranks.rankOf(node))).isEqualTo(node);
      int at = node;
      assertThat(reached[node].stream().filter(other -> other != at))
          .allMatch(other -> ranks.rankOf(at) < ranks.rankOf(other));
    }
  }
}
