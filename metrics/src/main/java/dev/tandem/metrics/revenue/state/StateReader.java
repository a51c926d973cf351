package dev.tandem.metrics.revenue.state;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads what {@link StateWriter} wrote; bytes that are not such a state are refused. */
public final class StateReader {

  private final String kind;
  private final ByteBuffer in;

  private StateReader(String kind, byte[] bytes) {
    this.kind = kind;
    this.in = ByteBuffer.wrap(bytes);
  }

  /**
   * {@return what a reader makes of all of the bytes}
   *
   * @param <T> what is read
   * @param bytes the bytes
   * @param kind which accumulator the state must belong to
   * @param version the version of its layout
   * @param body reads what follows kind and version
   * @throws IllegalArgumentException if the bytes are of another kind or version, damaged, too short or too long
   */
  public static <T> T read(byte[] bytes, String kind, int version, Function<StateReader, T> body) {
    StateReader reader = new StateReader(kind, bytes);
    try {
      reader.checkHeader(version);
      T state = body.apply(reader);
      checkArgument(
          !reader.in.hasRemaining(),
          "bytes must end after the %s: %s bytes are left. The bytes are damaged.",
          kind,
          reader.in.remaining());
      return state;
    } catch (BufferUnderflowException | DateTimeException e) {
      throw new IllegalArgumentException(
          "bytes must hold a complete " + kind + ": " + e + ", in " + bytes.length
              + " bytes. The bytes are damaged.",
          e);
    }
  }

  private void checkHeader(int version) {
    String found = getText();
    checkArgument(
        found.equals(kind),
        "bytes must hold a %s: %s. Read them with the class that wrote them.",
        kind,
        found);
    int foundVersion = getInt();
    checkArgument(
        foundVersion == version,
        "version must be %s: %s. Read the bytes with the release that wrote them.",
        version,
        foundVersion);
  }

  /** {@return the next number} */
  public int getInt() {
    return in.getInt();
  }

  /** {@return the next number} */
  public long getLong() {
    return in.getLong();
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
        "%s must be from 0 to the %s bytes that are left: %s. The bytes are damaged.",
        what,
        in.remaining(),
        count);
    return count;
  }

  /** {@return the next text} */
  public String getText() {
    return new String(getBytes(), StandardCharsets.UTF_8);
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
  public byte[] getBytes() {
    byte[] bytes = new byte[count("length")];
    in.get(bytes);
    return bytes;
  }
}
