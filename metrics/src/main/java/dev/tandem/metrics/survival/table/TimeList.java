package dev.tandem.metrics.survival.table;

import com.google.common.math.IntMath;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;

/** A growing list of times, at least 0, that sorts itself. Held as the bits of the doubles, whose order as longs is that of the times. */
public final class TimeList {

  private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  private long[] bits = new long[16];
  private int size;

  /**
   * Adds a time.
   *
   * @param time at least 0, finite
   * @throws ArithmeticException if there are more than an int counts
   */
  public void add(double time) {
    if (size == bits.length) {
      grow(Math.addExact(size, 1));
    }
    // Adding 0 turns -0.0, whose bits would sort before all others, into 0.0.
    bits[size++] = Double.doubleToRawLongBits(time + 0.0);
  }

  /**
   * Adds all times of another list.
   *
   * @param other the other list
   * @throws ArithmeticException if there are more than an int counts
   */
  public void addAll(TimeList other) {
    int newSize = Math.addExact(size, other.size);
    if (newSize > bits.length) {
      grow(newSize);
    }
    System.arraycopy(other.bits, 0, bits, size, other.size);
    size = newSize;
  }

  /**
   * {@return the times that {@link #writeTo} wrote}
   *
   * @param in where they were written
   * @throws IllegalArgumentException if they are not such times
   */
  public static TimeList readFrom(StateReader in) {
    TimeList read = new TimeList();
    int count = in.count("times", Double.BYTES);
    read.bits = new long[Math.max(count, read.bits.length)];
    for (long last = 0; read.size < count; last = read.bits[read.size - 1]) {
      // As longs, the bits of negative times, also of -0.0, are below 0, those of infinite ones and
      // NaN above all others.
      long time = in.getLong();
      in.check(time >= 0 && time < INFINITY, "have finite times of at least 0");
      in.check(time >= last, "have times in ascending order");
      read.bits[read.size++] = time;
    }
    return read;
  }

  /**
   * Writes the times in ascending order.
   *
   * @param out where to
   */
  public void writeTo(StateWriter out) {
    sort();
    out.putInt(size);
    for (int i = 0; i < size; i++) {
      out.putLong(bits[i]);
    }
  }

  /** {@return how many times there are} */
  public int size() {
    return size;
  }

  /**
   * {@return a time}
   *
   * @param index its place, from 0
   */
  public double get(int index) {
    return Double.longBitsToDouble(bits[index]);
  }

  /** The time at {@code index}, or infinity after the last. */
  double getOrInfinity(int index) {
    return index < size ? get(index) : Double.POSITIVE_INFINITY;
  }

  /** Puts the times into ascending order. */
  public void sort() {
    RadixSort.sort(bits, size);
  }

  /** {@return the same times, on their own} */
  public TimeList copy() {
    TimeList copy = new TimeList();
    copy.bits = Arrays.copyOf(bits, Math.max(1, size));
    copy.size = size;
    return copy;
  }

  private void grow(int least) {
    bits = Arrays.copyOf(bits, Math.max(least, IntMath.saturatedMultiply(bits.length, 2)));
  }
}
