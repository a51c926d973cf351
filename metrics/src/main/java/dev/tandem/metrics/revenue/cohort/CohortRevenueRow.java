package dev.tandem.metrics.revenue.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The customers who first bought in one month, and their revenue from that month on.
 *
 * @param statement what produced the numbers
 * @param cohort the month of the first purchase
 * @param members how many customers; a member stays one without buying again
 * @param cells month 0, 1, 2, … after the first purchase, up to the last month reported
 */
public record CohortRevenueRow(
    MethodStatement statement, YearMonth cohort, long members, List<CohortRevenueCell> cells) {

  /**
   * Copies the cells and checks them.
   *
   * @throws IllegalArgumentException if there are no cells, a month is out of order, revenues have different currencies, or a cell has more
   *     buyers than the cohort has members
   */
  public CohortRevenueRow {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(cohort, "cohort");
    cells = ImmutableList.copyOf(cells);
    checkArgument(!cells.isEmpty(), "cohort %s must have cells: none. Add month 0.", cohort);
    for (int offset = 0; offset < cells.size(); offset++) {
      CohortRevenueCell cell = cells.get(offset);
      Currencies.checkSame(cells.get(0).revenue(), cell.revenue());
      checkArgument(
          cell.month().equals(cohort.plusMonths(offset)),
          "cells must follow each other from month 0: %s at offset %s of cohort %s. Sort them.",
          cell.month(),
          offset,
          cohort);
      checkArgument(
          cell.laterBuyers() <= members,
          "buyers must not exceed the members, %s: %s in %s of cohort %s. Count each once.",
          members,
          cell.laterBuyers(),
          cell.month(),
          cohort);
    }
  }

  /**
   * {@return the revenue from month 0 to an offset}
   *
   * @param offset how many months after the first purchase
   * @throws IllegalArgumentException if there is no such cell
   */
  public Money cumulativeRevenue(int offset) {
    cell(offset);
    return cells.subList(0, offset + 1).stream()
        .map(CohortRevenueCell::revenue)
        .reduce(Money::plus)
        .orElseThrow();
  }

  /**
   * {@return revenue from month 0 to an offset for each original member, in currency units; undefined without members, and where one of the
   * months is not over}
   *
   * @param offset how many months after the first purchase
   * @throws IllegalArgumentException if there is no such cell
   */
  public Figure cumulativePerMember(int offset) {
    MethodStatement statement =
        measure("cumulative revenue per member", "revenue of months 0 to k / members", offset);
    if (members > 0 && !isComplete(offset)) {
      return notOver(statement, offset);
    }
    return Figure.ratio(
        statement,
        cumulativeRevenue(offset).getAmount().doubleValue(),
        (double) members,
        "number of members");
  }

  /**
   * {@return net revenue retention against month 0 (net dollar retention); undefined unless month 0 had revenue and both months are over}
   *
   * @param offset how many months after the first purchase
   * @throws IllegalArgumentException if there is no such cell
   */
  public Figure netRetention(int offset) {
    Money first = cells.get(0).revenue();
    MethodStatement statement = measure(
        "net revenue retention of a cohort", "revenue of month k / revenue of month 0", offset);
    double revenue = cell(offset).revenue().getAmount().doubleValue();
    if (!first.isPositive()) {
      return Figure.undefined(statement, "revenue of month 0 is " + first + ", not above 0");
    }
    return isComplete(offset)
        ? Figure.ratio(statement, revenue, first.getAmount().doubleValue(), "revenue of month 0")
        : notOver(statement, offset);
  }

  /**
   * {@return the cell at an offset}
   *
   * @param offset how many months after the first purchase
   * @throws IllegalArgumentException if there is no such cell
   */
  public CohortRevenueCell cell(int offset) {
    checkArgument(
        offset >= 0 && offset < cells.size(),
        "offset must be from 0 to %s: %s, cohort %s. Ask for a month that was reported.",
        cells.size() - 1,
        offset,
        cohort);
    return cells.get(offset);
  }

  /** {@return the members, and a row for each month} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("month")
        .numbers("revenue")
        .numbers("buyers")
        .rows(cells, each -> new Object[] {
          each.month() + (each.complete() ? "" : " so far"), each.revenue(), each.buyers()
        });
    return "cohort " + cohort + ", " + members + " members\n" + table;
  }

  private boolean isComplete(int offset) {
    return cells.subList(0, offset + 1).stream().allMatch(CohortRevenueCell::complete);
  }

  private Figure notOver(MethodStatement statement, int offset) {
    return Figure.undefined(statement, cell(offset).month() + " is not over");
  }

  private MethodStatement measure(String subject, String formula, int offset) {
    return new MethodStatement(subject, statement.choices())
        .with("formula", formula)
        .with("cohort", cohort)
        .with("k", offset)
        .with("complete", cell(offset).complete());
  }
}
