package dev.tandem.metrics.revenue.month;

import static com.google.common.base.Preconditions.checkArgument;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Checks that amounts have one currency; a mix is an error that names both. */
public final class Currencies {

  private Currencies() {}

  /**
   * Checks that amounts have the currency of the first.
   *
   * @param first an amount
   * @param others the others
   * @throws IllegalArgumentException if one has another currency
   */
  public static void checkSame(Money first, Money... others) {
    for (Money other : others) {
      checkArgument(
          first.isSameCurrency(other),
          "amounts must have the same currency: %s and %s. Convert one of them first.",
          first,
          other);
    }
  }

  /**
   * {@return an amount in minor units: cents, or the whole unit where a currency has none}
   *
   * @param amount the amount
   * @param currency the currency that it must have
   * @param account whose it is, for the message
   * @param when of when it is, for the message
   * @throws IllegalArgumentException if it has another currency, or is not below 2^63 minor units
   */
  public static long minor(Money amount, CurrencyUnit currency, Object account, Object when) {
    checkArgument(
        amount.getCurrencyUnit().equals(currency),
        "currency must be %s: %s, %s of %s in %s."
            + " Convert it, or use one accumulator for each currency.",
        currency,
        amount.getCurrencyUnit(),
        amount,
        account,
        when);
    try {
      return amount.getAmountMinorLong();
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException(
          "amount must be below 2^63 minor units: " + amount + " of " + account + " in " + when
              + ". Check its unit.",
          tooLarge);
    }
  }
}
