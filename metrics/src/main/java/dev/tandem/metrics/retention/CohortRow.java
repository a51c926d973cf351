package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One cohort of a table.
 *
 * @param period the cohort's period
 * @param members how many users are in the cohort, whatever the return filter says
 * @param cells the cells, in the order of the columns; fewer than columns where the table's shape follows the cohort less far
 */
public record CohortRow(TimePeriod period, long members, List<RetentionCell> cells) {

  /**
   * Checks and copies the cells.
   *
   * @throws IllegalArgumentException if {@code members} is negative or a cell has another number of members
   */
  public CohortRow {
    Objects.requireNonNull(period, "period");
    cells = ImmutableList.copyOf(cells);
    checkArgument(
        members >= 0, "members must be at least 0: %s, cohort %s. Count users.", members, period);
    for (RetentionCell cell : cells) {
      checkArgument(
          cell.members() == members,
          "members of a cell must be the cohort's %s: %s, cohort %s, offset %s. Take both from one count.",
          members,
          cell.members(),
          period,
          cell.offsets());
    }
  }

  /** {@return the first date of the cohort's period} */
  public LocalDate start() {
    return period.date();
  }

  /**
   * {@return how many came back at a column for each who came back at the one before; undefined if a cell is incomplete or nobody came back before}
   *
   * <p>PostHog's reference "previous period". The two groups need not share a user, so that it is no share: it can exceed 1 and has no
   * interval. The cohort itself is the default reference, see {@link RetentionCell#rate()}.
   *
   * @param column the number of the column, from 1
   * @throws IndexOutOfBoundsException if there is no such column, or none before it
   */
  public Figure ratioToPrevious(int column) {
    RetentionCell now = cells.get(column);
    RetentionCell before = cells.get(column - 1);
    MethodStatement measure = MethodStatement.of("return ratio")
        .with("cohort", period)
        .with("offset", now.offsets())
        .with("to", before.offsets());
    return now.complete() && before.complete()
        ? Figure.ratio(
            measure, (double) now.retained(), (double) before.retained(), "number of users before")
        : Figure.undefined(measure, "the period is not over");
  }

  /** {@return for example {@code 2025-02-01, 5 members: 5 of 5, 3 of 5}} */
  @Override
  public String toString() {
    return period + ", " + members + " members: "
        + cells.stream().map(RetentionCell::counts).collect(Collectors.joining(", "));
  }
}
