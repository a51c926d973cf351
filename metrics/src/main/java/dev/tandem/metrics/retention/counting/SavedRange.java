package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;

/**
 * Whether the range of a saved state was stated, or follows the events.
 *
 * @param follows whether it follows them
 * @param first the number of the first period with an event if it does; the number of cohorts without any
 */
record SavedRange(boolean follows, int first) {
  static final SavedRange STATED = new SavedRange(false, 0);

  /** Whether the range can be that of events from the first to the last of these periods; of none if the last is before the first. */
  boolean fits(SavedLayout layout, int firstPeriod, int lastPeriod) {
    int cohorts = layout.range().cohorts();
    return !follows
        || (lastPeriod < firstPeriod
            ? first == cohorts
            : firstPeriod == first && lastPeriod == cohorts - 1);
  }
}
