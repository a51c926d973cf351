package dev.tandem.benchmarks.value;

import com.google.common.collect.ImmutableList;
import dev.tandem.benchmarks.criticalpath.LayeredNetwork;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.value.crash.CrashOption;
import dev.tandem.scheduling.value.crash.TimeCostCurve;
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
 * What does the exact time-cost curve of a plan cost, beside its schedule?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar CrashBenchmark -rf json -rff benchmarks/results/crash.json}
 *
 * <p>The measure is {@code compileAndAnalyse}: from the project to its schedule. Whoever draws the curve by trial makes that many schedules
 * for each point.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class CrashBenchmark {
  /** How many tasks. */
  @Param({"100", "1000", "10000"})
  public int size;

  private Project project = LayeredNetwork.empty().project();
  private ActivityNetwork network = ActivityNetwork.compile(project);
  private Schedule schedule = CriticalPath.analyse(project);
  private ImmutableList<CrashOption> options = ImmutableList.of();

  /** Builds the plan, and what shorter tasks cost. */
  @Setup
  public void build() {
    project = LayeredNetwork.project(size, LayeredNetwork.Kind.MIXED, 42);
    network = ActivityNetwork.compile(project);
    schedule = CriticalPath.analyse(network);
    options = PricedPlans.options(project, 42);
  }

  /** {@return the schedule of the plan, compiled and analysed: the measure} */
  @Benchmark
  public Schedule compileAndAnalyse() {
    return CriticalPath.analyse(ActivityNetwork.compile(project));
  }

  /** {@return the curve from the planned finish to the earliest} */
  @Benchmark
  public TimeCostCurve curve() {
    return TimeCostCurve.of(schedule, options);
  }
}
