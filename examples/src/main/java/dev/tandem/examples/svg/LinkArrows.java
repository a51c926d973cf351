package dev.tandem.examples.svg;

import dev.tandem.core.task.Dependency;
import dev.tandem.scheduling.criticalpath.ScheduledTask;

/** Draws dependencies as arrows of horizontal and vertical strokes from one row to another. */
final class LinkArrows {
  private static final double STEP = 6;
  private static final double TIP = 3.2;

  private final TimeScale scale;
  private final SvgCanvas canvas;

  LinkArrows(TimeScale scale, SvgCanvas canvas) {
    this.scale = scale;
    this.canvas = canvas;
  }

  /** Draws an arrow between the middles of two rows. */
  void draw(Dependency dependency, ScheduledTask from, double fromY, ScheduledTask to, double toY) {
    boolean critical =
        from.isCritical() && to.isCritical() && to.drivingPredecessors().contains(dependency);
    String style = critical ? "critical-" : "";
    boolean leavesStart = dependency.type().isFromStart();
    boolean entersStart = dependency.type().isToStart();
    double x1 = scale.x(leavesStart ? from.start() : from.finish());
    double x2 = scale.x(entersStart ? to.start() : to.finish());
    if (!leavesStart && entersStart && x2 >= x1 - 1) {
      intoEdge(style, x1, fromY, x2, toY);
    } else if (leavesStart == entersStart) {
      aroundSide(style, x1, fromY, x2, toY, entersStart);
    } else {
      throughGap(style, x1, fromY, x2, toY, entersStart);
    }
  }

  /** From the end of a bar to the upper or lower edge of one that begins later. */
  private void intoEdge(String style, double x1, double y1, double x2, double y2) {
    double x = x2 + 2.5;
    double direction = Math.signum(y2 - y1);
    double edge = y2 - direction * (ChartStyle.BAR / 2);
    canvas.path(style + "link", x1, y1, x, y1, x, edge - direction * TIP);
    canvas.shape(
        style + "tip",
        x - TIP,
        edge - direction * TIP * 1.4,
        x + TIP,
        edge - direction * TIP * 1.4,
        x,
        edge);
  }

  /** Between two starts on their left, or between two finishes on their right. */
  private void aroundSide(String style, double x1, double y1, double x2, double y2, boolean left) {
    double x = left ? Math.min(x1, x2) - STEP : Math.max(x1, x2) + STEP;
    double side = left ? -1 : 1;
    canvas.path(style + "link", x1, y1, x, y1, x, y2, x2 + side * TIP, y2);
    sideTip(style, x2, y2, side);
  }

  /** Between opposite ends that lie the wrong way round: through the gap next to the target's row. */
  private void throughGap(
      String style, double x1, double y1, double x2, double y2, boolean entersStart) {
    double side = entersStart ? -1 : 1;
    double gap = y2 - Math.signum(y2 - y1) * (ChartStyle.ROW / 2);
    canvas.path(
        style + "link",
        x1,
        y1,
        x1 - side * STEP,
        y1,
        x1 - side * STEP,
        gap,
        x2 + side * STEP,
        gap,
        x2 + side * STEP,
        y2,
        x2 + side * TIP,
        y2);
    sideTip(style, x2, y2, side);
  }

  private void sideTip(String style, double x, double y, double side) {
    double back = x + side * TIP * 1.4;
    canvas.shape(style + "tip", back, y - TIP, back, y + TIP, x, y);
  }
}
