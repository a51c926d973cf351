package dev.tandem.examples.csv;

import com.google.common.base.Joiner;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads comma-separated values whose first line names the columns. All rows are looked at before one is complained of. */
public final class CsvTable {
  private static final int MOST_NAMED = 20;

  private final SourceText source;
  private final List<String> columns;
  private final List<String> problems = new ArrayList<>();

  private CsvTable(SourceText source, List<String> columns) {
    this.source = source;
    this.columns = columns;
  }

  /**
   * {@return the rows of a table}
   *
   * @param <T> what a row is
   * @param source the text
   * @param columns the columns that must be there, in any order and among others
   * @param badRows what becomes of rows that cannot be read
   * @param reader reads a row, or refuses it by an {@link IllegalArgumentException} or {@link ArithmeticException}
   * @throws UnreadableInputException if a column is not there, no row is left, quotes do not match, or rows that cannot be read are refused
   */
  public static <T> CsvRows<T> read(
      SourceText source, List<String> columns, BadRows badRows, Function<CsvRow, T> reader) {
    CsvTable table = new CsvTable(source, columns);
    List<T> rows = table.rows(reader);
    if (badRows == BadRows.REFUSE && !table.problems.isEmpty()) {
      throw new UnreadableInputException(listed(table.problems));
    }
    if (rows.isEmpty()) {
      throw new UnreadableInputException(source.name()
          + ": file must have a row that can be read, below the line of column names: "
          + (table.problems.isEmpty() ? "no row. Add one." : "\n" + listed(table.problems)));
    }
    return new CsvRows<>(source.name(), rows, table.problems);
  }

  /**
   * {@return problems one a line, the first twenty named and the others counted}
   *
   * @param problems the problems
   */
  public static String listed(List<String> problems) {
    int more = problems.size() - MOST_NAMED;
    String named = Joiner.on('\n').join(problems.subList(0, Math.min(problems.size(), MOST_NAMED)));
    return more > 0 ? named + "\n… and " + more + " more" : named;
  }

  private <T> List<T> rows(Function<CsvRow, T> reader) {
    List<T> rows = new ArrayList<>();
    try {
      for (NamedCsvRecord fields : CsvReader.builder()
          .allowUnclosedQuote(false)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofNamedCsvRecord(source.text())) {
        checkColumns(fields);
        add(rows, fields, reader);
      }
    } catch (CsvParseException e) {
      throw new UnreadableInputException(source.name()
          + ": table must have matching quotes and columns of different names: " + e.getMessage()
          + ". Correct that line.");
    }
    return rows;
  }

  private void checkColumns(NamedCsvRecord fields) {
    List<String> missing =
        columns.stream().filter(column -> !fields.getHeader().contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableInputException(source.name() + ", line 1: column must be there: "
          + String.join(", ", missing) + ". The first line names the columns "
          + String.join(",", columns) + ", separated by commas.");
    }
  }

  private <T> void add(List<T> rows, NamedCsvRecord fields, Function<CsvRow, T> reader) {
    try {
      checkWidth(fields);
      rows.add(reader.apply(new CsvRow(fields)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.add(
          source.name() + ", line " + fields.getStartingLineNumber() + ": " + e.getMessage());
    }
  }

  private static void checkWidth(NamedCsvRecord fields) {
    int expected = fields.getHeader().size();
    if (fields.getFieldCount() != expected) {
      throw new IllegalArgumentException("row must have " + expected + " columns: "
          + fields.getFieldCount() + ". Put texts with commas in quotes.");
    }
  }
}
