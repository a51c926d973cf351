package dev.tandem.core.product.delay;

import dev.tandem.core.check.Amounts;
import java.util.OptionalDouble;

/**
 * A value that decays from the first day on: {@code D(t) = value (1 - exp(-decay t))}. Delivery at {@code t} still earns
 * {@code value exp(-decay t)}; the total is approached and never passed.
 *
 * @param value what delivery on the reference date is worth; at least 0
 * @param decay the share of the remaining value lost per day, compounded continuously; above 0
 */
public record Exponential(double value, double decay) implements CostOfDelay {

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
    Amounts.positive("half-life", halfLife, "State after how many days half of the value is lost.");
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
