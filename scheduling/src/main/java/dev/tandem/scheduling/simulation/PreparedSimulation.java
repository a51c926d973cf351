package dev.tandem.scheduling.simulation;

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
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.CriticalRule;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.pass.Targets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** A simulation with everything compiled that its samples have in common. Immutable. */
final class PreparedSimulation {
  final DrawSource source;
  final CompiledPlan plan;
  final Sampling sampling;
  final SimulationConvention convention;
  final ImmutableList<Target> targets;
  final Draws draws;
  final SampledNetwork network;
  final boolean countsCriticality;
  private final long fingerprint;

  private PreparedSimulation(
      DrawSource source, ImmutableList<Target> targets, boolean countsCriticality) {
    this(source, source.draws(), targets, countsCriticality);
  }

  /**
   * Takes durations from elsewhere.
   *
   * @param source what the simulation is of
   * @param draws what is drawn in each sample
   * @param targets which finishes are watched
   * @param countsCriticality whether criticality is counted
   */
  PreparedSimulation(
      DrawSource source, Draws draws, ImmutableList<Target> targets, boolean countsCriticality) {
    this.source = source;
    this.plan = source.plan();
    this.sampling = source.sampling();
    this.convention = source.convention();
    this.targets = targets;
    this.countsCriticality = countsCriticality;
    this.draws = draws;
    this.fingerprint = fingerprint(
        plan,
        source.estimates(),
        source.register(),
        List.of(convention, sampling, targets, countsCriticality));
    this.network = network(draws, targets.stream().map(Target::nodes).toList());
  }

  static PreparedSimulation of(
      DrawSource source, ImmutableList<Target> targets, boolean countsCriticality) {
    return new PreparedSimulation(source, targets, countsCriticality);
  }

  /** The plan with other draws or other finishes. */
  SampledNetwork network(Draws drawn, List<ImmutableIntArray> finishes) {
    return SampledNetwork.of(
        plan,
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

  SimulationResult run(SimulationProgress progress) {
    Counts counts = counts(sampling.samples());
    new SimulationRun(network, countsCriticality, 0, sampling.samples(), counts, progress).run();
    return new SimulationResult(this, counts);
  }

  SimulationResult run(Executor executor, int threads, SimulationProgress progress) {
    Counts counts = counts(sampling.samples());
    new SimulationRun(network, countsCriticality, 0, sampling.samples(), counts, progress)
        .run(executor, threads);
    return new SimulationResult(this, counts);
  }

  SimulationPart part(int first, int count) {
    Counts counts = counts(count);
    new SimulationRun(network, countsCriticality, first, count, counts, SimulationProgress.NONE)
        .run();
    return new SimulationPart(fingerprint, first, count, counts);
  }

  Counts counts(int samples) {
    return new Counts(targets.size(), samples, countsCriticality ? plan.size() : 0);
  }

  SimulationResult combine(List<SimulationPart> parts) {
    Counts all = counts(sampling.samples());
    List<SimulationPart> inOrder = new ArrayList<>(parts);
    inOrder.sort(Comparator.comparingInt(SimulationPart::first));
    BitSet seen = new BitSet(sampling.samples());
    for (SimulationPart part : inOrder) {
      checkArgument(
          part.fingerprint() == fingerprint,
          "parts must be of this simulation: %s are of another plan, sampling or convention. Compute them again.",
          part);
      int end = part.first() + part.count();
      int twice = seen.nextSetBit(part.first());
      checkArgument(
          twice < 0 || twice >= end,
          "parts must hold each sample once: sample %s is there twice. Leave one of its parts out.",
          twice);
      seen.set(part.first(), end);
      for (int target = 0; target < targets.size(); target++) {
        System.arraycopy(
            part.counts().finishes(target), 0, all.finishes(target), part.first(), part.count());
      }
      all.add(part.counts());
    }
    int missing = seen.nextClearBit(0);
    checkArgument(
        missing >= sampling.samples(),
        "parts must hold every sample: sample %s of %s is missing. Compute the part that holds it.",
        missing,
        sampling.samples());
    return new SimulationResult(this, all);
  }
}
