package dev.tandem.metrics.activity;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the state of an accumulator whose length is not known before: numbers and texts, then the common header and checksum. */
public final class PayloadWriter {

  private final String kind;
  private final int version;
  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

  /**
   * Starts a state.
   *
   * @param kind which accumulator the state belongs to
   * @param version the version of its layout
   */
  public PayloadWriter(String kind, int version) {
    this.kind = kind;
    this.version = version;
  }

  /**
   * Writes a number.
   *
   * @param value the number
   */
  public void putInt(int value) {
    out.writeInt(value);
  }

  /**
   * Writes a number.
   *
   * @param value the number
   */
  public void putLong(long value) {
    out.writeLong(value);
  }

  /**
   * Writes a text of any length.
   *
   * @param text the text
   */
  public void putText(String text) {
    putBytes(text.getBytes(StandardCharsets.UTF_8));
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
   * Writes bytes and how many they are.
   *
   * @param bytes the bytes
   */
  public void putBuffer(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    putBytes(copy);
  }

  private void putBytes(byte[] bytes) {
    putInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Writes what a period is, the first date and the number of periods.
   *
   * @param axis the periods
   */
  public void putAxis(PeriodAxis axis) {
    putEnum(axis.calendar().unit());
    putText(axis.calendar().zone().getId());
    putEnum(axis.calendar().weekStart());
    putLong(axis.first().toEpochDay());
    putInt(axis.count());
  }

  /** {@return the whole state: header, length of the payload, payload in words of eight bytes, checksum; read-only} */
  public ByteBuffer toBytes() {
    byte[] payload = out.toByteArray();
    int words = Math.addExact(payload.length, Long.BYTES - 1) / Long.BYTES;
    ByteBuffer padded =
        ByteBuffer.wrap(Arrays.copyOf(payload, Math.multiplyExact(words, Long.BYTES)));
    StateWriter state = StateWriter.of(kind, version, Integer.BYTES + (long) padded.remaining());
    state.putInt(payload.length);
    while (padded.hasRemaining()) {
      state.putLong(padded.getLong());
    }
    return state.toBytes();
  }
}
