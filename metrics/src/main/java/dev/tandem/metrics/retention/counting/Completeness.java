package dev.tandem.metrics.retention.counting;

import java.time.Instant;
import java.util.BitSet;

/**
 * Which cells of a table are complete: the last period that decides them is over, and no return that belongs to them was dropped.
 *
 * <p>Returns are dropped where a column has no end and the table follows its cohorts only to the last cohort period.
 */
public final class Completeness {

  private final TableLayout layout;
  private final int[] completeCells;

  private Completeness(TableLayout layout, int[] completeCells) {
    this.layout = layout;
    this.completeCells = completeCells;
  }

  /**
   * {@return which cells are complete}
   *
   * @param layout which cells there are
   * @param state the events, over the periods of this layout
   * @param asOf up to when the events are known to be there
   */
  public static Completeness of(TableLayout layout, RetentionState state, Instant asOf) {
    BitSet cut = layout.dropsLaterReturns() ? cutCohorts(layout, state) : new BitSet();
    int[] complete = new int[layout.cohorts()];
    for (int cohort = 0; cohort < complete.length; cohort++) {
      int cells = layout.cells(cohort);
      while (complete[cohort] < cells
          && layout.isOver(cohort, complete[cohort], asOf)
          && !(cut.get(cohort) && layout.columns().get(complete[cohort]).isUnbounded())) {
        complete[cohort]++;
      }
    }
    return new Completeness(layout, complete);
  }

  /** The cohorts with a member who came back later than the table follows the cohort. */
  private static BitSet cutCohorts(TableLayout layout, RetentionState state) {
    BitSet cut = new BitSet();
    state.forEachMembership(layout, (user, cohort, returns) -> {
      if (MembershipCounter.anyBitFrom(returns, layout.lastOffset(cohort) + 1)) {
        cut.set(cohort);
      }
    });
    return cut;
  }

  /** {@return which cells there are} */
  public TableLayout layout() {
    return layout;
  }

  /** How many cells of a cohort, from the first, are complete; a later column is never complete before an earlier one. */
  int cells(int cohort) {
    return completeCells[cohort];
  }

  /**
   * {@return whether a cell is complete}
   *
   * @param cohort the number of the cohort, from 0
   * @param column the number of the column, from 0
   */
  public boolean isComplete(int cohort, int column) {
    return column < completeCells[cohort];
  }
}
