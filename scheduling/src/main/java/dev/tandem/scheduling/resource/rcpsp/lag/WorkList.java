package dev.tandem.scheduling.resource.rcpsp.lag;

/** Numbers that wait for their turn, each once, first come, first served. */
final class WorkList {
  private final int[] ring;
  private final boolean[] waits;
  private int first;
  private int size;

  /** A list of numbers below a limit. */
  WorkList(int limit) {
    this.ring = new int[limit];
    this.waits = new boolean[limit];
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int number) {
    if (!waits[number]) {
      waits[number] = true;
      ring[(first + size++) % ring.length] = number;
    }
  }

  int remove() {
    int number = ring[first];
    first = (first + 1) % ring.length;
    size--;
    waits[number] = false;
    return number;
  }
}
