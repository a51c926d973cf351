package dev.tandem.examples.metrics.input;

import java.time.YearMonth;
import org.joda.money.Money;

/**
 * What a customer paid for a month.
 *
 * @param customer the customer
 * @param month the month
 * @param mrr the recurring revenue at its end, not negative
 */
public record MonthlyRevenue(String customer, YearMonth month, Money mrr) {}
