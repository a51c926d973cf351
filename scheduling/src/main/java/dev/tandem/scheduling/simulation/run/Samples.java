package dev.tandem.scheduling.simulation.run;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.JointConfidence;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskCostContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskImpact;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The samples of a simulation, and what several questions about them have in common, worked out once, at the first of these. Immutable.
 *
 * <p>Targets and leaf tasks go by their numbers here.
 */
public final class Samples {
  private static final int DRAWN_AT_ONCE = 1024;

  /** What was run. */
  public final PreparedSimulation simulation;

  /** What it came to. */
  public final Counts counts;

  private final PlannedFinishes planned;
  private final ImmutableList<Supplier<FinishDistribution>> finishes;
  private final Supplier<Significance> significance;
  private final Supplier<int[]> finishWork;
  private final Supplier<ImmutableDoubleArray> costs;

  /**
   * Takes the counts.
   *
   * @param simulation what was run
   * @param counts what it came to
   */
  public Samples(PreparedSimulation simulation, Counts counts) {
    this.simulation = simulation;
    this.counts = counts;
    this.planned = new PlannedFinishes(simulation);
    this.finishes = IntStream.range(0, simulation.targets.size())
        .mapToObj(target -> Suppliers.memoize(() -> distribution(target)))
        .collect(ImmutableList.toImmutableList());
    this.finishWork = Suppliers.memoize(() -> IntStream.of(counts.finishes(0))
        .map(finish -> Math.toIntExact(simulation.network.work(finish)))
        .toArray());
    this.costs = Suppliers.memoize(
        () -> ImmutableDoubleArray.copyOf(new SampledCosts(simulation).drawn(counts)));
    this.significance = Suppliers.memoize(() -> Significance.of(simulation, counts));
  }

  /** {@return how many there are} */
  public int size() {
    return simulation.sampling.samples();
  }

  /**
   * {@return the distribution of a finish; always the same object}
   *
   * @param target its number
   */
  public FinishDistribution finish(int target) {
    return finishes.get(target).get();
  }

  private FinishDistribution distribution(int target) {
    return FinishDistribution.of(
        name(simulation.targets.get(target)),
        Instants.toDateTime(planned.instant(target)),
        sampled(target));
  }

  private static String name(Target target) {
    return target.kind() == Target.Kind.PLAN
        ? target.id()
        : target.kind().name().toLowerCase(Locale.ROOT) + " " + target.id();
  }

  private NetworkFinishes sampled(int target) {
    return new NetworkFinishes(simulation.network, counts.finishes(target));
  }

