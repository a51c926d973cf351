package dev.tandem.scheduling.simulation.sensitivity;

import dev.tandem.core.risk.RiskId;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;

/**
 * What a risk comes to in the samples, beside the time that it costs: how often it occurs, and what it does to cost and to value, before
 * its responses and after them.
 *
 * <p>Both columns are of the same random numbers: where a response makes a risk less likely, it occurs in some of the samples in which it would have
 * occurred without, and in no others.
 *
 * @param risk the risk
 * @param inherent before its responses
 * @param residual after them
 */
public record RiskImpact(RiskId risk, Effect inherent, Effect residual) {

  /**
   * One column.
   *
   * @param occurs in how many samples it occurs
   * @param cost the change in cost, 0 where it does not occur; in the currency of the plan
   * @param value the change in value, 0 where it does not occur; in the unit of the register
   */
  public record Effect(Share occurs, Mean cost, Mean value) {}
}
