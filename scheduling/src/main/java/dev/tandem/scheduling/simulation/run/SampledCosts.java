package dev.tandem.scheduling.simulation.run;

import dev.tandem.scheduling.simulation.drawing.Draws;
import dev.tandem.scheduling.simulation.drawing.RiskCost;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.pass.Scratch;
import java.util.Arrays;

/**
 * The cost of the plan in each sample: durations and events are drawn again, finishes are those of the run.
 *
 * <p>The amounts of a sample are added in one order whatever the batch, so that the sum is the same to the bit. Cost: O(samples) for each task that
 * costs something by its duration, and for each risk with a cost.
 */
final class SampledCosts {
  private static final int DRAWN_AT_ONCE = 1024;

  private final PreparedSimulation simulation;
  private final Draws draws;
  private final SampledNetwork network;
  private final CostModel model;

  SampledCosts(PreparedSimulation simulation) {
    this(simulation, simulation.draws, simulation.network);
  }

  /**
   * Takes other draws.
   *
   * @param simulation the simulation
   * @param draws what is drawn in each sample
   * @param network the plan passed through with these draws
   */
  SampledCosts(PreparedSimulation simulation, Draws draws, SampledNetwork network) {
    this.simulation = simulation;
    this.draws = draws;
    this.network = network;
    this.model = CostModel.of(simulation.plan, simulation.targets);
  }

  /** The cost with the durations as planned, and without risks. */
  double planned(PlannedFinishes finishes) {
    double cost = model.fixed();
    for (CostModel.Work work : model.work()) {
      cost += work.cost(work.remaining());
    }
    for (CostModel.Overhead overhead : model.overheads()) {
      cost += overhead.cost(finishes.instant(overhead.target()));
    }
    return cost;
  }

  /** The cost in each sample. */
  double[] drawn(Counts counts) {
    double[] costs = new double[simulation.sampling.samples()];
    Arrays.fill(costs, model.fixed());
    int[] row = new int[DRAWN_AT_ONCE];
    Scratch scratch = new Scratch(DRAWN_AT_ONCE);
    for (int first = 0; first < costs.length; first += DRAWN_AT_ONCE) {
      int count = Math.min(DRAWN_AT_ONCE, costs.length - first);
      for (CostModel.Work work : model.work()) {
        draws.durations().fill(work.node(), first, count, row, scratch);
        for (int i = 0; i < count; i++) {
          costs[first + i] += work.cost(row[i] / 2);
        }
      }
      addOverheads(costs, counts, first, count);
      for (RiskCost risk : draws.costs()) {
        risk.addTo(costs, draws.uniforms(), first, count, scratch);
      }
    }
    return costs;
  }

  private void addOverheads(double[] costs, Counts counts, int first, int count) {
    for (CostModel.Overhead overhead : model.overheads()) {
      int[] finishes = counts.finishes(overhead.target());
      for (int i = first; i < first + count; i++) {
        costs[i] += overhead.cost(network.instant(finishes[i]));
      }
    }
  }
}
