package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.collect.Sets;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.retention.convention.RetentionStatement;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the same events give two retention tables: the {@link #choices()} that differ, and cell by cell the users who count under one
 * convention and not under the other.
 *
 * <p>Feed the same events to an accumulator of each convention, over the same cohorts, and compare the evidence.
 *
 * @param <U> how users are named
 * @param first what produced the first table
 * @param second what produced the second table
 * @param cells the cells in which different users count or whose completeness differs, by cohort and column
 */
public record RetentionDifference<U extends Comparable<U>>(
    RetentionStatement first, RetentionStatement second, List<CellDifference<U>> cells) {

  /** Copies the cells. */
  public RetentionDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    cells = ImmutableList.copyOf(cells);
  }

  /**
   * {@return the difference between two tables of the same events}
   *
   * <p>Cells that only one table has are left out. Cost: a set of users for every cell that has any; for large data ask {@link
   * RetentionEvidence} about single cells.
   *
   * @param <U> how users are named
   * @param first the evidence under the first convention
   * @param second the evidence under the second convention
   * @throws IllegalArgumentException if the tables have different cohorts
   */
  public static <U extends Comparable<U>> RetentionDifference<U> between(
      RetentionEvidence<U> first, RetentionEvidence<U> second) {
    checkArgument(
        starts(first).equals(starts(second)),
        "tables must have the same cohorts: %s and %s. Count both over one range.",
        starts(first),
        starts(second));
    Map<Cell, Users<U>> firstUsers = users(first);
    Map<Cell, Users<U>> secondUsers = users(second);
    ImmutableList.Builder<CellDifference<U>> cells = ImmutableList.builder();
    for (int cohort = 0; cohort < first.table().rows().size(); cohort++) {
      int columns = Math.min(cells(first, cohort).size(), cells(second, cohort).size());
      for (int column = 0; column < columns; column++) {
        Cell at = new Cell(cohort, column);
        Users<U> left = firstUsers.getOrDefault(at, Users.none());
        Users<U> right = secondUsers.getOrDefault(at, Users.none());
        RetentionCell leftCell = first.table().cell(cohort, column);
        RetentionCell rightCell = second.table().cell(cohort, column);
        if (!left.equals(right) || leftCell.complete() != rightCell.complete()) {
          TimePeriod period = first.table().rows().get(cohort).period();
          cells.add(difference(period, leftCell, rightCell, left, right));
        }
      }
    }
    return new RetentionDifference<>(
        first.table().statement(), second.table().statement(), cells.build());
  }

  /** {@return the choices that differ, which come before all cases: the first reason why the numbers do} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.method().differencesFrom(second.method());
  }

  /** {@return the choices that differ, and a line for each cell that differs} */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(choices()), cells.stream())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static <U extends Comparable<U>> CellDifference<U> difference(
      TimePeriod period,
      RetentionCell leftCell,
      RetentionCell rightCell,
      Users<U> left,
      Users<U> right) {
    return new CellDifference<>(
        period,
        leftCell,
        rightCell,
        only(left.members, right.members),
        only(right.members, left.members),
        only(left.retained, right.retained),
        only(right.retained, left.retained));
  }

  private static <U extends Comparable<U>> List<U> only(Set<U> in, Set<U> notIn) {
    return Ordering.<U>natural().immutableSortedCopy(Sets.difference(in, notIn));
  }

  private static List<String> starts(RetentionEvidence<?> evidence) {
    return evidence.table().rows().stream().map(row -> row.period().name()).toList();
  }

  private static List<RetentionCell> cells(RetentionEvidence<?> evidence, int cohort) {
    return evidence.table().rows().get(cohort).cells();
  }

  private static <U extends Comparable<U>> Map<Cell, Users<U>> users(
      RetentionEvidence<U> evidence) {
    Map<Cell, Users<U>> users = new HashMap<>();
    evidence.forEach((user, cohort, column, retained) -> {
      Users<U> here = users.computeIfAbsent(new Cell(cohort, column), cell -> Users.none());
      here.members.add(user);
      if (retained) {
        here.retained.add(user);
      }
    });
    return users;
  }

  private record Cell(int cohort, int column) {}

  private record Users<U>(Set<U> members, Set<U> retained) {
    static <U> Users<U> none() {
      return new Users<>(new HashSet<>(), new HashSet<>());
    }
  }
}
