package dev.tandem.scheduling.simulation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.resource.scheme.ListedPlan;
import dev.tandem.scheduling.simulation.convention.CorrelationRepair;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.JointConfidence;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import dev.tandem.scheduling.simulation.run.Samples;
import dev.tandem.scheduling.simulation.run.Target;
import dev.tandem.scheduling.simulation.run.Workers;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a simulation came to: the distribution of every finish that was watched, and for each task how often it was critical and how its
 * duration and the finish go together. Immutable.
 *
 * <p>Cost: what a method does not state is counted already. Sensitivities are computed when they are asked for, O(samples log samples) for a
 * task.
 */
public final class SimulationResult {
  private static final int SHOWN = 15;

  private final Samples samples;
  private final PreparedSimulation simulation;

  SimulationResult(PreparedSimulation simulation, Counts counts) {
    this.simulation = simulation;
    this.samples = new Samples(simulation, counts);
  }

  /** {@return the samples that were taken} */
  public Sampling sampling() {
    return simulation.sampling;
  }

  /** {@return the choices under which it ran} */
  public SimulationConvention convention() {
    return simulation.convention;
  }

  /** {@return the list by which tasks were given their resources in every sample; empty if nobody's time was asked for} */
  public Optional<PriorityList> priorityList() {
    return simulation.listed.map(ListedPlan::list);
  }

  /**
   * {@return in how many samples every task that draws on resources found them free: all, unless tasks that cannot move meet others}
   *
   * <p>Cost: none where no such task is bound to a date; else as a run in the calling thread.
   *
   * @throws IllegalStateException if the simulation follows no priority list
   */
  public Share feasible() {
    checkState(
        simulation.listed.isPresent(),
        "simulation must follow a priority list: resources were not asked for. Give it one by withPriorityList.");
    return samples.feasible();
  }

  /** {@return the tasks that have taken longer already than their estimate allows: what is planned was left of them in every sample} */
  public ImmutableList<TaskId> overdue() {
    return simulation.draws.overdue();
  }

  /** {@return which correlations could not hold together, and were repaired; empty unless {@link dev.tandem.scheduling.simulation.convention.CorrelationRule#REPAIR} was chosen} */
  public ImmutableList<CorrelationRepair> repairs() {
    return simulation.draws.repairs();
  }

  /** {@return the finish of the whole plan: of the last of its tasks} */
  public FinishDistribution finish() {
    return samples.finish(0);
  }

  /**
   * {@return the finish of one of several projects}
   *
   * @param name its name
   * @throws IllegalArgumentException if the plan has no such project
   */
  public FinishDistribution project(String name) {
    return simulation.targets.size() > 0
            && simulation.plan.projects().size() == 1
            && simulation.plan.projects().get(0).name().equals(name)
        ? finish()
        : finish(Target.Kind.PROJECT, name);
  }

  /**
   * {@return the finish of a task that is watched}
   *
   * @param task the task
   * @throws IllegalArgumentException if it is not watched; see {@link Simulation#watching(TaskId...)}
   */
  public FinishDistribution finish(TaskId task) {
    return finish(Target.Kind.TASK, task.toString());
  }

  /**
   * {@return when a feature is usable}
   *
   * @param feature the feature
   * @throws IllegalArgumentException if it is not watched; see {@link Simulation#of(dev.tandem.core.portfolio.Portfolio)}
   */
  public FinishDistribution feature(FeatureId feature) {
    return finish(Target.Kind.FEATURE, feature.toString());
  }

  /**
   * {@return when a release can go out: all of its features are usable}
   *
   * @param release the release
   * @throws IllegalArgumentException if it is not watched; see {@link Simulation#of(dev.tandem.core.portfolio.Portfolio)}
   */
  public FinishDistribution release(ReleaseId release) {
    return finish(Target.Kind.RELEASE, release.toString());
  }

  /**
   * {@return when the last feature that contributes to an objective is usable}
   *
   * @param objective the objective
   * @throws IllegalArgumentException if it is not watched; see {@link Simulation#of(dev.tandem.core.portfolio.Portfolio)}
   */
  public FinishDistribution objective(ObjectiveId objective) {
    return finish(Target.Kind.OBJECTIVE, objective.toString());
  }

  /** {@return every finish that is watched, the plan's first. Cost: O(samples log samples) for each} */
  public ImmutableList<FinishDistribution> finishes() {
    return IntStream.range(0, simulation.targets.size())
        .mapToObj(samples::finish)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what the plan costs. Cost: O(samples) for each task with a cost by its duration, once; then O(samples log samples)} */
  public CostDistribution cost() {
    return samples.cost();
  }

