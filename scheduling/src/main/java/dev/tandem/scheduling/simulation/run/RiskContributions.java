package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.risk.Risk;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.drawing.Draws;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import java.util.Comparator;

/** Runs a simulation once more for each risk, without it. */
final class RiskContributions {
  private final PreparedSimulation simulation;
  private final int[] finishes;
  private final FinishDistribution finish;

  /**
   * Takes what is compared with.
   *
   * @param simulation the simulation with all risks
   * @param finishes the finish of the plan in each of its samples
   * @param finish the same as a distribution
   */
  RiskContributions(PreparedSimulation simulation, int[] finishes, FinishDistribution finish) {
    this.simulation = simulation;
    this.finishes = finishes;
    this.finish = finish;
  }

  /** The contributions of all risks that may occur, the largest first. */
  ImmutableList<RiskContribution> of(double probability) {
    long withAll = finish.quantileWork(probability);
    return simulation.source.pending().stream()
        .map(risk -> of(risk, probability, withAll))
        .sorted(Comparator.comparingLong(
                (RiskContribution each) -> -each.quantileDelay().amount())
            .thenComparingDouble(each -> -each.meanDelay()))
        .collect(ImmutableList.toImmutableList());
  }

  private RiskContribution of(Risk risk, double probability, long withAll) {
    Draws draws = simulation.source.without(risk.id());
    SampledNetwork network =
        simulation.network(draws, ImmutableList.of(simulation.targets.get(0).nodes()));
    Counts counts = new Counts(1, finishes.length, 0);
    new SimulationRun(
            network, /* countsCriticality= */ false, 0, finishes.length, counts, Workers.CALLER)
        .run();
    FinishDistribution without = FinishDistribution.of(
        finish.name(), finish.planned(), new NetworkFinishes(network, counts.finishes(0)));
    double[] delays = new double[finishes.length];
    for (int sample = 0; sample < delays.length; sample++) {
      delays[sample] =
          simulation.network.work(finishes[sample]) - network.work(counts.finishes(0)[sample]);
    }
    double mean = mean(delays);
    return new RiskContribution(
        risk.id(),
        without.quantile(probability),
        WorkDuration.workseconds(withAll - without.quantileWork(probability)),
        mean,
        standardError(delays, mean));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double standardError(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    int n = values.length;
    return n == 1 ? 0 : Math.sqrt(squares / (n - 1) / n);
  }
}
