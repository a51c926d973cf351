package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One cohort of a table.
 *
 * @param start the first date of the cohort's period
 * @param members how many users are in the cohort, whatever the return filter says
 * @param cells the cells, in the order of the columns; fewer than columns where the table's shape follows the cohort less far
 */
public record CohortRow(LocalDate start, long members, List<RetentionCell> cells) {

  /**
   * Checks and copies the cells.
   *
   * @throws IllegalArgumentException if {@code members} is negative or a cell has another number of members
   */
  public CohortRow {
    Objects.requireNonNull(start, "start");
    cells = ImmutableList.copyOf(cells);
    checkArgument(
        members >= 0, "members must be at least 0: %s, cohort %s. Count users.", members, start);
    for (RetentionCell cell : cells) {
      checkArgument(
          cell.members() == members,
          "members of a cell must be the cohort's %s: %s, cohort %s, offset %s. Take both from one count.",
          members,
          cell.members(),
          start,
          cell.offsets());
    }
  }
}