  /** {@return what the samples say of the risks that may still occur} */
  public SimulatedRisks risks() {
    return new SimulatedRisks(samples, Workers.CALLER);
  }

  /**
   * {@return what each risk that may occur does to the finish of the plan, as {@link SimulatedRisks#withoutEach}}
   *
   * @param probability which percentile of the finish is compared, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   */
  public ImmutableList<RiskContribution> withoutEachRisk(double probability) {
    return risks().withoutEach(probability);
  }

  /**
   * {@return where tasks wait for several others, and how much later the last of these is than one by one they seem: the merge bias; the largest first}
   *
   * <p>Tasks that have begun are left out. Cost: a run in the calling thread, and a look-up in the calendar for each sample, merge point and predecessor; of plans with
   * more than about 16,000 tasks several runs.
   */
  public ImmutableList<MergePoint> mergePoints() {
    return samples.mergePoints();
  }

  /** {@return how likely the finish of the plan and its cost are kept together. Cost: as {@link #cost()}} */
  public JointConfidence joint() {
    return samples.joint(0);
  }

  /**
   * {@return how likely one of the finishes that are watched and the cost of the plan are kept together}
   *
   * <p>The cost is that of the whole plan, also of what comes after this finish. Cost: as {@link #cost()}.
   *
   * @param finish a finish of this result: of a project, milestone, feature, release or objective
   * @throws IllegalArgumentException if it is of another result
   */
  public JointConfidence joint(FinishDistribution finish) {
    return samples.joint(samples.index(finish));
  }

  /**
   * {@return what the samples say of a leaf task}
   *
   * @param task the task
   * @throws dev.tandem.core.project.UnknownTaskException if the plan has no such task
   * @throws IllegalArgumentException if it is a summary
   */
  public SimulatedTask task(TaskId task) {
    int index = simulation.plan.project().indexOf(task);
    int node =
        simulation.plan.network().nodes.nodeOf(simulation.plan.project().tasks().size())[index];
    checkArgument(
        node >= 0,
        "task must be a leaf to be sampled: %s is a summary. Ask for the tasks below it.",
        task);
    return new SimulatedTask(samples, node);
  }

  /**
   * {@return what the samples say of a leaf task}
   *
   * @param task the task's id
   * @throws dev.tandem.core.project.UnknownTaskException if the plan has no such task
   * @throws IllegalArgumentException if it is a summary
   */
  public SimulatedTask task(String task) {
    return task(TaskId.of(task));
  }

  /** {@return all leaf tasks, the most often critical first; as in the plan where criticality was not counted. Cost: O(tasks log tasks)} */
  public ImmutableList<SimulatedTask> tasks() {
    long[] critical = samples.critical();
    return IntStream.range(0, simulation.plan.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer node) -> -critical[node])
            .thenComparing(Comparator.naturalOrder()))
        .map(node -> new SimulatedTask(samples, node))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return how likely it is that several things are all finished by their dates: counted together in each sample, not the product of
   * the single probabilities, which would take them for independent}
   *
   * <p>Cost: O(samples) for each.
   *
   * @param dates what shall be finished, and when
   * @throws IllegalArgumentException if {@code dates} is empty, or one of them is of another result
   */
  public Share probabilityOfAll(List<Due> dates) {
    checkArgument(!dates.isEmpty(), "dates must not be empty: []. Name what shall be finished.");
    boolean[] late = new boolean[samples.size()];
    for (Due due : dates) {
      int target = samples.index(due.finish());
      long limit = Instants.of(due.date());
      for (int sample = 0; sample < late.length; sample++) {
        late[sample] |= samples.isLate(target, sample, limit);
      }
    }
    int inTime = 0;
    for (boolean each : late) {
      inTime += each ? 0 : 1;
    }
    return new Share(inTime, late.length);
  }

  /**
   * Something that shall be finished by a date.
   *
   * @param finish what
   * @param date when
   */
  public record Due(FinishDistribution finish, LocalDateTime date) {}

  Samples samples() {
    return samples;
  }

  private FinishDistribution finish(Target.Kind kind, String id) {
    return samples.finish(samples.index(kind, id));
  }

  /** {@return a table of every finish with its percentiles, and one of the tasks that are critical most often, for people} */
  @Override
  public String toString() {
    return SimulationText.of(
        this,
        simulation.listed.map(ListedPlan::isAlwaysFeasible).orElse(false),
        simulation.countsCriticality ? SHOWN : 0);
  }
}
