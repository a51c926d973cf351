package dev.tandem.metrics.survival;

import com.google.common.math.IntMath;
import java.util.Arrays;

/** A growing list of times, at least 0, that sorts itself. Held as the bits of the doubles, whose order as longs is that of the times. */
final class TimeList {

  private long[] bits = new long[16];
  private int size;

  void add(double time) {
    if (size == bits.length) {
      grow(Math.addExact(size, 1));
    }
    // Adding 0 turns -0.0, whose bits would sort before all others, into 0.0.
    bits[size++] = Double.doubleToRawLongBits(time + 0.0);
  }

  void addAll(TimeList other) {
    int newSize = Math.addExact(size, other.size);
    if (newSize > bits.length) {
      grow(newSize);
    }
    System.arraycopy(other.bits, 0, bits, size, other.size);
    size = newSize;
  }

  int size() {
    return size;
  }

  double get(int index) {
    return Double.longBitsToDouble(bits[index]);
  }

  /** The time at {@code index}, or infinity after the last. */
  double getOrInfinity(int index) {
    return index < size ? get(index) : Double.POSITIVE_INFINITY;
  }

  void sort() {
    RadixSort.sort(bits, size);
  }

  TimeList copy() {
    TimeList copy = new TimeList();
    copy.bits = Arrays.copyOf(bits, Math.max(1, size));
    copy.size = size;
    return copy;
  }

  private void grow(int least) {
    bits = Arrays.copyOf(bits, Math.max(least, IntMath.saturatedMultiply(bits.length, 2)));
  }
}
