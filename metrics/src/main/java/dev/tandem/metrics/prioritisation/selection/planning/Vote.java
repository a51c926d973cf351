package dev.tandem.metrics.prioritisation.selection.planning;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one stakeholder says of one feature: how much it is worth, and how much that it comes early.
 *
 * @param weight how much the stakeholder counts, at least 0
 * @param value how much the feature is worth to the stakeholder, at least 0, on any one scale
 * @param urgency how much its early release is worth, at least 0, on any one scale
 */
public record Vote(double weight, double value, double urgency) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one of them is negative or not finite
   */
  public Vote {
    check("weight", weight);
    check("value", value);
    check("urgency", urgency);
  }

  private static void check(String role, double number) {
    checkArgument(
        number >= 0 && Double.isFinite(number),
        "%s must be finite and at least 0: %s. State a number on the stakeholders' common scale.",
        role,
        number);
  }
}
