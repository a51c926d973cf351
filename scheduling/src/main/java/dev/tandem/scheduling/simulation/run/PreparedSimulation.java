package dev.tandem.scheduling.simulation.run;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.resource.scheme.ListedPlan;
import dev.tandem.scheduling.simulation.convention.CriticalityRule;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.drawing.DrawSource;
import dev.tandem.scheduling.simulation.drawing.Draws;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.CriticalRule;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.pass.Targets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A simulation with everything compiled that its samples have in common. Immutable. */
public final class PreparedSimulation {
  /** What is drawn, as it is written. */
  public final DrawSource source;
  /** The plan. */
  public final CompiledPlan plan;
  /** How samples are drawn. */
  public final Sampling sampling;
  /** The choices that change a number. */
  public final SimulationConvention convention;
  /** Which finishes are watched, the plan's first. */
  public final ImmutableList<Target> targets;
  /** What is drawn in each sample, as it is computed. */
  public final Draws draws;
  /** The plan as it is passed through for each sample. */
  public final SampledNetwork network;
  /** Whether criticality is counted. */
  public final boolean countsCriticality;
  /** The plan with the list by which tasks are given their resources; empty if resources are not asked for. */
  public final Optional<ListedPlan> listed;

  private final long fingerprint;

  /**
   * Compiles a simulation.
   *
   * @param settings what it is told
   */
  public PreparedSimulation(SimulationSettings settings) {
    this(settings, settings.source().draws());
  }

  /**
   * Takes durations from elsewhere.
   *
   * @param settings what the simulation is told
   * @param draws what is drawn in each sample
   */
  public PreparedSimulation(SimulationSettings settings, Draws draws) {
    this.source = settings.source();
    this.plan = source.plan();
    this.sampling = source.sampling();
    this.convention = source.convention();
    this.targets = settings.targets();
    this.countsCriticality = settings.countsCriticality();
    this.draws = draws;
    this.listed = settings.list().map(list -> ListedPlan.of(plan, list));
    if (listed.isPresent() && countsCriticality) {
      checkCriticality();
    }
    this.fingerprint =
        fingerprint(plan, source.estimates(), source.register(), choices(settings.list()));
    this.network = network(draws, targets.stream().map(Target::nodes).toList());
  }

  private List<Object> choices(Optional<PriorityList> list) {
    List<Object> plain = List.of(convention, sampling, targets, countsCriticality);
    return list.<List<Object>>map(each -> ImmutableList.builder()
            .addAll(plain)
            .add(each.order(), each.absence(), each.frozen())
            .build())
        .orElse(plain);
  }

  private void checkCriticality() {
    checkArgument(
        convention.criticality() == CriticalityRule.DRIVES_FINISH && threshold(plan) == 0,
        "criticality along a priority list must be that of tasks without float that drive the finish: it is %s with a threshold of %s seconds."
            + " Choose CriticalityRule.DRIVES_FINISH and a policy with threshold 0, or withoutCriticality().",
        convention.criticality(),
        threshold(plan));
  }

  /**
   * {@return the plan with other draws or other finishes}
   *
   * @param drawn what is drawn in each sample
   * @param finishes which finishes are wanted
   */
  public SampledNetwork network(Draws drawn, List<ImmutableIntArray> finishes) {
    return SampledNetwork.of(
        plan,
        listed,
        drawn.durations(),
        new Targets(finishes),
        new CriticalRule(threshold(plan), convention.criticality() == CriticalityRule.TOTAL_FLOAT));
  }

  /** Tells simulations apart by what they say of themselves; the same on every machine, which hash codes of enums are not. */
  private static long fingerprint(
      CompiledPlan plan,
      Map<TaskId, Estimate> estimates,
      RiskRegister register,
      List<Object> choices) {
    Hasher hasher = Hashing.sipHash24().newHasher();
    plan.project().tasks().forEach(task -> hasher.putUnencodedChars(task.toString()));
    plan.project().dependencies().forEach(each -> hasher.putUnencodedChars(each.toString()));
    plan.projects()
        .forEach(each -> hasher
            .putUnencodedChars(each.name() + each.start() + each.mustFinishBy() + each.statusDate())
            .putUnencodedChars(each.workday().toString() + each.calendar() + each.calendars()));
    hasher.putUnencodedChars(plan.policy().toString());
    plan.project().tasks().stream()
        .filter(task -> estimates.containsKey(task.id()))
        .forEach(task -> hasher.putUnencodedChars(task.id() + " " + estimates.get(task.id())));
    hasher.putUnencodedChars(register.toString());
    choices.forEach(choice -> hasher.putUnencodedChars(choice.toString()));
    return hasher.hash().asLong();
  }

  /** Up to how much float a task is critical; of a policy that looks at the longest path, none. */
  private static long threshold(CompiledPlan plan) {
    return plan.policy()
        .criticality()
        .fold(
            limit -> limit.threshold().toSeconds(plan.project().workday()),
            longest -> WorkDuration.ZERO.toSeconds(plan.project().workday()));
  }

  /**
   * {@return some of its samples}
   *
   * @param first the number of the first sample
   * @param count how many
   * @param workers who computes them
   * @throws java.util.concurrent.CancellationException if who is told how far they are stopped them
   */
  public Counts run(int first, int count, Workers workers) {
    Counts counts = counts(count);
    new SimulationRun(network, countsCriticality, first, count, counts, workers).run();
    return counts;
  }

  /**
   * {@return room for the counts of some samples}
   *
   * @param samples how many
   */
  public Counts counts(int samples) {
    return network.counts(samples, countsCriticality);
  }

  /** {@return what tells this simulation from others} */
  public long fingerprint() {
    return fingerprint;
  }
}
