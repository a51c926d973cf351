package dev.tandem.metrics.activity;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A growing list of times which can drop repetitions before it asks for more room. */
public final class EventTimes {

  private final boolean distinct;
  private long[] times = new long[4];
  private int size;

  private EventTimes(boolean distinct) {
    this.distinct = distinct;
  }

  /** {@return an empty list that keeps every time} */
  public static EventTimes ofAll() {
    return new EventTimes(false);
  }

  /** {@return an empty list that may drop repetitions, and has dropped them once it is sorted} */
  public static EventTimes ofDistinct() {
    return new EventTimes(true);
  }

  /** {@return how many times there are} */
  public int size() {
    return size;
  }

  /**
   * {@return a time}
   *
   * @param index its position
   */
  public long get(int index) {
    return times[index];
  }

  /**
   * Adds a time.
   *
   * @param time the time
   */
  public void add(long time) {
    if (size == times.length) {
      sort();
      if (size > times.length / 2) {
        times = Arrays.copyOf(times, Math.multiplyExact(times.length, 2));
      }
    }
    times[size++] = time;
  }

  /**
   * Adds all times of another list.
   *
   * @param other the other list
   */
  public void addAll(EventTimes other) {
    for (int i = 0; i < other.size; i++) {
      add(other.times[i]);
    }
  }

  /**
   * Hands over every time, in no particular order.
   *
   * @param visitor is told the times
   */
  public void forEach(LongConsumer visitor) {
    for (int i = 0; i < size; i++) {
      visitor.accept(times[i]);
    }
  }

  /**
   * {@return the position of the first time that is not earlier; the size if all are}
   *
   * @param time the time
   */
  public int firstFrom(long time) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Writes the times in order.
   *
   * @param out where to write
   */
  public void writeTo(StateWriter out) {
    sort();
    out.putInt(size);
    for (int i = 0; i < size; i++) {
      out.putLong(times[i]);
    }
  }

  /**
   * Adds the times that {@link #writeTo} wrote.
   *
   * @param in where to read
   */
  public void readFrom(StateReader in) {
    int count = in.count("times", Long.BYTES);
    if (size == 0 && count > times.length) {
      times = new long[count];
    }
    for (int i = 0; i < count; i++) {
      add(in.getLong());
    }
  }

  /**
   * {@return how many times {@link #writeTo} wrote, after looking at them}
   *
   * @param in where to read
   * @param distinct whether no time may be there twice
   * @param from the earliest possible time
   * @param to the latest possible time
   * @param unit of which each time is a multiple, from 1
   * @throws IllegalArgumentException if a time is outside, not in order or no multiple
   */
  public static int lookAt(StateReader in, boolean distinct, long from, long to, long unit) {
    int count = in.count("times", Long.BYTES);
    long least = from;
    for (int i = 0; i < count; i++) {
      long time = in.getLong();
      in.check(
          time >= least && time <= to && time % unit == 0,
          "have possible times in ascending order");
      least = distinct ? time + 1 : time;
    }
    return count;
  }

  /** Orders the times and, where repetitions do not count, drops them. */
  public void sort() {
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
