package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlan;
import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlanning;
import java.util.List;
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
 * How long does a release plan take, with its certified gap? {@link ReleasePlanningQuality} says how good it is.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ReleasePlanningBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ReleasePlanningBenchmark {

  /** How many features there are. */
  @Param({"60", "100", "300"})
  public int features;

  /** Requirements divided by features. */
  @Param({"1", "3"})
  public double requirementsPerFeature;

  private RandomPlan problem = new RandomPlan(List.of(), List.of());

  /** Draws the problem and checks that the certified gap is small. */
  @Setup
  public void draw() {
    problem = RandomPlan.of(features, requirementsPerFeature, 1);
    if (!(plan().gap() <= 0.03)) {
      throw new IllegalStateException("the gap must be small: " + plan().gap());
    }
  }

  /**
   * {@return the plan}
   */
  @Benchmark
  public ReleasePlan plan() {
    return ReleasePlanning.withDefaults().run(problem.features(), problem.releases());
  }
}
