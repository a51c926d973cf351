package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.drawing.DrawSource;
import java.util.List;

/**
 * All that a simulation is told before it runs. Immutable.
 *
 * @param source what is drawn
 * @param targets which finishes are watched, the plan's first
 * @param countsCriticality whether criticality is counted
 */
public record SimulationSettings(
    DrawSource source, ImmutableList<Target> targets, boolean countsCriticality) {

  /** {@return the plan} */
  public CompiledPlan plan() {
    return source.plan();
  }

  /**
   * {@return the same with other draws}
   *
   * @param other what is drawn
   */
  public SimulationSettings withSource(DrawSource other) {
    return new SimulationSettings(other, targets, countsCriticality);
  }

  /** {@return the same without criticality} */
  public SimulationSettings withoutCriticality() {
    return new SimulationSettings(source, targets, false);
  }

  /**
   * {@return the same, which watches further finishes; those that it watches already are not watched twice}
   *
   * @param more the finishes
   */
  public SimulationSettings watching(List<Target> more) {
    ImmutableList.Builder<Target> all = ImmutableList.<Target>builder().addAll(targets);
    more.stream()
        .filter(target -> targets.stream().noneMatch(each -> each.is(target.kind(), target.id())))
        .forEach(all::add);
    return new SimulationSettings(source, all.build(), countsCriticality);
  }
}
