package dev.tandem.examples.svg;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.WbsRow;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDateTime;
import java.util.Optional;

/** Draws the rows of the chart: a name, dates, and a bar, bracket or diamond. */
final class TaskShapes {
  private static final double SHORTEST = 3;
  /** A wide letter of a bold name, and how far the deepest names are moved to the right. */
  private static final double LETTER = 6.6;

  private static final double MOST_INDENT = 168;

  private final Project project;
  private final TimeScale scale;
  private final SvgCanvas canvas;

  TaskShapes(Project project, TimeScale scale, SvgCanvas canvas) {
    this.project = project;
    this.scale = scale;
    this.canvas = canvas;
  }

  void band(WbsRow row, double y) {
    double width = scale.right() - ChartStyle.MARGIN;
    if (row.task().isSummary()) {
      canvas.rect(
          row.depth() == 0 ? "band" : "subband", ChartStyle.MARGIN, y, width, ChartStyle.ROW);
    }
    canvas.line(
        "rowline", ChartStyle.MARGIN, y + ChartStyle.ROW, scale.right(), y + ChartStyle.ROW);
  }

  void draw(WbsRow row, double y) {
    ScheduledTask task = row.task();
    canvas.beginTask(task.id().value(), tip(row));
    label(row, y + 14.5);
    double middle = y + ChartStyle.ROW / 2;
    if (task.isSummary()) {
      summary(task, middle);
    } else if (row.isMilestone()) {
      tail(task, middle);
      canvas.diamond(
          task.isCritical() ? "critical-milestone" : "milestone",
          scale.x(task.finish()),
          middle,
          5.5);
    } else {
      tail(task, middle);
      bar(row, middle);
    }
    baseline(task, middle);
    task.task().deadline().ifPresent(date -> deadline(date, middle));
    canvas.endTask();
  }

  private String tip(WbsRow row) {
    ScheduledTask task = row.task();
    return row.number() + " " + task.task().name() + ": " + DateText.full(task.start()) + " to "
        + DateText.full(task.finish())
        + (task.task().progress().isFinished() ? ", done" : ", float " + task.totalFloat());
  }

  private void label(WbsRow row, double baseline) {
    ScheduledTask task = row.task();
    String style = task.isSummary()
        ? row.depth() == 0 ? "group" : "sub"
        : task.isCritical() ? "critical-name" : "name";
    String name = row.number() + "  " + task.task().name();
    double indent = Math.min(14.0 * row.depth(), MOST_INDENT);
    int columns = (int) ((ChartStyle.NAME_WIDTH - 12 - indent) / LETTER);
    canvas.text(style, ChartStyle.MARGIN + 6 + indent, baseline, Columns.atMost(name, columns));
    double dates = ChartStyle.MARGIN + ChartStyle.NAME_WIDTH;
    canvas.text("date", dates, baseline, DateText.brief(task.start()));
    canvas.text("date", dates + 50, baseline, DateText.brief(task.finish()));
  }

  private void summary(ScheduledTask task, double middle) {
    double from = scale.x(task.start());
    double to = Math.max(scale.x(task.finish()), from + SHORTEST);
    canvas.rect("summary", from, middle - 4, to - from, 4);
    canvas.shape("summary", from, middle, from + 5, middle, from, middle + 5);
    canvas.shape("summary", to, middle, to - 5, middle, to, middle + 5);
  }

  private void bar(WbsRow row, double middle) {
    double from = scale.x(row.task().start());
    double width = Math.max(scale.x(row.task().finish()) - from, SHORTEST);
    double top = middle - ChartStyle.BAR / 2;
    boolean critical = row.task().isCritical();
    canvas.bar(critical ? "critical" : "planned", from, top, width, ChartStyle.BAR);
    double done = row.shareDone(project) * width;
    if (done > 0) {
      canvas.bar(critical ? "critical-done" : "planned-done", from, top, done, ChartStyle.BAR);
    }
  }

  private void tail(ScheduledTask task, double middle) {
    double from = scale.x(task.finish());
    double to = scale.x(task.lateFinish());
    if (!task.task().progress().isFinished() && to > from + 1) {
      canvas.line("float", from, middle, to, middle);
      canvas.line("float", to, middle - 3, to, middle + 3);
    }
  }

  private void baseline(ScheduledTask task, double middle) {
    Optional<Baseline.Entry> agreed =
        project.baselines().stream().findFirst().flatMap(baseline -> baseline.entry(task.id()));
    agreed.ifPresent(entry -> agreed(entry, middle + ChartStyle.BAR / 2 + 1.2));
  }

  private void agreed(Baseline.Entry entry, double top) {
    double from = scale.x(entry.start());
    double width = scale.x(entry.finish()) - from;
    if (width < SHORTEST) {
      canvas.diamond("baseline", from, top, SHORTEST);
    } else {
      canvas.rect("baseline", from, top, width, 2);
    }
  }

  private void deadline(LocalDateTime date, double middle) {
    double x = scale.x(date);
    canvas.path("deadline", x - 4, middle - 2, x, middle + 4, x + 4, middle - 2);
    canvas.path("deadline", x, middle + 4, x, middle - 8);
  }
}
