package dev.tandem.core.product.delay;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.delay.PiecewiseLinear.Point;
import java.util.List;

/** The points of a piecewise linear profile: from the origin on, days ascending, cost never falling. */
final class Polyline {

  private static final Point ORIGIN = new Point(0, 0);

  private Polyline() {}

  static ImmutableList<Point> fromOrigin(List<Point> points) {
    boolean statesOrigin = !points.isEmpty() && points.get(0).day() == 0;
    ImmutableList<Point> line = statesOrigin
        ? ImmutableList.copyOf(points)
        : ImmutableList.<Point>builder().add(ORIGIN).addAll(points).build();
    checkArgument(
        line.get(0).cost() == 0,
        "cost on day 0 must be 0: %s. Delay costs nothing before it begins.",
        line.get(0).cost());
    for (int i = 1; i < line.size(); i++) {
      checkSegment(line.get(i - 1), line.get(i));
    }
    return line;
  }

  private static void checkSegment(Point from, Point to) {
    checkArgument(
        to.day() > from.day(),
        "days must ascend: %s after %s. Sort the points and keep one for each day.",
        to.day(),
        from.day());
    checkArgument(
        to.cost() >= from.cost(),
        "cost must not fall: %s on day %s after %s. Later delivery never loses less.",
        to.cost(),
        to.day(),
        from.cost());
    checkArgument(
        Double.isFinite(slope(from, to)),
        "rate between two points must be finite: day %s to day %s. Move the points apart.",
        from.day(),
        to.day());
  }

  static double slope(Point from, Point to) {
    return (to.cost() - from.cost()) / (to.day() - from.day());
  }

  /** {@return the index of the last point whose day is at most {@code day}, which is there because the first day is 0} */
  static int lastUpTo(double day, List<Point> points) {
    int low = 0;
    int high = points.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).day() <= day) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
