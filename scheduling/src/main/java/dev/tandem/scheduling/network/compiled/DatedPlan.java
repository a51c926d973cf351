package dev.tandem.scheduling.network.compiled;

import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.ActivityNetwork;

/** A compiled plan with the dates of its nodes: what a schedule is made of, and what the other packages of this module read. Immutable. */
public final class DatedPlan extends CompiledPlan {
  private final NodeDates dates;

  /**
   * Puts dates to a plan.
   *
   * @param plan the plan
   * @param dates the dates of its nodes
   */
  public DatedPlan(CompiledPlan plan, NodeDates dates) {
    super(plan);
    this.dates = dates;
  }

  /**
   * {@return the plan and the dates behind the network of a schedule}
   *
   * @param network what a schedule says is its network
   */
  public static DatedPlan of(ActivityNetwork network) {
    return (DatedPlan) network;
  }

  /** {@return the dates of the nodes} */
  public NodeDates dates() {
    return dates;
  }
}
