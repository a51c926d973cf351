package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.count;
import static dev.tandem.examples.metrics.NumberText.right;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.retention.CohortRow;
import dev.tandem.metrics.retention.CurvePoint;
import dev.tandem.metrics.retention.RetentionCell;
import dev.tandem.metrics.retention.RetentionTable;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a retention table: cohorts down, periods across, in whole percent, the darker the more came back. */
final class RetentionHeatMap {
  private static final ImmutableList<Integer> FROM_PERCENT = ImmutableList.of(60, 45, 30, 15);
  private static final String SHADES = "█▓▒░";
  private static final int CELL = 6;

  private RetentionHeatMap() {}

  static String draw(RetentionTable table) {
    StringBuilder text = new StringBuilder("  week of       users  after weeks\n");
    text.append(" ".repeat(21));
    for (int week = 1; week < table.columns().size(); week++) {
      text.append(right(Integer.toString(week), CELL));
    }
    text.append('\n');
    for (CohortRow row : table.rows()) {
      text.append("  ").append(row.start()).append(right(count(row.members()), 9));
      row.cells().stream().skip(1).map(RetentionHeatMap::cell).forEach(text::append);
      text.append(row.cells().get(0).complete() ? "\n" : " so far\n");
    }
    List<CurvePoint> curve = table.curve().points();
    text.append(line("all cohorts", curve, point -> whole(point.rate().value())))
        .append(line("  95 % from", curve, point -> bound(point, Interval::lower)))
        .append(line("         to", curve, point -> bound(point, Interval::upper)));
    return text.append("  Percent of the cohort: ")
        .append(legend())
        .append(". ·· is not over, so it has no rate yet.\n")
        .toString();
  }

  private static String cell(RetentionCell cell) {
    if (!cell.complete()) {
      return right("··", CELL);
    }
    OptionalDouble rate = cell.rate().value();
    return rate.isEmpty()
        ? right("-", CELL)
        : " " + shade(rate.getAsDouble()).repeat(2) + right(whole(rate), CELL - 3);
  }

  private static String shade(double rate) {
    for (int i = 0; i < FROM_PERCENT.size(); i++) {
      if (100 * rate >= FROM_PERCENT.get(i)) {
        return SHADES.substring(i, i + 1);
      }
    }
    return " ";
  }

  private static String legend() {
    StringBuilder legend = new StringBuilder();
    for (int i = FROM_PERCENT.size() - 1; i >= 0; i--) {
      legend
          .append(legend.isEmpty() ? "" : ", ")
          .append(SHADES.charAt(i))
          .append(" from ")
          .append(FROM_PERCENT.get(i));
    }
    return legend.toString();
  }

  private static String line(
      String name, List<CurvePoint> curve, Function<CurvePoint, String> text) {
    return "  " + NumberText.left(name, 19)
        + curve.stream()
            .skip(1)
            .map(point -> right(text.apply(point), CELL))
            .collect(Collectors.joining())
        + "\n";
  }

  private static String bound(CurvePoint point, Function<Interval, Double> side) {
    Optional<Interval> interval = point.proportion().flatMap(Proportion::interval);
    return whole(interval
        .map(bounds -> OptionalDouble.of(side.apply(bounds)))
        .orElse(OptionalDouble.empty()));
  }

  private static String whole(OptionalDouble rate) {
    return rate.isPresent() ? Long.toString(Math.round(100 * rate.getAsDouble())) : "-";
  }
}
