package dev.tandem.scheduling.value.crash;

import static dev.tandem.scheduling.value.crash.FlowNetwork.UNLIMITED;

import java.util.Arrays;

/**
 * A flow of greatest total length, grown from the longest paths to shorter ones: at each length a greatest flow, then the next length.
 *
 * <p>Two trees of {@linkplain FlowNetwork tight} arcs with room are kept all the time: one of nodes that the source reaches, one of nodes that
 * reach the sink. Where a tight arc leads from the one to the other, {@link #fill} sends as much as fits from root to root. Arcs that are full
 * then cut off the nodes behind them, and each of these looks for another tight arc into a tree, or is free. Where no tight arc is left between
 * the trees, {@link #approach} moves the whole tree of the sink towards the source; free nodes that come to stand in its way join it, until it
 * meets the source's tree. So what a point costs is what it changes, where searches from the beginning would see all that is critical.
 *
 * <p>The tree of the sink moves by one number, {@link #moved}, and a node elsewhere is known by how far the tree has to be moved to reach it,
 * which stays the same as long as the node stands where it stands: so these wait in one queue.
 *
 * <p>Cost: for each path at most O((nodes + arcs) log nodes), and in practice that of the nodes it cuts off. There is little more than a path a
 * point in practice; no bound on their number is known that does not grow with the amounts of flow. Memory: O(nodes + arcs). Sources:
 * Ahuja, Magnanti and Orlin (1993), "Network flows", sections 9.7 (successive shortest paths with potentials) and 9.8 (primal-dual
 * algorithm); Boykov and Kolmogorov (2004), "An experimental comparison of min-cut/max-flow algorithms for energy minimization in vision",
 * IEEE Transactions on Pattern Analysis and Machine Intelligence 26(9), section 3, for the two trees.
 */
final class TightTrees {
  private static final int NONE = -1;

  private static final byte FREE = 0;
  private static final byte OF_SOURCE = 1;
  private static final byte OF_SINK = 2;

  private final FlowNetwork flow;
  /** The tree that each node is in, if any. */
  private final byte[] tree;
  /** For each node of a tree the arc by which it is: into it from the source's side, out of it to the sink's. */
  private final int[] parent;
  /** The nodes of the source's tree whose arcs are to be looked at. */
  private final NodeList growing;
  /** The nodes that have come into the tree of the sink, and whose arcs are to be looked at. */
  private final NodeList joining;
  /** The nodes that have been cut off. */
  private final int[] cut;

  private int cutCount;
  /** The nodes with arcs into the tree of the sink, by how far that must have been moved, or farther, for one of them to be tight. */
  private final NodeQueue waiting;
  /** By how much the tree of the sink has been moved; its nodes stand that much before their positions. */
  private long moved;

  TightTrees(FlowNetwork flow) {
    this.flow = flow;
    flow.pack();
    this.tree = new byte[flow.nodes()];
    this.parent = new int[flow.nodes()];
    this.cut = new int[flow.nodes()];
    this.growing = new NodeList(flow.nodes());
    this.joining = new NodeList(flow.nodes());
    this.waiting = new NodeQueue(flow.nodes());
    Arrays.fill(parent, NONE);
    tree[flow.source] = OF_SOURCE;
    growing.add(flow.source);
    join(flow.sink, NONE);
  }

  /** Where a node stands. */
  long position(int node) {
    return tree[node] == OF_SINK ? flow.position[node] - moved : flow.position[node];
  }

  /** How much longer the distance of an arc's ends is than the arc. */
  private long left(int from, int to, long length) {
    return position(to) - position(from) - length;
  }

  /** Sends as much as fits along tight paths from source to sink, and says how much: {@link FlowNetwork#UNLIMITED} if nothing limits it. */
  long fill() {
    long sent = 0;
    for (int arc = bridge(); arc != NONE; arc = bridge()) {
      long amount = send(arc);
      if (amount >= UNLIMITED / 2) {
        return UNLIMITED;
      }
      sent = Math.addExact(sent, amount);
      settle();
    }
    return sent;
  }

  /** Brings source and sink as near to each other as arcs with room allow: from there on a tight path joins them again. */
  void approach() {
    int arc = bridge();
    while (arc == NONE) {
      moved = waiting.least();
      arc = bridge();
    }
  }

  /** A tight arc from the tree of the source to that of the sink; none if there is none before the sink is moved. */
  private int bridge() {
    grow();
    while (!waiting.isEmpty() && waiting.least() <= moved) {
      int node = waiting.remove();
      int arc = tree[node] == OF_SINK ? NONE : nearest(node);
      if (arc != NONE) {
        long left = left(node, flow.target[arc], flow.length[arc]);
        if (left > 0 || tree[node] == OF_SOURCE) {
          waiting.offer(node, moved + left);
        } else {
          join(node, arc);
        }
        if (left == 0 && tree[node] == OF_SOURCE) {
          return arc;
        }
      }
    }
    return NONE;
  }

