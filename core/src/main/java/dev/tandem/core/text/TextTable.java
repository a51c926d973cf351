package dev.tandem.core.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Rows of text in aligned columns, under their headings: what {@code toString} of a result with rows prints.
 *
 * <p>It is for people: long cells and long tables are cut and say so, fractions are rounded to six digits, an empty optional is a dash. The same in
 * every locale. Cost: the rows that are shown, however many there are.
 */
public final class TextTable {
  /** As many rows are shown of a collection. */
  public static final int MOST_ROWS = 50;

  private static final int LONGEST_CELL = 40;
  private static final MathContext DIGITS = new MathContext(6);
  private static final String GAP = "  ";

  private final List<String> headings = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private String more = "";

  /** Starts without columns and rows. */
  public TextTable() {}

  /**
   * Adds a column of words.
   *
   * @param heading what stands over it
   * @return this table
   */
  public TextTable words(String heading) {
    headings.add(heading);
    right.add(false);
    return this;
  }

  /**
   * Adds a column of numbers, which end at the same place.
   *
   * @param heading what stands over it
   * @return this table
   */
  public TextTable numbers(String heading) {
    headings.add(heading);
    right.add(true);
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells a cell for each column
   * @return this table
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  public TextTable row(Object... cells) {
    checkArgument(
        cells.length == headings.size(),
        "row must have a cell for each of %s columns: it has %s. Add columns first.",
        headings.size(),
        cells.length);
    rows.add(Arrays.stream(cells).map(TextTable::text).map(TextTable::cut).toList());
    return this;
  }

  /**
   * Adds a row for each of some things; of many the first {@value #MOST_ROWS}, and how many there are more.
   *
   * @param <T> the things
   * @param things what there is
   * @param cells the cells of one of them
   * @return this table
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  public <T> TextTable rows(Collection<T> things, Function<? super T, Object[]> cells) {
    Iterables.limit(things, MOST_ROWS).forEach(thing -> row(cells.apply(thing)));
    if (things.size() > MOST_ROWS) {
      more = "\n… and " + (things.size() - MOST_ROWS) + " more";
    }
    return this;
  }

  /**
   * {@return a value as a cell shows it}
   *
   * @param value the value; an optional stands for what is in it
   */
  public static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(TextTable::text).orElse("-");
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? text(number.getAsDouble()) : "-";
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
    }
    return value instanceof Double number ? rounded(number) : value.toString();
  }

  private static String rounded(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    BigDecimal shown = exact.round(DIGITS).stripTrailingZeros();
    boolean isLong = Math.abs(shown.scale()) > 12;
    return isLong ? shown.toString() : shown.toPlainString();
  }

  private static String cut(String cell) {
    String line = cell.lines().findFirst().orElse("");
    return line.length() > LONGEST_CELL ? line.substring(0, LONGEST_CELL - 1) + "…" : line;
  }

  /** {@return the headings and the rows, a line each, without a line break at the end} */
  @Override
  public String toString() {
    int[] width = headings.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder(line(headings, width));
    rows.forEach(row -> text.append('\n').append(line(row, width)));
    return text.append(more).toString();
  }

  private String line(List<String> cells, int[] width) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < width.length; i++) {
      line.append(i == 0 ? "" : GAP);
      line.append(
          right.get(i)
              ? Strings.padStart(cells.get(i), width[i], ' ')
              : Strings.padEnd(cells.get(i), width[i], ' '));
    }
    return line.toString().stripTrailing();
  }
}
