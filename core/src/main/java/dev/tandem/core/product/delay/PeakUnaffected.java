package dev.tandem.core.product.delay;

import java.util.OptionalDouble;

/**
 * Income that flows at its full rate from delivery until a fixed end: {@code D(t) = rate min(t, life)}. A delay shortens the time of
 * income and leaves its height alone.
 *
 * @param rate value lost per day until the end; at least 0
 * @param life when the income ends whatever is done, in days after the reference date; above 0
 */
public record PeakUnaffected(double rate, double life) implements CostOfDelay {

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
