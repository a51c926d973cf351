package dev.tandem.examples.csv;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a table.
 *
 * @param <T> what a row is
 * @param file what messages call the file
 * @param rows the rows, in the order of the file
 * @param skipped what was wrong with each row that was left out, with its place
 */
public record CsvRows<T>(String file, List<T> rows, List<String> skipped) {

  /** Copies the rows. */
  public CsvRows {
    rows = ImmutableList.copyOf(rows);
    skipped = ImmutableList.copyOf(skipped);
  }

  /** {@return how many rows were left out and what was wrong with them; empty if none was} */
  public Optional<String> skippedNote() {
    return skipped.isEmpty()
        ? Optional.empty()
        : Optional.of(file + ": " + skipped.size() + " of " + (rows.size() + skipped.size())
            + " rows could not be read and were skipped:\n" + CsvTable.listed(skipped));
  }
}
