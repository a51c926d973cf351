package dev.tandem.metrics.revenue.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * Revenue by cohort of first purchase and month.
 *
 * <p>Identity: the revenue of all cells, of earlier customers and of nobody's cohort is the total.
 *
 * @param statement what produced the numbers
 * @param range the months reported; each begins a cohort
 * @param rows one row for each cohort, in ascending order
 * @param earlierRevenue revenue within the months of customers who first bought before them
 * @param unattributed refunds before a customer's first purchase, or of customers without any
 * @param total all revenue within the months
 * @param outsideRange how many amounts lay after the months and were ignored; 0 if the months follow from them
 */
public record CohortRevenueTable(
    MethodStatement statement,
    MonthRange range,
    List<CohortRevenueRow> rows,
    Money earlierRevenue,
    Money unattributed,
    Money total,
    long outsideRange) {

  /**
   * Copies the rows and checks the identity.
   *
   * @throws IllegalArgumentException if there is not one row for each month, amounts have different currencies, the parts do not add up to the
   *     total, or {@code outsideRange} is negative
   */
  public CohortRevenueTable {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(range, "range");
    rows = ImmutableList.copyOf(rows);
    checkArgument(
        rows.stream().map(CohortRevenueRow::cohort).toList().equals(range.months()),
        "table must have one row for each month of %s: %s. Add or remove cohorts.",
        range,
        rows.stream().map(CohortRevenueRow::cohort).toList());
    Currencies.checkSame(total, earlierRevenue, unattributed);
    rows.forEach(row -> Currencies.checkSame(total, row.cells().get(0).revenue()));
    Money parts = rows.stream()
        .map(row -> row.cumulativeRevenue(row.cells().size() - 1))
        .reduce(earlierRevenue.plus(unattributed), Money::plus);
    checkArgument(
        parts.equals(total),
        "revenue of cohorts, earlier customers and nobody must be the total, %s: %s."
            + " Correct the rows.",
        total,
        parts);
    checkArgument(
        outsideRange >= 0, "amounts outside must not be negative: %s. Count from 0.", outsideRange);
  }

  /**
   * {@return the row of a cohort}
   *
   * @param cohort the month of the first purchase
   * @throws IllegalArgumentException if the month is not in the range
   */
  public CohortRevenueRow row(YearMonth cohort) {
    return rows.get(range.index(cohort));
  }

  /**
   * {@return revenue from month 0 to an offset for each original member of all cohorts that are old enough, in currency units}
   *
   * <p>Cohorts whose month at the offset is missing or incomplete are left out altogether, with their members; counting their members, as if
   * the future had brought nothing, would lower the number. Undefined if no member is left.
   *
   * @param offset how many months after the first purchase, at least 0
   * @throws IllegalArgumentException if {@code offset} is negative
   * @throws ArithmeticException if the members do not fit a long
   */
  public Figure cumulativePerMember(int offset) {
    checkArgument(offset >= 0, "offset must not be negative: %s. Count from month 0.", offset);
    Money revenue = Money.zero(total.getCurrencyUnit());
    long members = 0;
    for (CohortRevenueRow row : rows) {
      if (offset < row.cells().size() && row.cell(offset).complete()) {
        revenue = revenue.plus(row.cumulativeRevenue(offset));
        members = Math.addExact(members, row.members());
      }
    }
    return Figure.ratio(
        new MethodStatement("cumulative revenue per member", statement.choices())
            .with("formula", "revenue of months 0 to k / members")
            .with("counted", "cohorts complete to month k")
            .with("k", offset),
        revenue.getAmount().doubleValue(),
        (double) members,
        "number of members of complete cohorts");
  }

  /** {@return a row a cohort: its members, and what they have paid so far} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("cohort")
        .numbers("members")
        .numbers("revenue")
        .rows(rows, row -> new Object[] {
          row.cohort(), row.members(), row.cumulativeRevenue(row.cells().size() - 1)
        });
    return statement + "\n" + table + "\ntotal " + total
        + (outsideRange > 0 ? "\n" + outsideRange + " amounts outside the months" : "");
  }
}
