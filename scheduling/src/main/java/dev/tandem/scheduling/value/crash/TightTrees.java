package dev.tandem.scheduling.value.crash;

import static dev.tandem.scheduling.value.crash.FlowNetwork.UNLIMITED;

import java.util.Arrays;

/**
 * A flow of greatest total length, grown from the longest paths to shorter ones: at each length a greatest flow, then the next length.
 *
 * <p>Two trees of tight arcs with room are kept all the time: one of nodes that the source reaches, one of nodes that reach the sink. Where a
 * tight arc leads from the one to the other, {@link #fill} sends as much as fits from root to root. Arcs that are full then cut nodes off,
 * and each of these looks for another tight arc into its tree, or is free, and those behind it look in their turn. Where no such arc is left,
 * {@link #approach} moves the whole tree of the sink towards the source; free nodes that come to stand in its way join it, until it meets the
 * source's tree. So what a point costs is what it changes, where two searches from the beginning would see all that is critical.
 *
 * <p>The tree of the sink moves by one number, {@link #moved}, and an arc into it from elsewhere is known by how far the tree has to be moved
 * for the arc to be tight, which stays the same as long as its ends stay where they are: so the arcs wait in one queue.
 *
 * <p>Cost: no bound is known that does not grow with the amounts of flow, and none is near in practice: a path for each point, and a little
 * more; its arcs; and a few of its nodes that change trees, O(log arcs) for each arc of theirs. Memory: O(nodes + arcs), and twice as many
 * entries in the queue. Sources: Ahuja, Magnanti and Orlin (1993), "Network flows", sections 9.7 (successive shortest paths with potentials)
 * and 9.8 (primal-dual algorithm); Boykov and Kolmogorov (2004), "An experimental comparison of min-cut/max-flow algorithms for energy
 * minimization in vision", IEEE Transactions on Pattern Analysis and Machine Intelligence 26(9), section 3, for the two trees.
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
  /** For each node how many arcs it is from the root, when it was counted last. */
  private final int[] depth;
  /** For each node in which round it was found to be joined with the root. */
  private final int[] joined;

  private int round;
  /** The nodes of the source's tree whose arcs are to be looked at. */
  private final NodeList growing;
  /** The nodes that have been cut off. */
  private final NodeList orphans;
  /** The nodes with arcs into the tree of the sink, by how far that must have been moved, or farther, for one of them to be tight. */
  private final NodeQueue waiting;
  /** By how much the tree of the sink has been moved; its nodes stand that much before their positions. */
  private long moved;

  TightTrees(FlowNetwork flow) {
    this.flow = flow;
    flow.pack();
    this.tree = new byte[flow.nodes()];
    this.parent = new int[flow.nodes()];
    this.depth = new int[flow.nodes()];
    this.joined = new int[flow.nodes()];
    this.growing = new NodeList(flow.nodes());
    this.orphans = new NodeList(flow.nodes());
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
      adopt();
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

  /** Takes a free node into the tree of the sink. */
  private void join(int node, int arc) {
    tree[node] = OF_SINK;
    parent[node] = arc;
    flow.position[node] += moved;
    for (int out = flow.first[node]; out < flow.first[node + 1]; out++) {
      int from = flow.target[out];
      if (flow.back[out] > 0 && tree[from] != OF_SINK) {
        waiting.offer(from, moved + left(from, node, -flow.length[out]));
      }
    }
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

  private void cutOff(int node) {
    parent[node] = NONE;
    orphans.add(node);
  }

  /** Finds another arc for each node that was cut off, or frees it and cuts off those behind it. */
  private void adopt() {
    round++;
    while (!orphans.isEmpty()) {
      int node = orphans.remove();
      int out = nearestToRoot(node);
      if (out == NONE) {
        free(node);
      } else {
        parent[node] = tree[node] == OF_SOURCE ? flow.reverse[out] : out;
        depth[node] = depth[flow.target[out]] + 1;
        joined[node] = round;
      }
    }
  }

  /** The tight arc out of a node whose other end is in the same tree and nearest to the root, with room in the direction of the tree. */
  private int nearestToRoot(int node) {
    long[] room = tree[node] == OF_SOURCE ? flow.back : flow.room;
    int nearest = NONE;
    int least = Integer.MAX_VALUE;
    for (int out = flow.first[node]; out < flow.first[node + 1]; out++) {
      int other = flow.target[out];
      if (room[out] > 0 && tree[other] == tree[node] && isTight(node, out)) {
        int found = depth(other);
        if (found < least) {
          least = found;
          nearest = out;
        }
      }
    }
    return nearest;
  }

  /** Whether an arc out of a node is tight, and so its reverse. */
  private boolean isTight(int node, int out) {
    return left(node, flow.target[out], flow.length[out]) == 0;
  }

  /** How many arcs a node is from its root; the greatest number if it is cut off. What is found holds for the whole round. */
  private int depth(int node) {
    int steps = 0;
    int at = node;
    while (joined[at] != round && at != flow.source && at != flow.sink) {
      if (parent[at] == NONE) {
        return Integer.MAX_VALUE;
      }
      at = next(at);
      steps++;
    }
    int all = steps + depth[at];
    for (int left = all, each = node; each != at; each = next(each)) {
      depth[each] = left--;
      joined[each] = round;
    }
    return all;
  }

  /** The node by which a node is in its tree. */
  private int next(int node) {
    return tree[node] == OF_SOURCE ? flow.from(parent[node]) : flow.target[parent[node]];
  }

  /** Lets a node go, with those that are in their tree by it. */
  private void free(int node) {
    byte was = tree[node];
    flow.position[node] = position(node);
    tree[node] = FREE;
    for (int out = flow.first[node]; out < flow.first[node + 1]; out++) {
      int other = flow.target[out];
      if (tree[other] == FREE) {
        continue;
      }
      int joins = was == OF_SOURCE ? out : flow.reverse[out];
      if (tree[other] == was && parent[other] == joins) {
        cutOff(other);
      }
      if (tree[other] == OF_SINK && flow.room[out] > 0) {
        waiting.offer(node, moved + left(node, other, flow.length[out]));
      } else if (tree[other] == OF_SOURCE && flow.back[out] > 0 && isTight(node, out)) {
        growing.add(other);
      }
    }
  }
}
