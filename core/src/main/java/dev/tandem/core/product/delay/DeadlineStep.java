package dev.tandem.core.product.delay;

import dev.tandem.core.check.Amounts;
import java.util.OptionalDouble;

/**
 * All is lost at once after a date: {@code D(t) = penalty} for {@code t > deadline}, else 0. Delivery on the deadline itself is in time.
 *
 * <p>{@link #urgency} is 0 everywhere: the loss is a jump, which {@link #costOfSlip} shows and a derivative cannot.
 *
 * @param penalty the value lost by missing the deadline, however narrowly; at least 0
 * @param deadline the last day in time, in days after the reference date; at least 0
 */
public record DeadlineStep(double penalty, double deadline) implements CostOfDelay {

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
