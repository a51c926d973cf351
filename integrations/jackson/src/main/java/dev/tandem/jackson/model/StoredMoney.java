package dev.tandem.jackson.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount of money, exact.
 *
 * @param amount the amount in units of the currency
 * @param currency the currency
 */
public record StoredMoney(BigDecimal amount, CurrencyUnit currency) {

  static StoredMoney of(Money money) {
    return new StoredMoney(money.getAmount(), money.getCurrencyUnit());
  }

  Money money() {
    checkArgument(
        amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces(),
        "amount must have at most %s decimals in %s: %s. Round it.",
        currency.getDecimalPlaces(),
        currency,
        amount);
    return Money.of(currency, amount);
  }
}
