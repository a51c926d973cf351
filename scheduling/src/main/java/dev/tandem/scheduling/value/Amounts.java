package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/** Checks amounts of money, and writes them for people. */
final class Amounts {
  private Amounts() {}

  static double finite(String name, double amount) {
    checkArgument(
        Double.isFinite(amount),
        "%s must be a finite number: %s. State an amount in the products' currency.",
        name,
        amount);
    return amount;
  }

  static double notNegative(String name, double amount) {
    checkArgument(
        amount >= 0 && Double.isFinite(amount),
        "%s must be a finite number of at least 0: %s. State an amount in the products' currency.",
        name,
        amount);
    return amount;
  }

  static double positive(String name, double amount) {
    checkArgument(
        amount > 0 && Double.isFinite(amount),
        "%s must be a finite number above 0: %s. State an amount in the products' currency.",
        name,
        amount);
    return amount;
  }

  static String text(double amount) {
    // Adding 0 turns a negative zero into a plain one.
    return String.format(Locale.ROOT, "%,.0f", Math.rint(amount) + 0.0);
  }
}
