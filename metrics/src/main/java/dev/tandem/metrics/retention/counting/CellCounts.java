package dev.tandem.metrics.retention.counting;

/** The counts of a table: members of each cohort, retained of each cell, distinct users of each column's complete cells. */
public final class CellCounts {

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

  /**
   * {@return how many members a cohort has}
   *
   * @param cohort the number of the cohort, from 0
   */
  public long members(int cohort) {
    return members[cohort];
  }

  /**
   * {@return how many members of a cohort came back}
   *
   * @param cohort the number of the cohort, from 0
   * @param column the number of the column, from 0
   */
  public long retained(int cohort, int column) {
    return retained[cohort * columns + column];
  }

  /**
   * {@return how many users are members in the complete cells of a column}
   *
   * @param column the number of the column, from 0
   */
  public long pooledMembers(int column) {
    return pooledMembers[column];
  }

  /**
   * {@return how many users came back in the complete cells of a column}
   *
   * @param column the number of the column, from 0
   */
  public long pooledRetained(int column) {
    return pooledRetained[column];
  }
}
