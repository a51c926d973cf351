package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * What a risk does to the cost of the plan: in the samples in which its event occurs, the same as those in which it changes durations, one amount.
 *
 * @param probability how likely the event is
 * @param eventDimension the random numbers of the event
 * @param amount the change in cost
 * @param amountDimension the random numbers of the amount
 */
public record RiskCost(
    double probability, int eventDimension, EstimateTable amount, int amountDimension) {

  /**
   * Adds what it does in some samples to their costs, those from {@code first} on.
   *
   * @param costs the cost of every sample
   * @param uniforms where random numbers come from
   * @param first the first sample
   * @param count how many samples
   * @param scratch memory of the calling thread
   */
  public void addTo(double[] costs, Uniforms uniforms, int first, int count, Scratch scratch) {
    uniforms.fill(eventDimension, first, count, scratch.events);
    uniforms.fill(amountDimension, first, count, scratch.fractions);
    long limit = RiskEffect.limit(probability);
    for (int i = 0; i < count; i++) {
      if (Integer.toUnsignedLong(scratch.events[i]) < limit) {
        costs[first + i] += amount.value(scratch.fractions[i]);
      }
    }
  }
}
