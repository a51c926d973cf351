package dev.tandem.examples.delivery.input;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.WorkItem;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.TimeText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Reads what a board recorded, a row for each state that an item entered. The first is the state in which it was created. A row without a
 * state says until when the item was blocked; {@code open} while it is.
 */
final class WorkFile {
  private static final String OPEN = "open";

  private WorkFile() {}

  static CsvRows<WorkRow> read(SourceText source, BadRows badRows) {
    return CsvTable.readAny(
        source,
        List.of("item", "type", "feature", "size", "time", "state", "blocked_until"),
        badRows,
        WorkFile::row);
  }

  private static WorkRow row(CsvRow row) {
    boolean blocked = row.optionalText("state").isEmpty();
    if (blocked && row.optionalText("blocked_until").isEmpty()) {
      throw CsvRow.refusal(
          "state", "given unless the item was blocked", "", "Fill in state or blocked_until.");
    }
    return new WorkRow(
        row.text("item"),
        row.optionalText("type").orElse(""),
        row.optionalText("feature"),
        row.optionalText("size").isPresent()
            ? OptionalDouble.of(row.number("size"))
            : OptionalDouble.empty(),
        TimeText.in(row, "time"),
        row.optionalText("state"),
        row.optionalText("blocked_until")
            .filter(text -> blocked && !text.equals(OPEN))
            .map(text -> TimeText.in(row, "blocked_until")));
  }

  /** {@return the items that rows make, in the order of their first rows} */
  static ImmutableList<WorkItem> items(List<WorkRow> rows) {
    Map<String, List<WorkRow>> byItem = rows.stream()
        .collect(Collectors.groupingBy(WorkRow::item, LinkedHashMap::new, Collectors.toList()));
    return byItem.values().stream().map(WorkFile::item).collect(ImmutableList.toImmutableList());
  }

  private static WorkItem item(List<WorkRow> rows) {
    List<WorkRow> sorted =
        rows.stream().sorted(Comparator.comparing(WorkRow::time)).toList();
    WorkRow first = sorted.get(0);
    WorkItem item = first
        .state()
        .map(state -> WorkItem.of(first.item(), first.time(), state))
        .orElseGet(() -> WorkItem.of(first.item(), first.time()))
        .withType(first.type());
    if (first.size().isPresent()) {
      item = item.withSize(first.size().getAsDouble());
    }
    if (first.feature().isPresent()) {
      item = item.withFeature(FeatureId.of(first.feature().get()));
    }
    for (int i = 0; i < sorted.size(); i++) {
      WorkRow row = sorted.get(i);
      if (row.state().isEmpty()) {
        item = item.withBlocked(new BlockedSpan(row.time(), row.blockedUntil(), ""));
      } else if (i > 0) {
        item = item.withTransition(row.time(), row.state().get());
      }
    }
    return item;
  }
}
