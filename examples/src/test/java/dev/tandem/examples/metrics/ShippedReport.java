package dev.tandem.examples.metrics;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.metrics.input.MetricsFiles;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The report on the shipped files, and the fields of these files, split by hand, to work out the same numbers in another way. */
final class ShippedReport {
  static final MetricsFiles FILES = new MetricsFiles(
      SourceText.ofShipped("survey.csv"),
      SourceText.ofShipped("events.csv"),
      SourceText.ofShipped("subscriptions.csv"),
      SourceText.ofShipped("key-results.csv"));
  static final String REPORT = MetricsReport.text(FILES, BadRows.REFUSE, ZoneOffset.UTC);

  private ShippedReport() {}

  static List<List<String>> fields(SourceText source) {
    return source
        .text()
        .lines()
        .skip(1)
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }

  /** {@return the first line that starts with a text, without the spaces around it} */
  static String lineOf(String start) {
    return REPORT
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line starts with " + start));
  }

  static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
