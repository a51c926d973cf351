package dev.tandem.metrics.earnedvalue.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.EarnedScheduleRule;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What was planned to be earned by when, cumulative, at the ends of periods; straight between them.
 *
 * <pre>{@code
 * PlannedValueCurve curve = PlannedValueCurve.ofPeriods("weeks", List.of(0.0, 5.0, 10.0, 25.0));
 * curve.earnedSchedule(Rational.of(7));         // 1.4 weeks
 * }</pre>
 *
 * <p>Cost: O(log n) a question for n points.
 *
 * @param points the points, in ascending order of time from 0, with values that never fall
 * @param unit what times are shown in, for example {@code workdays}
 * @param unitLength how many of the smallest units make one that is shown: 28,800 working seconds a workday of eight hours; at least 1
 */
public record PlannedValueCurve(List<CurvePoint> points, String unit, long unitLength) {

  /**
   * Copies and checks the points.
   *
   * @throws IllegalArgumentException if there is no point, the first is not at 0, times do not ascend or values fall, {@code unit} is
   *     blank, or {@code unitLength} is below 1
   */
  public PlannedValueCurve {
    points = ImmutableList.copyOf(points);
    Objects.requireNonNull(unit, "unit");
    checkArgument(
        !points.isEmpty() && points.get(0).time() == 0,
        "curve must begin at time 0: %s. State what is planned at the start, usually 0.",
        points.isEmpty() ? "no point" : points.get(0));
    for (int i = 1; i < points.size(); i++) {
      CurvePoint before = points.get(i - 1);
      CurvePoint point = points.get(i);
      checkArgument(
          point.time() > before.time() && point.planned().compareTo(before.planned()) >= 0,
          "points must ascend in time, and planned value must not fall: %s at %s after %s at %s. State cumulative values.",
          point.planned(),
          point.time(),
          before.planned(),
          before.time());
    }
    checkArgument(
        !unit.isBlank() && unitLength >= 1,
        "unit of time must have a name and a length of at least 1: \"%s\" of %s. State what times are shown in.",
        unit,
        unitLength);
  }

  /**
   * {@return the curve of values at the ends of periods of equal length}
   *
   * @param unit what the periods are called, for example {@code weeks}
   * @param cumulative the planned value at the start, and at the end of each period
   * @throws IllegalArgumentException if there is none, one is negative, NaN or infinite, or they fall
   */
  public static PlannedValueCurve ofPeriods(String unit, List<Double> cumulative) {
    ImmutableList.Builder<CurvePoint> points = ImmutableList.builder();
    for (int i = 0; i < cumulative.size(); i++) {
      points.add(new CurvePoint(i, Rational.of(cumulative.get(i))));
    }
    return new PlannedValueCurve(points.build(), unit, 1);
  }

  /** {@return the budget at completion: the planned value of the last point} */
  public Rational budget() {
    return points.get(points.size() - 1).planned();
  }

  /** {@return the planned duration: the first time at which all is planned to be earned, in units that are shown} */
  public Rational duration() {
    return shown(Rational.of(points.get(firstComplete()).time()));
  }

  /** The first point at which the planned value reaches the budget. */
  private int firstComplete() {
    return last(point -> point.planned().compareTo(budget()) < 0) + 1;
  }

  /** {@return a time in units that are shown} */
  Rational shown(Rational time) {
    return time.dividedBy(Rational.of(unitLength));
  }

  /**
   * {@return the value planned by a time}
   *
   * @param time time since the planned start, in the smallest units
   */
  public Rational plannedAt(long time) {
    int at = last(point -> point.time() <= time);
    if (at < 0) {
      return Rational.ZERO;
    }
    CurvePoint from = points.get(at);
    if (at == points.size() - 1) {
      return from.planned();
    }
    CurvePoint to = points.get(at + 1);
    Rational share = Rational.of(time - from.time(), to.time() - from.time());
    return from.planned().plus(to.planned().minus(from.planned()).times(share));
  }

  /**
   * {@return earned schedule: the time at which so much was planned to be earned, in units that are shown}
   *
   * <p>Definition: N + (EV − PV(N)) / (PV(N+1) − PV(N)) with the last N for which PV(N) ≤ EV, so that value earned on a plateau is as of
   * its end; but the first time at which the curve reaches the budget once all is earned. Source: Lipke (2003), Schedule is different.
   *
   * @param earned what is earned; from 0 to the budget
   * @throws IllegalArgumentException if it is not from 0 to the budget
   */
  public Rational earnedSchedule(Rational earned) {
    return earnedSchedule(earned, EarnedScheduleRule.INTERPOLATED);
  }

  /**
   * {@return earned schedule by a rule}
   *
   * @param earned what is earned; from 0 to the budget
   * @param rule what counts of a period that is earned in part
   * @throws IllegalArgumentException if it is not from 0 to the budget
   */
  public Rational earnedSchedule(Rational earned, EarnedScheduleRule rule) {
    EarnedPosition position = position(earned);
    Rational from = Rational.of(points.get(position.point()).time());
    if (rule == EarnedScheduleRule.WHOLE_PERIODS || position.share().signum() == 0) {
      return shown(from);
    }
    Rational to = Rational.of(points.get(position.point() + 1).time());
    return shown(from.plus(to.minus(from).times(position.share())));
  }

  /**
   * {@return where on the curve some value lies: after which point, and which share of the way to the next}
   *
   * @param earned what is earned; from 0 to the budget
   * @throws IllegalArgumentException if it is not from 0 to the budget
   */
  public EarnedPosition position(Rational earned) {
    checkArgument(
        earned.signum() >= 0 && earned.compareTo(budget()) <= 0,
        "earned value must be from 0 to the budget at completion, %s: %s. Raise the budget, or correct the amount.",
        budget(),
        earned);
    if (earned.equals(budget())) {
      return new EarnedPosition(firstComplete(), Rational.ZERO);
    }
    int at = last(point -> point.planned().compareTo(earned) <= 0);
    if (at < 0) {
      return new EarnedPosition(0, Rational.ZERO);
    }
    Rational from = points.get(at).planned();
    Rational to = points.get(at + 1).planned();
    return new EarnedPosition(at, earned.minus(from).dividedBy(to.minus(from)));
  }

  /** The last point of those, at the beginning, that hold a condition; -1 if none does. */
  private int last(Predicate<CurvePoint> condition) {
    int low = -1;
    int high = points.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (condition.test(points.get(middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return the planned duration and budget, and a row for each point} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers(unit)
        .numbers("planned value")
        .rows(points, point -> new Object[] {
          shown(Rational.of(point.time())), point.planned()
        });
    return "planned value over " + duration() + " " + unit + ", budget " + budget() + "\n" + table;
  }

  /**
   * Where on a curve some value lies.
   *
   * @param point the point before it, by its position in {@link #points()}
   * @param share which share of the way to the next point it has covered, from 0 to below 1
   */
  public record EarnedPosition(int point, Rational share) {

    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if the point is negative, or the share not from 0 to below 1
     */
    public EarnedPosition {
      checkArgument(
          point >= 0 && share.signum() >= 0 && share.compareTo(Rational.ONE) < 0,
          "position must be at a point, and the share from 0 to below 1: %s and %s. Ask the curve.",
          point,
          share);
    }
  }
}
