package dev.tandem.metrics.prioritisation.sequencing;

/** How it is known that a block's order is a cheapest one, or that it is not known. */
public enum Proof {
  /** The block's dependencies are series-parallel (one item, chains, trees and their combinations): Lawler's rule is exact. */
  SERIES_PARALLEL,
  /** All initial sets of what contraction left were compared by dynamic programming. */
  EXHAUSTIVE,
  /** The bound by pairs, or branch and bound over the last job, has excluded every order that could be cheaper. */
  BRANCH_AND_BOUND,
  /** The block is too large to be solved exactly: the order is a good one, and its cost is at most the gap above the bound. */
  BOUND_ONLY;

  /** {@return whether the order is certainly a cheapest one} */
  public boolean isExact() {
    return this != BOUND_ONLY;
  }
}
