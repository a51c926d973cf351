package dev.tandem.core.product.delay;

import dev.tandem.core.check.Amounts;
import java.util.OptionalDouble;

/** What the profiles of {@link CostOfDelay} ask of their arguments and of their results. */
final class DelayArithmetic {

  private DelayArithmetic() {}

  static double day(double days) {
    return Amounts.notNegative("days", days, "Count calendar days from the reference date on.");
  }

  static double rate(double rate) {
    return Amounts.notNegative("rate", rate, "State the value lost per day.");
  }

  static double deadline(double deadline) {
    return Amounts.notNegative(
        "deadline", deadline, "Count the reference date from before the deadline.");
  }

  static double life(double life) {
    return Amounts.positive("life", life, "State after how many days the income ends.");
  }

  static double total(double total) {
    return Amounts.finite("total value", total, "State rates in larger units of value.");
  }

  static double result(double lost) {
    if (Double.isFinite(lost)) {
      return lost;
    }
    throw new ArithmeticException("value lost must stay in the range of a double: " + lost
        + ". State rates in larger units of value.");
  }

  /** {@return the bound of a profile that has lost {@code lost} and from there on loses {@code rate} a day} */
  static OptionalDouble boundedIfFlat(double lost, double rate) {
    return rate == 0 ? OptionalDouble.of(lost) : OptionalDouble.empty();
  }
}
