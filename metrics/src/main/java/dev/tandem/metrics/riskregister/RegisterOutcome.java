package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One possible total of a register.
 *
 * @param amount the total; above 0 is worse
 * @param probability how likely it is
 */
public record RegisterOutcome(double amount, double probability) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if {@code amount} is not finite, or {@code probability} not from 0 to 1
   */
  public RegisterOutcome {
    checkArgument(
        Double.isFinite(amount), "amount must be finite: %s. State it in a larger unit.", amount);
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. State 80 percent as 0.8.",
        probability);
  }
}
