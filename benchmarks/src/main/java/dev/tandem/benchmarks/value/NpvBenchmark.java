package dev.tandem.benchmarks.value;

import com.google.common.collect.ImmutableList;
import dev.tandem.benchmarks.criticalpath.LayeredNetwork;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.value.npv.CashFlow;
import dev.tandem.scheduling.value.npv.ScheduleNpv;
import java.time.LocalDateTime;
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
 * What do the dates of greatest net present value cost, beside the value of the early dates?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar NpvBenchmark -rf json -rff benchmarks/results/npv.json}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class NpvBenchmark {
  private static final double RATE = 0.0003;

  /** How many tasks. */
  @Param({"100", "1000", "10000"})
  public int size;

  private Schedule schedule = CriticalPath.analyse(LayeredNetwork.empty().project());
  private ImmutableList<CashFlow> flows = ImmutableList.of();
  private LocalDateTime deadline = LocalDateTime.MIN;

  /** Builds the plan and its cash flows; its deadline is four weeks after its early finish. */
  @Setup
  public void build() {
    Project project = LayeredNetwork.project(size, LayeredNetwork.Kind.MIXED, 42);
    schedule = CriticalPath.analyse(project);
    flows = PricedPlans.flows(project, 42);
    deadline = schedule.finish().plusWeeks(4);
    if (best().npv() < early().npv()) {
      throw new IllegalStateException("best dates must be worth no less than early ones");
    }
  }

  /** {@return the value of the early dates: the measure} */
  @Benchmark
  public ScheduleNpv early() {
    return ScheduleNpv.early(schedule, flows, RATE);
  }

  /** {@return the best dates} */
  @Benchmark
  public ScheduleNpv best() {
    return ScheduleNpv.best(schedule, flows, RATE, deadline);
  }
}
