package dev.tandem.core.product.delay;

import dev.tandem.core.check.Amounts;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Any continuous profile, as points joined by straight lines: "a week costs 1,000, a month costs 10,000, from then on 500 a day".
 *
 * <p>Cost: O(log points) a question.
 *
 * @param points the cumulative value lost at each stated day, days ascending; the origin (day 0, cost 0) is implied and added if absent
 * @param rateAfter value lost per day after the last point; at least 0, and 0 if nothing more can be lost
 */
public record PiecewiseLinear(List<Point> points, double rateAfter) implements CostOfDelay {

  /**
   * Checks the points, adds the origin and copies them.
   *
   * @throws IllegalArgumentException if days do not ascend, costs fall, the cost on day 0 is not 0, the line between two points is
   *     steeper than a double can state, or {@code rateAfter} is negative, infinite or NaN
   */
  public PiecewiseLinear {
    points = Polyline.fromOrigin(points);
    Amounts.notNegative("rateAfter", rateAfter, "State what a day costs after the last point.");
  }

  @Override
  public double cost(double days) {
    int index = Polyline.lastUpTo(DelayArithmetic.day(days), points);
    double cost =
        points.get(index).cost() + rateFrom(index) * (days - points.get(index).day());
    return index + 1 < points.size()
        ? Math.min(cost, points.get(index + 1).cost())
        : DelayArithmetic.result(cost);
  }

  @Override
  public double urgency(double days) {
    return rateFrom(Polyline.lastUpTo(DelayArithmetic.day(days), points));
  }

  @Override
  public OptionalDouble totalValue() {
    return DelayArithmetic.boundedIfFlat(points.get(points.size() - 1).cost(), rateAfter);
  }

  private double rateFrom(int index) {
    return index + 1 < points.size()
        ? Polyline.slope(points.get(index), points.get(index + 1))
        : rateAfter;
  }

  /**
   * A stated point of a profile.
   *
   * @param day calendar days after the reference date
   * @param cost the value lost by delivery on that day
   */
  public record Point(double day, double cost) {

    /**
     * Checks day and cost.
     *
     * @throws IllegalArgumentException if {@code day} or {@code cost} is negative, infinite or NaN
     */
    public Point {
      DelayArithmetic.day(day);
      Amounts.notNegative("cost", cost, "State the value lost up to that day.");
    }
  }
}
