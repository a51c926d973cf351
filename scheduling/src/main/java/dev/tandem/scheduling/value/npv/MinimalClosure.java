package dev.tandem.scheduling.value.npv;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The smallest of the sets of greatest weight that contain with a node all that it demands.
 *
 * <p>A set of greatest weight is what the source reaches behind a minimum cut, where the source feeds nodes of positive weight and the
 * others drain into the sink; behind the flow of Dinic's algorithm the source reaches the smallest. Weights are integers, so that the
 * answer is exact.
 *
 * <p>Cost: O(n² m) at worst for n nodes and m arcs, in practice about linear. Sources: Picard (1976), "Maximal closure of a graph and
 * applications to combinatorial problems", Management Science 22(11); Dinic (1970), "Algorithm for solution of a problem of maximum flow
 * in networks with power estimation", Soviet Mathematics Doklady 11.
 */
final class MinimalClosure {
  /** More than all weights together may be. */
  static final long UNLIMITED = 1L << 61;

  private static final int NONE = -1;

  private final int source;
  private final int sink;
  private final int[] last;
  private final int[] level;
  private final int[] current;
  /** Arcs come in pairs, each the reverse of the other; for each the one added before at the same node. */
  private int[] before;

  private int[] target;
  private long[] room;
  private int arcs;

  /**
   * Starts with nodes that demand nothing.
   *
   * @param weights the weight of each node; the sum of their sizes is below {@link #UNLIMITED}
   */
  MinimalClosure(long[] weights) {
    source = weights.length;
    sink = source + 1;
    last = new int[weights.length + 2];
    level = new int[last.length];
    current = new int[last.length];
    before = new int[4 * last.length];
    target = new int[before.length];
    room = new long[before.length];
    Arrays.fill(last, NONE);
    for (int node = 0; node < weights.length; node++) {
      if (weights[node] > 0) {
        add(source, node, weights[node]);
      } else if (weights[node] < 0) {
        add(node, sink, -weights[node]);
      }
    }
  }

  /** Says that a set with one node contains another, too. */
  void demand(int node, int other) {
    add(node, other, UNLIMITED);
  }

  /** Says that no set may contain a node. */
  void exclude(int node) {
    add(node, sink, UNLIMITED);
  }

  private void add(int from, int to, long capacity) {
    half(from, to, capacity);
    half(to, from, 0);
  }

  private void half(int from, int to, long capacity) {
    if (arcs == target.length) {
      before = Arrays.copyOf(before, 2 * arcs);
      target = Arrays.copyOf(target, 2 * arcs);
      room = Arrays.copyOf(room, 2 * arcs);
    }
    before[arcs] = last[from];
    target[arcs] = to;
    room[arcs] = capacity;
    last[from] = arcs++;
  }

  /** The nodes of the set; none if no set has positive weight. */
  BitSet find() {
    int[] path = new int[last.length];
    while (reachesSink()) {
      System.arraycopy(last, 0, current, 0, last.length);
      sendAll(path);
    }
    BitSet found = new BitSet(source);
    for (int node = 0; node < source; node++) {
      found.set(node, level[node] != NONE);
    }
    return found;
  }

  /** Numbers the nodes by their distance from the source. */
  private boolean reachesSink() {
    Arrays.fill(level, NONE);
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    level[source] = 0;
    queue.add(source);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int arc = last[node]; arc != NONE; arc = before[arc]) {
        if (room[arc] > 0 && level[target[arc]] == NONE) {
          level[target[arc]] = level[node] + 1;
          queue.add(target[arc]);
        }
      }
    }
    return level[sink] != NONE;
  }

  /** Sends flow along paths that lead one level on with each arc, until there is none. */
  private void sendAll(int[] path) {
    int depth = 0;
    int node = source;
    while (true) {
      if (node == sink) {
        send(path, depth);
        depth = 0;
        node = source;
      } else if (current[node] == NONE) {
        if (depth == 0) {
          return;
        }
        int arc = path[--depth];
        node = target[arc ^ 1];
        current[node] = before[arc];
      } else {
        int arc = current[node];
        if (room[arc] > 0 && level[target[arc]] == level[node] + 1) {
          path[depth++] = arc;
          node = target[arc];
        } else {
          current[node] = before[arc];
        }
      }
    }
  }

  private void send(int[] path, int length) {
    long most = UNLIMITED;
    for (int i = 0; i < length; i++) {
      most = Math.min(most, room[path[i]]);
    }
    for (int i = 0; i < length; i++) {
      room[path[i]] -= most;
      room[path[i] ^ 1] += most;
    }
  }
}
