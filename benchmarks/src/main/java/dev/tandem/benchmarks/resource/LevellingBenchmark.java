package dev.tandem.benchmarks.resource;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.search.GenerationScheme;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSearch;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSolution;
import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a feasible schedule take, by one rule and by the best of sixteen with its bound?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar LevellingBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LevellingBenchmark {

  /** How many activities there are. */
  @Param({"120", "1000", "5000"})
  public int activities;

  private ResourceProblem problem = ResourceProblem.builder().build();

  /** Draws the problem. */
  @Setup
  public void draw() {
    problem = RandomProblem.of(activities, 1);
  }

  /**
   * {@return the schedule of one rule by the serial scheme}
   */
  @Benchmark
  public Optional<ResourceSchedule> oneRule() {
    return GenerationScheme.SERIAL.schedule(problem, PriorityRule.LATEST_FINISH);
  }

  /**
   * {@return the best schedule of all rules, with its bound}
   */
  @Benchmark
  public ResourceSolution bestOfRules() {
    return ResourceSearch.withDefaults().withEffort(SearchEffort.ofSchedules(0)).run(problem);
  }
}
