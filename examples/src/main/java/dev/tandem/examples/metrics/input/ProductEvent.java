package dev.tandem.examples.metrics.input;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.TimeText;
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
  static CsvRows<ProductEvent> read(SourceText source, BadRows badRows) {
    return CsvTable.read(source, List.of("user", "time", "event"), badRows, ProductEvent::of);
  }

  private static ProductEvent of(CsvRow row) {
    return new ProductEvent(row.text("user"), TimeText.in(row, "time"), row.text("event"));
  }
}
