package dev.tandem.metrics.retention;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.period.TimePeriod;
import java.util.List;
import java.util.Objects;

/**
 * Why one cell has two numbers: the users who count under one convention and not under the other.
 *
 * @param <U> how users are named
 * @param cohort the cohort's period
 * @param first the cell under the first convention
 * @param second the cell under the second convention
 * @param membersOnlyFirst users in the cohort under the first convention only
 * @param membersOnlySecond users in the cohort under the second convention only
 * @param retainedOnlyFirst users retained under the first convention only, whether members under both or not
 * @param retainedOnlySecond users retained under the second convention only, whether members under both or not
 */
public record CellDifference<U extends Comparable<U>>(
    TimePeriod cohort,
    RetentionCell first,
    RetentionCell second,
    List<U> membersOnlyFirst,
    List<U> membersOnlySecond,
    List<U> retainedOnlyFirst,
    List<U> retainedOnlySecond) {

  /** Copies the lists. */
  public CellDifference {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    membersOnlyFirst = ImmutableList.copyOf(membersOnlyFirst);
    membersOnlySecond = ImmutableList.copyOf(membersOnlySecond);
    retainedOnlyFirst = ImmutableList.copyOf(retainedOnlyFirst);
    retainedOnlySecond = ImmutableList.copyOf(retainedOnlySecond);
  }

  /** {@return for example {@code cohort 2025-03-10, offset 1: 4 of 4 against 1 of 4; retained only first: [u1, u2, u4]}} */
  public String readable() {
    return "cohort " + cohort + ", offset " + first.offsets()
        + (first.offsets().equals(second.offsets()) ? "" : " against " + second.offsets())
        + ": " + first.counts() + " against " + second.counts()
        + users("members only first", membersOnlyFirst)
        + users("members only second", membersOnlySecond)
        + users("retained only first", retainedOnlyFirst)
        + users("retained only second", retainedOnlySecond);
  }

  /** {@return what {@link #readable()} says} */
  @Override
  public String toString() {
    return readable();
  }

  private static String users(String role, List<?> users) {
    return users.isEmpty() ? "" : "; " + role + ": " + users;
  }
}
