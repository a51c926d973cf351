package dev.tandem.examples.backlog;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tandem.examples.UnreadableInputException;
import dev.tandem.metrics.prioritisation.ReachPeriod;
import dev.tandem.metrics.prioritisation.Rice;
import dev.tandem.metrics.prioritisation.Wsjf;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import java.util.ArrayList;
import java.util.List;

/** Reads a backlog from comma-separated values; see docs/backlog-format.md. */
final class BacklogFile {
  private static final List<String> COLUMNS = List.of(
      "id",
      "name",
      "reach",
      "impact",
      "confidence",
      "effort",
      "value",
      "criticality",
      "risk",
      "size",
      "delay_per_week",
      "weeks",
      "requires");

  private final String file;

  private BacklogFile(String file) {
    this.file = file;
  }

  static List<BacklogRow> read(String file, String text) {
    BacklogFile reader = new BacklogFile(file);
    List<BacklogRow> rows = new ArrayList<>();
    try {
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
        rows.add(reader.row(row));
      }
    } catch (CsvParseException e) {
      throw new UnreadableInputException(
          file + ": " + e.getMessage() + ". Correct the table's quotes and columns.");
    }
    if (rows.isEmpty()) {
      throw new UnreadableInputException(
          file + ": backlog must have at least one item. The first line names the columns "
              + String.join(",", COLUMNS) + "; add a line for each item.");
    }
    return rows;
  }

  private BacklogRow row(NamedCsvRecord row) {
    for (String column : COLUMNS) {
      if (row.findField(column).isEmpty()) {
        throw new UnreadableInputException(at(row) + "column must be there: " + column
            + ". The first line names the columns " + String.join(",", COLUMNS) + ".");
      }
    }
    try {
      String id = row.getField("id");
      List<String> requires =
          Splitter.on(';').omitEmptyStrings().trimResults().splitToList(row.getField("requires"));
      return new BacklogRow(
          row.getField("name"),
          new Rice(
              id,
              number(row, "reach"),
              ReachPeriod.QUARTER,
              number(row, "impact"),
              number(row, "confidence"),
              number(row, "effort")),
          new Wsjf(
              id,
              number(row, "value"),
              number(row, "criticality"),
              number(row, "risk"),
              number(row, "size")),
          BacklogItem.of(id, number(row, "weeks"), number(row, "delay_per_week"))
              .requiring(requires.toArray(String[]::new)));
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(at(row) + e.getMessage());
    }
  }

  private double number(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UnreadableInputException(at(row) + "column " + column + " must be a number: \""
          + text + "\". Write for example 2.5.");
    }
  }

  private String at(NamedCsvRecord row) {
    return file + ", line " + row.getStartingLineNumber() + ": ";
  }
}
