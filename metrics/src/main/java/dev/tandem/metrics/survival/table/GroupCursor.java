package dev.tandem.metrics.survival.table;

/** Walks through one group's life table by ascending times. */
public final class GroupCursor {

  private final LifeTable table;

  /** The first row at or after the present time. */
  private int row;

  /** The first row at or after the present time that has events. */
  private int eventRow;

  /**
   * Begins before the first row.
   *
   * @param table the group's life table
   */
  public GroupCursor(LifeTable table) {
    this.table = table;
    skipRowsWithoutEvents();
  }

  /** {@return when the group's next event is; infinity if there is none} */
  public double nextEvent() {
    return eventRow < table.size() ? table.time(eventRow) : Double.POSITIVE_INFINITY;
  }

  /**
   * {@return how many are at risk}
   *
   * @param now the time, not before the one asked for last
   */
  public long atRisk(double now) {
    while (row < table.size() && table.time(row) < now) {
      row++;
    }
    return table.atRiskAt(now, row);
  }

  /**
   * {@return how many have the event; the next event is then a later one}
   *
   * @param now the time, not before the one asked for last
   */
  public int takeEvents(double now) {
    if (nextEvent() > now) {
      return 0;
    }
    int events = table.events(eventRow++);
    skipRowsWithoutEvents();
    return events;
  }

  private void skipRowsWithoutEvents() {
    while (eventRow < table.size() && table.events(eventRow) == 0) {
      eventRow++;
    }
  }
}
