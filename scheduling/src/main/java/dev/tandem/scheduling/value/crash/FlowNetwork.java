package dev.tandem.scheduling.value.crash;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A flow of greatest total length, one longest augmenting path after another.
 *
 * <p>Each node has a position, and no residual arc is longer than the distance of its ends: so what is left of the distance is at least
 * 0, and Dijkstra's search finds the path along which
 * least is left. Afterwards the positions are moved together, so that nothing is left on that path: the longest augmenting path is as
 * long as
 * source and sink are apart.
 *
 * <p>Cost of a path: O((nodes + arcs) log nodes). Source: Ahuja, Magnanti and Orlin (1993), "Network flows", section 9.7, successive
 * shortest
 * paths with potentials.
 */
final class FlowNetwork {
  static final long UNLIMITED = Long.MAX_VALUE / 4;
  private static final int NONE = -1;

  /** Positions of nodes. */
  private final long[] position;
  /** The last arc added at each node. */
  private final int[] last;
  /** For each arc the one added before at the same node; arcs come in pairs, each the reverse of the other. */
  private int[] before = new int[16];

  private int[] target = new int[16];
  private long[] length = new long[16];
  private long[] room = new long[16];
  private int arcs;

  private final long[] left;
  private final int[] arrival;

  FlowNetwork(int nodes) {
    position = new long[nodes];
    last = new int[nodes];
    left = new long[nodes];
    arrival = new int[nodes];
    Arrays.fill(last, NONE);
  }

  void setPosition(int node, long at) {
    position[node] = at;
  }

  long position(int node) {
    return position[node];
  }

  /** Adds an arc whose length is at most the distance of its ends. */
  void add(int from, int to, long arcLength, long capacity) {
    half(from, to, arcLength, capacity);
    half(to, from, -arcLength, 0);
  }

  private void half(int from, int to, long arcLength, long capacity) {
    if (arcs == target.length) {
      before = Arrays.copyOf(before, 2 * arcs);
      target = Arrays.copyOf(target, 2 * arcs);
      length = Arrays.copyOf(length, 2 * arcs);
      room = Arrays.copyOf(room, 2 * arcs);
    }
    before[arcs] = last[from];
    target[arcs] = to;
    length[arcs] = arcLength;
    room[arcs] = capacity;
    last[from] = arcs++;
  }

  /** Moves the positions so that a longest augmenting path from source to sink has nothing left. Every node can be reached. */
  void settle(int source) {
    Arrays.fill(left, Long.MAX_VALUE);
    Arrays.fill(arrival, NONE);
    PriorityQueue<Reach> queue = new PriorityQueue<>();
    left[source] = 0;
    queue.add(new Reach(source, 0));
    while (!queue.isEmpty()) {
      Reach reach = queue.remove();
      if (reach.left == left[reach.node]) {
        follow(reach.node, queue);
      }
    }
    for (int node = 0; node < position.length; node++) {
      position[node] -= left[node];
    }
  }

  private void follow(int node, PriorityQueue<Reach> queue) {
    for (int arc = last[node]; arc != NONE; arc = before[arc]) {
      int to = target[arc];
      long through = left[node] + position[to] - position[node] - length[arc];
      if (room[arc] > 0 && through < left[to]) {
        left[to] = through;
        arrival[to] = arc;
        queue.add(new Reach(to, through));
      }
    }
  }

  /**
   * Sends as much as there is room for along the path found last, and says how much: {@link #UNLIMITED} or more if nothing
   * limits it, and then nothing is sent.
   */
  long augment(int source, int sink) {
    long most = Long.MAX_VALUE;
    for (int node = sink; node != source; node = target[arrival[node] ^ 1]) {
      most = Math.min(most, room[arrival[node]]);
    }
    if (most >= UNLIMITED / 2) {
      return UNLIMITED;
    }
    for (int node = sink; node != source; node = target[arrival[node] ^ 1]) {
      room[arrival[node]] -= most;
      room[arrival[node] ^ 1] += most;
    }
    return most;
  }

  /** A node on a way whose rest so far is known. */
  private record Reach(int node, long left) implements Comparable<Reach> {
    @Override
    public int compareTo(Reach other) {
      return Long.compare(left, other.left);
    }
  }
}
