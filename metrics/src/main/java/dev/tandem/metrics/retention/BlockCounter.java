package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.UserBlock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the cells of 64 users at once: for each period the 64 users are one word, so that a cell of 64 users is an and and a
 * population count.
 *
 * <p>Cost for each user: about (2 · periods + cohorts · columns) / 64 operations, however many periods the user was active.
 */
final class BlockCounter {

  private final TableLayout layout;
  private final int periods;
  private final CellCounts counts;
  private final int[] cells;
  private final boolean[] complete;
  private final long[][] returned;
  private final long[] pooledMembers;
  private final long[] pooledRetained;

  BlockCounter(TableLayout layout, Instant asOf) {
    this.layout = layout;
    this.periods = layout.axis().count();
    this.counts = new CellCounts(layout);
    int columns = layout.columns().size();
    this.cells = new int[layout.cohorts()];
    Arrays.setAll(cells, layout::cells);
    this.complete = layout.completeCells(asOf);
    this.returned = new long[columns][layout.cohorts()];
    this.pooledMembers = new long[columns];
    this.pooledRetained = new long[columns];
  }

  CellCounts counts() {
    return counts;
  }

  /** Counts a block; bit 0 of a user stands for before the range, bit p + 1 for period p. */
  void count(UserBlock starts, UserBlock returns) {
    long[] startUsers = starts.turn();
    long[] returnUsers = returns == starts ? startUsers : returns.turn();
    prepareColumns(returnUsers);
    long before = startUsers[0];
    for (int cohort = 0; cohort < cells.length; cohort++) {
      long members = startUsers[cohort + 1];
      if (layout.convention().cohorts() == CohortRule.FIRST_TIME) {
        members &= ~before;
        before |= members;
      }
      if (members != 0) {
        countCohort(cohort, members);
      }
    }
    pool();
  }

  private void countCohort(int cohort, long members) {
    counts.addMembers(cohort, Long.bitCount(members));
    int columns = returned.length;
    for (int column = 0; column < cells[cohort]; column++) {
      long back = members & returned[column][cohort];
      counts.addRetained(cohort, column, Long.bitCount(back));
      if (complete[cohort * columns + column]) {
        pooledMembers[column] |= members;
        pooledRetained[column] |= back;
      }
    }
  }

  /** For each column and cohort the users with a return in the column's periods. */
  private void prepareColumns(long[] returnUsers) {
    List<OffsetRange> columns = layout.columns();
    long[] later = new long[periods + 1];
    for (int period = periods - 1; period >= 0; period--) {
      later[period] = later[period + 1] | returnUsers[period + 1];
    }
    for (int column = 0; column < returned.length; column++) {
      for (int cohort = 0; cohort < cells.length && cells[cohort] > column; cohort++) {
        returned[column][cohort] = layout.isWholeCohort(column)
            ? -1L
            : users(columns.get(column), cohort, returnUsers, later);
      }
    }
  }

  private long users(OffsetRange range, int cohort, long[] returnUsers, long[] later) {
    int from = cohort + range.from();
    if (range.isUnbounded()) {
      return later[from];
    }
    long users = 0;
    for (int period = from; period <= Math.min(cohort + range.to(), periods - 1); period++) {
      users |= returnUsers[period + 1];
    }
    return users;
  }

  private void pool() {
    for (int column = 0; column < returned.length; column++) {
      counts.addPooled(
          column, Long.bitCount(pooledMembers[column]), Long.bitCount(pooledRetained[column]));
      pooledMembers[column] = 0;
      pooledRetained[column] = 0;
    }
  }
}
