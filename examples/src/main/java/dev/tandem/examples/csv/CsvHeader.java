package dev.tandem.examples.csv;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The line of column names: which character separates the columns, and where each column stands. Names are read without regard to case.
 *
 * @param delimiter comma, semicolon or tab
 * @param width how many columns there are
 * @param positions for each column in lower case its position
 */
record CsvHeader(char delimiter, int width, Map<String, Integer> positions) {
  /** What spreadsheets write, by preference. */
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  CsvHeader {
    positions = ImmutableMap.copyOf(positions);
  }

  /** {@return the delimiter by which a line names most of the columns that are wanted; the comma if none names more} */
  static char delimiterOf(String line, List<String> wanted) {
    char best = DELIMITERS.get(0);
    for (char delimiter : DELIMITERS) {
      if (named(line, delimiter, wanted) > named(line, best, wanted)) {
        best = delimiter;
      }
    }
    return best;
  }

  private static long named(String line, char delimiter, List<String> wanted) {
    List<String> names = new ArrayList<>();
    for (String name : line.split(String.valueOf(delimiter), -1)) {
      names.add(normal(name.replace("\"", "")));
    }
    return wanted.stream().map(CsvHeader::normal).filter(names::contains).count();
  }

  /**
   * {@return the header that some fields make}
   *
   * @throws IllegalArgumentException if two columns have the same name
   */
  static CsvHeader of(char delimiter, List<String> fields) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = normal(fields.get(i));
      if (!name.isEmpty() && positions.putIfAbsent(name, i) != null) {
        throw new IllegalArgumentException(
            "\"" + fields.get(i).strip() + "\" is there twice. Rename or remove one.");
      }
    }
    return new CsvHeader(delimiter, fields.size(), positions);
  }

  List<String> missing(List<String> wanted) {
    return wanted.stream().filter(column -> position(column).isEmpty()).toList();
  }

  OptionalInt position(String column) {
    Integer position = positions.get(normal(column));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  String delimiterName() {
    return delimiter == '\t' ? "tabs" : delimiter == ';' ? "semicolons" : "commas";
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
