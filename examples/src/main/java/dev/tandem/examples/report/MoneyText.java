package dev.tandem.examples.report;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Amounts of money as the report prints them. */
public final class MoneyText {
  private MoneyText() {}

  /**
   * {@return an amount in whole units of its currency, for example {@code EUR 42,000}}
   *
   * @param currency the currency
   * @param amount the amount
   */
  public static String of(Currency currency, double amount) {
    return currency.getCurrencyCode() + " " + plain(amount);
  }

  /**
   * {@return an amount in whole units, with its currency if it has one}
   *
   * @param currency the currency; empty if none is known
   * @param amount the amount
   */
  public static String of(Optional<Currency> currency, double amount) {
    return currency.map(unit -> of(unit, amount)).orElseGet(() -> plain(amount));
  }

  /**
   * {@return an amount in whole units, for example {@code 42,000}}
   *
   * @param amount the amount
   */
  public static String plain(double amount) {
    return String.format(Locale.ROOT, "%,.0f", amount);
  }
}
