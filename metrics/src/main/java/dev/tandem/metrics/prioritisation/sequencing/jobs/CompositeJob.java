package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Items that a cheapest order delivers one right after the other.
 *
 * @param items the items, in order
 * @param duration their total duration, in units
 * @param costOfDelay their total cost of delay, in units
 */
record CompositeJob(ImmutableIntArray items, long duration, long costOfDelay) {

  /** Whether this job's ratio is above that of {@code other}; the products fit because the backlog's totals do. */
  boolean isWorthMoreThan(CompositeJob other) {
    return costOfDelay * other.duration > other.costOfDelay * duration;
  }

  CompositeJob followedBy(CompositeJob next) {
    return new CompositeJob(
        ImmutableIntArray.builder(items.length() + next.items.length())
            .addAll(items)
            .addAll(next.items)
            .build(),
        duration + next.duration,
        costOfDelay + next.costOfDelay);
  }
}
