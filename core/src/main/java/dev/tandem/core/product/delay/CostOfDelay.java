package dev.tandem.core.product.delay;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.check.Amounts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What is lost by delivering late, as a function of the date of delivery: the urgency profile of a feature.
 *
 * <p>Definition: {@code D(t)} is the cumulative value lost when delivery happens {@code t} days after a reference date, compared with
 * delivery on that date. For every profile {@code D(0) = 0}, {@code D} never decreases, and it never exceeds {@link #totalValue()}.
 *
 * <p>Units: days are calendar days and need not be whole; value lost is an amount in the product's currency. The reference date belongs
 * to the caller, who counts the days of all features that are compared from the same date. A profile is a pure function of numbers, so
 * any other unit of time or value works as well if it is used throughout.
 *
 * <p>Source: Arnold, "Urgency profiles", blackswanfarming.com; Reinertsen (2009), "The Principles of Product Development Flow".
 */
public sealed interface CostOfDelay {

  /** {@return the profile of what loses nothing by delay, as most enablers on their own} */
  static CostOfDelay none() {
    return new None();
  }

  /**
   * {@return {@code D(days)}: the value lost by delivering this many days after the reference date}
   *
   * @param days calendar days after the reference date; at least 0
   * @throws IllegalArgumentException if {@code days} is negative, infinite or NaN
   * @throws ArithmeticException if the result is beyond the range of a double
   */
  double cost(double days);

  /**
   * {@return {@code D'(days)}: the value lost per day of further delay, seen from this day on}
   *
   * <p>At a kink this is the derivative to the right. A jump has no derivative and is left out: see {@link DeadlineStep}.
   *
   * @param days calendar days after the reference date; at least 0
   * @throws IllegalArgumentException if {@code days} is negative, infinite or NaN
   * @throws ArithmeticException if the result is beyond the range of a double
   */
  double urgency(double days);

  /** {@return the least upper bound of the value lost, reached or approached with growing delay; empty if there is none} */
  OptionalDouble totalValue();

  /**
   * {@return {@code D(days + slip) - D(days)}: the further value lost when a delivery planned for {@code days} slips}
   *
   * <p>With a slip of 1 this is the cost of the next day, jumps included.
   *
   * @param days the planned delivery, in calendar days after the reference date; at least 0
   * @param slip how many calendar days later delivery happens; at least 0
   * @throws IllegalArgumentException if an argument is negative, infinite or NaN
   * @throws ArithmeticException if the result is beyond the range of a double
   */
  default double costOfSlip(double days, double slip) {
    Amounts.notNegative("slip", slip, "State how much later than planned.");
    double planned = cost(days);
    return cost(days + slip) - planned;
  }

  /**
   * {@return the value lost by delivering at one time, where delay counts from another}
   *
   * <p>Days are calendar days of 24 hours on the local clock, fractions included: {@code D((delivery - reference) / 24 h)}. Nothing is lost
   * by what is delivered before delay counts.
   *
   * @param reference when delay begins to count
   * @param delivery when it is delivered
   * @throws ArithmeticException if the result is beyond the range of a double
   */
  default double cost(LocalDateTime reference, LocalDateTime delivery) {
    long seconds = Duration.between(reference, delivery).toSeconds();
    return cost(Math.max(0, seconds) / (double) Duration.ofDays(1).toSeconds());
  }

  /**
   * {@return this profile by working days instead of calendar days: {@code t} days of work that run from the clock's start on}
   *
   * @param clock from when and on which calendar work runs, and from when delay counts
   */
  default CostOfDelay inWorkingTime(DeliveryClock clock) {
    return new InWorkingTime(this, clock);
  }

  /**
   * A profile by working days: {@code D(t)} is what the other profile loses by delivery when {@code t} working days are done.
   *
   * <p>{@code D} jumps where work waits for the next morning; at 0 it is what was lost before work began, which is 0 where delay counts from
   * the start. Days of work are counted in whole seconds. A capacity is not counted here: {@link DeliveryClock#work} turns effort into
   * working time.
   *
   * @param profile the profile by calendar days
   * @param clock from when and on which calendar work runs, and from when delay counts
   */
  record InWorkingTime(CostOfDelay profile, DeliveryClock clock) implements CostOfDelay {

    /** Checks that the parts are there. */
    public InWorkingTime {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(clock, "clock");
    }

    @Override
    public double cost(double days) {
      return clock.cost(profile, delivery(days));
    }

    /** While work goes on, a working day is as many hours of a calendar day as it has; the jumps over nights are left out. */
    @Override
    public double urgency(double days) {
      double secondsPerDay = Duration.ofDays(1).toSeconds();
      long late = Duration.between(clock.reference(), delivery(days)).toSeconds();
      return late < 0
          ? 0
          : profile.urgency(late / secondsPerDay)
              * (clock.workday().secondsPerDay() / secondsPerDay);
    }

    private LocalDateTime delivery(double days) {
      return clock.after(Math.round(DelayArithmetic.day(days) * clock.workday().secondsPerDay()));
    }

    @Override
    public OptionalDouble totalValue() {
      return profile.totalValue();
    }
  }

  /** Nothing is lost: {@code D(t) = 0}. */
  record None() implements CostOfDelay {

    @Override
    public double cost(double days) {
      DelayArithmetic.day(days);
      return 0;
    }

    @Override
    public double urgency(double days) {
      DelayArithmetic.day(days);
      return 0;
    }

    @Override
    public OptionalDouble totalValue() {
      return OptionalDouble.of(0);
    }
  }

  /**
   * Every day costs the same: {@code D(t) = rate t}. The profile of a long-lived product whose peak a delay lowers or postpones for good.
   *
   * @param rate value lost per day; at least 0
   */
  record Linear(double rate) implements CostOfDelay {

    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if {@code rate} is negative, infinite or NaN
     */
    public Linear {
      DelayArithmetic.rate(rate);
    }

    @Override
    public double cost(double days) {
      return DelayArithmetic.result(rate * DelayArithmetic.day(days));
    }

    @Override
    public double urgency(double days) {
      DelayArithmetic.day(days);
      return rate;
    }

    @Override
    public OptionalDouble totalValue() {
      return DelayArithmetic.boundedIfFlat(0, rate);
    }
  }

  /**
   * All is lost at once after a date: {@code D(t) = penalty} for {@code t > deadline}, else 0. Delivery on the deadline itself is in time.
   *
   * <p>{@link #urgency} is 0 everywhere: the loss is a jump, which {@link #costOfSlip} shows and a derivative cannot.
   *
   * @param penalty the value lost by missing the deadline, however narrowly; at least 0
   * @param deadline the last day in time, in days after the reference date; at least 0
   */
  record DeadlineStep(double penalty, double deadline) implements CostOfDelay {

    /**
     * Checks penalty and deadline.
     *
     * @throws IllegalArgumentException if {@code penalty} or {@code deadline} is negative, infinite or NaN
     */
    public DeadlineStep {
      Amounts.notNegative("penalty", penalty, "State what missing the deadline costs.");
      DelayArithmetic.deadline(deadline);
    }

    @Override
    public double cost(double days) {
      return DelayArithmetic.day(days) > deadline ? penalty : 0;
    }

    @Override
    public double urgency(double days) {
      DelayArithmetic.day(days);
      return 0;
    }

    @Override
    public OptionalDouble totalValue() {
      return OptionalDouble.of(penalty);
    }
  }

  /**
   * Nothing until a date, then every day costs the same: {@code D(t) = rate max(0, t - deadline)}. A contract with a penalty per day.
   *
   * @param rate value lost per day after the deadline; at least 0
   * @param deadline the last day that costs nothing, in days after the reference date; at least 0
   */
  record DeadlineThenLinear(double rate, double deadline) implements CostOfDelay {

    /**
     * Checks rate and deadline.
     *
     * @throws IllegalArgumentException if {@code rate} or {@code deadline} is negative, infinite or NaN
     */
    public DeadlineThenLinear {
      DelayArithmetic.rate(rate);
      DelayArithmetic.deadline(deadline);
    }

    @Override
    public double cost(double days) {
      return DelayArithmetic.result(rate * Math.max(0, DelayArithmetic.day(days) - deadline));
    }

    @Override
    public double urgency(double days) {
      return DelayArithmetic.day(days) >= deadline ? rate : 0;
    }

    @Override
    public OptionalDouble totalValue() {
      return DelayArithmetic.boundedIfFlat(0, rate);
    }
  }

  /**
   * Income that flows at its full rate from delivery until a fixed end: {@code D(t) = rate min(t, life)}. A delay shortens the time of
   * income and leaves its height alone.
   *
   * @param rate value lost per day until the end; at least 0
   * @param life when the income ends whatever is done, in days after the reference date; above 0
   */
  record PeakUnaffected(double rate, double life) implements CostOfDelay {

    /**
     * Checks rate and life.
     *
     * @throws IllegalArgumentException if {@code rate} is negative, {@code life} is not positive, one is infinite or NaN, or the value of
     *     the whole life is beyond the range of a double
     */
    public PeakUnaffected {
      DelayArithmetic.rate(rate);
      DelayArithmetic.life(life);
      DelayArithmetic.total(rate * life);
    }

    @Override
    public double cost(double days) {
      return rate * Math.min(DelayArithmetic.day(days), life);
    }

    @Override
    public double urgency(double days) {
      return DelayArithmetic.day(days) < life ? rate : 0;
    }

    @Override
    public OptionalDouble totalValue() {
      return OptionalDouble.of(rate * life);
    }
  }

  /**
   * A value that decays from the first day on: {@code D(t) = value (1 - exp(-decay t))}. Delivery at {@code t} still earns
   * {@code value exp(-decay t)}; the total is approached and never passed.
   *
   * @param value what delivery on the reference date is worth; at least 0
   * @param decay the share of the remaining value lost per day, compounded continuously; above 0
   */
  record Exponential(double value, double decay) implements CostOfDelay {

    /**
     * Checks value and decay.
     *
     * @throws IllegalArgumentException if {@code value} is negative, {@code decay} is not positive, or one is infinite or NaN
     */
    public Exponential {
      Amounts.notNegative("value", value, "State what delivery on the reference date is worth.");
      Amounts.positive("decay", decay, "For a value that does not decay use no cost of delay.");
    }

    /**
     * {@return the profile that has lost half of its value after {@code halfLife} days}
     *
     * @param value what delivery on the reference date is worth; at least 0
     * @param halfLife days after which half of the value is lost; above 0
     * @throws IllegalArgumentException if {@code value} is negative, {@code halfLife} is not positive, or one is infinite or NaN
     */
    public static Exponential ofHalfLife(double value, double halfLife) {
      Amounts.positive(
          "half-life", halfLife, "State after how many days half of the value is lost.");
      return new Exponential(value, StrictMath.log(2) / halfLife);
    }

    @Override
    public double cost(double days) {
      // 1 − exp(−x) by itself loses the digits of a small x.
      return value * -StrictMath.expm1(-decay * DelayArithmetic.day(days));
    }

    @Override
    public double urgency(double days) {
      double share = decay * StrictMath.exp(-decay * DelayArithmetic.day(days));
      return DelayArithmetic.result(value * share);
    }

    @Override
    public OptionalDouble totalValue() {
      return OptionalDouble.of(value);
    }
  }

  /**
   * A short life cycle whose peak a delay lowers: the income of a delivery at {@code t} climbs with the slope {@code peakRate / ramp}
   * until it meets the line on which the market falls from {@code peakRate} at {@code ramp} to nothing at {@code life}.
   *
   * <p>{@code D(t) = peakRate t (1 - t / (2 life))} up to {@code life}, then {@code peakRate life / 2}. What a late delivery still earns
   * is a triangle similar to the whole one, so the ramp shapes the income and drops out of the loss.
   *
   * @param peakRate the highest income per day of a delivery on the reference date; at least 0
   * @param ramp when that peak is reached, in days after the reference date; from 0 to {@code life}
   * @param life when the market is gone, in days after the reference date; above 0
   */
  record TriangularWindow(double peakRate, double ramp, double life) implements CostOfDelay {

    /**
     * Checks rate, ramp and life.
     *
     * @throws IllegalArgumentException if {@code peakRate} is negative, {@code life} is not positive, {@code ramp} is not from 0 to
     *     {@code life}, one is infinite or NaN, or the value of the whole life is beyond the range of a double
     */
    public TriangularWindow {
      Amounts.notNegative("peakRate", peakRate, "State the income per day at the peak.");
      DelayArithmetic.life(life);
      checkArgument(
          ramp >= 0 && ramp <= life,
          "ramp must be from 0 to life: %s, life %s. State when the peak is reached.",
          ramp,
          life);
      DelayArithmetic.total(peakRate * life);
    }

    @Override
    public double cost(double days) {
      double elapsed = Math.min(DelayArithmetic.day(days) / life, 1);
      // 2 s - s², rounded once: exact for small s, and never decreasing nor above 1, which separate
      // steps do not promise.
      return peakRate * life / 2 * Math.fma(-elapsed, elapsed, 2 * elapsed);
    }

    @Override
    public double urgency(double days) {
      return peakRate * (1 - Math.min(DelayArithmetic.day(days) / life, 1));
    }

    @Override
    public OptionalDouble totalValue() {
      return OptionalDouble.of(peakRate * life / 2);
    }
  }

  /**
   * Any continuous profile, as points joined by straight lines: "a week costs 1,000, a month costs 10,000, from then on 500 a day".
   *
   * <p>Cost: O(log points) a question.
   *
   * @param points the cumulative value lost at each stated day, days ascending; the origin (day 0, cost 0) is implied and added if absent
   * @param rateAfter value lost per day after the last point; at least 0, and 0 if nothing more can be lost
   */
  record PiecewiseLinear(List<Point> points, double rateAfter) implements CostOfDelay {

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
  }

  /**
   * A stated point of a {@link PiecewiseLinear} profile.
   *
   * @param day calendar days after the reference date
   * @param cost the value lost by delivery on that day
   */
  record Point(double day, double cost) {

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
