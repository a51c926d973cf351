package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.tandem.metrics.retention.counting.MembershipCounter;
import dev.tandem.metrics.retention.counting.RetentionState;
import dev.tandem.metrics.retention.counting.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A table together with the users behind every cell.
 *
 * <p>Cost: a copy of the accumulator's state; each question goes once over all users.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class RetentionEvidence<U extends Comparable<U>> {

  private final RetentionTable table;
  private final TableLayout layout;
  private final RetentionState events;
  private final LongFunction<U> name;

  RetentionEvidence(
      RetentionTable table, TableLayout layout, RetentionState events, LongFunction<U> name) {
    this.table = table;
    this.layout = layout;
    this.events = events;
    this.name = name;
  }

  /** {@return the table} */
  public RetentionTable table() {
    return table;
  }

  /**
   * {@return the members of a cohort, in ascending order}
   *
   * @param cohort the number of the cohort, from 0
   * @throws IndexOutOfBoundsException if there is no such cohort
   */
  public ImmutableList<U> members(int cohort) {
    checkElementIndex(cohort, table.rows().size(), "cohort");
    List<U> members = new ArrayList<>();
    events.forEachMembership(layout, (user, itsCohort, returns) -> {
      if (itsCohort == cohort) {
        members.add(name.apply(user));
      }
    });
    return Ordering.natural().immutableSortedCopy(members);
  }

  /**
   * {@return the members of a cohort who came back, in ascending order}
   *
   * @param cohort the number of the cohort, from 0
   * @param column the number of the column, from 0
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public ImmutableList<U> retained(int cohort, int column) {
    checkElementIndex(cohort, table.rows().size(), "cohort");
    checkElementIndex(column, table.rows().get(cohort).cells().size(), "column");
    List<U> retained = new ArrayList<>();
    events.forEachMembership(layout, (user, itsCohort, returns) -> {
      if (itsCohort == cohort && MembershipCounter.isRetained(layout, cohort, column, returns)) {
        retained.add(name.apply(user));
      }
    });
    return Ordering.natural().immutableSortedCopy(retained);
  }

  /** {@return the table} */
  @Override
  public String toString() {
    return table.toString();
  }

  /** Hands over the user of every membership and of every retained cell. */
  void forEach(CellVisitor<U> visitor) {
    events.forEachMembership(layout, (id, cohort, returns) -> {
      U user = name.apply(id);
      int cells = layout.cells(cohort);
      for (int column = 0; column < cells; column++) {
        visitor.visit(
            user, cohort, column, MembershipCounter.isRetained(layout, cohort, column, returns));
      }
    });
  }

  /** Is told of every cell of every member. */
  @FunctionalInterface
  interface CellVisitor<U> {
    void visit(U user, int cohort, int column, boolean retained);
  }
}
