package dev.tandem.metrics.revenue.cohort;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.convention.MonthRange;
import java.time.YearMonth;
import java.util.function.IntPredicate;

/**
 * The customers behind the cells of a cohort table.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 */
public final class CohortRevenueEvidence<A extends Comparable<A>> {

  private final CohortRevenueTable table;
  private final Purchases<A> purchases;

  CohortRevenueEvidence(CohortRevenueTable table, Purchases<A> purchases) {
    this.table = table;
    this.purchases = purchases;
  }

  /** {@return the table} */
  public CohortRevenueTable table() {
    return table;
  }

  /**
   * {@return the customers who first bought in a month, in ascending order of their ids}
   *
   * @param cohort a month of the range
   * @throws IllegalArgumentException if the month is not in the range
   */
  public ImmutableList<A> members(YearMonth cohort) {
    int index = table.range().index(cohort);
    return names(row -> purchases.cohort(row) == index);
  }

  /**
   * {@return the members of a cohort who bought in a month, in ascending order of their ids}
   *
   * @param cohort a month of the range
   * @param month a month of the range
   * @throws IllegalArgumentException if a month is not in the range
   */
  public ImmutableList<A> buyers(YearMonth cohort, YearMonth month) {
    MonthRange range = table.range();
    int index = range.index(cohort);
    int at = range.index(month);
    return names(row -> purchases.cohort(row) == index && purchases.bought(row, at));
  }

  /** {@return the table} */
  @Override
  public String toString() {
    return table.toString();
  }

  private ImmutableList<A> names(IntPredicate counts) {
    ImmutableList.Builder<A> names = ImmutableList.builder();
    for (int row : purchases.customers().ascendingIds()) {
      if (counts.test(row)) {
        names.add(purchases.customers().name(row));
      }
    }
    return names.build();
  }
}