  /**
   * {@return the number of a finish}
   *
   * @param finish what {@link #finish} gave
   * @throws IllegalArgumentException if it is of other samples
   */
  @SuppressWarnings("ReferenceEquality")
  public int index(FinishDistribution finish) {
    return IntStream.range(0, finishes.size())
        .filter(target -> finish(target) == finish)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("finish must be one that this result holds: "
                + finish.name() + ". Ask this result for it."));
  }

  /**
   * {@return the number of a finish}
   *
   * @param kind what it is the finish of
   * @param id the id of that
   * @throws IllegalArgumentException if it is not watched
   */
  public int index(Target.Kind kind, String id) {
    return IntStream.range(0, finishes.size())
        .filter(target -> simulation.targets.get(target).is(kind, id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind.name().toLowerCase(Locale.ROOT)
            + " must be watched by the simulation: " + id
            + ". Add it by Simulation.watching before the run."));
  }

  /**
   * {@return whether a sample finishes later than an instant}
   *
   * @param target what finishes
   * @param sample the number of the sample
   * @param instant the instant, in seconds on the local clock since 1970
   */
  public boolean isLate(int target, int sample, long instant) {
    return simulation.network.instant(counts.finishes(target)[sample]) > instant;
  }

  /** {@return what the plan costs} */
  public CostDistribution cost() {
    return CostDistribution.of(new SampledCosts(simulation).planned(planned), costs.get());
  }

  /** {@return the cost of the plan in each sample} */
  public ImmutableDoubleArray costs() {
    return costs.get();
  }

  /**
   * {@return how likely a finish and the cost of the plan are kept together}
   *
   * @param target the number of the finish
   */
  public JointConfidence joint(int target) {
    return JointConfidence.of(sampled(target), costs.get());
  }

  /**
   * {@return in how many samples a leaf task is critical}
   *
   * @param target for which finish
   * @param node the leaf task
   * @throws IllegalStateException if criticality was not counted
   */
  public Share criticality(int target, int node) {
    checkState(
        simulation.countsCriticality,
        "simulation must count criticality: it was made without. Leave out withoutCriticality().");
    return new Share(
        simulation.network.counted().count(target, counts.critical(target), node), size());
  }

  /** {@return in how many samples every task that draws on resources finds them. Cost: as a run, unless all do whatever durations come} */
  public Share feasible() {
    boolean always = simulation.listed.orElseThrow().isAlwaysFeasible();
    return new Share(always ? size() : countFeasible(), size());
  }

  private int countFeasible() {
    SamplePass pass = simulation.network.pass(/* countsCriticality= */ false);
    int feasible = 0;
    for (int first = 0; first < size(); first += pass.batch()) {
      feasible += pass.feasible(first, Math.min(pass.batch(), size() - first));
    }
    return feasible;
  }

  /** {@return for each leaf task in how many samples it is critical for the finish of the plan; zeros where that was not counted} */
  public long[] critical() {
    return simulation.countsCriticality
        ? simulation.network.counted().spread(0, counts.critical(0), simulation.plan.size())
        : new long[simulation.plan.size()];
  }

  /**
   * {@return the significance index of a leaf task, with its standard error}
   *
   * @param node the leaf task
   * @throws IllegalStateException if tasks are given their resources by a list
   */
  public Mean significance(int node) {
    checkState(
        simulation.listed.isEmpty(),
        "significance index must be asked of a simulation without a priority list: beyond it the total float that the index"
            + " is made of is not defined. Take the schedule sensitivity index or the cruciality.");
    return significance.get().of(node);
  }

  /** {@return the working time to the finish of the plan in each sample, in seconds; not a copy} */
  public int[] finishWork() {
    return finishWork.get();
  }

  /**
   * {@return the duration of a leaf task in each sample, in working seconds; of one that has begun what is left of it}
   *
   * @param node the leaf task
   */
  public int[] durations(int node) {
    int[] durations = new int[size()];
    int[] row = new int[DRAWN_AT_ONCE];
    Scratch scratch = new Scratch(DRAWN_AT_ONCE);
    for (int first = 0; first < durations.length; first += DRAWN_AT_ONCE) {
      int count = Math.min(DRAWN_AT_ONCE, durations.length - first);
      simulation.draws.durations().fill(node, first, count, row, scratch);
      for (int i = 0; i < count; i++) {
        durations[first + i] = row[i] / 2;
      }
    }
    return durations;
  }

  /**
   * {@return what each risk does to the finish of the plan, the largest first}
   *
   * @param probability which percentile is compared
   * @param workers who computes the samples without it
   */
  public ImmutableList<RiskContribution> withoutEachRisk(double probability, Workers workers) {
    return new RiskContributions(this, workers).finishes(probability);
  }

  /**
   * {@return what each risk does to the cost of the plan, the largest first}
   *
   * @param probability which percentile is compared
   * @param workers who computes the samples without it
   */
  public ImmutableList<RiskCostContribution> costWithoutEachRisk(
      double probability, Workers workers) {
    return new RiskContributions(this, workers).costs(probability);
  }

  /** {@return how often risks occur, and what they do to cost and value} */
  public ImmutableList<RiskImpact> riskImpacts() {
    return new RiskImpacts(simulation).all();
  }

  /** {@return where tasks wait for several others, the largest bias first} */
  public ImmutableList<MergePoint> mergePoints() {
    return new MergePoints(simulation).all();
  }
}
