package dev.tandem.scheduling.simulation;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.simulation.run.Samples;
import dev.tandem.scheduling.simulation.run.Workers;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskCostContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskImpact;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;

/**
 * What the samples of a simulation say of the risks that may still occur. Immutable.
 *
 * <p>Leaving a risk out computes all samples once more, in the calling thread unless {@link #computedBy} names others; every other random
 * number stays the same, so that the difference is the risk's alone.
 *
 * <p>Source: leave-one-out tornado with common random numbers, Hulett (2011), "Integrated cost-schedule risk analysis".
 */
public final class SimulatedRisks {
  private final Samples samples;
  private final Workers workers;

  SimulatedRisks(Samples samples, Workers workers) {
    this.samples = samples;
    this.workers = workers;
  }

  /**
   * {@return the same answers, computed in the calling thread}
   *
   * @param progress told how many samples of all risks together are computed, and asked whether to go on
   */
  public SimulatedRisks reportingTo(SimulationProgress progress) {
    return new SimulatedRisks(samples, Workers.calling(told(progress)));
  }

  /**
   * {@return the same answers, computed by tasks of an executor; the same to the bit}
   *
   * @param executor runs the tasks; the calling thread waits for them
   * @param threads how many tasks it is given for each risk; positive
   * @param progress told how many samples of all risks together are computed, and asked whether to go on
   * @throws IllegalArgumentException if {@code threads} is not positive
   */
  public SimulatedRisks computedBy(Executor executor, int threads, SimulationProgress progress) {
    return new SimulatedRisks(samples, Workers.of(executor, threads, told(progress)));
  }

  private LongPredicate told(SimulationProgress progress) {
    long all = (long) samples.simulation.source.pending().size() * samples.size();
    return done -> progress.proceed(done, all);
  }

  /**
   * {@return what each risk does to the finish of the plan: the samples computed again without it; the largest first, equal ones in the order of the
   * register}
   *
   * <p>Cost: a run for each risk.
   *
   * @param probability which percentile of the finish is compared, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   * @throws java.util.concurrent.CancellationException if the progress callback stopped it
   */
  public ImmutableList<RiskContribution> withoutEach(double probability) {
    return samples.withoutEachRisk(probability, workers);
  }

  /**
   * {@return what each risk does to the cost of the plan, by its own amount and by the time that it costs: the samples computed again
   * without it; the largest first, equal ones in the order of the register}
   *
   * <p>Cost: a run for each risk, and as {@link SimulationResult#cost()}.
   *
   * @param probability which percentile of the cost is compared, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   * @throws java.util.concurrent.CancellationException if the progress callback stopped it
   */
  public ImmutableList<RiskCostContribution> costWithoutEach(double probability) {
    return samples.costWithoutEachRisk(probability, workers);
  }

  /** {@return how often each risk occurs, and what it does to cost and value, before its responses and after them; in the order of the register} */
  public ImmutableList<RiskImpact> impacts() {
    return samples.riskImpacts();
  }

  /** {@return a row for each risk: how often it occurs, what it costs and what it is worth, before its responses and after them; for people} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("risk")
        .numbers("inherent")
        .numbers("cost")
        .numbers("value")
        .numbers("residual")
        .numbers("cost")
        .numbers("value");
    for (RiskImpact impact : impacts()) {
      table.row(
          impact.risk(),
          impact.inherent().occurs(),
          impact.inherent().cost(),
          impact.inherent().value(),
          impact.residual().occurs(),
          impact.residual().cost(),
          impact.residual().value());
    }
    return table.toString();
  }
}
