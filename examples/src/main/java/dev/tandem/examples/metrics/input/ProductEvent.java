package dev.tandem.examples.metrics.input;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/**
 * Something that a user did.
 *
 * @param user who
 * @param time when
 * @param event what
 */
public record ProductEvent(String user, Instant time, String event) {
  /** ISO 8601 with or without seconds, and the ways in which tools write an offset: Z, +02:00, +0200, +02. */
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

  static CsvRows<ProductEvent> read(SourceText source, BadRows badRows) {
    return CsvTable.read(source, List.of("user", "time", "event"), badRows, ProductEvent::of);
  }

  private static ProductEvent of(CsvRow row) {
    return new ProductEvent(
        row.text("user"),
        row.parsed(
            "time",
            "an instant from 1970 to 2999 with its offset from UTC",
            "2027-06-07T08:12:33Z",
            ProductEvent::time),
        row.text("event"));
  }

  private static Instant time(String text) {
    Instant time = TIME.parse(text.replaceFirst("^(\\S{10}) ", "$1T"), Instant::from);
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(text);
    }
    return time;
  }
}
