package dev.tandem.scheduling.value.crash;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The same flow by two searches for each length, each from the beginning: the blocking flows of Dinic's algorithm, and a search of shortest
 * paths back from the sink. Nothing is kept from one length to the next but flow and positions.
 *
 * <p>Sources: Ahuja, Magnanti and Orlin (1993), "Network flows", sections 9.7 and 9.8; Dinic (1970), "Algorithm for solution of a problem of
 * maximum flow in networks with power estimation", Soviet Mathematics Doklady 11.
 */
final class FlowOracle {
  static final long UNLIMITED = FlowNetwork.UNLIMITED;
  private static final int NONE = -1;

  private final int source;
  private final int sink;
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

  /** The nodes that a search has reached, in the order in which it did. */
  private final int[] reached;

  private int reachedCount;
  /** For each node reached by {@link #levels} how many arcs it is from the sink. */
  private final int[] level;
  /** For each node reached by {@link #levels} the arc to try next. */
  private final int[] current;
  /** For each node reached by {@link #approach} how much is left on the way to the sink. */
  private final long[] left;

  private final int[] path;
  /** The nodes that {@link #approach} has seen. */
  private final int[] seen;

  private int seenCount;
  /** The nodes at the distance from the sink that it has come to, from which it has not looked on. */
  private final int[] open;

  private int openCount;
  private long distance;
  /** The nodes farther away. */
  private final PriorityQueue<Reach> queue = new PriorityQueue<>();

  FlowOracle(int nodes, int source, int sink) {
    this.source = source;
    this.sink = sink;
    position = new long[nodes];
    last = new int[nodes];
    reached = new int[nodes];
    level = new int[nodes];
    current = new int[nodes];
    left = new long[nodes];
    path = new int[nodes];
    seen = new int[nodes];
    open = new int[nodes];
    Arrays.fill(last, NONE);
    Arrays.fill(level, NONE);
    Arrays.fill(left, Long.MAX_VALUE);
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

  /** How much longer the distance of an arc's ends is than the arc. */
  private long left(int arc) {
    return position[target[arc]] - position[target[arc ^ 1]] - length[arc];
  }

  /**
   * Sends as much as fits along paths with nothing left, and says how much: {@link #UNLIMITED} if nothing limits it. It is above 0 where
   * such a path leads from source to sink.
   */
  long fill() {
    long sent = 0;
    while (levels()) {
      long blocked = block();
      if (blocked == UNLIMITED) {
        return UNLIMITED;
      }
      sent = Math.addExact(sent, blocked);
    }
    return sent;
  }

  /** Counts the arcs with nothing left from each node to the sink, and says whether the source reaches it. */
  private boolean levels() {
    for (int i = 0; i < reachedCount; i++) {
      level[reached[i]] = NONE;
    }
    reachedCount = 0;
    level(sink, 0);
    for (int i = 0; i < reachedCount && level[source] == NONE; i++) {
      int node = reached[i];
      for (int arc = last[node]; arc != NONE; arc = before[arc]) {
        if (level[target[arc]] == NONE && room[arc ^ 1] > 0 && left(arc ^ 1) == 0) {
          level(target[arc], level[node] + 1);
        }
      }
    }
    return level[source] != NONE;
  }

  private void level(int node, int arcsToSink) {
    level[node] = arcsToSink;
    current[node] = last[node];
    reached[reachedCount++] = node;
  }

  /** Sends flow along paths that come one level nearer to the sink with each arc, until there is none. */
  private long block() {
    long sent = 0;
    int depth = 0;
    int node = source;
    while (current[source] != NONE) {
      if (node == sink) {
        long most = room(depth);
        if (most >= UNLIMITED / 2) {
          return UNLIMITED;
        }
        sent = Math.addExact(sent, most);
        depth = send(most, depth);
        node = target[path[depth] ^ 1];
      } else if (current[node] == NONE) {
        int arc = path[--depth];
        node = target[arc ^ 1];
        current[node] = before[arc];
      } else {
        int arc = current[node];
        if (room[arc] > 0 && level[target[arc]] == level[node] - 1 && left(arc) == 0) {
          path[depth++] = arc;
          node = target[arc];
        } else {
          current[node] = before[arc];
        }
      }
    }
    return sent;
  }

  private long room(int depth) {
    long most = Long.MAX_VALUE;
    for (int i = 0; i < depth; i++) {
      most = Math.min(most, room[path[i]]);
    }
    return most;
  }

  /** Sends an amount along the path, and says where its first full arc is. */
  private int send(long amount, int depth) {
    int full = depth;
    for (int i = depth - 1; i >= 0; i--) {
      room[path[i]] -= amount;
      room[path[i] ^ 1] += amount;
      full = room[path[i]] == 0 ? i : full;
    }
    return full;
  }

  /** Brings source and sink as near to each other as arcs with room allow: from there on a path with nothing left joins them again. */
  void approach() {
    seenCount = 0;
    openCount = 0;
    distance = 0;
    see(sink, 0);
    while (left[source] > distance) {
      if (openCount > 0) {
        look(open[--openCount]);
      } else {
        Reach reach = queue.remove();
        if (reach.left == left[reach.node]) {
          distance = reach.left;
          open[openCount++] = reach.node;
        }
      }
    }
    for (int i = 0; i < seenCount; i++) {
      int node = seen[i];
      position[node] -= Math.max(0, distance - left[node]);
      left[node] = Long.MAX_VALUE;
    }
    queue.clear();
  }

  /** Looks at the nodes from which arcs with room lead to a node. */
  private void look(int node) {
    for (int arc = last[node]; arc != NONE; arc = before[arc]) {
      if (room[arc ^ 1] > 0) {
        see(target[arc], distance + left(arc ^ 1));
      }
    }
  }

  private void see(int node, long through) {
    if (through >= left[node]) {
      return;
    }
    if (left[node] == Long.MAX_VALUE) {
      seen[seenCount++] = node;
    }
    left[node] = through;
    if (through == distance) {
      open[openCount++] = node;
    } else {
      queue.add(new Reach(node, through));
    }
  }

  /** A node on a way whose rest so far is known. */
  private record Reach(int node, long left) implements Comparable<Reach> {
    @Override
    public int compareTo(Reach other) {
      return Long.compare(left, other.left);
    }
  }
}
