package dev.tandem.scheduling.simulation.pass;

/**
 * What is free of all resources over the ticks of one sample: a step function, whose steps begin where something is taken or given back.
 *
 * <p>Cost of a placement: O(log steps + steps met) to find the first room, and O(steps) to take it, by moving arrays. There are at most two steps a
 * placement, and nothing is allocated. Not thread-safe.
 */
final class FreeUnits {
  private final int words;
  private final long guard;
  /** How many bits of a lane stand below its guard. */
  private final int laneBits;

  private final long[] full;
  private final long[] demands;

  /** Where each step begins, and what is free in it, {@link #words} for each. */
  private final int[] times;

  private final long[] free;
  private int size;

  /** The guards of what was missing in the step just before the room found last; 0 if nothing was asked to wait. */
  private final long[] missing;

  FreeUnits(ListNetwork network) {
    this.words = network.words;
    this.guard = network.guard;
    this.laneBits = Long.numberOfTrailingZeros(guard);
    this.full = network.full;
    this.demands = network.demand;
    int most = 2 * network.order.length + 2;
    this.times = new int[most];
    this.free = new long[most * words];
    this.missing = new long[words];
  }

  /** Gives everything back. */
  void clear() {
    size = 1;
    times[0] = Integer.MIN_VALUE;
    System.arraycopy(full, 0, free, 0, words);
  }

  /** Takes what a node needs for a span, at the first tick from an earliest on at which there is enough all along; returns that tick. */
  int place(int node, int earliest, int span) {
    int step = stepAt(earliest);
    int first = step;
    int start = earliest;
    int lacking = -1;
    int demand = node * words;
    while (true) {
      if (suffices(step, demand)) {
        if (step + 1 == size || times[step + 1] >= start + span) {
          break;
        }
      } else {
        lacking = step;
        first = step + 1;
        start = times[first];
      }
      step++;
    }
    for (int word = 0; word < words; word++) {
      missing[word] =
          lacking < 0 ? 0 : ~(free[lacking * words + word] - demands[demand + word]) & guard;
    }
    take(demand, first, step, start, start + span);
    return start;
  }

  /** Whether a node takes any of what was missing just before the room found last. */
  boolean tookMissing(int node) {
    for (int word = 0; word < words; word++) {
      long lanes = missing[word] - (missing[word] >>> laneBits);
      if ((demands[node * words + word] & lanes) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean suffices(int step, int demand) {
    int at = step * words;
    long left = guard;
    for (int word = 0; word < words; word++) {
      left &= free[at + word] - demands[demand + word];
    }
    return left == guard;
  }

  private int stepAt(int tick) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (times[middle] <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Takes a demand from a tick within one step to a tick that ends in another, which is not before it. */
  private void take(int demand, int first, int last, int start, int end) {
    boolean splitsEnd = last + 1 == size || times[last + 1] != end;
    int from = first;
    int to = last;
    if (splitsEnd) {
      open(last);
      times[last + 1] = end;
    }
    if (times[first] != start) {
      open(first);
      times[first + 1] = start;
      from++;
      to++;
    }
    for (int at = from * words; at < (to + 1) * words; at += words) {
      for (int word = 0; word < words; word++) {
        free[at + word] -= demands[demand + word];
      }
    }
  }

  /** Puts a step as free as another one behind it. */
  private void open(int step) {
    System.arraycopy(times, step, times, step + 1, size - step);
    System.arraycopy(free, step * words, free, (step + 1) * words, (size - step) * words);
    size++;
  }
}
