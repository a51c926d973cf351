package dev.tandem.examples.svg;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.WbsRow;
import dev.tandem.scheduling.criticalpath.Schedule;

/** A schedule as a Gantt chart in SVG: a self-contained picture that needs no fonts or scripts of its own. */
public final class SvgGantt {
  /** A picture of more tasks opens slowly, and nobody reads it. */
  private static final int MOST_ROWS = 2_000;

  private static final int TITLE = 90;

  private final Schedule schedule;
  private final Project project;
  private final ImmutableList<WbsRow> rows;
  private final ImmutableMap<TaskId, Integer> positions;
  private final TimeScale scale;
  private final double bottom;
  private final SvgCanvas canvas;

  private SvgGantt(Schedule schedule) {
    this.schedule = schedule;
    this.project = schedule.project();
    ImmutableList<WbsRow> all = WbsRow.of(schedule);
    this.rows = all.subList(0, Math.min(all.size(), MOST_ROWS));
    ImmutableMap.Builder<TaskId, Integer> positions = ImmutableMap.builder();
    for (int i = 0; i < rows.size(); i++) {
      positions.put(rows.get(i).task().id(), i);
    }
    this.positions = positions.buildOrThrow();
    this.scale = TimeScale.of(schedule, ChartStyle.LEFT);
    this.bottom = top(rows.size());
    double width = Math.max(scale.right() + ChartStyle.MARGIN, 1200);
    this.canvas = new SvgCanvas(width, bottom + ChartStyle.FOOTER, ChartStyle.CSS);
    canvas.rect("page", 0, 0, width, bottom + ChartStyle.FOOTER);
  }

  /**
   * {@return the picture as SVG text}
   *
   * @param schedule the schedule
   */
  public static String draw(Schedule schedule) {
    return new SvgGantt(schedule).draw();
  }

  private String draw() {
    TaskShapes shapes = new TaskShapes(project, scale, canvas);
    heading();
    for (int i = 0; i < rows.size(); i++) {
      shapes.band(rows.get(i), top(i));
    }
    new TimeAxis(scale, canvas, bottom).draw(project.calendar());
    project.dependencies().forEach(this::link);
    for (int i = 0; i < rows.size(); i++) {
      shapes.draw(rows.get(i), top(i));
    }
    statusDate();
    new Legend(canvas, bottom + 34)
        .draw(!project.baselines().isEmpty(), project.statusDate().isPresent());
    return canvas.finished();
  }

  private void heading() {
    canvas.text("title", ChartStyle.MARGIN + 6, 38, Columns.atMost(project.name(), TITLE));
    String status =
        project.statusDate().map(date -> "  ·  as of " + DateText.full(date)).orElse("");
    canvas.text(
        "subtitle",
        ChartStyle.MARGIN + 6,
        58,
        DateText.full(schedule.start()) + " to " + DateText.full(schedule.finish()) + "  ·  "
            + tasks() + status);
    double dates = ChartStyle.MARGIN + ChartStyle.NAME_WIDTH;
    canvas.text("head", ChartStyle.MARGIN + 6, ChartStyle.TOP - 6, "Task");
    canvas.text("head", dates, ChartStyle.TOP - 6, "Start");
    canvas.text("head", dates + 50, ChartStyle.TOP - 6, "Finish");
  }

  private String tasks() {
    int all = project.tasks().size();
    return all == rows.size()
        ? all + " tasks"
        : "the first " + rows.size() + " of " + all + " tasks";
  }

  private void link(Dependency dependency) {
    if (!positions.containsKey(dependency.predecessor())
        || !positions.containsKey(dependency.successor())) {
      return;
    }
    new LinkArrows(scale, canvas)
        .draw(
            dependency,
            schedule.task(dependency.predecessor()),
            middle(dependency.predecessor()),
            schedule.task(dependency.successor()),
            middle(dependency.successor()));
  }

  private void statusDate() {
    project.statusDate().ifPresent(date -> {
      double x = scale.x(date);
      canvas.line("status", x, ChartStyle.TOP - 16, x, bottom + 4);
      canvas.text("status-label", x, ChartStyle.HEADER - 2, "Status " + DateText.brief(date));
    });
  }

  private double middle(TaskId id) {
    return top(positions.getOrDefault(id, 0)) + ChartStyle.ROW / 2;
  }

  private static double top(int row) {
    return ChartStyle.TOP + row * ChartStyle.ROW;
  }
}
