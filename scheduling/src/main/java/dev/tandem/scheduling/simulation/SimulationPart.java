package dev.tandem.scheduling.simulation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.scheduling.simulation.pass.Counts;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Some samples of a simulation, computed apart: on another machine, or another day. {@link Simulation#combine} puts parts together.
 *
 * <p>It holds the finish of everything that is watched in each sample, and counts; nothing is rounded, so the order of parts has no effect.
 * Immutable.
 */
public final class SimulationPart {
  private static final int MAGIC = 0x54_53_50_31;
  private static final int HEADER = 4 + 8 + 3 * 4;
  private static final int CHECKSUM = 8;

  private final long fingerprint;
  private final int first;
  private final int count;
  private final Counts counts;

  SimulationPart(long fingerprint, int first, int count, Counts counts) {
    this.fingerprint = fingerprint;
    this.first = first;
    this.count = count;
    this.counts = counts;
  }

  /** {@return the number of its first sample} */
  public int first() {
    return first;
  }

  /** {@return how many samples it holds} */
  public int count() {
    return count;
  }

  long fingerprint() {
    return fingerprint;
  }

  Counts counts() {
    return counts;
  }

  /**
   * {@return the part as bytes, which {@link #fromBytes} reads: four for each sample of each finish, and eight for each count}
   *
   * @throws IllegalStateException if they are 2 GiB or more
   */
  public ByteBuffer toBytes() {
    int targets = counts.targets();
    int[] counted = new int[targets];
    Arrays.setAll(counted, target -> counts.critical(target).length);
    long size = size(count, targets, counted, Long.MAX_VALUE >> Integer.SIZE);
    checkState(
        size <= Integer.MAX_VALUE,
        "part must have less than 2 GiB to be written: %s bytes. Take fewer samples, or watch less.",
        size);
    ByteBuffer bytes = ByteBuffer.allocate((int) size);
    bytes.putInt(MAGIC).putLong(fingerprint).putInt(first).putInt(count).putInt(targets);
    Arrays.stream(counted).forEach(bytes::putInt);
    for (int target = 0; target < targets; target++) {
      for (int finish : counts.finishes(target)) {
        bytes.putInt(finish);
      }
      for (long times : counts.critical(target)) {
        bytes.putLong(times);
      }
    }
    bytes.putLong(checksum(bytes));
    return bytes.flip();
  }

  /**
   * {@return a part that was written by {@link #toBytes}}
   *
   * @param saved the bytes, from its position to its limit; both are left as they are
   * @throws IllegalArgumentException if they are not those of a part, or damaged
   */
  public static SimulationPart fromBytes(ByteBuffer saved) {
    ByteBuffer bytes = saved.slice();
    int length = bytes.limit();
    checkArgument(
        length >= HEADER + CHECKSUM && bytes.getInt() == MAGIC,
        "bytes must be those of a simulation part: %s bytes that do not begin as one. Pass what toBytes gave.",
        length);
    checkArgument(
        bytes.getLong(length - CHECKSUM) == checksum(bytes),
        "bytes of a simulation part must be whole: the checksum of %s bytes does not fit. Compute the part again.",
        length);
    long fingerprint = bytes.getLong();
    int first = bytes.getInt();
    int count = bytes.getInt();
    int targets = bytes.getInt();
    int most = (length - HEADER - CHECKSUM) / Integer.BYTES;
    int[] counted = new int[Math.max(0, Math.min(targets, most))];
    Arrays.setAll(counted, target -> bytes.getInt());
    long size = size(count, targets, counted, length);
    checkArgument(
        first >= 0
            && count > 0
            && targets > 0
            && Arrays.stream(counted).allMatch(each -> each >= 0)
            && size == length,
        "bytes of a simulation part must be as many as it says: %s, not %s. Compute the part again.",
        size,
        length);
    Counts counts = new Counts(count, counted);
    for (int target = 0; target < targets; target++) {
      for (int sample = 0; sample < count; sample++) {
        counts.finishes(target)[sample] = bytes.getInt();
      }
      for (int place = 0; place < counted[target]; place++) {
        counts.critical(target)[place] = bytes.getLong();
      }
    }
    return new SimulationPart(fingerprint, first, count, counts);
  }

  /** How many bytes there are, with no summand above a limit, which is as good as true where it is more than there can be. */
  private static long size(int count, int targets, int[] counted, long limit) {
    long size = HEADER
        + CHECKSUM
        + targets * (Integer.BYTES + Math.min(limit, (long) count * Integer.BYTES));
    for (int each : counted) {
      size += Math.min(limit, (long) each * Long.BYTES);
    }
    return size;
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes.slice(0, bytes.limit() - CHECKSUM));
    return crc.getValue();
  }

  @Override
  public String toString() {
    return "samples " + first + " to " + (first + count - 1) + " of a simulation";
  }
}
