package dev.tandem.core.check;

import static com.google.common.base.Preconditions.checkArgument;

/** The conditions that a stated amount must meet; each returns the amount, and each is stated positively so that NaN fails it. */
public final class Amounts {

  private Amounts() {}

  public static double notNegative(String role, double amount, String remedy) {
    checkArgument(
        amount >= 0 && amount < Double.POSITIVE_INFINITY,
        "%s must be at least 0 and finite: %s. %s",
        role,
        amount,
        remedy);
    return amount;
  }

  public static double positive(String role, double amount, String remedy) {
    checkArgument(
        amount > 0 && amount < Double.POSITIVE_INFINITY,
        "%s must be above 0 and finite: %s. %s",
        role,
        amount,
        remedy);
    return amount;
  }

  public static double finite(String role, double amount, String remedy) {
    checkArgument(Double.isFinite(amount), "%s must be finite: %s. %s", role, amount, remedy);
    return amount;
  }
}
