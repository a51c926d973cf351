package dev.tandem.benchmarks.health;

import dev.tandem.benchmarks.criticalpath.LayeredNetwork;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.HealthFinding;
import dev.tandem.scheduling.health.PlanHealth;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.HealthThreshold;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.util.Map;
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
 * What does it cost to check a plan, beside making its schedule? How much of it is the search for redundant links?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar HealthBenchmark -rf json -rff benchmarks/results/health.json}
 *
 * <p>The measure is {@code compileAndAnalyse}: from the project to its schedule.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class HealthBenchmark {
  private static final HealthConvention REDUNDANCY = new HealthConvention(
      Map.of(HealthCheck.REDUNDANT_LINKS, HealthThreshold.atMost(0)),
      HealthConvention.standard().limits(),
      HealthConvention.standard().projectEnds(),
      HealthConvention.standard().taskScope());

  /** How many tasks. */
  @Param({"1000", "10000", "100000"})
  public int size;

  private Project project = LayeredNetwork.empty().project();
  private Schedule schedule = CriticalPath.analyse(project);

  /** Builds the plan and its schedule. */
  @Setup
  public void build() {
    project = LayeredNetwork.project(size, LayeredNetwork.Kind.MIXED, 42);
    schedule = CriticalPath.analyse(project);
    HealthFinding alone = redundantLinks().finding(HealthCheck.REDUNDANT_LINKS);
    HealthFinding amongAll = health().finding(HealthCheck.REDUNDANT_LINKS);
    if (alone.value().isEmpty() || !alone.dependencies().equals(amongAll.dependencies())) {
      throw new IllegalStateException(
          "both must find the same redundant links: " + alone + ", " + amongAll);
    }
  }

  /** {@return the schedule of the plan, compiled and analysed: the measure} */
  @Benchmark
  public Schedule compileAndAnalyse() {
    return CriticalPath.analyse(ActivityNetwork.compile(project));
  }

  /** {@return all checks} */
  @Benchmark
  public PlanHealth health() {
    return PlanHealth.of(schedule);
  }

  /** {@return redundant links alone} */
  @Benchmark
  public PlanHealth redundantLinks() {
    return PlanHealth.of(schedule, REDUNDANCY);
  }
}
