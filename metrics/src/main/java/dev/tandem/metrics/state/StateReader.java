package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads what a {@link StateWriter} wrote, and refuses anything else with the reason. The given buffer's position does not move. */
public final class StateReader {

  private final String kind;
  private final ByteBuffer payload;

  private StateReader(String kind, ByteBuffer payload) {
    this.kind = kind;
    this.payload = payload;
  }

  /**
   * {@return a reader of {@code bytes}}
   *
   * @param bytes the state, from the buffer's position to its limit
   * @param kind what the state must be of
   * @param version the version of the format that the caller reads
   * @throws IllegalArgumentException if the bytes are no such state, are damaged or cut off, or have another version
   */
  public static StateReader open(ByteBuffer bytes, String kind, int version) {
    ByteBuffer buffer = bytes.slice();
    checkArgument(
        buffer.remaining() >= StateWriter.OVERHEAD && buffer.getInt() == StateWriter.MAGIC,
        "state must begin with TNDM and a header: %s bytes. Give what toBytes() returned.",
        bytes.remaining());
    checkArgument(
        isWhole(bytes.slice()),
        "state must be whole: %s bytes do not match their checksum. Read or fetch it again.",
        bytes.remaining());
    String found = kind(buffer);
    checkArgument(
        found.equals(kind),
        "state must be of %s: %s. Read it with the class that wrote it.",
        kind,
        found);
    int foundVersion = buffer.get();
    checkArgument(
        foundVersion == version,
        "state of %s must have version %s: %s. Use the library version that wrote it.",
        kind,
        version,
        foundVersion);
    buffer.limit(buffer.limit() - Integer.BYTES);
    return new StateReader(kind, buffer);
  }

  /** {@return the next four bytes} */
  public int getInt() {
    return need(Integer.BYTES).getInt();
  }

  /** {@return the next eight bytes} */
  public long getLong() {
    return need(Long.BYTES).getLong();
  }

  /** {@return the next eight bytes} */
  public double getDouble() {
    return need(Double.BYTES).getDouble();
  }

  /** {@return how many bytes of the payload are left} */
  public int remaining() {
    return payload.remaining();
  }

  /**
   * Checks a condition that every state of this kind fulfils.
   *
   * @param holds whether it does
   * @param rule the condition in words
   * @throws IllegalArgumentException if it does not
   */
  public void check(boolean holds, String rule) {
    checkArgument(holds, "state of %s must %s. Give what toBytes() returned.", kind, rule);
  }

  /**
   * Checks that the payload was read to its end.
   *
   * @throws IllegalArgumentException if bytes are left
   */
  public void finish() {
    check(!payload.hasRemaining(), "end after its payload");
  }

  private ByteBuffer need(int bytes) {
    check(payload.remaining() >= bytes, "hold its whole payload");
    return payload;
  }

  private static boolean isWhole(ByteBuffer state) {
    int end = state.limit() - Integer.BYTES;
    CRC32C checksum = new CRC32C();
    checksum.update(state.slice(0, end));
    return state.getInt(end) == (int) checksum.getValue();
  }

  private static String kind(ByteBuffer buffer) {
    byte[] name = new byte[Math.min(buffer.get() & 0xFF, buffer.remaining() - 1 - Integer.BYTES)];
    buffer.get(name);
    return new String(name, US_ASCII);
  }
}
