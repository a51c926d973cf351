package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.drawing.RiskCost;
import dev.tandem.scheduling.simulation.drawing.RiskNumbers;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sampling.table.TableCache;
import dev.tandem.scheduling.simulation.sensitivity.RiskImpact;
import java.util.List;

/**
 * Draws what risks do to cost and value, before their responses and after them, by the random numbers of the run.
 *
 * <p>Cost: O(samples) for each risk, column and amount.
 */
final class RiskImpacts {
  private static final int DRAWN_AT_ONCE = 1024;

  private final PreparedSimulation simulation;
  private final TableCache tables = new TableCache();

  RiskImpacts(PreparedSimulation simulation) {
    this.simulation = simulation;
  }

  /** The impacts of all risks that may still occur, in the order of the register. */
  ImmutableList<RiskImpact> all() {
    List<Risk> risks = simulation.source.pending();
    ImmutableList.Builder<RiskImpact> impacts = ImmutableList.builder();
    for (int i = 0; i < risks.size(); i++) {
      Risk risk = risks.get(i);
      RiskNumbers numbers = simulation.draws.risks().get(i);
      impacts.add(new RiskImpact(
          risk.id(), effect(risk.inherent(), numbers), effect(risk.residual(), numbers)));
    }
    return impacts.build();
  }

  private RiskImpact.Effect effect(RiskAssessment assessment, RiskNumbers numbers) {
    double[] occurs =
        drawn(assessment.probability(), Estimate.fixed(1), numbers.event(), numbers.cost());
    long count = 0;
    for (double each : occurs) {
      count += each > 0 ? 1 : 0;
    }
    return new RiskImpact.Effect(
        new Share(count, occurs.length),
        mean(drawn(assessment.probability(), assessment.cost(), numbers.event(), numbers.cost())),
        mean(
            drawn(assessment.probability(), assessment.value(), numbers.event(), numbers.value())));
  }

  private static Mean mean(double[] values) {
    return Mean.of(ImmutableDoubleArray.copyOf(values));
  }

  private double[] drawn(double probability, Estimate amount, int event, int dimension) {
    double[] amounts = new double[simulation.sampling.samples()];
    RiskCost drawn = new RiskCost(probability, event, tables.table(amount), dimension);
    Scratch scratch = new Scratch(DRAWN_AT_ONCE);
    for (int first = 0; first < amounts.length; first += DRAWN_AT_ONCE) {
      int count = Math.min(DRAWN_AT_ONCE, amounts.length - first);
      drawn.addTo(amounts, simulation.draws.uniforms(), first, count, scratch);
    }
    return amounts;
  }
}
