package dev.tandem.examples.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the report prints them. */
public final class DateText {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("dd MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIMED =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private DateText() {}

  /**
   * {@return the day with its weekday and year, for example {@code Mon 2 Mar 2026}}
   *
   * @param time the time
   */
  public static String full(LocalDateTime time) {
    return LONG.format(time);
  }

  /**
   * {@return day and month, for example {@code 02 Mar}}
   *
   * @param time the time
   */
  public static String brief(LocalDateTime time) {
    return SHORT.format(time);
  }

  /**
   * {@return the day with its year, for example {@code 2 Mar 2026}}
   *
   * @param time the time
   */
  public static String dated(LocalDateTime time) {
    return DATED.format(time);
  }

  /**
   * {@return the day with its weekday and time, for example {@code Mon 2 Mar 17:00}}
   *
   * @param time the time
   */
  public static String timed(LocalDateTime time) {
    return TIMED.format(time);
  }
}
