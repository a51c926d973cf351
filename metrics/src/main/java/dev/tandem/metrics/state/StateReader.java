package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Reads what a {@link StateWriter} wrote, and refuses anything else with the reason, always as an {@link IllegalArgumentException}.
 *
 * <p>The checksum is looked at before kind and version: bytes that were cut off or changed are called that, not a foreign state. A right
 * checksum proves nothing, since anybody can make one: who reads a state first {@linkplain #lookAhead looks} at all of it and builds
 * afterwards, so that bytes that no accumulator wrote are refused before they cost memory.
 */
public final class StateReader {

  /** Longer than the name of any constant, zone or currency. */
  private static final int LONGEST_NAME = 64;

  private final ByteBuffer in;

  /** Refuses what is not UTF-8; one for all texts, since many are short. */
  private final CharsetDecoder utf8 = UTF_8.newDecoder();

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
      reader.checkEnd();
      return state;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "state of " + kind + " must be as an accumulator wrote it: " + e.getMessage()
              + " Give what toBytes() returned.",
          e);
    }
  }

  /**
   * Looks at the rest of the state, to its end, and goes back to where it was.
   *
   * @param look reads the rest and refuses what no accumulator writes; it should keep nothing
   * @throws IllegalArgumentException if {@code look} refuses it, or does not come to the end
   */
  public void lookAhead(Consumer<StateReader> look) {
    int here = in.position();
    look.accept(this);
    checkEnd();
    in.position(here);
  }

  private void checkEnd() {
    check(!in.hasRemaining(), "end after its payload");
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
   * {@return a number further on, without going there; -1 if {@code row} is}
   *
   * @param row how many rows further on, each of {@code longs} numbers
   * @param longs how many numbers a row has
   * @throws IllegalArgumentException if the payload ends before
   */
  public long peekLong(long row, long longs) {
    if (row < 0) {
      return -1;
    }
    int further = Math.toIntExact(row * longs * Long.BYTES);
    return need(Math.addExact(further, Long.BYTES)).getLong(in.position() + further);
  }

  /**
   * {@return the next number, which counts what has happened}
   *
   * @param what what it counts
   * @throws IllegalArgumentException if the number is negative
   */
  public long getCount(String what) {
    long count = getLong();
    checkArgument(count >= 0, "%s must be at least 0: %s.", what, count);
    return count;
  }

  /**
   * {@return whether the next number is 1}
   *
   * @throws IllegalArgumentException if it is neither 0 nor 1
   */
  public boolean getBoolean() {
    int value = getInt();
    checkArgument(value == 0 || value == 1, "choice must be 0 or 1: %s.", value);
    return value == 1;
  }

  /**
   * {@return the next number, which says how many of something follow}
   *
   * @param what of what
   * @param leastBytes how many bytes one of them has at least, from 1
   * @throws IllegalArgumentException if the number is negative, or so many do not fit into the bytes that are left
   */
  public int count(String what, int leastBytes) {
    int count = getInt();
    checkArgument(
        count >= 0 && (long) count * leastBytes <= in.remaining(),
        "%s must be from 0 to what fits into the %s bytes that are left: %s.",
        what,
        in.remaining(),
        count);
    return count;
  }

  /**
   * Checks that the bytes that are left have room.
   *
   * @param what for what
   * @param bytes how many bytes it has
   * @throws IllegalArgumentException if so many are not left
   */
  public void checkRoom(String what, long bytes) {
    checkArgument(
        bytes <= in.remaining(),
        "%s must fit into the %s bytes that are left: %s bytes.",
        what,
        in.remaining(),
        bytes);
  }

  /**
   * {@return the next text}
   *
   * @throws IllegalArgumentException if it is not in UTF-8
   */
  public String getText() {
    try {
      return utf8.decode(getBuffer()).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text must be in UTF-8.", e);
    }
  }

  /**
   * {@return the next constant}
   *
   * @param <E> the enum
   * @param type the enum's class
   * @throws IllegalArgumentException if there is no such constant
   */
  public <E extends Enum<E>> E getEnum(Class<E> type) {
    return Enum.valueOf(type, getName());
  }

  /**
   * {@return the next time zone}
   *
   * @throws IllegalArgumentException if there is no such zone, or its id is written otherwise
   */
  public ZoneId getZone() {
    String id = getName();
    ZoneId zone = ZoneId.of(id);
    check(zone.getId().equals(id), "name the zone " + zone);
    return zone;
  }

  /**
   * {@return the next currency}
   *
   * @throws IllegalArgumentException if there is no such currency
   */
  public CurrencyUnit getCurrency() {
    String code = getName();
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException("currency must be known: " + code + ".", e);
    }
  }

  /**
   * {@return the next short text, such as the name of a constant}
   *
   * @throws IllegalArgumentException if it has more than 64 bytes or is not in UTF-8
   */
  public String getName() {
    int length = in.remaining() < Integer.BYTES ? 0 : in.getInt(in.position());
    check(length <= LONGEST_NAME, "have names of at most " + LONGEST_NAME + " bytes");
    return getText();
  }

  /** {@return the next bytes} */
  public ByteBuffer getBuffer() {
    int length = count("length", 1);
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return bytes;
  }

  /** {@return the bytes of this state, of which only the absolute ones may be read} */
  ByteBuffer bytes() {
    return in;
  }

  /**
   * Leaves out the next bytes.
   *
   * @param bytes how many
   * @throws IllegalArgumentException if fewer are left
   */
  public void skip(int bytes) {
    need(bytes).position(in.position() + bytes);
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
