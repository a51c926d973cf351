package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * Reads what a {@link StateWriter} wrote, and refuses anything else with the reason, always as an {@link IllegalArgumentException}.
 *
 * <p>The checksum is looked at before kind and version: bytes that were cut off or changed are called that, not a foreign state.
 */
public final class StateReader {

  private final ByteBuffer in;

  private StateReader(ByteBuffer in) {
    this.in = in;
  }

  /**
   * {@return what {@code body} makes of a whole state}
   *
   * @param <T> what is read
   * @param bytes the state, from the buffer's position to its limit; the position does not move
   * @param kind what the state must be of
   * @param version the version of the format that the caller reads
   * @param body reads the payload to its end
   * @throws IllegalArgumentException if the bytes are no state, are damaged or cut off, are of another kind or version, or hold what no
   *     accumulator of this kind writes
   */
  public static <T> T read(
      ByteBuffer bytes, String kind, int version, Function<StateReader, T> body) {
    StateReader reader = new StateReader(payload(bytes.slice(), kind, version));
    try {
      T state = body.apply(reader);
      reader.check(!reader.in.hasRemaining(), "end after its payload");
      return state;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "state of " + kind + " must be as an accumulator wrote it: " + e.getMessage()
              + " Give what toBytes() returned.",
          e);
    }
  }

  private static ByteBuffer payload(ByteBuffer state, String kind, int version) {
    int size = state.remaining();
    checkArgument(
        size >= StateWriter.OVERHEAD && state.getInt() == StateWriter.MAGIC,
        "state must begin with TNDM and a header: %s bytes. Give what toBytes() returned.",
        size);
    int end = size - Integer.BYTES;
    CRC32C checksum = new CRC32C();
    checksum.update(state.slice(0, end));
    checkArgument(
        state.getInt(end) == (int) checksum.getValue(),
        "state must be whole: %s bytes do not match their checksum. Read or fetch it again.",
        size);
    String found = kind(state.limit(end));
    checkArgument(
        found.equals(kind),
        "state must be of %s: %s. Read it with the class that wrote it.",
        kind,
        found);
    int foundVersion = state.get();
    checkArgument(
        foundVersion == version,
        "state of %s must have version %s: %s. Use the library version that wrote it.",
        kind,
        version,
        foundVersion);
    return state;
  }

  private static String kind(ByteBuffer state) {
    byte[] name = new byte[Math.min(state.get() & 0xFF, state.remaining() - 1)];
    state.get(name);
    return new String(name, US_ASCII);
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

  /**
   * {@return the next number, which says how many of something follow}
   *
   * @param what of what
   * @throws IllegalArgumentException if the number is negative or larger than the bytes that are left
   */
  public int count(String what) {
    int count = getInt();
    checkArgument(
        count >= 0 && count <= in.remaining(),
        "%s must be from 0 to the %s bytes that are left: %s.",
        what,
        in.remaining(),
        count);
    return count;
  }

  /** {@return the next text} */
  public String getText() {
    return UTF_8.decode(getBuffer()).toString();
  }

  /**
   * {@return the next constant}
   *
   * @param <E> the enum
   * @param type the enum's class
   * @throws IllegalArgumentException if there is no such constant
   */
  public <E extends Enum<E>> E getEnum(Class<E> type) {
    return Enum.valueOf(type, getText());
  }

  /** {@return the next bytes} */
  public ByteBuffer getBuffer() {
    int length = count("length");
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return bytes;
  }

  /**
   * Checks a condition that every state of this kind fulfils.
   *
   * @param holds whether it does
   * @param rule the condition in words, for example {@code count from 0}
   * @throws IllegalArgumentException if it does not
   */
  public void check(boolean holds, String rule) {
    checkArgument(holds, "it must %s.", rule);
  }

  private ByteBuffer need(int bytes) {
    check(in.remaining() >= bytes, "hold its whole payload");
    return in;
  }
}
