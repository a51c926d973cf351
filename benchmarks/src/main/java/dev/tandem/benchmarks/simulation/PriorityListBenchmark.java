package dev.tandem.benchmarks.simulation;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a sample cost in which people are levelled by a fixed list? Microseconds a sample of 60 or 120 tasks with four resources.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar PriorityListBenchmark -rf json -rff benchmarks/results/priority-list.json}
 *
 * <p>Beside it in the same run: the same samples with nobody's time asked for, and the levelling of the plan once, which is what a sample costs
 * whoever calls it again and again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class PriorityListBenchmark {
  private static final int SAMPLES = 20_000;

  /** How many tasks. */
  @Param({"60", "120"})
  public int tasks;

  private Project project = PeoplePlan.of(1, 1);
  private Simulation unlimited = Simulation.of(ActivityNetwork.compile(project));
  private Simulation listed = unlimited;
  private Simulation finishes = unlimited;

  /** Levels the plan, makes the tables, and checks that people delay it. */
  @Setup
  public void prepare() {
    project = PeoplePlan.of(tasks, 1);
    LevelledSchedule levelled = levelOnce();
    unlimited = Simulation.of(ActivityNetwork.compile(project))
        .withSampling(Sampling.monteCarlo(SAMPLES, 1));
    listed = unlimited.withPriorityList(levelled.priorityList());
    finishes = listed.withoutCriticality();
    unlimited = unlimited.withoutCriticality();
    SimulationResult result = finishes.run();
    if (!result.finish().planned().equals(levelled.schedule().finish())
        || !result.finish().earliest().isAfter(levelled.before().start())
        || !listed.run().finish().quantile(0.8).equals(result.finish().quantile(0.8))) {
      throw new AssertionError("samples must follow the list: they do not.");
    }
  }

  /** Finishes, people levelled in each sample. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public SimulationResult followingTheList() {
    return finishes.run();
  }

  /** The same, and how often each task is resource-critical. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public SimulationResult followingTheListWithCriticality() {
    return listed.run();
  }

  /** Finishes, nobody's time asked for: the sampling and the links alone. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public SimulationResult withoutPeople() {
    return unlimited.run();
  }

  /** The plan levelled once by one rule, as a caller would do for each sample. */
  @Benchmark
  public LevelledSchedule levelOnce() {
    return Levelling.standard().withRules(PriorityRule.LATEST_FINISH).run(project);
  }
}
