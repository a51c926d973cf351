package dev.tandem.metrics.retention;

/** The counts of a table: members of each cohort, retained of each cell, distinct users of each column's complete cells. */
final class CellCounts {

  private final int columns;
  private final long[] members;
  private final long[] retained;
  private final long[] pooledMembers;
  private final long[] pooledRetained;

  CellCounts(TableLayout layout) {
    columns = layout.columns().size();
    members = new long[layout.cohorts()];
    retained = new long[layout.cohorts() * columns];
    pooledMembers = new long[columns];
    pooledRetained = new long[columns];
  }

  void addMembers(int cohort, long users) {
    members[cohort] += users;
  }

  void addRetained(int cohort, int column, long users) {
    retained[cohort * columns + column] += users;
  }

  void addPooled(int column, long someMembers, long someRetained) {
    pooledMembers[column] += someMembers;
    pooledRetained[column] += someRetained;
  }

  long members(int cohort) {
    return members[cohort];
  }

  long retained(int cohort, int column) {
    return retained[cohort * columns + column];
  }

  long pooledMembers(int column) {
    return pooledMembers[column];
  }

  long pooledRetained(int column) {
    return pooledRetained[column];
  }
}
