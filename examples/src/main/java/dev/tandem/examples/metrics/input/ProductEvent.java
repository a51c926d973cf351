package dev.tandem.examples.metrics.input;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import java.time.Instant;
import java.util.List;

/**
 * Something that a user did.
 *
 * @param user who
 * @param time when
 * @param event what
 */
public record ProductEvent(String user, Instant time, String event) {
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
    Instant time = Instant.parse(text);
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(text);
    }
    return time;
  }
}
