package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.ZoneId;
import java.util.zip.CRC32C;

/**
 * Writes one accumulator's state: {@code TNDM}, the kind's length and name, the version, the payload, and the CRC-32C of all before it. All
 * numbers are big-endian; a text is its length in bytes and its UTF-8 form, a constant the text of its name.
 */
public final class StateWriter {

  static final int MAGIC = 0x544E444D;

  /** Magic, length of the kind, version, checksum. */
  static final int OVERHEAD = Integer.BYTES + 1 + 1 + Integer.BYTES;

  private static final int FIRST_PAYLOAD_BYTES = 256;

  private final String kind;
  private ByteBuffer buffer;

  /**
   * Starts a state.
   *
   * @param kind what the state is of, for example {@code ratings}; at most 127 ASCII characters
   * @param version the version of the payload's format, from 0 to 127
   */
  public StateWriter(String kind, int version) {
    byte[] name = kind.getBytes(US_ASCII);
    this.kind = kind;
    this.buffer = ByteBuffer.allocate(OVERHEAD + name.length + FIRST_PAYLOAD_BYTES);
    buffer.putInt(MAGIC).put((byte) name.length).put(name).put((byte) version);
  }

  /**
   * Writes four bytes.
   *
   * @param value the number
   */
  public void putInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /**
   * Writes eight bytes.
   *
   * @param value the number
   */
  public void putLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  /**
   * Writes eight bytes.
   *
   * @param value the number
   */
  public void putDouble(double value) {
    room(Double.BYTES).putDouble(value);
  }

  /**
   * Writes a text of any length.
   *
   * @param text the text
   * @throws IllegalArgumentException if half of a surrogate pair stands alone, which has no UTF-8 form: two such texts would become one
   */
  public void putText(String text) {
    try {
      putBuffer(UTF_8.newEncoder().encode(CharBuffer.wrap(text)));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "text in a state of " + kind + " must not hold half a surrogate pair: \"" + text
              + "\". Cut texts between characters.",
          e);
    }
  }

  /**
   * Writes the id of a time zone.
   *
   * @param zone the zone
   */
  public void putZone(ZoneId zone) {
    putText(zone.getId());
  }

  /**
   * Writes a choice.
   *
   * @param chosen written as 1, otherwise 0
   */
  public void putBoolean(boolean chosen) {
    putInt(chosen ? 1 : 0);
  }

  /**
   * Writes the name of a constant.
   *
   * @param constant the constant
   */
  public void putEnum(Enum<?> constant) {
    putText(constant.name());
  }

  /**
   * Writes how many bytes follow, and the bytes.
   *
   * @param bytes the bytes, from the buffer's position to its limit; the position does not move
   */
  public void putBuffer(ByteBuffer bytes) {
    putInt(bytes.remaining());
    room(bytes.remaining()).put(bytes.duplicate());
  }

  /** {@return the whole state, read-only, from position 0 to its limit} */
  public ByteBuffer toBytes() {
    CRC32C checksum = new CRC32C();
    checksum.update(buffer.duplicate().flip());
    return room(Integer.BYTES).putInt((int) checksum.getValue()).flip().asReadOnlyBuffer();
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = size(kind, (long) buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }

  /** Half as much again as needed, so that growing costs a constant time a byte. */
  static int size(String kind, long needed) {
    checkState(
        needed <= Integer.MAX_VALUE - 8,
        "state of %s must fit into 2147483639 bytes: %s are needed. Save parts of it and combine them.",
        kind,
        needed);
    return (int) Math.min(needed + needed / 2, Integer.MAX_VALUE - 8);
  }
}
