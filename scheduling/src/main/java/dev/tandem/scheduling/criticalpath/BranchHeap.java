package dev.tandem.scheduling.criticalpath;

import java.util.Arrays;

/** Branches off the paths found so far, the nearest first: by slack, and where that is equal by the order of declaration. */
final class BranchHeap {
  private static final int FIRST_ROOM = 64;

  private long[] slacks = new long[FIRST_ROOM];
  private int[] orders = new int[FIRST_ROOM];
  private int[] nodes = new int[FIRST_ROOM];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The slack of the nearest branch. */
  long slack() {
    return slacks[0];
  }

  void add(long slack, int order, int node) {
    if (size == nodes.length) {
      slacks = Arrays.copyOf(slacks, size * 2);
      orders = Arrays.copyOf(orders, size * 2);
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    int at = size++;
    while (at > 0 && isBefore(slack, order, (at - 1) / 2)) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(at, slack, order, node);
  }

  /** Takes the nearest branch away and returns its node. */
  int poll() {
    int nearest = nodes[0];
    size--;
    long slack = slacks[size];
    int order = orders[size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isBefore(slacks[child + 1], orders[child + 1], child)) {
        child++;
      }
      if (!isBefore(slacks[child], orders[child], slack, order)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, slack, order, nodes[size]);
    return nearest;
  }

  private boolean isBefore(long slack, int order, int place) {
    return isBefore(slack, order, slacks[place], orders[place]);
  }

  private static boolean isBefore(long slack, int order, long otherSlack, int otherOrder) {
    return slack != otherSlack ? slack < otherSlack : order < otherOrder;
  }

  private void move(int from, int to) {
    put(to, slacks[from], orders[from], nodes[from]);
  }

  private void put(int at, long slack, int order, int node) {
    slacks[at] = slack;
    orders[at] = order;
    nodes[at] = node;
  }
}
