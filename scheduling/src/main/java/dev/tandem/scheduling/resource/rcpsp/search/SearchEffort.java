package dev.tandem.scheduling.resource.rcpsp.search;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much work a search may do, counted in schedules and decisions instead of time, so that its result is the same on every machine.
 *
 * @param schedules the most schedules that are generated; the sixteen of the priority rules come on top
 * @param decisions the most decisions of the search for a proof
 */
public record SearchEffort(long schedules, long decisions) {

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public SearchEffort {
    checkArgument(
        schedules >= 0,
        "schedules must be at least 0: %s. State 0 for the priority rules alone.",
        schedules);
    checkArgument(
        decisions >= 0,
        "decisions must be at least 0: %s. State 0 for no search for a proof.",
        decisions);
  }

  /** {@return 100,000 schedules and 2,500 decisions: about a second for 120 activities} */
  public static SearchEffort standard() {
    return new SearchEffort(100_000, 2_500);
  }

  /**
   * {@return an effort of so many schedules, and no search for a proof}
   *
   * @param schedules the most schedules
   * @throws IllegalArgumentException if the number is negative
   */
  public static SearchEffort ofSchedules(long schedules) {
    return new SearchEffort(schedules, 0);
  }

  /** {@return for example {@code at most 1000 schedules and 0 decisions}} */
  @Override
  public String toString() {
    return "at most " + schedules + " schedules and " + decisions + " decisions";
  }
}
