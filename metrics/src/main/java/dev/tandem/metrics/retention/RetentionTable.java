package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.RetentionStatement;
import dev.tandem.metrics.retention.counting.CellCounts;
import dev.tandem.metrics.retention.counting.Completeness;
import dev.tandem.metrics.retention.counting.TableLayout;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Cohorts down, offsets across: how many members of each cohort came back.
 *
 * <p>Definition: with S the periods in which a user started and R those with enough return events, cohort c is {u : c in S(u)}
 * (recurring) or {u : c = min S(u)} (first-time), and cell (c, k) counts its members with c + k in R(u) ("on"), some x ≥ c + k in R(u)
 * ("on or after"), or some x in c + a … c + b ("brackets").
 *
 * <p>The identities of {@link RetentionIdentities} hold for every table, because a table that breaks one cannot be made.
 *
 * @param statement what produced the table
 * @param rows the cohorts, in order of time; empty cohorts are rows too
 * @param pooled distinct users of each column's complete cells
 * @param outsideRange how many events lay after the range; 0 if it follows the data
 */
public record RetentionTable(
    RetentionStatement statement,
    List<CohortRow> rows,
    List<PooledUsers> pooled,
    long outsideRange) {
  /** As many columns are printed. */
  private static final int MOST_COLUMNS = 14;

  /**
   * Copies the rows and checks the identities.
   *
   * @throws IllegalArgumentException if an identity is broken; the message names the rows; or {@code outsideRange} is negative
   * @throws ArithmeticException if the members of the complete cells of a column do not fit a long
   */
  public RetentionTable {
    Objects.requireNonNull(statement, "statement");
    rows = ImmutableList.copyOf(rows);
    pooled = ImmutableList.copyOf(pooled);
    List<String> breaches = RetentionIdentities.breaches(statement, rows, pooled);
    checkArgument(
        breaches.isEmpty(),
        "table must satisfy its identities: %s. Take all cells from one count.",
        breaches);
    checkArgument(
        outsideRange >= 0,
        "events outside the range must not be negative: %s. Count from 0.",
        outsideRange);
  }

  /**
   * Makes a table of events that all lay in the range.
   *
   * @param statement what produced the table
   * @param rows the cohorts, in order of time; empty cohorts are rows too
   * @param pooled distinct users of each column's complete cells
   * @throws IllegalArgumentException if an identity is broken; the message names the rows
   * @throws ArithmeticException if the members of the complete cells of a column do not fit a long
   */
  public RetentionTable(
      RetentionStatement statement, List<CohortRow> rows, List<PooledUsers> pooled) {
    this(statement, rows, pooled, 0);
  }

  static RetentionTable of(
      Completeness completeness, CellCounts counts, Instant asOf, long outsideRange) {
    TableLayout layout = completeness.layout();
    ImmutableList.Builder<CohortRow> rows = ImmutableList.builder();
    for (int cohort = 0; cohort < layout.cohorts(); cohort++) {
      ImmutableList.Builder<RetentionCell> cells = ImmutableList.builder();
      for (int column = 0; column < layout.cells(cohort); column++) {
        cells.add(new RetentionCell(
            layout.columns().get(column),
            counts.retained(cohort, column),
            counts.members(cohort),
            completeness.isComplete(cohort, column)));
      }
      rows.add(new CohortRow(layout.axis().period(cohort), counts.members(cohort), cells.build()));
    }
    ImmutableList.Builder<PooledUsers> pooled = ImmutableList.builder();
    for (int column = 0; column < layout.columns().size(); column++) {
      pooled.add(new PooledUsers(
          layout.columns().get(column),
          counts.pooledMembers(column),
          counts.pooledRetained(column)));
    }
    RetentionStatement statement =
        new RetentionStatement(layout.convention(), layout.range(), asOf);
    return new RetentionTable(statement, rows.build(), pooled.build(), outsideRange);
  }

  /**
   * {@return a cell}
   *
   * @param cohort the number of the cohort, from 0
   * @param column the number of the column, from 0; the offset, unless the columns are brackets
   * @throws IndexOutOfBoundsException if the table has no such cell
   */
  public RetentionCell cell(int cohort, int column) {
    return rows.get(cohort).cells().get(column);
  }

  /** {@return the offsets of each column} */
  public ImmutableList<OffsetRange> columns() {
    return pooled.stream().map(PooledUsers::offsets).collect(ImmutableList.toImmutableList());
  }

  /** {@return all cohorts as one curve, weighted as the convention says} */
  public RetentionCurve curve() {
    return curve(statement.convention().curve());
  }

  /**
   * {@return all cohorts as one curve}
   *
   * @param weighting how the cohorts are weighted
   */
  public RetentionCurve curve(CurveWeighting weighting) {
    return RetentionCurve.of(this, weighting);
  }

  /** {@return the convention, and a row a cohort with the share of its members that came back in each column; of wide tables the first columns} */
  @Override
  public String toString() {
    int shown = Math.min(columns().size(), MOST_COLUMNS);
    TextTable table = new TextTable().words("cohort").numbers("members");
    columns().stream().limit(shown).forEach(column -> table.numbers(column.toString()));
    table.rows(
        rows,
        row -> Stream.concat(
                Stream.<Object>of(row.period(), row.members()),
                row.cells().stream().limit(shown).map(RetentionTable::percent))
            .toArray());
    int more = columns().size() - shown;
    return statement.method() + "\n" + table
        + (more > 0 ? "\n… and " + more + " columns more" : "")
        + (outsideRange > 0 ? "\n" + outsideRange + " events outside the range" : "");
  }

  private static String percent(RetentionCell cell) {
    OptionalDouble rate = cell.rate().value();
    return rate.isPresent()
        ? TextTable.text(Math.round(rate.getAsDouble() * 1000) / 10.0) + " %"
        : "";
  }
}
