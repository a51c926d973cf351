package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.util.Objects;
import java.util.Optional;

/**
 * How many members of a cohort came back at one column's offsets.
 *
 * @param offsets the offsets at which a return counts
 * @param retained how many members came back
 * @param members how many members the cohort has
 * @param complete whether the offsets' last period had ended as of the statement's instant; of an incomplete cell only {@code retained}
 *     so far is known, and it has no rate
 */
public record RetentionCell(OffsetRange offsets, long retained, long members, boolean complete) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or more members came back than there are
   */
  public RetentionCell {
    Objects.requireNonNull(offsets, "offsets");
    checkArgument(
        retained >= 0 && retained <= members,
        "retained must be from 0 to the %s members: %s, offset %s. Count every member once.",
        members,
        retained,
        offsets);
  }

  /** {@return the share of members who came back; undefined if the cell is incomplete or the cohort is empty} */
  public Figure rate() {
    return complete
        ? rateSoFar()
        : Figure.undefined(measure(), "the cell is incomplete: a period is not over");
  }

  /**
   * {@return the share of members who came back so far, which can only rise while the cell is incomplete; undefined if the cohort is empty}
   */
  public Figure rateSoFar() {
    return Figure.ratio(measure(), (double) retained, (double) members, "number of members");
  }

  /** Made at once, since tables ask for the rates of many cells. */
  private MethodStatement measure() {
    return new MethodStatement("retention rate", ImmutableMap.of("offset", offsets.toString()));
  }

  /**
   * {@return how many of how many came back, with its intervals; empty if the cell is incomplete}
   *
   * <p>{@code cell.proportion().flatMap(Proportion::interval)} is the Wilson interval at 95 %.
   */
  public Optional<Proportion> proportion() {
    return complete ? Optional.of(Proportion.of(retained, members)) : Optional.empty();
  }

  /** {@return for example {@code 1: 3 of 5 (incomplete)}} */
  @Override
  public String toString() {
    return offsets + ": " + counts();
  }

  String counts() {
    return retained + " of " + members + (complete ? "" : " (incomplete)");
  }
}
