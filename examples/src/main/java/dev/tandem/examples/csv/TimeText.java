package dev.tandem.examples.csv;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Instants as tools write them: ISO 8601 with or without seconds, and with an offset as Z, +02:00, +0200 or +02. */
public final class TimeText {
  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .appendLiteral('T')
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .appendPattern("[ ][XXXXX][XXXX][X]")
      .toFormatter(Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

  private TimeText() {}

  /**
   * {@return the instant in a column}
   *
   * @param row the row
   * @param column the column
   * @throws IllegalArgumentException if there is none, or it lies outside the years 1970 to 2999
   */
  public static Instant in(CsvRow row, String column) {
    return row.parsed(
        column,
        "an instant from 1970 to 2999 with its offset from UTC",
        "2027-06-07T08:12:33Z",
        TimeText::parse);
  }

  /**
   * {@return an instant}
   *
   * @param text what a tool wrote
   * @throws IllegalArgumentException if it lies outside the years 1970 to 2999
   * @throws java.time.DateTimeException if it cannot be read
   */
  public static Instant parse(String text) {
    Instant time = TIME.parse(text.replaceFirst("^(\\S{10}) ", "$1T"), Instant::from);
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(text);
    }
    return time;
  }
}
