package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.RetentionStatement;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import java.util.List;

/**
 * What must hold between the numbers of a table, and between two tables of the same events.
 *
 * <p>Within a table: nobody is retained who is not a member; an on-or-after row or a streak never rises, an on-or-before row never
 * falls; a column's distinct users are at most the sum of its complete cells, and for first-time cohorts equal to it. Between tables:
 * retained on period k is at most retained on or after period k.
 */
public final class RetentionIdentities {

  private RetentionIdentities() {}

  /**
   * {@return the cells where a table of returns on period k has more retained users than the on-or-after table, in words; empty if none}
   *
   * @param on the table of returns on period k
   * @param onOrAfter the table of returns on or after period k, from the same events
   * @throws IllegalArgumentException if the tables do not have the same cohorts and the same first offsets
   */
  public static ImmutableList<String> breaches(RetentionTable on, RetentionTable onOrAfter) {
    checkArgument(
        starts(on).equals(starts(onOrAfter)),
        "tables must have the same cohorts and offsets: %s and %s. Count both over one range.",
        starts(on),
        starts(onOrAfter));
    ImmutableList.Builder<String> breaches = ImmutableList.builder();
    for (int cohort = 0; cohort < on.rows().size(); cohort++) {
      CohortRow row = on.rows().get(cohort);
      int cells =
          Math.min(row.cells().size(), onOrAfter.rows().get(cohort).cells().size());
      for (int column = 0; column < cells; column++) {
        RetentionCell later = onOrAfter.cell(cohort, column);
        if (row.cells().get(column).retained() > later.retained()) {
          breaches.add(at(row, column) + ": " + row.cells().get(column).retained() + " on, "
              + later.retained() + " on or after");
        }
      }
    }
    return breaches.build();
  }

  private static List<Object> starts(RetentionTable table) {
    ImmutableList.Builder<Object> starts = ImmutableList.builder();
    table.rows().forEach(row -> starts.add(row.period().name()));
    table.columns().forEach(column -> starts.add(column.from()));
    return starts.build();
  }

  static ImmutableList<String> breaches(
      RetentionStatement statement, List<CohortRow> rows, List<PooledUsers> pooled) {
    ImmutableList.Builder<String> breaches = ImmutableList.builder();
    for (CohortRow row : rows) {
      addRisingCells(row, breaches);
      addBrokenOrder(statement.convention().window(), row, breaches);
    }
    for (int column = 0; column < pooled.size(); column++) {
      addPooled(statement, rows, pooled.get(column), column, breaches);
    }
    return breaches.build();
  }

  private static void addRisingCells(CohortRow row, ImmutableList.Builder<String> breaches) {
    for (int column = 1; column < row.cells().size(); column++) {
      RetentionCell cell = row.cells().get(column);
      RetentionCell previous = row.cells().get(column - 1);
      if (cell.offsets().isUnbounded()
          && previous.offsets().isUnbounded()
          && cell.retained() > previous.retained()) {
        breaches.add(at(row, column) + ": " + cell.retained() + " on or after, "
            + previous.retained() + " before");
      }
    }
  }

  private static void addBrokenOrder(
      ReturnWindow window, CohortRow row, ImmutableList.Builder<String> breaches) {
    for (int column = 2; column < row.cells().size(); column++) {
      long before = row.cells().get(column - 1).retained();
      long now = row.cells().get(column).retained();
      if ((window instanceof ReturnWindow.Streak && now > before)
          || (window instanceof ReturnWindow.OnOrBefore && now < before)) {
        breaches.add(at(row, column) + ": " + now + " retained, " + before + " before");
      }
    }
  }

  private static void addPooled(
      RetentionStatement statement,
      List<CohortRow> rows,
      PooledUsers users,
      int column,
      ImmutableList.Builder<String> breaches) {
    long members = 0;
    long retained = 0;
    for (CohortRow row : rows) {
      if (column < row.cells().size() && row.cells().get(column).complete()) {
        members = Math.addExact(members, row.members());
        retained = Math.addExact(retained, row.cells().get(column).retained());
      }
    }
    boolean oneCohortEach = statement.convention().cohorts() == CohortRule.FIRST_TIME;
    boolean holds = oneCohortEach
        ? users.members() == members && users.retained() == retained
        : users.members() <= members && users.retained() <= retained;
    if (!holds) {
      breaches.add("offset " + users.offsets() + ": " + users.retained() + " of " + users.members()
          + " distinct users, " + retained + " of " + members + " in all cohorts");
    }
  }

  private static String at(CohortRow row, int column) {
    return "cohort " + row.period() + " offset " + row.cells().get(column).offsets();
  }
}
