package dev.tandem.examples.metrics.input;

import dev.tandem.core.product.DateRange;
import dev.tandem.core.product.KeyResult;
import dev.tandem.core.product.KeyResultId;
import dev.tandem.core.product.KeyResultType;
import dev.tandem.core.product.Objective;
import dev.tandem.core.product.ObjectiveId;
import dev.tandem.core.product.ObjectiveKind;
import dev.tandem.core.product.Product;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.metrics.input.KeyResultRow.Terms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads objectives from a table with a line for each key result. */
final class ObjectiveFile {
  private static final List<String> COLUMNS = List.of(
      "objective",
      "parent",
      "kind",
      "from",
      "until",
      "key_result",
      "type",
      "start",
      "target",
      "current",
      "as_of");

  private final Map<String, Terms> termsByObjective = new HashMap<>();

  private ObjectiveFile() {}

  static CsvRows<KeyResultRow> read(SourceText source, BadRows badRows) {
    return CsvTable.read(source, COLUMNS, badRows, new ObjectiveFile()::row);
  }

  /** Puts the key results of each objective together. */
  static Product product(CsvRows<KeyResultRow> read) {
    Map<String, List<KeyResultRow>> byObjective = read.rows().stream()
        .collect(Collectors.groupingBy(
            KeyResultRow::objective, LinkedHashMap::new, Collectors.toList()));
    try {
      Product.Builder product = Product.builder(read.file(), read.file(), "XXX");
      byObjective.forEach((name, rows) -> product.objective(objective(name, rows)));
      return product.build();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(read.file() + ": " + e.getMessage());
    }
  }

  private static Objective objective(String name, List<KeyResultRow> rows) {
    Terms terms = rows.get(0).terms();
    return new Objective(
        ObjectiveId.of(name),
        name,
        terms.kind(),
        terms.period(),
        terms.parent().map(ObjectiveId::of),
        1,
        rows.stream().map(KeyResultRow::keyResult).toList());
  }

  private KeyResultRow row(CsvRow row) {
    String objective = row.text("objective");
    Terms terms = new Terms(
        row.optionalText("parent"),
        row.choice("kind", ObjectiveKind.class),
        DateRange.of(date(row, "from"), date(row, "until")));
    KeyResult keyResult = keyResult(row, objective);
    Terms known = termsByObjective.putIfAbsent(objective, terms);
    if (known != null && !known.equals(terms)) {
      throw CsvRow.refusal(
          "objective",
          "described alike in each of its rows",
          objective,
          "Make parent, kind, from and until those of its first row.");
    }
    return new KeyResultRow(objective, terms, keyResult);
  }

  private static KeyResult keyResult(CsvRow row, String objective) {
    String metric = row.text("key_result");
    KeyResultType type = row.choice("type", KeyResultType.class);
    boolean isDone = type == KeyResultType.BINARY || type == KeyResultType.MILESTONE;
    double target = isDone ? 1 : row.number("target");
    double start =
        row.optionalText("start").isPresent() ? row.number("start") : isDone ? 0 : target;
    KeyResult unmeasured = new KeyResult(
        KeyResultId.of(objective + ": " + metric),
        metric,
        type,
        start,
        target,
        Optional.empty(),
        1);
    return row.optionalText("current").isPresent()
        ? unmeasured.withCurrent(row.number("current"), date(row, "as_of"))
        : unmeasured;
  }

  private static LocalDate date(CsvRow row, String column) {
    return row.parsed(column, "a day of the calendar, year first", "2027-08-31", LocalDate::parse);
  }
}
