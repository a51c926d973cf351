package dev.tandem.examples.delivery.input;

import dev.tandem.core.task.TaskId;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Reads what was booked on tasks; a booking counts from the end of its working day. */
final class CostFile {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  private CostFile() {}

  static CsvRows<CostEntry> read(SourceText source, BadRows badRows) {
    return CsvTable.readAny(source, List.of("task", "date", "amount"), badRows, CostFile::entry);
  }

  private static CostEntry entry(CsvRow row) {
    return new CostEntry(
        TaskId.of(row.text("task")),
        row.parsed("date", "a day of the calendar, year first", "2027-08-31", LocalDate::parse)
            .atTime(EVENING),
        row.parsed("amount", "an amount up to 1,000,000,000,000", "1250.00", CostFile::amount));
  }

  private static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.abs().compareTo(MOST) > 0 || amount.scale() > 12) {
      throw new IllegalArgumentException(text);
    }
    return amount;
  }
}
