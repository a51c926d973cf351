package dev.tandem.core.graph;

/**
 * What is left of a graph without the nodes that lie on no cycle for want of a way in or a way out.
 *
 * <p>Cost: O(nodes + arcs) for all removals together.
 */
final class CyclePeeler {
  private final PackedArcs out;
  private final PackedArcs in;
  private final boolean[] removed;
  private final int[] waysOut;
  private final int[] waysIn;
  private final int[] stack;

  CyclePeeler(PackedArcs out) {
    int nodes = out.nodes();
    this.out = out;
    this.in = out.reversed();
    this.removed = new boolean[nodes];
    this.waysOut = new int[nodes];
    this.waysIn = new int[nodes];
    this.stack = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      waysOut[node] = out.degree(node);
      waysIn[node] = in.degree(node);
    }
    for (int node = 0; node < nodes; node++) {
      if (!removed[node] && (waysIn[node] == 0 || waysOut[node] == 0)) {
        remove(node);
      }
    }
  }

  boolean isLeft(int node) {
    return !removed[node];
  }

  /** Takes a node away, and with it all that had its only way in or out through it. */
  void remove(int node) {
    int size = push(node, 0);
    while (size > 0) {
      int next = stack[--size];
      size = take(out, waysIn, next, size);
      size = take(in, waysOut, next, size);
    }
  }

  /** Takes a removed node's arcs from its neighbours' ways, and pushes those that have none left; returns the size of the stack. */
  private int take(PackedArcs arcs, int[] ways, int node, int size) {
    int top = size;
    for (int place = arcs.start(node); place < arcs.end(node); place++) {
      int neighbour = arcs.target(place);
      if (--ways[neighbour] == 0 && !removed[neighbour]) {
        top = push(neighbour, top);
      }
    }
    return top;
  }

  private int push(int node, int size) {
    removed[node] = true;
    stack[size] = node;
    return size + 1;
  }
}
