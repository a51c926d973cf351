package dev.tandem.examples.report;

import dev.tandem.examples.analysis.Sensitivity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far each task sways the finish, as a chart of characters at most 110 columns wide. */
public final class TerminalTornado {
  private static final int NAME = 32;
  private static final int WIDTH = 47;
  private static final int MIDDLE = WIDTH / 2;

  private TerminalTornado() {}

  /**
   * {@return the chart: a bar for each task, from where the finish lies if the task is short to where it lies if it is long}
   *
   * @param bars the bars, the widest first
   * @param workday a day of work in seconds
   */
  public static String draw(List<Sensitivity> bars, long workday) {
    double reach = bars.stream()
        .mapToDouble(bar -> Math.max(Math.abs(bar.ifShort()), Math.abs(bar.ifLong())))
        .max()
        .orElse(0);
    StringBuilder chart = new StringBuilder();
    for (Sensitivity bar : bars) {
      chart
          .append("  ")
          .append(Columns.left(bar.task().name(), NAME))
          .append(days(bar.ifShort() / workday))
          .append(' ')
          .append(cells(bar, Math.max(1, reach)))
          .append(days(bar.ifLong() / workday))
          .append(
              String.format(Locale.ROOT, " %5.1f %%\n", 100 * bar.criticality().value()));
    }
    return chart.toString();
  }

  private static char[] cells(Sensitivity bar, double reach) {
    char[] cells = new char[WIDTH];
    Arrays.fill(cells, ' ');
    int one = column(bar.ifShort(), reach);
    int other = column(bar.ifLong(), reach);
    Arrays.fill(cells, Math.min(one, other), Math.max(one, other) + 1, '█');
    cells[MIDDLE] = '│';
    return cells;
  }

  private static int column(double seconds, double reach) {
    return MIDDLE + (int) Math.round(seconds / reach * MIDDLE);
  }

  /** In tenths of a day; what rounds to none has no sign. */
  private static String days(double days) {
    long tenths = Math.round(10 * days);
    return String.format(Locale.ROOT, tenths == 0 ? "%7.1fd" : "%+7.1fd", tenths / 10.0);
  }
}
