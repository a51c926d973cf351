package dev.tandem.scheduling.resource.scheme;

import java.util.Arrays;

/** Nodes that could be placed next, a binary heap by rank. */
final class Waiting {
  private final int[] rankOf;
  private final int[] nodes;
  private int size;

  Waiting(int[] rankOf) {
    this.rankOf = rankOf;
    this.nodes = new int[rankOf.length];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int node) {
    int place = size++;
    while (place > 0 && rankOf[nodes[(place - 1) / 2]] > rankOf[node]) {
      nodes[place] = nodes[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    nodes[place] = node;
  }

  int take() {
    int first = nodes[0];
    int last = nodes[--size];
    int place = 0;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && rankOf[nodes[child + 1]] < rankOf[nodes[child]]) {
        child++;
      }
      if (rankOf[nodes[child]] >= rankOf[last]) {
        break;
      }
      nodes[place] = nodes[child];
      place = child;
    }
    nodes[place] = last;
    return first;
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(nodes, size));
  }
}
