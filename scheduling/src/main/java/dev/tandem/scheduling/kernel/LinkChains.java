package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** For each node a chain of the added links at one of its ends, the last added first; adding and removing take constant time. */
final class LinkChains {
  private static final int NONE = -1;

  /** The number of the first link that can hang in a chain; those before are packed. */
  private final int base;

  private final int[] head;
  private int[] next;
  private int[] previous;

  LinkChains(int nodes, int base, int room) {
    this.base = base;
    this.head = new int[nodes];
    Arrays.fill(head, NONE);
    this.next = new int[room];
    this.previous = new int[room];
  }

  void grow(int room) {
    next = Arrays.copyOf(next, room);
    previous = Arrays.copyOf(previous, room);
  }

  /** The first link of a node's chain, or -1. */
  int first(int node) {
    return head[node];
  }

  /** The link behind another in its chain, or -1. */
  int next(int link) {
    return next[link - base];
  }

  void add(int node, int link) {
    int second = head[node];
    next[link - base] = second;
    previous[link - base] = NONE;
    if (second != NONE) {
      previous[second - base] = link;
    }
    head[node] = link;
  }

  void remove(int node, int link) {
    int before = previous[link - base];
    int after = next[link - base];
    if (before == NONE) {
      head[node] = after;
    } else {
      next[before - base] = after;
    }
    if (after != NONE) {
      previous[after - base] = before;
    }
  }
}
