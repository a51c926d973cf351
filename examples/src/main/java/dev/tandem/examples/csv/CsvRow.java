package dev.tandem.examples.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of a table; what it refuses, it refuses with the name of the column. */
public final class CsvRow {
  private final CsvHeader header;
  private final CsvRecord fields;

  CsvRow(CsvHeader header, CsvRecord fields) {
    this.header = header;
    this.fields = fields;
  }

  /** {@return the number of the row's first line in the file, from 1} */
  public long line() {
    return fields.getStartingLineNumber();
  }

  /**
   * {@return what stands in a column}
   *
   * @param column the column
   * @throws IllegalArgumentException if nothing stands there
   */
  public String text(String column) {
    return optionalText(column)
        .orElseThrow(() -> new IllegalArgumentException(
            "column " + column + " must not be empty. Fill it in or remove the row."));
  }

  /**
   * {@return what stands in a column; empty if nothing does}
   *
   * @param column the column
   */
  public Optional<String> optionalText(String column) {
    OptionalInt position = header.position(column);
    return position.isEmpty() || position.getAsInt() >= fields.getFieldCount()
        ? Optional.empty()
        : Optional.of(fields.getField(position.getAsInt()).strip()).filter(text -> !text.isEmpty());
  }

  /**
   * {@return what stands in a column, parsed}
   *
   * @param <T> what it is
   * @param column the column
   * @param what what it must be, for example {@code a date}
   * @param example one that can be read
   * @param parser reads the text
   * @throws IllegalArgumentException if nothing stands there, or the parser refuses it
   */
  public <T> T parsed(String column, String what, String example, Function<String, T> parser) {
    String text = text(column);
    try {
      return parser.apply(text);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw refusal(column, what, text, "Write for example " + example + ".");
    }
  }

  /**
   * {@return the finite number in a column}
   *
   * @param column the column
   * @throws IllegalArgumentException if there is none
   */
  public double number(String column) {
    return parsed(column, "a number", "2.5", CsvRow::finite);
  }

  /**
   * {@return the choice in a column, {@code stayBelow} for {@code STAY_BELOW}}
   *
   * @param <E> the choices
   * @param column the column
   * @param choices the choices
   * @throws IllegalArgumentException if it is none of them
   */
  public <E extends Enum<E>> E choice(String column, Class<E> choices) {
    String text = text(column);
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> nameOf(choice).equals(text))
        .findFirst()
        .orElseThrow(() -> refusal(
            column,
            "one of "
                + Arrays.stream(choices.getEnumConstants())
                    .map(CsvRow::nameOf)
                    .collect(Collectors.joining(", ")),
            text,
            "Write one of them."));
  }

  /**
   * {@return what to throw where a column breaks a rule}
   *
   * @param column the column
   * @param rule what it must be
   * @param actual what stands there
   * @param remedy a sentence that says what to do
   */
  public static IllegalArgumentException refusal(
      String column, String rule, String actual, String remedy) {
    return new IllegalArgumentException(
        "column " + column + " must be " + rule + ": \"" + actual + "\". " + remedy);
  }

  private static double finite(String text) {
    double number = new BigDecimal(text).doubleValue();
    if (!Double.isFinite(number)) {
      throw new ArithmeticException(text);
    }
    return number;
  }

  private static String nameOf(Enum<?> choice) {
    return FileWords.word(choice.name());
  }
}
