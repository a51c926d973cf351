package dev.tandem.core.product.delay;

import java.util.OptionalDouble;

/**
 * Nothing until a date, then every day costs the same: {@code D(t) = rate max(0, t - deadline)}. A contract with a penalty per day.
 *
 * @param rate value lost per day after the deadline; at least 0
 * @param deadline the last day that costs nothing, in days after the reference date; at least 0
 */
public record DeadlineThenLinear(double rate, double deadline) implements CostOfDelay {

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
