package dev.tandem.core.product.delay;

import java.util.OptionalDouble;

/**
 * Every day costs the same: {@code D(t) = rate t}. The profile of a long-lived product whose peak a delay lowers or postpones for good.
 *
 * @param rate value lost per day; at least 0
 */
public record Linear(double rate) implements CostOfDelay {

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
