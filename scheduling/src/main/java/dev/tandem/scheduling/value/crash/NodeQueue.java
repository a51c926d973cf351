package dev.tandem.scheduling.value.crash;

import java.util.Arrays;

/** Nodes with numbers, each at most once, of which the least comes first: a binary heap that knows where each node is. Cost: O(log nodes) each. */
final class NodeQueue {
  private static final int NONE = -1;

  private final long[] keys;
  private final int[] nodes;
  private final int[] placeOf;
  private int size;

  NodeQueue(int most) {
    this.keys = new long[most];
    this.nodes = new int[most];
    this.placeOf = new int[most];
    Arrays.fill(placeOf, NONE);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The least number. */
  long least() {
    return keys[0];
  }

  /** Adds a node, or brings it forward; it stays where it is if it has this number or a lower one. */
  void offer(int node, long key) {
    int place = placeOf[node];
    if (place == NONE) {
      place = size++;
    } else if (keys[place] <= key) {
      return;
    }
    while (place > 0 && keys[(place - 1) / 2] > key) {
      int above = (place - 1) / 2;
      put(place, keys[above], nodes[above]);
      place = above;
    }
    put(place, key, node);
  }

  /** Takes the node with the least number. */
  int remove() {
    int node = nodes[0];
    placeOf[node] = NONE;
    size--;
    if (size > 0) {
      sink(keys[size], nodes[size]);
    }
    return node;
  }

  /** Finds a place for a node, from the top down. */
  private void sink(long key, int node) {
    int place = 0;
    int below = 1;
    while (below < size) {
      below += below + 1 < size && keys[below + 1] < keys[below] ? 1 : 0;
      if (keys[below] >= key) {
        break;
      }
      put(place, keys[below], nodes[below]);
      place = below;
      below = 2 * place + 1;
    }
    put(place, key, node);
  }

  private void put(int place, long key, int node) {
    keys[place] = key;
    nodes[place] = node;
    placeOf[node] = place;
  }
}
