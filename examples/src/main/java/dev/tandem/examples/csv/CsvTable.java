package dev.tandem.examples.csv;

import com.google.common.base.Joiner;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads values separated by commas, semicolons or tabs, whose first line names the columns, in capitals or not. All rows are looked at
 * before one is complained of.
 */
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
    CsvRows<T> read = readAny(source, columns, badRows, reader);
    if (read.rows().isEmpty()) {
      throw new UnreadableInputException(source.name()
          + ": file must have a row that can be read, below the line of column names: "
          + (read.skipped().isEmpty() ? "no row. Add one." : "\n" + listed(read.skipped())));
    }
    return read;
  }

  /**
   * {@return the rows of a table that may have none: nothing was deployed, say}
   *
   * @param <T> what a row is
   * @param source the text
   * @param columns the columns that must be there unless the text is empty, in any order and among others
   * @param badRows what becomes of rows that cannot be read
   * @param reader reads a row, or refuses it by an {@link IllegalArgumentException} or {@link ArithmeticException}
   * @throws UnreadableInputException if a column is not there, quotes do not match, or rows that cannot be read are refused
   */
  public static <T> CsvRows<T> readAny(
      SourceText source, List<String> columns, BadRows badRows, Function<CsvRow, T> reader) {
    CsvTable table = new CsvTable(source, columns);
    List<T> rows = table.rows(reader);
    if (badRows == BadRows.REFUSE && !table.problems.isEmpty()) {
      throw new UnreadableInputException(listed(table.problems));
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
    char delimiter = CsvHeader.delimiterOf(firstLine(), columns);
    List<T> rows = new ArrayList<>();
    Optional<CsvHeader> header = Optional.empty();
    try {
      for (CsvRecord fields : CsvReader.builder()
          .allowUnclosedQuote(false)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .fieldSeparator(delimiter)
          .ofCsvRecord(source.text())) {
        if (header.isEmpty()) {
          header = Optional.of(header(delimiter, fields));
        } else {
          add(rows, header.get(), fields, reader);
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableInputException(
          source.name() + ": table must have matching quotes and columns of different names: "
              + placeOf(e) + ". Correct that line.");
    }
    return rows;
  }

  private String firstLine() {
    return source.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /** The library says "Exception when reading record that started in line 3" and why below it. */
  private static String placeOf(CsvParseException e) {
    String why = e.getCause() == null ? "" : ", " + e.getCause().getMessage();
    return e.getMessage() + why;
  }

  private CsvHeader header(char delimiter, CsvRecord fields) {
    String place = source.name() + ", line " + fields.getStartingLineNumber() + ": ";
    try {
      CsvHeader header = CsvHeader.of(delimiter, fields.getFields());
      List<String> missing = header.missing(columns);
      if (!missing.isEmpty()) {
        throw new UnreadableInputException(place + "column must be there: "
            + String.join(", ", missing) + ". The first line names the columns "
            + String.join(",", columns)
            + ", separated by commas, semicolons or tabs (it was read as separated by "
            + header.delimiterName() + ").");
      }
      return header;
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(source.name()
          + ": table must have matching quotes and columns of different names: " + e.getMessage());
    }
  }

  private static void checkWidth(CsvHeader header, CsvRecord fields) {
    int expected = header.width();
    int found = fields.getFieldCount();
    while (found > expected && fields.getField(found - 1).isBlank()) {
      found--;
    }
    if (found != expected) {
      throw new IllegalArgumentException("row must have " + expected + " columns: " + found
          + ". Put texts with " + header.delimiterName() + " in quotes.");
    }
  }

  private <T> void add(
      List<T> rows, CsvHeader header, CsvRecord fields, Function<CsvRow, T> reader) {
    try {
      checkWidth(header, fields);
      rows.add(reader.apply(new CsvRow(header, fields)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.add(source.name() + ", line " + fields.getStartingLineNumber() + ": "
          + FileWords.in(String.valueOf(e.getMessage())));
    }
  }
}
