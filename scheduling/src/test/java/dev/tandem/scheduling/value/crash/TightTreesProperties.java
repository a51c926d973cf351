package dev.tandem.scheduling.value.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trees that are kept give the flows, lengths and positions of searches from the beginning. */
class TightTreesProperties {
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  /** The same arcs for both. */
  private static final class Pair {
    final FlowNetwork network;
    final FlowOracle oracle;
    private final Random random;
    private final long[] position;

    Pair(long seed, int nodes) {
      this.network = new FlowNetwork(nodes, SOURCE, SINK);
      this.oracle = new FlowOracle(nodes, SOURCE, SINK);
      this.random = new Random(seed);
      this.position = new long[nodes];
      add(SOURCE, SINK, 0, FlowNetwork.UNLIMITED);
      for (int node = 2; node < nodes; node++) {
        joinWithEarlierOnes(node);
        setPosition(node);
        position[SINK] = Math.max(position[SINK], position[node]);
      }
      for (int node = 2; node < nodes; node++) {
        add(node, SINK, 0, FlowNetwork.UNLIMITED);
      }
      setPosition(SINK);
    }

    /** A few arcs, some with little room beside shorter ones without limit, some with one back that holds both ends together. */
    private void joinWithEarlierOnes(int node) {
      add(SOURCE, node, random.nextInt(3), FlowNetwork.UNLIMITED);
      int[] earlier = random.ints(1 + random.nextInt(3), 1, node).toArray();
      long[] lengths = random.longs(earlier.length, 0, 9).toArray();
      for (int i = 0; i < earlier.length; i++) {
        int from = earlier[i] == SINK ? SOURCE : earlier[i];
        position[node] = Math.max(position[node], position[from] + lengths[i]);
        add(from, node, lengths[i], 1 + random.nextInt(6));
        add(from, node, random.nextLong(lengths[i] + 1), FlowNetwork.UNLIMITED);
      }
      position[node] = Math.max(position[node], 2);
      int last = earlier[earlier.length - 1];
      if (last != SINK && random.nextInt(3) == 0) {
        add(node, last, position[last] - position[node] - random.nextInt(2), FlowNetwork.UNLIMITED);
      }
    }

    private void add(int from, int to, long length, long capacity) {
      network.add(from, to, length, capacity);
      oracle.add(from, to, length, capacity);
    }

    private void setPosition(int node) {
      network.setPosition(node, position[node]);
      oracle.setPosition(node, position[node]);
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, seed = "20261130")
  void flowsAndPositions_anyNetwork_areThoseOfSearchesFromTheBeginning(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int nodes) {
    Pair pair = new Pair(seed, nodes);
    TightTrees trees = new TightTrees(pair.network);
    long expected = 0;
    while (expected < FlowNetwork.UNLIMITED) {
      expected = pair.oracle.fill();
      assertThat(trees.fill()).isEqualTo(expected);
      if (expected < FlowNetwork.UNLIMITED) {
        pair.oracle.approach();
        trees.approach();
      }
      for (int node = 0; node < nodes; node++) {
        assertThat(trees.position(node)).as("node %s", node).isEqualTo(pair.oracle.position(node));
      }
    }
  }
}
