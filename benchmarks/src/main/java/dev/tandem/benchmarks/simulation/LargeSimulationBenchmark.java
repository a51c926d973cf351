package dev.tandem.benchmarks.simulation;

import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds for 10,000 tasks, 25,000 links and 10,000 samples with criticality, and for what comes before the first sample.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar LargeSimulationBenchmark -rf json -rff benchmarks/results/simulation-large.json}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class LargeSimulationBenchmark {
  private static final int TASKS = 10_000;
  private static final int LINKS = 25_000;

  private final ActivityNetwork network =
      ActivityNetwork.compile(WindowNetwork.of(TASKS, LINKS).project(false));
  private final Simulation simulation =
      Simulation.of(network).withSampling(Sampling.monteCarlo(10_000, 1));

  /** Makes the tables. */
  @Setup
  public void prepare() {
    simulation.withSampling(Sampling.monteCarlo(1, 1)).run();
  }

  /** All samples, with criticality. */
  @Benchmark
  public SimulationResult samples() {
    return simulation.run();
  }

  /** One sample of a simulation that is new: everything that is made before the first. */
  @Benchmark
  public SimulationResult firstSample() {
    return Simulation.of(network).withSampling(Sampling.monteCarlo(1, 1)).run();
  }
}
