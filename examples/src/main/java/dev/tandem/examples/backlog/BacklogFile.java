package dev.tandem.examples.backlog;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.metrics.prioritisation.ReachPeriod;
import dev.tandem.metrics.prioritisation.Rice;
import dev.tandem.metrics.prioritisation.Wsjf;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
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

  private BacklogFile() {}

  static CsvRows<BacklogRow> read(SourceText source, BadRows badRows) {
    return CsvTable.read(source, COLUMNS, badRows, BacklogFile::row);
  }

  private static BacklogRow row(CsvRow row) {
    String id = row.text("id");
    List<String> requires = Splitter.on(CharMatcher.anyOf(";,"))
        .omitEmptyStrings()
        .trimResults()
        .splitToList(row.optionalText("requires").orElse(""));
    Rice rice = new Rice(
        id,
        row.number("reach"),
        ReachPeriod.QUARTER,
        row.number("impact"),
        row.number("confidence"),
        row.number("effort"));
    return new BacklogRow(
        row.text("name"),
        rice,
        uncertain(row, rice),
        new Wsjf(
            id,
            row.number("value"),
            row.number("criticality"),
            row.number("risk"),
            row.number("size")),
        BacklogItem.of(id, row.number("weeks"), row.number("delay_per_week"))
            .requiring(requires.toArray(String[]::new)));
  }

  private static UncertainItem uncertain(CsvRow row, Rice rice) {
    boolean low = row.optionalText("effort_low").isPresent();
    boolean high = row.optionalText("effort_high").isPresent();
    checkArgument(
        low == high,
        "effort_low and effort_high must both be there, or neither. Write the other one too.");
    return low
        ? RiceUncertainty.of(rice, row.number("effort_low"), row.number("effort_high"))
        : RiceUncertainty.of(rice);
  }
}
