package dev.tandem.examples.metrics.input;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.product.InvalidProductException;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.KeyResultType;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.product.objective.ObjectiveKind;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.FileWords;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.metrics.input.KeyResultRow.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final SourceText source;
  private final BadRows badRows;
  private final Map<String, Terms> termsByObjective = new HashMap<>();
  private final Set<String> objectives = new HashSet<>();
  private final Set<List<String>> keyResults = new HashSet<>();
  private final Map<String, Long> lineOfParent = new LinkedHashMap<>();

  private ObjectiveFile(SourceText source, BadRows badRows) {
    this.source = source;
    this.badRows = badRows;
  }

  /**
   * {@return the rows and the product that they make}
   *
   * @throws UnreadableInputException if there is a problem; it names those of rows and those between rows together
   */
  static ObjectiveTable read(SourceText source, BadRows badRows) {
    return new ObjectiveFile(source, badRows).table();
  }

  private ObjectiveTable table() {
    CsvRows<KeyResultRow> read = CsvTable.read(source, COLUMNS, BadRows.SKIP, this::row);
    List<String> problems = new ArrayList<>(badRows == BadRows.REFUSE ? read.skipped() : List.of());
    lineOfParent.forEach((parent, line) -> {
      if (!objectives.contains(parent)) {
        problems.add(source.name() + ", line " + line
            + ": column parent must name an objective of the file: \"" + parent
            + "\". Correct the name, or add a row of that objective.");
      }
    });
    Optional<Product> product = product(read.rows(), problems);
    if (!problems.isEmpty()) {
      throw new UnreadableInputException(CsvTable.listed(problems));
    }
    return new ObjectiveTable(read, product.orElseThrow());
  }

  /** Puts the key results of each objective together; a parent that is unknown, or whose rows are bad, is left out. */
  private Optional<Product> product(List<KeyResultRow> read, List<String> problems) {
    Map<String, List<KeyResultRow>> byObjective = read.stream()
        .collect(Collectors.groupingBy(
            KeyResultRow::objective, LinkedHashMap::new, Collectors.toList()));
    try {
      Product.Builder product = Product.builder(source.name(), source.name(), "XXX");
      byObjective.forEach(
          (name, rows) -> product.objective(objective(name, rows, byObjective.keySet())));
      return Optional.of(product.build());
    } catch (InvalidProductException e) {
      e.problems()
          .forEach(problem -> problems.add(source.name() + ": " + FileWords.in(problem.message())));
      return Optional.empty();
    }
  }

  private static Objective objective(String name, List<KeyResultRow> rows, Set<String> known) {
    Terms terms = rows.get(0).terms();
    return new Objective(
        ObjectiveId.of(name),
        name,
        terms.kind(),
        terms.period(),
        terms.parent().filter(known::contains).map(ObjectiveId::of),
        1,
        rows.stream().map(KeyResultRow::keyResult).toList());
  }

  private KeyResultRow row(CsvRow row) {
    String objective = row.text("objective");
    objectives.add(objective);
    row.optionalText("parent").ifPresent(parent -> lineOfParent.putIfAbsent(parent, row.line()));
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
    if (!keyResults.add(List.of(objective, keyResult.metric()))) {
      throw CsvRow.refusal(
          "key_result",
          "there once for its objective",
          keyResult.metric(),
          "Remove the row or rename the key result.");
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
