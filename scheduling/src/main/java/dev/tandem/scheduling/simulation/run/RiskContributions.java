package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.risk.Risk;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.drawing.Draws;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskCostContribution;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Runs a simulation once more for each risk, without it. */
final class RiskContributions {
  private final Samples samples;
  private final PreparedSimulation simulation;
  private final Workers workers;

  /**
   * Takes what is compared with.
   *
   * @param samples the samples with all risks
   * @param workers who computes those without one
   */
  RiskContributions(Samples samples, Workers workers) {
    this.samples = samples;
    this.simulation = samples.simulation;
    this.workers = workers;
  }

  /** The samples without one risk. */
  private record Without(Risk risk, Draws draws, SampledNetwork network, Counts counts) {}

  /** What all risks that may occur do to the finish of the plan, the largest first. */
  ImmutableList<RiskContribution> finishes(double probability) {
    long withAll = samples.finish(0).quantileWork(probability);
    return each(without -> finish(without, probability, withAll)).stream()
        .sorted(Comparator.comparingLong(
                (RiskContribution each) -> -each.quantileDelay().amount())
            .thenComparingDouble(each -> -each.meanDelay().value()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What all risks that may occur do to the cost of the plan, the largest first. */
  ImmutableList<RiskCostContribution> costs(double probability) {
    double withAll = samples.cost().quantile(probability);
    return each(without -> cost(without, probability, withAll)).stream()
        .sorted(
            Comparator.comparingDouble((RiskCostContribution each) -> -each.quantileDifference())
                .thenComparingDouble(each -> -each.meanDifference().value()))
        .collect(ImmutableList.toImmutableList());
  }

  private <T> ImmutableList<T> each(Function<Without, T> contribution) {
    List<Risk> risks = simulation.source.pending();
    ImmutableList.Builder<T> contributions = ImmutableList.builder();
    for (int i = 0; i < risks.size(); i++) {
      contributions.add(
          contribution.apply(without(risks.get(i), workers.after((long) i * samples.size()))));
    }
    return contributions.build();
  }

  private Without without(Risk risk, Workers crew) {
    Draws draws = simulation.source.without(risk.id());
    SampledNetwork network =
        simulation.network(draws, simulation.targets.stream().map(Target::nodes).toList());
    Counts counts = network.counts(samples.size(), /* countsCriticality= */ false);
    new SimulationRun(network, /* countsCriticality= */ false, 0, samples.size(), counts, crew)
        .run();
    return new Without(risk, draws, network, counts);
  }

  private RiskContribution finish(Without without, double probability, long withAll) {
    FinishDistribution finish = FinishDistribution.of(
        samples.finish(0).name(),
        samples.finish(0).planned(),
        new NetworkFinishes(without.network(), without.counts().finishes(0)));
    double[] delays = new double[samples.size()];
    for (int sample = 0; sample < delays.length; sample++) {
      delays[sample] = simulation.network.work(samples.counts.finishes(0)[sample])
          - without.network().work(without.counts().finishes(0)[sample]);
    }
    return new RiskContribution(
        without.risk().id(),
        finish.quantile(probability),
        WorkDuration.workseconds(withAll - finish.quantileWork(probability)),
        Mean.of(ImmutableDoubleArray.copyOf(delays)));
  }

  private RiskCostContribution cost(Without without, double probability, double withAll) {
    double[] costs =
        new SampledCosts(simulation, without.draws(), without.network()).drawn(without.counts());
    double[] differences = new double[costs.length];
    for (int sample = 0; sample < costs.length; sample++) {
      differences[sample] = samples.costs().get(sample) - costs[sample];
    }
    double quantile =
        CostDistribution.of(0, ImmutableDoubleArray.copyOf(costs)).quantile(probability);
    return new RiskCostContribution(
        without.risk().id(),
        quantile,
        withAll - quantile,
        Mean.of(ImmutableDoubleArray.copyOf(differences)));
  }
}