  /** The arc with room that leads from a node into the tree of the sink and is nearest to being tight; none if none leads there. */
  private int nearest(int node) {
    int nearest = NONE;
    long least = Long.MAX_VALUE;
    for (int arc = flow.first[node]; arc < flow.first[node + 1]; arc++) {
      if (flow.room[arc] > 0 && tree[flow.target[arc]] == OF_SINK) {
        long left = left(node, flow.target[arc], flow.length[arc]);
        if (left < least) {
          least = left;
          nearest = arc;
        }
      }
    }
    return nearest;
  }

  /** Lets free nodes to which tight arcs lead from the tree of the source join it. */
  private void grow() {
    while (!growing.isEmpty()) {
      int node = growing.remove();
      for (int arc = flow.first[node]; arc < flow.first[node + 1]; arc++) {
        int to = flow.target[arc];
        if (tree[node] == OF_SOURCE
            && tree[to] == FREE
            && flow.room[arc] > 0
            && left(node, to, flow.length[arc]) == 0) {
          tree[to] = OF_SOURCE;
          parent[to] = arc;
          growing.add(to);
        }
      }
    }
  }

  /** Takes a free node into the tree of the sink, and with it the free nodes from which tight arcs lead to it: they need not queue. */
  private void join(int first, int by) {
    enter(first, by);
    while (!joining.isEmpty()) {
      int node = joining.remove();
      for (int out = flow.first[node]; out < flow.first[node + 1]; out++) {
        int from = flow.target[out];
        if (flow.back[out] > 0 && tree[from] != OF_SINK) {
          long left = left(from, node, -flow.length[out]);
          if (left == 0 && tree[from] == FREE) {
            enter(from, flow.reverse[out]);
          } else {
            waiting.offer(from, moved + left);
          }
        }
      }
    }
  }

  private void enter(int node, int by) {
    tree[node] = OF_SINK;
    parent[node] = by;
    flow.position[node] += moved;
    joining.add(node);
  }

  /** Sends as much as fits along the path through an arc between the trees, and lists the nodes that it cuts off. */
  private long send(int bridge) {
    long most = flow.room[bridge];
    for (int arc = towardsSource(bridge); arc != NONE; arc = towardsSource(arc)) {
      most = Math.min(most, flow.room[arc]);
    }
    for (int arc = towardsSink(bridge); arc != NONE; arc = towardsSink(arc)) {
      most = Math.min(most, flow.room[arc]);
    }
    if (most >= UNLIMITED / 2) {
      return most;
    }
    flow.send(bridge, most);
    for (int arc = towardsSource(bridge); arc != NONE; ) {
      int before = towardsSource(arc);
      if (flow.send(arc, most)) {
        cutOff(flow.target[arc]);
      }
      arc = before;
    }
    for (int arc = towardsSink(bridge); arc != NONE; ) {
      int after = towardsSink(arc);
      if (flow.send(arc, most)) {
        cutOff(flow.from(arc));
      }
      arc = after;
    }
    return most;
  }

  private int towardsSource(int arc) {
    return parent[flow.from(arc)];
  }

  private int towardsSink(int arc) {
    return parent[flow.target[arc]];
  }

  /** Takes a node out of its tree. */
  private void cutOff(int node) {
    flow.position[node] = position(node);
    tree[node] = FREE;
    parent[node] = NONE;
    cut[cutCount++] = node;
  }

  /** Cuts off the nodes behind those that were, and then lets each find another way into a tree. */
  private void settle() {
    for (int i = 0; i < cutCount; i++) {
      int node = cut[i];
      for (int out = flow.first[node]; out < flow.first[node + 1]; out++) {
        int by = parent[flow.target[out]];
        if (by != NONE && (by == out || by == flow.reverse[out])) {
          cutOff(flow.target[out]);
        }
      }
    }
    for (int i = 0; i < cutCount; i++) {
      if (tree[cut[i]] == FREE) {
        settle(cut[i]);
      }
    }
    cutCount = 0;
  }

  /** Lets a free node join the tree of the sink, or wait for it; nodes of the source's tree are to look at it again. */
  private void settle(int node) {
    for (int out = flow.first[node]; out < flow.first[node + 1]; out++) {
      int other = flow.target[out];
      long left = left(node, other, flow.length[out]);
      if (tree[other] == OF_SINK && flow.room[out] > 0) {
        if (left == 0) {
          join(node, out);
          return;
        }
        waiting.offer(node, moved + left);
      } else if (tree[other] == OF_SOURCE && flow.back[out] > 0 && left == 0) {
        growing.add(other);
      }
    }
  }
}
