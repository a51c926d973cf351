package dev.tandem.scheduling.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.scheduling.simulation.StoppedSimulation.Reason;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SamplingMethod;
import dev.tandem.scheduling.simulation.convention.StopRule;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import dev.tandem.scheduling.simulation.run.Samples;
import dev.tandem.scheduling.simulation.run.Workers;
import java.util.function.Function;

/** Takes samples in blocks until a rule is met; a block goes on where the last one ended, so that no sample is computed twice. */
final class StoppingRun {
  private static final int GROWTH = 4;

  private final Function<Sampling, PreparedSimulation> simulations;
  private final Sampling sampling;
  private final StopRule rule;
  private final Workers workers;

  /**
   * Takes the rule.
   *
   * @param simulations the simulation with any number of samples
   * @param sampling method and seed of its samples
   * @param rule when there are enough
   * @param workers who computes the samples
   */
  StoppingRun(
      Function<Sampling, PreparedSimulation> simulations,
      Sampling sampling,
      StopRule rule,
      Workers workers) {
    checkArgument(
        sampling.method() != SamplingMethod.LATIN_HYPERCUBE,
        "sampling must go on from any sample to be run until a rule is met: %s does not. Take Monte Carlo or Sobol.",
        sampling.method());
    this.simulations = simulations;
    this.sampling = sampling;
    this.rule = rule;
    this.workers = workers;
  }

  StoppedSimulation run() {
    PreparedSimulation longest = simulations.apply(samples(rule.limit()));
    long tolerance = rule.tolerance().toSeconds(longest.plan.project().workday());
    Counts counts = longest.counts(0);
    boolean isKnown = false;
    int done = 0;
    while (!isKnown && done < rule.limit()) {
      int block = Math.min(rule.limit() - done, Math.max(rule.block(), done / GROWTH));
      counts = counts.followedBy(longest.run(done, block, workers.after(done)));
      done += block;
      isKnown = new Samples(longest, counts)
          .finish(0)
          .isKnown(rule.probability(), rule.confidence(), tolerance);
    }
    return new StoppedSimulation(
        new SimulationResult(simulations.apply(samples(done)), counts),
        rule,
        isKnown ? Reason.KNOWN : Reason.LIMIT);
  }

  private Sampling samples(int count) {
    return new Sampling(sampling.method(), count, sampling.seed());
  }
}
