package dev.tandem.scheduling.simulation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.convention.StopRule;
import dev.tandem.scheduling.simulation.drawing.DrawSource;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import dev.tandem.scheduling.simulation.run.SimulationSettings;
import dev.tandem.scheduling.simulation.run.TargetFinder;
import dev.tandem.scheduling.simulation.run.Workers;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Schedule risk by simulation: the plan is scheduled again and again, each time with durations drawn from their estimates and with risks that
 * occur or not; what comes of it is how likely each date is, and which task to watch.
 *
 * <p>Every sample is a full schedule: dependencies of all types with their lags, calendars, constraints, progress, summaries and several
 * projects count as in {@link dev.tandem.scheduling.criticalpath.CriticalPath}. Finished work is not sampled; of a task that has begun the rest
 * is, given that it took as long as it did so far. A task without an estimate takes what is planned.
 *
 * <p>Sample {@code i} depends on the seed and on {@code i} alone: the same bits come out for any number of threads, any size of batch, and
 * for parts of the range that are computed apart and put together by {@link #combine}.
 *
 * <pre>{@code
 * SimulationResult result = Simulation.of(ActivityNetwork.compile(project))
 *     .withSampling(Sampling.monteCarlo(10_000, 1))
 *     .run();
 * result.finish().quantile(0.8);                    // by when four of five samples are finished
 * result.finish().probabilityOfPlan();              // 8.2 % ± 0.3
 * result.task("build").criticality();               // 73.4 % ± 0.4
 * }</pre>
 *
 * <p>Immutable; each {@code with} returns another simulation. Cost of a run: samples times O(tasks + links). Of a plan on one calendar in
 * which nothing has begun, no lag is a share of a duration, and no path can be longer than 2^29 working seconds (about 70 years of eight hours on
 * five days), a task of a sample takes a few nanoseconds; of any other plan it takes calendar arithmetic, more than ten times as long. Memory:
 * four bytes for a sample of each finish that is watched, and as many for each that is asked for; where criticality is counted also eight bytes for each
 * task and finish, in every thread: a thousand finishes of ten thousand tasks are 80 MB a thread. {@link #withoutCriticality} takes none of these.
 *
 * <p>Source: Van Slyke (1963), "Monte Carlo methods and the PERT problem", Operations Research 11(5); Hulett (2011), "Integrated
 * cost-schedule risk analysis".
 */
public final class Simulation {
  private final SimulationSettings settings;
  private final Supplier<PreparedSimulation> prepared;

  private Simulation(SimulationSettings settings) {
    this.settings = settings;
    this.prepared = Suppliers.memoize(() -> new PreparedSimulation(settings));
  }

  /**
   * {@return the simulation of a plan with the estimates of its tasks, ten thousand independent samples, and no risks so far}
   *
   * @param network the plan, compiled; it must have tasks and be scheduled from its start
   * @throws IllegalArgumentException if the plan has no task, or is scheduled from its finish
   */
  public static Simulation of(ActivityNetwork network) {
    return new Simulation(SimulationSettings.of(network));
  }

  /**
   * {@return the simulation of all projects of a portfolio, which watches each of its features, releases and objectives that has tasks}
   *
   * @param portfolio the portfolio
   * @throws IllegalArgumentException as {@link #of(ActivityNetwork)} and {@link ActivityNetwork#compile(Portfolio)}
   */
  public static Simulation of(Portfolio portfolio) {
    return of(ActivityNetwork.compile(portfolio)).watching(portfolio);
  }

  /**
   * {@return this simulation with other samples}
   *
   * @param other how many, how and from which seed
   */
  public Simulation withSampling(Sampling other) {
    return with(settings.source().withSampling(other));
  }

  /**
   * {@return this simulation under other choices}
   *
   * @param other the choices that change a number
   */
  public Simulation withConvention(SimulationConvention other) {
    return with(settings.source().withConvention(other));
  }

  /**
   * {@return this simulation without criticality: finishes alone, at about half of the cost}
   *
   * <p>Its result refuses questions about how often a task is critical, and those that build on it.
   */
  public Simulation withoutCriticality() {
    return new Simulation(settings.withoutCriticality());
  }

  /**
   * {@return this simulation with the risks of a register that may still occur, and with its correlations}
   *
   * <p>Correlations hold between what is drawn from estimates, each task keeping its own distribution; a risk that hits several tasks ties them further.
   * Whether they can hold together is checked by the run; see {@link dev.tandem.scheduling.simulation.convention.CorrelationRule}.
   *
   * @param other the register; it replaces the one before
   * @throws IllegalArgumentException if it names tasks that the plan does not have as leaves; the message names them all
   */
  public Simulation withRegister(RiskRegister other) {
    finder().checkLeaves(other);
    return with(settings.source().withRegister(other));
  }

  /**
   * {@return this simulation with resources: in each sample tasks are given theirs by one fixed list, as levelling does it}
   *
   * <p>What stands first in the list takes what it needs first; nobody is asked for more than there is, whatever durations a sample draws. So every
   * sample is a schedule that the people of the plan can follow, save where a task that cannot move meets another: see {@link
   * SimulationResult#feasible()}. The dates of a sample are those of {@link dev.tandem.scheduling.resource.Levelling} with its durations and this
   * list, units of assignments staying as planned. Without a list nobody's time is asked for, and dates are early.
   *
   * <p>A task counts as critical where it holds up the finish through dependencies or through who waits for its people. Float beyond a list is not defined:
   * the significance index is refused, and so is criticality by total float or with a threshold.
   *
   * <p>Cost: about forty times a sample without a list, some 70 nanoseconds a task of a plan of sixty tasks, where all is on one calendar, nothing has begun, assignments last as long as their tasks,
   * tasks that have any are not bound to dates, and all tasks one after another take less than 2^29 working seconds; of any other plan, a levelled
   * schedule a sample.
   *
   * @param list the order in which tasks are given their resources, such as that of {@link
   *     dev.tandem.scheduling.resource.LevelledSchedule#priorityList()}; it replaces the one before
   * @throws IllegalArgumentException if the order of the list names tasks that the plan does not have as leaves
   * @throws dev.tandem.core.project.UnknownTaskException if a frozen task is not in the plan
   */
  public Simulation withPriorityList(PriorityList list) {
    return new Simulation(settings.withList(list));
  }

  /**
   * {@return this simulation with an estimate for a task, in place of the one that it has}
   *
   * @param task the leaf task
   * @param workdays how long all of it takes, in its workdays, as in {@link dev.tandem.core.task.Task#durationEstimate()}
   * @throws IllegalArgumentException if the plan has no such leaf, or the estimate may be negative
   */
  public Simulation withEstimate(TaskId task, Estimate workdays) {
    return new Simulation(settings.withEstimate(task, workdays));
  }

  private Simulation with(DrawSource source) {
    return new Simulation(settings.withSource(source));
  }

  private TargetFinder finder() {
    return new TargetFinder(settings.plan());
  }

  /**
   * {@return this simulation, which also watches the finish of some tasks: milestones, or summaries, which finish with their last leaf}
   *
   * @param tasks the tasks
   * @throws dev.tandem.core.project.UnknownTaskException if the plan has no such task
   */
  public Simulation watching(TaskId... tasks) {
    TargetFinder finder = finder();
    return new Simulation(
        settings.watching(List.of(tasks).stream().map(finder::ofTask).toList()));
  }

  /**
   * {@return this simulation, which also watches when the features, releases and objectives of a portfolio come}
   *
   * <p>A feature comes when its own tasks and those of all features that it requires are finished; a release with the last of its features;
   * an objective with the last feature that contributes to it. Those without tasks are left out.
   *
   * @param portfolio the portfolio
   * @throws dev.tandem.core.project.UnknownTaskException if a feature names a task that the plan does not have
   */
  public Simulation watching(Portfolio portfolio) {
    return new Simulation(settings.watching(finder().of(portfolio)));
  }

  /** {@return the samples that it takes} */
  public Sampling sampling() {
    return settings.source().sampling();
  }

  /** {@return the choices under which it runs} */
  public SimulationConvention convention() {
    return settings.source().convention();
  }

  /**
   * {@return what came out, computed in the calling thread}
   *
   * @throws IllegalArgumentException if correlations cannot hold together, and the convention refuses them; so do all other ways to run it
   * @throws IllegalArgumentException if a task may take more than 2^28 seconds of work, 37 years of eight hours on five days
   * @throws IllegalArgumentException if it follows a priority list and counts criticality by total float or with a threshold
   */
  public SimulationResult run() {
    return run(SimulationProgress.NONE);
  }

  /**
   * {@return what came out, computed in the calling thread}
   *
   * @param progress told how far it is, and asked whether to go on
   * @throws IllegalArgumentException as {@link #run()}
   * @throws java.util.concurrent.CancellationException if {@code progress} stopped it
   */
  public SimulationResult run(SimulationProgress progress) {
    return run(Workers.calling(told(progress)));
  }

  /**
   * {@return what came out, computed by tasks of an executor; the same as in one thread, to the bit}
   *
   * @param executor runs the tasks; the calling thread waits for them
   * @param threads how many tasks it is given; positive
   * @param progress told how far it is, and asked whether to go on
   * @throws IllegalArgumentException if {@code threads} is not positive, and as {@link #run()}
   * @throws java.util.concurrent.CancellationException if {@code progress} stopped it
   */
  public SimulationResult run(Executor executor, int threads, SimulationProgress progress) {
    return run(Workers.of(executor, threads, told(progress)));
  }

  private LongPredicate told(SimulationProgress progress) {
    int all = sampling().samples();
    return done -> progress.proceed(done, all);
  }

  private SimulationResult run(Workers workers) {
    PreparedSimulation simulation = prepared.get();
    return new SimulationResult(
        simulation, simulation.run(0, simulation.sampling.samples(), workers));
  }

  /**
   * {@return some of its samples, to be put together by {@link #combine} with the others, which another machine may compute}
   *
   * @param first the number of the first sample, from 0 on
   * @param count how many
   * @throws IllegalArgumentException if there is no such sample or {@code count} is not positive, and as {@link #run()}
   */
  public SimulationPart part(int first, int count) {
    checkArgument(
        first >= 0 && count > 0 && first <= sampling().samples() - count,
        "range must lie within the samples 0 to %s: %s samples from %s on. Choose another part.",
        sampling().samples() - 1,
        count,
        first);
    PreparedSimulation simulation = prepared.get();
    return new SimulationPart(
        simulation.fingerprint(), first, count, simulation.run(first, count, Workers.CALLER));
  }

  /**
   * {@return what came out, put together from parts; the same as {@link #run()}, to the bit}
   *
   * @param parts parts of this simulation, in any order, that hold every sample once
   * @throws IllegalArgumentException if a part belongs to another simulation, or a sample is missing or there twice
   */
  public SimulationResult combine(List<SimulationPart> parts) {
    return new SimulationResult(prepared.get(), CombinedParts.of(prepared.get(), parts));
  }

  /**
   * {@return what came out of as many samples as a rule asks for, whatever {@link Sampling#samples()} says, computed in the calling thread}
   *
   * <p>Samples come in blocks that grow by a quarter of what is there, so up to a quarter more than needed may be taken.
   *
   * @param rule when there are enough
   * @throws IllegalArgumentException if samples are drawn by Latin hypercube, which must know their number before
   */
  public StoppedSimulation runUntil(StopRule rule) {
    return runUntil(rule, Workers.CALLER);
  }

  /**
   * {@return what came out of as many samples as a rule asks for, computed in the calling thread}
   *
   * @param rule when there are enough
   * @param progress told how many samples there are, of how many at most, and asked whether to go on
   * @throws IllegalArgumentException as {@link #runUntil(StopRule)}
   * @throws java.util.concurrent.CancellationException if {@code progress} stopped it
   */
  public StoppedSimulation runUntil(StopRule rule, SimulationProgress progress) {
    return runUntil(rule, Workers.calling(done -> progress.proceed(done, rule.limit())));
  }

  /**
   * {@return what came out of as many samples as a rule asks for, computed by tasks of an executor; the same as in one thread, to the bit}
   *
   * @param rule when there are enough
   * @param executor runs the tasks; the calling thread waits for them
   * @param threads how many tasks it is given for each block; positive
   * @param progress told how many samples there are, of how many at most, and asked whether to go on
   * @throws IllegalArgumentException if {@code threads} is not positive, and as {@link #runUntil(StopRule)}
   * @throws java.util.concurrent.CancellationException if {@code progress} stopped it
   */
  public StoppedSimulation runUntil(
      StopRule rule, Executor executor, int threads, SimulationProgress progress) {
    return runUntil(
        rule, Workers.of(executor, threads, done -> progress.proceed(done, rule.limit())));
  }

  private StoppedSimulation runUntil(StopRule rule, Workers workers) {
    return new StoppingRun(other -> withSampling(other).prepared.get(), sampling(), rule, workers)
        .run();
  }

  @Override
  public String toString() {
    return "simulation of " + settings.plan().project().name() + ": "
        + settings.plan().size()
        + " leaf tasks, " + sampling().samples() + " samples, "
        + settings.targets().size()
        + " finishes";
  }
}
