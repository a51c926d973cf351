package dev.tandem.scheduling.resource.rcpsp.mode;

import java.util.Optional;

/** Told how far a search over modes is, from the thread that searches: every few hundred schedules. */
@FunctionalInterface
public interface ModeProgress {

  /** Goes on to the end and shows nothing. */
  ModeProgress NONE = (schedules, best) -> true;

  /**
   * {@return whether to go on; {@code false} ends the search, which then returns the best so far}
   *
   * @param schedules how many schedules have been generated
   * @param best the best so far; empty while none is found that keeps all non-renewable resources
   */
  boolean proceed(long schedules, Optional<ModeSchedule> best);
}
