package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What other currencies are worth in one, on a date: by these rates the costs of products in several currencies are added up.
 *
 * <p>One rate holds for all dates: what a slip costs in a year is priced by what a currency is worth on the date stated. A planned rate of a
 * budget serves as well as one of the market; the date says which it is.
 *
 * @param currency the currency in which all amounts are stated
 * @param asOf the date of the rates
 * @param rates for each other currency what one unit of it is worth; above 0
 */
public record ExchangeRates(Currency currency, LocalDate asOf, Map<Currency, BigDecimal> rates) {

  /**
   * Copies the rates.
   *
   * @throws IllegalArgumentException if a rate is not above 0, or one for {@code currency} itself is not 1
   */
  public ExchangeRates {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(asOf, "asOf");
    rates = ImmutableMap.copyOf(rates);
    rates.forEach((other, rate) -> checkArgument(
        rate.signum() > 0 && (!other.equals(currency) || rate.compareTo(BigDecimal.ONE) == 0),
        "rate of %s must be above 0, and 1 for %s itself: %s. State what one unit is worth.",
        other,
        currency,
        rate));
  }

  /**
   * {@return rates into a currency, so far of none}
   *
   * @param currency the code of the currency in which amounts are to be stated, for example {@code EUR}
   * @param asOf the date of the rates
   * @throws IllegalArgumentException if {@code currency} is no code of ISO 4217
   */
  public static ExchangeRates into(String currency, LocalDate asOf) {
    return new ExchangeRates(Currency.getInstance(currency), asOf, ImmutableMap.of());
  }

  /**
   * {@return these rates with one more}
   *
   * @param other the code of the other currency
   * @param rate what one unit of it is worth, as a decimal number
   * @throws IllegalArgumentException if {@code other} is no code of ISO 4217, or {@code rate} is no decimal number above 0
   */
  public ExchangeRates with(String other, String rate) {
    return new ExchangeRates(
        currency,
        asOf,
        ImmutableMap.<Currency, BigDecimal>builder()
            .putAll(rates)
            .put(Currency.getInstance(other), new BigDecimal(rate))
            .buildKeepingLast());
  }

  /**
   * {@return what one unit of a currency is worth}
   *
   * @param other the currency
   * @throws IllegalArgumentException if there is no rate for it
   */
  public double rate(Currency other) {
    if (other.equals(currency)) {
      return 1;
    }
    BigDecimal rate = rates.get(other);
    checkArgument(
        rate != null, "rates into %s must have one for %s: %s. Add it.", currency, other, rates);
    return Objects.requireNonNull(rate).doubleValue();
  }

  /** {@return for example {@code 1 USD = 0.92 EUR as of 2027-01-04}} */
  @Override
  public String toString() {
    String all = rates.entrySet().stream()
        .map(
            rate -> "1 " + rate.getKey() + " = " + rate.getValue().toPlainString() + " " + currency)
        .collect(Collectors.joining(", "));
    return (all.isEmpty() ? currency + " alone" : all) + " as of " + asOf;
  }
}
