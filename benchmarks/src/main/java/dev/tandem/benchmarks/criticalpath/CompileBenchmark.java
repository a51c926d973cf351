package dev.tandem.benchmarks.criticalpath;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.network.ActivityNetwork;
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
 * How long does it take to build a valid project from its parts, and to compile it?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar CompileBenchmark -rf json -rff benchmarks/results/compile.json}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class CompileBenchmark {
  /** How many tasks. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** What the network is made of. */
  @Param({"MIXED", "FOUR_CALENDARS"})
  public LayeredNetwork.Kind kind = LayeredNetwork.Kind.MIXED;

  private Project project = LayeredNetwork.empty().project();

  /** Builds the project. */
  @Setup
  public void build() {
    project = LayeredNetwork.project(size, kind, 42);
  }

  /** {@return the network} */
  @Benchmark
  public ActivityNetwork compile() {
    return ActivityNetwork.compile(project);
  }

  /** {@return the project, checked again from its parts} */
  @Benchmark
  public Project rebuild() {
    return project.toBuilder().build();
  }
}
