package dev.tandem.metrics.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the reference files. */
final class SurvivalCases {

  private SurvivalCases() {}

  /** One line of a file, by column name. */
  record Row(Map<String, String> cells) {

    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    boolean has(String column) {
      return cells.containsKey(column);
    }
  }

  static List<Row> rows(String file) {
    List<List<String>> lines = lines(file);
    List<String> header = lines.get(0);
    return lines.subList(1, lines.size()).stream()
        .map(cells -> new Row(Streams.zip(header.stream(), cells.stream(), Map::entry)
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue))))
        .toList();
  }

  /** The curve of one group; a file without groups has the group "all". */
  static SurvivalCurve curve(String dataset, String group) {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    for (Row row : rows(dataset + "-input.csv")) {
      if (!row.has("group") || row.text("group").equals(group)) {
        double entry = row.has("start") ? row.number("start") : 0;
        double exit = row.number(row.has("stop") ? "stop" : "time");
        accumulator.add(entry, exit, row.number("event") == 1 ? Ending.EVENT : Ending.CENSORED);
      }
    }
    return accumulator.snapshot();
  }

  private static List<List<String>> lines(String file) {
    try {
      return Resources.readLines(Resources.getResource(SurvivalCases.class, file), UTF_8).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Splitter.on(',')::splitToList)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
