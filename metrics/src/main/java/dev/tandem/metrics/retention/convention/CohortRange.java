package dev.tandem.metrics.retention.convention;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which cohorts a table has and how many offsets.
 *
 * @param first a date in the first cohort period
 * @param cohorts how many cohort periods, from 1 to 10,000
 * @param offsets how many offsets from 0, from 1 to 10,000; brackets state their own
 */
public record CohortRange(LocalDate first, int cohorts, int offsets) {

  private static final int MOST = 10_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is outside 1 to 10,000
   */
  public CohortRange {
    Objects.requireNonNull(first, "first");
    check("cohorts", cohorts);
    check("offsets", offsets);
  }

  private static void check(String role, int number) {
    checkArgument(
        number >= 1 && number <= MOST,
        "%s must be from 1 to %s: %s. State the size of the table.",
        role,
        MOST,
        number);
  }

  /**
   * {@return the range with another number of cohorts}
   *
   * @param newCohorts how many cohort periods, from 1 to 10,000
   * @throws IllegalArgumentException if the number is outside 1 to 10,000
   */
  public CohortRange withCohorts(int newCohorts) {
    return new CohortRange(first, newCohorts, offsets);
  }

  /** {@return for example {@code 3 cohorts from 2025-02-01, 4 offsets}} */
  @Override
  public String toString() {
    return cohorts + " cohorts from " + first + ", " + offsets + " offsets";
  }
}
