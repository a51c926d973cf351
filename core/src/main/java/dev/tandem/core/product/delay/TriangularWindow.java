package dev.tandem.core.product.delay;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.check.Amounts;
import java.util.OptionalDouble;

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
public record TriangularWindow(double peakRate, double ramp, double life) implements CostOfDelay {

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
