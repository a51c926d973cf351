package dev.tandem.benchmarks.simulation;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.table.TableCache;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds to make the table of an estimate: of beta-PERT estimates from flat to very narrow, and of a lognormal one.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar EstimateTableBenchmark -rf json -rff benchmarks/results/estimate-table.json}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class EstimateTableBenchmark {
  /** How closely values lie around the most likely one; 4 is usual, 1e6 the largest. */
  @Param({"0.5", "4", "1000", "1000000"})
  public double shape;

  /** The table of a beta-PERT estimate. */
  @Benchmark
  public EstimateTable betaPert() {
    return new TableCache().table(Estimate.betaPert(0, 0.3, 1, shape));
  }

  /** The table of a lognormal estimate, whose tail wants finer tables; the shape has no effect. */
  @Benchmark
  public EstimateTable logNormal() {
    return new TableCache().table(Estimate.logNormal(1, 0.5));
  }
}
