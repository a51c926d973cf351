package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;

/**
 * Which activity comes first when several could: the rules by which planning tools level.
 *
 * <p>All look at the problem as it is before anything is scheduled. Of equal activities the one with the lower number comes first. Source:
 * Kolisch (1996), "Efficient priority rules for the resource-constrained project scheduling problem", Journal of Operations Management 14.
 */
public enum PriorityRule {
  /** The earliest latest finish, with unlimited resources and the critical path as the deadline (LFT). On average the best of the eight. */
  LATEST_FINISH,
  /** The earliest latest start (LST). */
  LATEST_START,
  /** The least total float (MSLK). */
  LEAST_FLOAT,
  /** The most activities that must follow, directly or not (MTS). */
  MOST_SUCCESSORS,
  /** The greatest duration together with that of the activities that follow directly: rank positional weight (GRPW). */
  GREATEST_WEIGHT,
  /** The earliest early start (EST). */
  EARLIEST_START,
  /** The greatest work: duration times demands, each in shares of its capacity (GRD). */
  GREATEST_WORK,
  /** The lowest number, so that whoever lists activities decides: priority numbers of tools come down to it. */
  DECLARATION;

  /**
   * {@return all activities of a problem, each after those from which an arc leads to it, else the first by this rule}
   *
   * <p>Cost: O(m + n log n) for n activities and m arcs; of {@link #MOST_SUCCESSORS} O(n m / 64).
   *
   * @param problem the problem
   */
  public ImmutableIntArray order(ResourceProblem problem) {
    return RuleValues.order(problem, RuleValues.of(problem, this));
  }
}
