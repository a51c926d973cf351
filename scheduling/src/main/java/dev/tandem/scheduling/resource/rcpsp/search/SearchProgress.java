package dev.tandem.scheduling.resource.rcpsp.search;

import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;

/** Told how far a search is, from the thread that searches: at each better schedule, and every few hundred schedules or decisions. */
@FunctionalInterface
public interface SearchProgress {

  /** Goes on to the end and shows nothing. */
  SearchProgress NONE = (schedules, best) -> true;

  /**
   * {@return whether to go on; {@code false} ends the search, which then returns the best so far}
   *
   * @param schedules how many schedules have been generated
   * @param best the best schedule so far; it keeps all of the problem
   */
  boolean proceed(long schedules, ResourceSchedule best);

  /**
   * {@return whether to go on while no schedule is found that keeps deadlines, pinned starts and maximal lags; goes on unless overridden}
   *
   * @param schedules how many schedules have been generated
   */
  default boolean proceedWithout(long schedules) {
    return true;
  }
}
