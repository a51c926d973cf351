package dev.tandem.scheduling.simulation;

import dev.tandem.scheduling.simulation.convention.StopRule;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution.DateRange;

/** What came out of a simulation that took samples until a rule was met, and why it stopped. Immutable. */
public final class StoppedSimulation {
  private final SimulationResult result;
  private final StopRule rule;
  private final Reason reason;

  StoppedSimulation(SimulationResult result, StopRule rule, Reason reason) {
    this.result = result;
    this.rule = rule;
    this.reason = reason;
  }

  /** Why no more samples were taken. */
  public enum Reason {

    /** The percentile is known to within the tolerance. */
    KNOWN,

    /** The limit is reached, and the percentile is not known so closely. */
    LIMIT
  }

  /** {@return what came out: the same as of a simulation with as many samples from the start, to the bit} */
  public SimulationResult result() {
    return result;
  }

  /** {@return why it stopped} */
  public Reason reason() {
    return reason;
  }

  /** {@return between which dates the percentile of the rule lies} */
  public DateRange range() {
    return result.finish().quantileRange(rule.probability(), rule.confidence());
  }

  /** {@return how many samples there are, and what is known by them, for people} */
  @Override
  public String toString() {
    DateRange range = range();
    return result.sampling().samples() + " samples: P" + Math.round(100 * rule.probability())
        + " from " + range.from() + " to " + range.to()
        + (reason == Reason.KNOWN ? ", known to ± " : ", not yet known to ± ") + rule.tolerance();
  }
}
