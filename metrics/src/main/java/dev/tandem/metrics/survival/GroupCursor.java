package dev.tandem.metrics.survival;

/** Walks through one group's life table by ascending times. */
final class GroupCursor {

  private final LifeTable table;

  /** The first row at or after the present time. */
  private int row;

  /** The first row at or after the present time that has events. */
  private int eventRow;

  GroupCursor(LifeTable table) {
    this.table = table;
    skipRowsWithoutEvents();
  }

  /** When the group's next event is; infinity if there is none. */
  double nextEvent() {
    return eventRow < table.size() ? table.time(eventRow) : Double.POSITIVE_INFINITY;
  }

  long atRisk(double now) {
    while (row < table.size() && table.time(row) < now) {
      row++;
    }
    return table.atRiskAt(now, row);
  }

  /** How many have the event now; the next event is then a later one. */
  int takeEvents(double now) {
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
