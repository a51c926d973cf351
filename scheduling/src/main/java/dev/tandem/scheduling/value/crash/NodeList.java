package dev.tandem.scheduling.value.crash;

/** Nodes to see to, each at most once, first come first served. */
final class NodeList {
  private final int[] nodes;
  private final boolean[] listed;
  private int first;
  private int size;

  NodeList(int most) {
    this.nodes = new int[most];
    this.listed = new boolean[most];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int node) {
    if (!listed[node]) {
      listed[node] = true;
      nodes[(first + size++) % nodes.length] = node;
    }
  }

  int remove() {
    int node = nodes[first];
    first = first + 1 == nodes.length ? 0 : first + 1;
    size--;
    listed[node] = false;
    return node;
  }
}
