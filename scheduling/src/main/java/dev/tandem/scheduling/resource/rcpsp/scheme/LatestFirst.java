package dev.tandem.scheduling.resource.rcpsp.scheme;

/** A binary heap of activities: the latest finish first, then the later rank. */
final class LatestFirst {
  private final int[] heap;
  private final long[] keys;
  private int size;

  LatestFirst(int activities) {
    this.heap = new int[activities];
    this.keys = new long[activities];
  }

  void clear() {
    size = 0;
  }

  /** States where an activity stands, before it is added. */
  void rank(int activity, int finish, int rank) {
    keys[activity] = ((long) finish << Integer.SIZE) + rank;
  }

  void add(int activity) {
    int at = size++;
    while (at > 0 && keys[heap[(at - 1) / 2]] < keys[activity]) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = activity;
  }

  int remove() {
    int first = heap[0];
    int moved = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && keys[heap[child + 1]] > keys[heap[child]]) {
        child++;
      }
      if (keys[heap[child]] <= keys[moved]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moved;
    return first;
  }
}
