package dev.tandem.scheduling.simulation.drawing;

import dev.tandem.core.risk.DurationImpact;
import dev.tandem.scheduling.simulation.convention.FactorRule;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * What a risk does to the duration of a task: with its probability, one amount a sample, the same for all tasks of the impact. Immutable.
 *
 * <p>Source: Hulett (2011), risk drivers; correlation between the tasks is what comes of it.
 */
final class RiskEffect {
  private final double probability;
  private final int eventDimension;
  private final DurationImpact.Effect effect;
  private final EstimateTable amount;
  private final int amountDimension;

  RiskEffect(
      double probability,
      int eventDimension,
      DurationImpact.Effect effect,
      EstimateTable amount,
      int amountDimension) {
    this.probability = probability;
    this.eventDimension = eventDimension;
    this.effect = effect;
    this.amount = amount;
    this.amountDimension = amountDimension;
  }

  /** Below which fraction, as unsigned, an event of this probability occurs. */
  static long limit(double probability) {
    return (long) (probability * (1L << Integer.SIZE));
  }

  /** The largest amount of any sample, nothing if the event does not occur. */
  double largest() {
    return Math.max(effect.neutralAmount(), amount.value(-1));
  }

  boolean isFactor() {
    return effect == DurationImpact.Effect.FACTOR;
  }

  /** Adds what it does in some samples to factors and delays, the latter in days. */
  void apply(Uniforms uniforms, long first, int count, FactorRule rule, Scratch scratch) {
    int[] events = scratch.events;
    uniforms.fill(eventDimension, first, count, events);
    uniforms.fill(amountDimension, first, count, scratch.fractions);
    long limit = limit(probability);
    for (int i = 0; i < count; i++) {
      if (Integer.toUnsignedLong(events[i]) < limit) {
        double size = amount.value(scratch.fractions[i]);
        if (!isFactor()) {
          scratch.delays[i] += size;
        } else if (rule == FactorRule.SERIES || Double.isNaN(scratch.factors[i])) {
          scratch.factors[i] = Double.isNaN(scratch.factors[i]) ? size : scratch.factors[i] * size;
        } else {
          scratch.factors[i] = Math.max(scratch.factors[i], size);
        }
      }
    }
  }
}
