package dev.tandem.core.product.delay;

import dev.tandem.core.check.Amounts;
import java.time.Duration;
import java.time.LocalDateTime;
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
public sealed interface CostOfDelay
    permits CostOfDelay.None,
        Linear,
        DeadlineStep,
        DeadlineThenLinear,
        PeakUnaffected,
        Exponential,
        TriangularWindow,
        PiecewiseLinear,
        InWorkingTime {

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
}
