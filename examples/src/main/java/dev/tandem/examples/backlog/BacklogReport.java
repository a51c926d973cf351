package dev.tandem.examples.backlog;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.report.Columns;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Rice;
import dev.tandem.metrics.prioritisation.Wsjf;
import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder;
import dev.tandem.metrics.prioritisation.sequencing.Placement;
import dev.tandem.metrics.prioritisation.sequencing.PriorityRule;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints a backlog by RICE, by WSJF and in the order that costs least delay, side by side, with what each order
 * costs and how sure the one by RICE is.
 */
public final class BacklogReport {
  private static final int NAME = 22;

  private final List<BacklogRow> rows;
  private final Ranking rice;
  private final Ranking wsjf;
  private final DeliveryOrder best;
  private final Map<String, String> names;
  private final CertaintySection certainty;

  private BacklogReport(List<BacklogRow> rows) {
    this.rows = rows;
    this.rice = Rice.rank(rows.stream().map(BacklogRow::rice).toList());
    this.wsjf = Wsjf.rank(rows.stream().map(BacklogRow::wsjf).toList());
    this.best = Sequencing.withDefaults().run(items());
    this.names = rows.stream().collect(Collectors.toMap(row -> row.item().id(), BacklogRow::name));
    this.certainty =
        new CertaintySection(rows.stream().map(BacklogRow::uncertain).toList(), names);
  }

  /**
   * Prints the report on a backlog.
   *
   * @param source comma-separated values with a line of column names
   * @param badRows what becomes of rows that cannot be read
   * @param out where it is printed
   * @throws UnreadableInputException if the table cannot be read, or its items do not fit together
   */
  public static void print(SourceText source, BadRows badRows, PrintStream out) {
    CsvRows<BacklogRow> read = BacklogFile.read(source, badRows);
    of(read).print(out);
    read.skippedNote().ifPresent(note -> out.println("\n" + note));
  }

  private static BacklogReport of(CsvRows<BacklogRow> read) {
    try {
      return new BacklogReport(read.rows());
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(read.file() + ": " + e.getMessage());
    }
  }

  private List<BacklogItem> items() {
    return rows.stream().map(BacklogRow::item).toList();
  }

  private void print(PrintStream out) {
    out.println("BACKLOG  " + rows.size() + " items, one team");
    out.println();
    out.printf(
        Locale.ROOT,
        "%4s  %-22s %6s %8s %6s %9s   %s%n",
        "best",
        "item",
        "RICE",
        "4 in 5",
        "WSJF",
        "done",
        "why it stands there");
    for (Placement place : best.placements()) {
      String id = place.item().id();
      out.printf(
          Locale.ROOT,
          "%4d  %s %6d %8s %6d %7s w   %s%n",
          place.position(),
          Columns.left(names.getOrDefault(id, id), NAME),
          rice.positions().get(id),
          certainty.likelyRanks(id),
          wsjf.positions().get(id),
          place.finish().stripTrailingZeros().toPlainString(),
          place.reason());
    }
    out.println();
    costs(out);
    out.println();
    certainty.print(out);
  }

  private void costs(PrintStream out) {
    out.println("What the orders cost in delay (an item waits until those it requires are done)");
    cost(out, "by RICE", unblocked(rice.positions()::get));
    cost(out, "by WSJF", unblocked(wsjf.positions()::get));
    cost(out, "by CD3 among the unblocked", PriorityRule.HIGHEST_CD3.order(items()));
    cost(out, "with raised blockers", PriorityRule.RAISED_BLOCKER.order(items()));
    cost(out, "dependency-aware", best.ids());
    out.println(
        best.isProvenOptimal()
            ? "  No order costs less: proven."
            : "  No order costs less than " + money(best.bound()) + ".");
    if (!best.rounding().isNone()) {
      out.println("  Compared exactly with " + best.rounding().explain() + ".");
    }
  }

  private void cost(PrintStream out, String name, List<String> order) {
    BigDecimal cost = best.delayCostOf(order);
    BigDecimal more = best.priceOf(order);
    String above = more.signum() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "   + %s (%.1f %%)",
            money(more),
            100 * more.doubleValue() / best.delayCost().doubleValue());
    out.printf(Locale.ROOT, "  %-28s %12s%s%n", name, money(cost), above);
  }

  private static String money(BigDecimal amount) {
    return String.format(
        Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact());
  }

  /** The items by position, each as soon as those it requires are done. */
  private List<String> unblocked(Function<String, Integer> position) {
    List<BacklogItem> waiting = new ArrayList<>(items());
    waiting.sort((a, b) -> Integer.compare(position.apply(a.id()), position.apply(b.id())));
    Set<String> done = new HashSet<>();
    List<String> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      BacklogItem next = waiting.stream()
          .filter(item -> done.containsAll(item.requires()))
          .findFirst()
          .orElseThrow();
      waiting.remove(next);
      done.add(next.id());
      order.add(next.id());
    }
    return order;
  }
}
