package dev.tandem.scheduling.resource.rcpsp;

import dev.tandem.core.problem.Rule;

/** The rules that a resource problem must keep. */
public enum ResourceProblemRule implements Rule {
  /** A duration is negative. */
  NEGATIVE_DURATION,
  /** A demand is negative. */
  NEGATIVE_DEMAND,
  /** An activity demands more resources than there are. */
  UNKNOWN_RESOURCE,
  /** An arc, a window or a pin names an activity that is not there. */
  UNKNOWN_ACTIVITY,
  /** A release, a deadline or a pinned start is before slot 0. */
  NEGATIVE_SLOT,
  /** An activity demands more of a resource than there is after its last change, so that nothing ensures that it can ever start. */
  DEMAND_ABOVE_CAPACITY,
  /** Arcs form a cycle. */
  ARC_CYCLE,
  /** A maximal lag is negative: the second activity would have to start before the first. */
  NEGATIVE_MAXIMAL_LAG,
  /** Arcs and maximal lags contradict each other: around a cycle, they ask an activity to start after its own start. */
  POSITIVE_CYCLE,
  /** An activity cannot end by its deadline, or start at its pinned slot, even if resources were unlimited. */
  DEADLINE_TOO_EARLY,
  /** Pinned activities alone demand more than there is. */
  PINNED_OVERLOAD,
  /** All activities one after the other, with all lags, take more slots than a search can hold. */
  HORIZON_TOO_LONG
}
