package dev.tandem.core.check;

import static com.google.common.base.Preconditions.checkArgument;

/** The conditions that a stated amount must meet; each returns the amount, and each is stated positively so that NaN fails it. */
public final class Amounts {

  private Amounts() {}

  /**
   * {@return {@code amount}, which is at least 0 and finite}
   *
   * @param role what the amount is
   * @param amount the amount
   * @param remedy what to do about another one
   * @throws IllegalArgumentException if it is not, or NaN
   */
  public static double notNegative(String role, double amount, String remedy) {
    checkArgument(
        amount >= 0 && amount < Double.POSITIVE_INFINITY,
        "%s must be at least 0 and finite: %s. %s",
        role,
        amount,
        remedy);
    return amount;
  }

  /**
   * {@return {@code amount}, which is above 0 and finite}
   *
   * @param role what the amount is
   * @param amount the amount
   * @param remedy what to do about another one
   * @throws IllegalArgumentException if it is not, or NaN
   */
  public static double positive(String role, double amount, String remedy) {
    checkArgument(
        amount > 0 && amount < Double.POSITIVE_INFINITY,
        "%s must be above 0 and finite: %s. %s",
        role,
        amount,
        remedy);
    return amount;
  }

  /**
   * {@return {@code amount}, which is finite}
   *
   * @param role what the amount is
   * @param amount the amount
   * @param remedy what to do about another one
   * @throws IllegalArgumentException if it is not, or NaN
   */
  public static double finite(String role, double amount, String remedy) {
    checkArgument(Double.isFinite(amount), "%s must be finite: %s. %s", role, amount, remedy);
    return amount;
  }
}
