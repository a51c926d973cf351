package dev.tandem.metrics.revenue.cohort;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Counts a cohort table. */
final class CohortTally {

  private final Purchases<?> purchases;
  private final MonthRange range;
  private final CurrencyUnit currency;
  private final int months;
  private final long[] members;
  private final long[] revenue;
  private final long[] buyers;
  private final long[] laterBuyers;
  private long earlier;
  private long unattributed;
  private long total;

  CohortTally(Purchases<?> purchases, MonthRange range, CurrencyUnit currency) {
    this.purchases = purchases;
    this.range = range;
    this.currency = currency;
    months = range.count();
    members = new long[months];
    revenue = new long[months * months];
    buyers = new long[months * months];
    laterBuyers = new long[months * months];
    for (int row = 0; row < purchases.customers().size(); row++) {
      count(row);
    }
  }

  private void count(int row) {
    int cohort = purchases.cohort(row);
    if (cohort >= 0 && cohort < months) {
      members[cohort]++;
    }
    boolean later = false;
    for (int month = months - 1; month >= 0; month--) {
      long amount = purchases.revenue().get(row, month);
      total = Math.addExact(total, amount);
      if (cohort == Purchases.EARLIER) {
        earlier = Math.addExact(earlier, amount);
      } else if (month < cohort) {
        unattributed = Math.addExact(unattributed, amount);
      } else {
        int cell = cohort * months + month - cohort;
        boolean bought = purchases.bought(row, month);
        later |= bought;
        revenue[cell] = Math.addExact(revenue[cell], amount);
        buyers[cell] += bought ? 1 : 0;
        laterBuyers[cell] += later ? 1 : 0;
      }
    }
  }

  CohortRevenueTable table(YearMonth completeThrough, long outsideRange) {
    MethodStatement statement = MethodStatement.of("cohort revenue")
        .with("cohorts", "month of the first purchase")
        .with("purchases", "amounts of 0 and above")
        .with("currency", currency)
        .with("months", range)
        .with("complete through", completeThrough);
    ImmutableList.Builder<CohortRevenueRow> rows = ImmutableList.builder();
    for (int cohort = 0; cohort < months; cohort++) {
      rows.add(row(statement, cohort, completeThrough));
    }
    return new CohortRevenueTable(
        statement,
        range,
        rows.build(),
        money(earlier),
        money(unattributed),
        money(total),
        outsideRange);
  }

  private CohortRevenueRow row(MethodStatement statement, int cohort, YearMonth completeThrough) {
    ImmutableList.Builder<CohortRevenueCell> cells = ImmutableList.builder();
    for (int offset = 0; cohort + offset < months; offset++) {
      int cell = cohort * months + offset;
      YearMonth month = range.month(cohort + offset);
      cells.add(new CohortRevenueCell(
          month,
          money(revenue[cell]),
          buyers[cell],
          laterBuyers[cell],
          !month.isAfter(completeThrough)));
    }
    return new CohortRevenueRow(statement, range.month(cohort), members[cohort], cells.build());
  }

  private Money money(long minorUnits) {
    return Money.ofMinor(currency, minorUnits);
  }
}
