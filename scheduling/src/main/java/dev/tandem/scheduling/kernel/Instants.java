package dev.tandem.scheduling.kernel;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Local date-times as seconds since 1970-01-01T00:00 on the local clock, and back. */
public final class Instants {
  private Instants() {}

  /**
   * {@return the second of a local date-time; a fraction of a second is dropped}
   *
   * @param dateTime the date-time
   */
  public static long of(LocalDateTime dateTime) {
    return dateTime.toEpochSecond(ZoneOffset.UTC);
  }

  /**
   * {@return the local date-time of a second}
   *
   * @param instant the second
   */
  public static LocalDateTime toDateTime(long instant) {
    return LocalDateTime.ofEpochSecond(instant, 0, ZoneOffset.UTC);
  }
}
