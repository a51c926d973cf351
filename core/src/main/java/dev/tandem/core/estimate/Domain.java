package dev.tandem.core.estimate;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.check.Amounts;

/** What estimates accept. The limit on values keeps every mean, variance and percentile finite. */
final class Domain {

  /** The largest magnitude of a value: its square, and so a variance, is far from overflow. */
  static final double LARGEST = 1e150;

  private Domain() {}

  static double checkValue(String role, double value) {
    checkArgument(
        value >= -LARGEST && value <= LARGEST,
        "%s must be from -1e150 to 1e150: %s. State a finite number, if need be in a larger unit.",
        role,
        value);
    return value;
  }

  static void checkRange(double min, double max) {
    checkValue("min", min);
    checkValue("max", max);
    checkArgument(min <= max, "min must be at most max: %s > %s. Swap them.", min, max);
  }

  static void checkThreePoints(double min, double mode, double max) {
    checkAscending("min", min, "mode", mode, "max", max);
  }

  static void checkAscending(
      String lowRole, double low, String middleRole, double middle, String highRole, double high) {
    checkValue(lowRole, low);
    checkValue(middleRole, middle);
    checkValue(highRole, high);
    checkArgument(
        low <= middle && middle <= high,
        "%s must be from %s to %s: %s, with %s %s and %s %s. Put the three in ascending order.",
        middleRole,
        lowRole,
        highRole,
        middle,
        lowRole,
        low,
        highRole,
        high);
  }

  static void checkProbability(String role, double probability) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "%s must be from 0 to 1: %s. State 80 percent as 0.8.",
        role,
        probability);
  }

  static double checkFactor(double factor) {
    return Amounts.positive("factor", factor, "State how many of the new unit one of the old is.");
  }

  /** Clamps a rounded percentile to the range that it belongs to. */
  static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
