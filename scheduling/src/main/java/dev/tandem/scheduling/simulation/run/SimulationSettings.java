package dev.tandem.scheduling.simulation.run;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.drawing.DrawSource;
import java.util.List;
import java.util.Optional;

/**
 * All that a simulation is told before it runs. Immutable.
 *
 * @param source what is drawn
 * @param targets which finishes are watched, the plan's first
 * @param countsCriticality whether criticality is counted
 * @param list the order in which tasks are given their resources; empty if resources are not asked for
 */
public record SimulationSettings(
    DrawSource source,
    ImmutableList<Target> targets,
    boolean countsCriticality,
    Optional<PriorityList> list) {

  private static final Sampling USUAL = Sampling.monteCarlo(10_000, 1);

  /**
   * {@return ten thousand independent samples of a plan with the estimates of its tasks, and no risks; its finish is watched}
   *
   * @param network the plan, compiled
   * @throws IllegalArgumentException if the plan has no task, or is scheduled from its finish
   */
  public static SimulationSettings of(ActivityNetwork network) {
    checkArgument(
        network.size() > 0,
        "plan must have tasks to be simulated: \"%s\" has none. Add some.",
        network.project().name());
    for (Project project : network.projects()) {
      checkArgument(
          project.scheduleFrom() == ScheduleFrom.START,
          "project must be scheduled from its start to be simulated: \"%s\" is scheduled from its finish. Give it a start.",
          project.name());
    }
    CompiledPlan plan = CompiledPlan.of(network);
    DrawSource source = new DrawSource(
        plan, ImmutableMap.of(), RiskRegister.EMPTY, SimulationConvention.standard(), USUAL);
    return new SimulationSettings(
        source, new TargetFinder(plan).ofPlan(), /* countsCriticality= */ true, Optional.empty());
  }

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
    return new SimulationSettings(other, targets, countsCriticality, list);
  }

  /**
   * {@return the same with another estimate for a task}
   *
   * @param task the task
   * @param workdays how long it takes, in its workdays
   * @throws IllegalArgumentException if the plan has no such leaf, or the estimate may be negative
   */
  public SimulationSettings withEstimate(TaskId task, Estimate workdays) {
    new TargetFinder(plan()).checkLeaf(task);
    checkArgument(
        workdays.lowerBound() >= 0,
        "estimate of task %s must not be negative: from %s. Let it begin at 0.",
        task,
        workdays.lowerBound());
    return withSource(source.withEstimate(task, workdays));
  }

  /**
   * {@return the same, which gives tasks their resources by a list}
   *
   * @param other the list
   * @throws IllegalArgumentException if its order names tasks that the plan does not have as leaves
   * @throws dev.tandem.core.project.UnknownTaskException if a frozen task is not in the plan
   */
  public SimulationSettings withList(PriorityList other) {
    new TargetFinder(plan()).checkLeaves(other.order());
    other.frozen().forEach(plan().project()::indexOf);
    return new SimulationSettings(source, targets, countsCriticality, Optional.of(other));
  }

  /** {@return the same without criticality} */
  public SimulationSettings withoutCriticality() {
    return new SimulationSettings(source, targets, false, list);
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
    return new SimulationSettings(source, all.build(), countsCriticality, list);
  }
}
