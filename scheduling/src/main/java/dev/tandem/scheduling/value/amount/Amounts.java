package dev.tandem.scheduling.value.amount;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/** Checks amounts of money, and writes them for people. */
public final class Amounts {
  private Amounts() {}

  /**
   * {@return an amount that is finite}
   *
   * @param name what it is the amount of
   * @param amount the amount
   * @throws IllegalArgumentException if {@code amount} is infinite or NaN
   */
  public static double finite(String name, double amount) {
    checkArgument(
        Double.isFinite(amount),
        "%s must be a finite number: %s. State an amount in the products' currency.",
        name,
        amount);
    return amount;
  }

  /**
   * {@return an amount that is finite, and at least 0}
   *
   * @param name what it is the amount of
   * @param amount the amount
   * @throws IllegalArgumentException if {@code amount} is negative, infinite or NaN
   */
  public static double notNegative(String name, double amount) {
    checkArgument(
        amount >= 0 && Double.isFinite(amount),
        "%s must be a finite number of at least 0: %s. State an amount in the products' currency.",
        name,
        amount);
    return amount;
  }

  /**
   * {@return an amount that is finite, and above 0}
   *
   * @param name what it is the amount of
   * @param amount the amount
   * @throws IllegalArgumentException if {@code amount} is not a finite number above 0
   */
  public static double positive(String name, double amount) {
    checkArgument(
        amount > 0 && Double.isFinite(amount),
        "%s must be a finite number above 0: %s. State an amount in the products' currency.",
        name,
        amount);
    return amount;
  }

  /**
   * {@return an amount that was computed, if a double holds it}
   *
   * @param name what it is the amount of
   * @param amount the amount
   * @throws ArithmeticException if {@code amount} is infinite or NaN
   */
  public static double inRange(String name, double amount) {
    if (!Double.isFinite(amount)) {
      throw new ArithmeticException(name + " must stay in the range of a double: " + amount
          + ". State rates in larger units of value.");
    }
    return amount;
  }

  /**
   * {@return an amount for people: rounded to a whole number, with thousands apart}
   *
   * @param amount the amount
   */
  public static String text(double amount) {
    // Adding 0 turns a negative zero into a plain one.
    return String.format(Locale.ROOT, "%,.0f", Math.rint(amount) + 0.0);
  }
}
