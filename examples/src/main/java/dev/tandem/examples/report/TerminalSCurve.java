package dev.tandem.examples.report;

import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.util.Arrays;

/** The share of samples that are finished by a date, as a chart of characters at most 110 columns wide. */
public final class TerminalSCurve {
  private static final int WIDTH = 86;
  private static final int STEPS = 10;

  private TerminalSCurve() {}

  /**
   * {@return the chart: a line for each tenth of the samples, the planned finish as an upright line}
   *
   * @param finish when something finishes, in all samples
   */
  public static String draw(FinishDistribution finish) {
    DateScale scale = new DateScale(finish.earliest(), finish.latest(), WIDTH);
    StringBuilder chart = new StringBuilder();
    for (int step = STEPS; step >= 1; step--) {
      char[] cells = scale.blank();
      int at = scale.column(finish.quantile((double) step / STEPS));
      Arrays.fill(cells, at, WIDTH, '▒');
      cells[scale.column(finish.planned())] = '│';
      cells[at] = '●';
      String label =
          Columns.left("P" + 10 * step, 5) + DateText.brief(finish.quantile((double) step / STEPS));
      chart.append("  ").append(Columns.left(label, 14)).append(cells).append('\n');
    }
    return chart
        .append("\n  ● so many percent of samples are finished by then   │ as planned, ")
        .append(DateText.full(finish.planned()))
        .append('\n')
        .toString();
  }
}
