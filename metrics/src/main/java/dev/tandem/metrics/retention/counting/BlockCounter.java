package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.UserBlock;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.OffsetRange;
import java.util.Arrays;

/**
 * Counts the cells of 64 users at once: for each period the 64 users are one word, so that a cell of 64 users is an and and a
 * population count.
 *
 * <p>Cost for each user: about (2 · periods + cohorts · columns) / 64 operations, however many periods the user was active.
 */
final class BlockCounter {

  private final Completeness completeness;
  private final TableLayout layout;
  private final int periods;
  private final CellCounts counts;
  private final int[] cells;

  /** For each column the users who returned, by period; where a cohort's column begins is said by {@link #shifts}. */
  private final long[][] returned;

  private final int[] shifts;
  private final long[] later;
  private final long[] pooledMembers;
  private final long[] pooledRetained;

  BlockCounter(Completeness completeness) {
    this.completeness = completeness;
    this.layout = completeness.layout();
    this.periods = layout.axis().count();
    this.counts = new CellCounts(layout);
    int columns = layout.columns().size();
    this.cells = new int[layout.cohorts()];
    Arrays.setAll(cells, layout::cells);
    this.returned = new long[columns][];
    this.shifts = new int[columns];
    this.later = new long[periods + 2];
    this.pooledMembers = new long[columns + 1];
    this.pooledRetained = new long[columns];
  }

  CellCounts counts() {
    return counts;
  }

  /** Counts a block; bit 0 of a user stands for before the range, bit p + 1 for period p, the next one for any later time. */
  void count(UserBlock starts, UserBlock returns) {
    long[] startUsers = starts.turn();
    long[] returnUsers = returns == starts ? startUsers : returns.turn();
    prepareColumns(returnUsers);
    long before = startUsers[0];
    boolean firstOnly = layout.convention().cohorts() == CohortRule.FIRST_TIME;
    for (int cohort = 0; cohort < cells.length; cohort++) {
      long members = startUsers[cohort + 1];
      if (firstOnly) {
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
    int complete = completeness.cells(cohort);
    pooledMembers[complete] |= members;
    for (int column = 0; column < cells[cohort]; column++) {
      long back = members & returned[column][cohort + shifts[column]];
      counts.addRetained(cohort, column, Long.bitCount(back));
      if (column < complete) {
        pooledRetained[column] |= back;
      }
    }
  }

  private void prepareColumns(long[] returnUsers) {
    boolean laterCounts = layout.keepsLaterReturns() && !layout.dropsLaterReturns();
    later[periods + 1] = laterCounts ? returnUsers[periods + 1] : 0;
    for (int period = periods; period > 0; period--) {
      later[period] = later[period + 1] | returnUsers[period];
    }
    for (int column = 0; column < returned.length; column++) {
      OffsetRange range = layout.columns().get(column);
      shifts[column] = range.from() + 1;
      if (layout.isWholeCohort(column)) {
        returned[column] = allUsers();
      } else if (range.isUnbounded()) {
        returned[column] = later;
      } else {
        returned[column] = range.from() == range.to() ? returnUsers : inRange(range, returnUsers);
      }
    }
  }

  private long[] allUsers() {
    long[] all = new long[periods + 1];
    Arrays.fill(all, -1L);
    return all;
  }

  /** For each period the users with a return in it or as many later ones as the range has; for streaks, in all of them. */
  private long[] inRange(OffsetRange range, long[] returnUsers) {
    long[] users = new long[periods + 1];
    for (int first = 1; first <= periods; first++) {
      int last = (int) Math.min((long) first + range.to() - range.from(), periods);
      long any = 0;
      long every = -1L;
      for (int period = first; period <= last; period++) {
        any |= returnUsers[period];
        every &= returnUsers[period];
      }
      users[first] = layout.needsEveryOffset() ? every : any;
    }
    return users;
  }

  private void pool() {
    long members = 0;
    for (int column = returned.length - 1; column >= 0; column--) {
      members |= pooledMembers[column + 1];
      counts.addPooled(column, Long.bitCount(members), Long.bitCount(pooledRetained[column]));
    }
    Arrays.fill(pooledMembers, 0);
    Arrays.fill(pooledRetained, 0);
  }
}
