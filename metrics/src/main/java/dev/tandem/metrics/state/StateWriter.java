package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Writes one accumulator's state: {@code TNDM}, the kind's length and name, the version, the payload, and the CRC-32C of all before it. All
 * numbers are big-endian.
 */
public final class StateWriter {

  static final int MAGIC = 0x544E444D;

  /** Magic, length of the kind, version, checksum. */
  static final int OVERHEAD = Integer.BYTES + 1 + 1 + Integer.BYTES;

  private final ByteBuffer buffer;

  private StateWriter(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * {@return a writer of a new state}
   *
   * @param kind what the state is of, for example {@code ratings}; at most 127 ASCII characters
   * @param version the version of the payload's format, from 0 to 127
   * @param payloadBytes how many bytes will be put
   * @throws IllegalArgumentException if the state would not fit into 2 GiB
   */
  public static StateWriter of(String kind, int version, long payloadBytes) {
    byte[] name = kind.getBytes(US_ASCII);
    long size = OVERHEAD + name.length + payloadBytes;
    checkArgument(
        size <= Integer.MAX_VALUE,
        "state must fit into 2147483647 bytes: %s needs %s. Save parts of it and combine them.",
        kind,
        size);
    ByteBuffer buffer = ByteBuffer.allocate((int) size);
    buffer.putInt(MAGIC).put((byte) name.length).put(name).put((byte) version);
    return new StateWriter(buffer);
  }

  /**
   * {@return this writer, after putting four bytes}
   *
   * @param value the number
   */
  public StateWriter putInt(int value) {
    buffer.putInt(value);
    return this;
  }

  /**
   * {@return this writer, after putting eight bytes}
   *
   * @param value the number
   */
  public StateWriter putLong(long value) {
    buffer.putLong(value);
    return this;
  }

  /**
   * {@return this writer, after putting eight bytes}
   *
   * @param value the number
   */
  public StateWriter putDouble(double value) {
    buffer.putDouble(value);
    return this;
  }

  /** {@return the whole state, read-only, from position 0 to its limit} */
  public ByteBuffer toBytes() {
    CRC32C checksum = new CRC32C();
    checksum.update(buffer.duplicate().flip());
    return buffer.putInt((int) checksum.getValue()).flip().asReadOnlyBuffer();
  }
}
