package dev.tandem.core.project;

import java.util.Arrays;

/** Collects the edges of a directed graph over dense nodes and packs them by their origin. */
final class AdjacencyBuilder {
  private final int nodes;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private int size;

  AdjacencyBuilder(int nodes) {
    this.nodes = nodes;
  }

  void add(int origin, int target) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = origin;
    to[size++] = target;
  }

  Adjacency build() {
    int[] start = new int[nodes + 1];
    for (int i = 0; i < size; i++) {
      start[from[i] + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      start[v + 1] += start[v];
    }
    int[] next = Arrays.copyOf(start, nodes);
    int[] targets = new int[size];
    for (int i = 0; i < size; i++) {
      targets[next[from[i]]++] = to[i];
    }
    return new Adjacency(start, targets);
  }
}
