package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.state.StateReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** Reads what {@link PayloadWriter} wrote; bytes that are not such a state are refused. */
public final class PayloadReader {

  private final String kind;
  private final ByteBuffer in;

  private PayloadReader(String kind, ByteBuffer in) {
    this.kind = kind;
    this.in = in;
  }

  /**
   * {@return what a reader makes of a whole state}
   *
   * @param <T> what is read
   * @param bytes the state, from the buffer's position to its limit; the position does not move
   * @param kind which accumulator the state must belong to
   * @param version the version of its layout
   * @param body reads the payload
   * @throws IllegalArgumentException if the bytes are of another kind or version, damaged, too short or too long
   */
  public static <T> T read(
      ByteBuffer bytes, String kind, int version, Function<PayloadReader, T> body) {
    PayloadReader reader = new PayloadReader(kind, payload(StateReader.open(bytes, kind, version)));
    try {
      T state = body.apply(reader);
      checkArgument(
          !reader.in.hasRemaining(),
          "state of %s must end after its payload: %s bytes are left. Give what toBytes() returned.",
          kind,
          reader.in.remaining());
      return state;
    } catch (BufferUnderflowException | DateTimeException e) {
      throw new IllegalArgumentException(
          "state of " + reader.kind + " must hold its whole payload: " + e
              + ". Give what toBytes() returned.",
          e);
    }
  }

  private static ByteBuffer payload(StateReader state) {
    int length = state.getInt();
    int words = state.remaining() / Long.BYTES;
    state.check(length >= 0 && length <= words * Long.BYTES, "state the length of its payload");
    ByteBuffer payload = ByteBuffer.allocate(words * Long.BYTES);
    for (int word = 0; word < words; word++) {
      payload.putLong(state.getLong());
    }
    state.finish();
    return payload.flip().limit(length);
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
   * Reads the next text, which must be the one stated.
   *
   * @param role what the text says
   * @param expected the text
   * @throws IllegalArgumentException if it is another text
   */
  public void expectText(String role, String expected) {
    String found = getText();
    checkArgument(
        found.equals(expected),
        "%s must be \"%s\": \"%s\". Read the bytes as they were written.",
        role,
        expected,
        found);
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
    return ByteBuffer.wrap(getBytes());
  }

  private byte[] getBytes() {
    byte[] bytes = new byte[count("length")];
    in.get(bytes);
    return bytes;
  }

  /** {@return the next axis} */
  public PeriodAxis getAxis() {
    PeriodUnit unit = getEnum(PeriodUnit.class);
    ZoneId zone = ZoneId.of(getText());
    PeriodCalendar calendar = new PeriodCalendar(unit, zone, getEnum(DayOfWeek.class));
    LocalDate first = LocalDate.ofEpochDay(getLong());
    return PeriodAxis.of(calendar, first, getInt());
  }
}
