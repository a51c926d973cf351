package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.amount;
import static dev.tandem.examples.metrics.NumberText.count;
import static dev.tandem.examples.metrics.NumberText.left;
import static dev.tandem.examples.metrics.NumberText.percent;
import static dev.tandem.examples.metrics.NumberText.right;

import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.statement.Figure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a waterfall of recurring revenue: its lines down, the last months across, all months together in the last column. */
final class BridgeTable {
  private static final int MOST_MONTHS = 6;
  private static final int NAME = 16;
  private static final int WIDTH = 104;

  private final List<MrrBridge> shown;
  private final MrrWaterfall waterfall;
  private final CohortRetention sameCustomers;
  private final int column;

  /** Takes the retention of all months together from the same customers at both ends, because movements also lose who joined between. */
  BridgeTable(MrrWaterfall waterfall, CohortRetention sameCustomers) {
    this.waterfall = waterfall;
    this.sameCustomers = sameCustomers;
    this.column = 2 + widest(waterfall);
    List<MrrBridge> months = waterfall.months();
    int fitting = Math.max(1, Math.min(MOST_MONTHS, (WIDTH - NAME) / column - 1));
    this.shown = months.subList(Math.max(0, months.size() - fitting), months.size());
  }

  private static int widest(MrrWaterfall waterfall) {
    int widest = "12 months".length();
    for (BridgeLine line : BridgeLine.values()) {
      for (MrrBridge month : waterfall.months()) {
        widest = Math.max(widest, amount(month.amount(line)).length());
      }
      widest = Math.max(widest, amount(waterfall.total().amount(line)).length());
    }
    return widest;
  }

  String draw() {
    StringBuilder text = new StringBuilder(
        line("", month -> month.last().toString(), waterfall.range().count() + " months"));
    for (BridgeLine line : BridgeLine.values()) {
      if (line != BridgeLine.EXCHANGE) {
        text.append(line(
            name(line),
            month -> amount(month.amount(line)),
            amount(waterfall.total().amount(line))));
      }
    }
    return text.append(line(
            "  customers",
            month -> count(month.accounts().closing()),
            count(waterfall.total().accounts().closing())))
        .append(line("  NRR", month -> share(month.retention().net()), share(sameCustomers.net())))
        .append(
            line("  GRR", month -> share(month.retention().gross()), share(sameCustomers.gross())))
        .toString();
  }

  private String line(String name, Function<MrrBridge, String> month, String total) {
    return "  " + left(name, NAME)
        + shown.stream()
            .map(bridge -> right(month.apply(bridge), column))
            .collect(Collectors.joining())
        + "  │" + right(total, column) + "\n";
  }

  private static String share(Figure figure) {
    return figure.isDefined() ? percent(figure) : "-";
  }

  private static String name(BridgeLine line) {
    return switch (line) {
      case OPENING -> "  opening";
      case CLOSING -> "= closing";
      case CONTRACTION, CHURN -> "- " + line;
      default -> "+ " + line;
    };
  }
}
