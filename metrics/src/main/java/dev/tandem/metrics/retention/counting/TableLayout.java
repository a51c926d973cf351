package dev.tandem.metrics.retention.counting;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.PeriodZero;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.TableShape;
import java.time.Instant;

/** Which cells a table has, which periods must be remembered to fill them, and when a cell is complete. */
public final class TableLayout {

  /** A rolling window may end a day after the calendar period in which it starts; months make it two periods. */
  private static final int ROLLING_MARGIN = 2;

  private static final int MOST_CELLS = 10_000_000;

  private final RetentionConvention convention;
  private final CohortRange range;
  private final ImmutableList<OffsetRange> columns;
  private final int periods;
  private final PeriodAxis axis;

  /**
   * Lays out a table.
   *
   * @param convention the choices
   * @param range the cohorts and offsets
   * @throws IllegalArgumentException if there would be more than ten million cells
   */
  public TableLayout(RetentionConvention convention, CohortRange range) {
    this.convention = convention;
    this.range = range;
    checkCells(convention.window(), range);
    this.axis =
        PeriodAxis.of(convention.clock().calendar(), range.first(), axisCount(convention, range));
    this.columns = convention.window().columns(range.offsets());
    this.periods = periods(convention, range);
  }

  private static void checkCells(ReturnWindow window, CohortRange range) {
    int columns = window instanceof ReturnWindow.Brackets brackets
        ? brackets.ranges().size()
        : range.offsets();
    checkArgument(
        (long) range.cohorts() * columns <= MOST_CELLS,
        "cells must number at most %s: %s cohorts with %s each. Make tables of fewer cohorts or offsets.",
        MOST_CELLS,
        range.cohorts(),
        columns);
  }

  /** How many periods must be remembered to fill the cells. */
  static int axisCount(RetentionConvention convention, CohortRange range) {
    int margin = convention.clock() instanceof RollingWindows ? ROLLING_MARGIN : 0;
    return Ints.saturatedCast((long) periods(convention, range) + margin);
  }

  private static int periods(RetentionConvention convention, CohortRange range) {
    int followed =
        convention.shape() == TableShape.TRIANGLE ? 0 : furthestOffset(convention.window(), range);
    return Ints.saturatedCast((long) range.cohorts() + followed);
  }

  /** The decisive offset of the last column, which no other exceeds. */
  private static int furthestOffset(ReturnWindow window, CohortRange range) {
    return window instanceof ReturnWindow.Brackets brackets
        ? brackets.ranges().get(brackets.ranges().size() - 1).decisive()
        : range.offsets() - 1;
  }

  /** {@return the choices} */
  public RetentionConvention convention() {
    return convention;
  }

  /** {@return the cohorts and offsets} */
  public CohortRange range() {
    return range;
  }

  /** {@return the periods whose events matter} */
  public PeriodAxis axis() {
    return axis;
  }

  /** {@return how many cohorts there are} */
  public int cohorts() {
    return range.cohorts();
  }

  /** {@return the offsets of each column} */
  public ImmutableList<OffsetRange> columns() {
    return columns;
  }

  /**
   * {@return how many cells a cohort's row has; columns that start after the last followed period have none}
   *
   * @param cohort the number of the cohort, from 0
   */
  public int cells(int cohort) {
    int cells = 0;
    while (cells < columns.size() && (long) cohort + firstNeeded(columns.get(cells)) < periods) {
      cells++;
    }
    return cells;
  }

  /** The offset whose period must be followed for a cell to be there; a bracket is there once it begins. */
  private int firstNeeded(OffsetRange column) {
    return convention.window() instanceof ReturnWindow.Brackets ? column.from() : column.decisive();
  }

  /** Whether a member must return at all offsets of a column, not only at one. */
  boolean needsEveryOffset() {
    return convention.window() instanceof ReturnWindow.Streak;
  }

  /** Whether returns after the axis are worth remembering: some column has no end, so that they count or must be said to be dropped. */
  static boolean keepsLaterReturns(RetentionConvention convention) {
    return convention.window().columns(1).stream().anyMatch(OffsetRange::isUnbounded);
  }

  boolean keepsLaterReturns() {
    return keepsLaterReturns(convention);
  }

  /** Whether columns without an end are cut to the periods that the table follows. */
  boolean dropsLaterReturns() {
    return keepsLaterReturns() && convention.shape() == TableShape.TRIANGLE;
  }

  /** The last offset at which a return to a cohort counts. */
  int lastOffset(int cohort) {
    return convention.shape() == TableShape.TRIANGLE ? periods - 1 - cohort : OffsetRange.UNBOUNDED;
  }

  /** Whether the last period or window that decides a cell has ended; never where the table does not follow the cohort so far. */
  boolean isOver(int cohort, int column, Instant asOf) {
    int decisive = columns.get(column).decisive();
    if (decisive > lastOffset(cohort)) {
      return false;
    }
    Instant observed = axis.end(axis.count() - 1);
    Instant limit = asOf.isBefore(observed) ? asOf : observed;
    if (convention.clock() instanceof RollingWindows rolling) {
      return !axis.end(cohort)
          .plusMillis((decisive + 1L) * rolling.windowMillis())
          .isAfter(limit);
    }
    return (long) cohort + decisive < axis.count()
        && !axis.end(cohort + decisive).isAfter(limit);
  }

  boolean isWholeCohort(int column) {
    return columns.get(column).from() == 0 && convention.periodZero() == PeriodZero.COHORT_SIZE;
  }
}
