package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionComparison;
import java.util.Optional;

/**
 * Two cohorts of one table at the same offsets: how far apart they are, with interval and tests.
 *
 * <p>The tests take the cohorts as independent samples. Under {@link dev.tandem.metrics.retention.convention.CohortRule#RECURRING} a user
 * may be in both, which makes the interval too wide if such users behave alike in both; compare first-time cohorts where it matters.
 *
 * @param first the first cohort's period
 * @param second the second cohort's period
 * @param firstCell the first cohort's cell
 * @param secondCell the second cohort's cell
 */
public record CohortComparison(
    TimePeriod first, TimePeriod second, RetentionCell firstCell, RetentionCell secondCell) {

  /**
   * Checks that like is compared with like.
   *
   * @throws IllegalArgumentException if the cells have different offsets
   */
  public CohortComparison {
    checkArgument(
        firstCell.offsets().equals(secondCell.offsets()),
        "cells must have the same offsets: %s and %s. Compare one column.",
        firstCell.offsets(),
        secondCell.offsets());
  }

  /**
   * {@return the comparison of two cohorts of a table in one column}
   *
   * @param table the table
   * @param first the number of the first cohort, from 0
   * @param second the number of the second cohort, from 0
   * @param column the number of the column, from 0
   * @throws IndexOutOfBoundsException if the table has no such cell
   */
  public static CohortComparison of(RetentionTable table, int first, int second, int column) {
    return new CohortComparison(
        table.rows().get(first).period(),
        table.rows().get(second).period(),
        table.cell(first, column),
        table.cell(second, column));
  }

  /** {@return the first rate minus the second, with intervals and tests; empty if a cell is incomplete} */
  public Optional<ProportionComparison> difference() {
    Optional<Proportion> right = secondCell.proportion();
    return firstCell
        .proportion()
        .flatMap(left -> right.map(other -> ProportionComparison.of(left, other)));
  }

  /** {@return for example {@code 2025-02-01 against 2025-03-01, offset 1: 3 of 5 against 4 of 9}} */
  @Override
  public String toString() {
    return first + " against " + second + ", offset " + firstCell.offsets() + ": "
        + firstCell.counts() + " against " + secondCell.counts();
  }
}
