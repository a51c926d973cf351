package dev.tandem.examples.metrics;

import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.statistics.Interval;
import java.util.Optional;

/** Draws a score and its interval between -100 and 100 points; one character is five points. */
final class PointScale {
  private static final int MIDDLE = 20;

  private PointScale() {}

  static String heading() {
    return "-100                0                +100";
  }

  static String draw(NetPromoterScore score) {
    StringBuilder line = new StringBuilder("·".repeat(2 * MIDDLE + 1));
    line.setCharAt(MIDDLE, '│');
    Optional<Interval> interval = score.interval();
    interval.ifPresent(bounds -> {
      for (int at = column(bounds.lower()); at <= column(bounds.upper()); at++) {
        line.setCharAt(at, '━');
      }
    });
    line.setCharAt(column(score.score().orElseThrow()), '●');
    return line.toString();
  }

  private static int column(double points) {
    return MIDDLE + (int) Math.round(points / 5);
  }
}
