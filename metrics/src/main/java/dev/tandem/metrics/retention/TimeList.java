package dev.tandem.metrics.retention;

import java.util.Arrays;

/** A growing list of times which can drop repetitions before it asks for more room. */
final class TimeList {

  private final boolean distinct;
  private long[] times = new long[4];
  private int size;

  TimeList(boolean distinct) {
    this.distinct = distinct;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return times[index];
  }

  void add(long time) {
    if (size == times.length) {
      sort();
      if (size > times.length / 2) {
        times = Arrays.copyOf(times, Math.multiplyExact(times.length, 2));
      }
    }
    times[size++] = time;
  }

  /** Orders the times and, where repetitions do not count, drops them. */
  void sort() {
    Arrays.sort(times, 0, size);
    if (distinct && size > 1) {
      int kept = 1;
      for (int i = 1; i < size; i++) {
        if (times[i] != times[kept - 1]) {
          times[kept++] = times[i];
        }
      }
      size = kept;
    }
  }
}
