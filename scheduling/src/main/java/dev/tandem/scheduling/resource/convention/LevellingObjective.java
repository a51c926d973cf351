package dev.tandem.scheduling.resource.convention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;

/** What a levelled schedule is chosen for among those that a levelling looks at. */
public sealed interface LevellingObjective {

  /** The earliest finish of all; of equal ones, the schedule that delays the tasks least, in working time added up. */
  record EarliestFinish() implements LevellingObjective {
    @Override
    public String toString() {
      return "earliest finish";
    }
  }

  /**
   * No task starts after its late start in the plan before, so that finish and deadlines stay; what cannot be resolved within that stays
   * overallocated, and is listed. Of such schedules, the one with the fewest tasks that could not be placed, then as {@link EarliestFinish}.
   */
  record WithinFloat() implements LevellingObjective {
    @Override
    public String toString() {
      return "within float";
    }
  }

  /**
   * The schedule that delays the tasks least, in working time added up, among those that finish not more than a tolerance after the earliest
   * finish found.
   *
   * @param tolerance how much working time of the project's calendar; at least 0
   */
  record LeastChange(WorkDuration tolerance) implements LevellingObjective {

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if {@code tolerance} is negative
     */
    public LeastChange {
      checkArgument(
          !tolerance.isNegative(),
          "tolerance must not be negative: %s. Use 0 to insist on the earliest finish.",
          tolerance);
    }

    @Override
    public String toString() {
      return "least change within " + tolerance + " of the earliest finish";
    }
  }

  /** {@return the earliest finish} */
  static LevellingObjective earliestFinish() {
    return new EarliestFinish();
  }

  /** {@return within float} */
  static LevellingObjective withinFloat() {
    return new WithinFloat();
  }

  /**
   * {@return the least change}
   *
   * @param tolerance how much later than the earliest finish found the schedule may finish, in working time of the project's calendar
   * @throws IllegalArgumentException if {@code tolerance} is negative
   */
  static LevellingObjective leastChange(WorkDuration tolerance) {
    return new LeastChange(tolerance);
  }
}
