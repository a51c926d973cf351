package dev.tandem.metrics.revenue.state;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;

/** Writes the state of an accumulator: a kind, a version, then big-endian numbers and texts. */
public final class StateWriter {

  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

  /**
   * Writes kind and version.
   *
   * @param kind which accumulator the state belongs to
   * @param version the version of its layout
   */
  public StateWriter(String kind, int version) {
    putText(kind);
    putInt(version);
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
  public void putBytes(byte[] bytes) {
    putInt(bytes.length);
    out.write(bytes);
  }

  /** {@return everything written so far} */
  public byte[] toBytes() {
    return out.toByteArray();
  }
}
