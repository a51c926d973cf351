package dev.tandem.metrics.state;

import java.time.Instant;

/** The form of a time in a saved state, to the nanosecond. */
public final class InstantCodec {
  /** How many bytes a time takes. */
  public static final int BYTES = Long.BYTES + Integer.BYTES;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private InstantCodec() {}

  /**
   * Writes a time.
   *
   * @param out where it goes
   * @param time the time
   */
  public static void write(StateWriter out, Instant time) {
    out.putLong(time.getEpochSecond());
    out.putInt(time.getNano());
  }

  /**
   * {@return the next time}
   *
   * @param in where it comes from
   * @throws IllegalArgumentException if its nanoseconds are not those of one second
   */
  public static Instant read(StateReader in) {
    long second = in.getLong();
    int nano = in.getInt();
    in.check(nano >= 0 && nano < NANOS_PER_SECOND, "have nanoseconds of a second");
    return Instant.ofEpochSecond(second, nano);
  }
}
