package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/** A queue of nodes, each at most once, that gives the one of the lowest key first; keys are ranks, or ranks negated. */
final class RankHeap {
  private int[] heap = new int[64];
  private final boolean[] queued;
  private final int[] rank;
  private final int sign;
  private int size;

  RankHeap(int[] rank, boolean lowestFirst) {
    this.rank = rank;
    this.queued = new boolean[rank.length];
    this.sign = lowestFirst ? 1 : -1;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int node) {
    if (queued[node]) {
      return;
    }
    queued[node] = true;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    int at = size++;
    while (at > 0 && key(heap[(at - 1) >> 1]) > key(node)) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = node;
  }

  int poll() {
    int first = heap[0];
    int node = heap[--size];
    queued[first] = false;
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child + 1 < size && key(heap[child + 1]) < key(heap[child])) {
        child++;
      }
      if (child >= size || key(heap[child]) >= key(node)) {
        heap[at] = node;
        return first;
      }
      heap[at] = heap[child];
      at = child;
    }
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      queued[heap[i]] = false;
    }
    size = 0;
  }

  private int key(int node) {
    return sign * rank[node];
  }
}
