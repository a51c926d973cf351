package dev.tandem.examples.svg;

import dev.tandem.examples.analysis.Sensitivity;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Draws the S-curve of a finish and the tornado of the tasks that sway it as an SVG picture. */
public final class SvgRisk {
  private static final double MARGIN = 24;
  private static final double LEFT = 260;
  private static final double WIDTH = 620;
  private static final double CURVE_TOP = 82;
  /** So high that the labels of P95 and P100 do not touch. */
  private static final double CURVE = 270;

  private static final double TORNADO_TOP = CURVE_TOP + CURVE + 84;
  private static final double ROW = 24;
  private static final double BAR = 14;
  private static final int POINTS = 100;
  private static final int NAME_COLUMNS = 36;
  private static final int TITLE_COLUMNS = 72;

  private final FinishDistribution finish;
  private final SvgCanvas canvas;

  private SvgRisk(FinishDistribution finish, SvgCanvas canvas) {
    this.finish = finish;
    this.canvas = canvas;
  }

  /**
   * {@return the picture}
   *
   * @param title what the plan is called
   * @param finish when it finishes, in all samples
   * @param bars the tasks that sway it, the widest first
   * @param workday a day of work in seconds
   */
  public static String draw(
      String title, FinishDistribution finish, List<Sensitivity> bars, long workday) {
    double width = LEFT + WIDTH + 4 * MARGIN;
    double height = TORNADO_TOP + bars.size() * ROW + 2 * MARGIN;
    SvgRisk picture = new SvgRisk(finish, new SvgCanvas(width, height, ChartStyle.CSS));
    picture.canvas.rect("page", 0, 0, width, height);
    picture.canvas.text("title", MARGIN, 36, Columns.atMost(title, TITLE_COLUMNS));
    picture.canvas.text(
        "subtitle",
        MARGIN,
        56,
        "Share of " + String.format(Locale.ROOT, "%,d", finish.samples())
            + " samples finished by a date; planned "
            + DateText.full(finish.planned()) + " in " + finish.probabilityOfPlan());
    picture.curve();
    picture.tornado(bars, workday);
    return picture.canvas.finished();
  }

  private void curve() {
    for (double probability : new double[] {0, 0.5, 0.8, 0.95, 1}) {
      canvas.line("weekline", LEFT, y(probability), LEFT + WIDTH, y(probability));
      String date = probability == 0 ? "" : "  " + DateText.full(finish.quantile(probability));
      canvas.text(
          "date",
          MARGIN,
          y(probability) + 4,
          String.format(Locale.ROOT, "P%.0f", 100 * probability) + date);
    }
    double[] path = new double[2 * POINTS + 2];
    path[0] = x(finish.earliest());
    path[1] = y(0);
    List<FinishDistribution.CurvePoint> points = finish.curve(POINTS);
    for (int i = 0; i < POINTS; i++) {
      path[2 * i + 2] = x(points.get(i).date());
      path[2 * i + 3] = y(points.get(i).probability());
    }
    canvas.path("critical-link", path);
    double planned = x(finish.planned());
    canvas.line("status", planned, y(1), planned, y(0));
    canvas.text("status-label", planned, y(1) - 6, "Planned " + DateText.brief(finish.planned()));
    canvas.text("date", LEFT, y(0) + 16, DateText.full(finish.earliest()));
    canvas.text("date-end", LEFT + WIDTH, y(0) + 16, DateText.full(finish.latest()));
  }

  private void tornado(List<Sensitivity> bars, long workday) {
    double reach = bars.stream()
        .mapToDouble(bar -> Math.max(Math.abs(bar.ifShort()), Math.abs(bar.ifLong())))
        .reduce(1, Math::max);
    double middle = LEFT + WIDTH / 2;
    canvas.text(
        "subtitle",
        MARGIN,
        TORNADO_TOP - 20,
        "Workdays by which the mean finish moves where a task is among its shortest and longest tenth");
    double y = TORNADO_TOP;
    for (Sensitivity bar : bars) {
      double from = middle + Math.min(bar.ifShort(), bar.ifLong()) / reach * WIDTH / 2;
      double width = Math.abs(bar.width()) / reach * WIDTH / 2;
      canvas.text("date", MARGIN, y + BAR - 3, Columns.atMost(bar.task().name(), NAME_COLUMNS));
      canvas.bar("critical-bar", from, y, width, BAR);
      canvas.text("date", from + width + 6, y + BAR - 3, days(bar, workday));
      y += ROW;
    }
    canvas.line("monthline", middle, TORNADO_TOP - 8, middle, y);
  }

  private static String days(Sensitivity bar, long workday) {
    return Columns.signed(bar.ifShort() / workday) + " to "
        + Columns.signed(bar.ifLong() / workday);
  }

  private double x(LocalDateTime date) {
    double span = Math.max(1, ChronoUnit.SECONDS.between(finish.earliest(), finish.latest()));
    double share = ChronoUnit.SECONDS.between(finish.earliest(), date) / span;
    return LEFT + WIDTH * Math.max(0, Math.min(1, share));
  }

  private static double y(double probability) {
    return CURVE_TOP + CURVE * (1 - probability);
  }
}
