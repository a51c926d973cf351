package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.retention.convention.OffsetRange;
import java.util.Objects;

/**
 * Distinct users over all complete cells of a column: somebody in several cohorts counts once.
 *
 * @param offsets the column's offsets
 * @param members users in any of the cohorts
 * @param retained users who came back to any of the cohorts
 */
public record PooledUsers(OffsetRange offsets, long members, long retained) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or more users came back than there are
   */
  public PooledUsers {
    Objects.requireNonNull(offsets, "offsets");
    checkArgument(
        retained >= 0 && retained <= members,
        "retained must be from 0 to the %s distinct members: %s, offset %s. Count every user once.",
        members,
        retained,
        offsets);
  }
}
