package dev.tandem.benchmarks.simulation;

import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationProgress;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds for each task of each sample: 1,000 tasks, 2,500 links, beta-PERT durations, 10,000 samples.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar SimulationBenchmark -rf json -rff benchmarks/results/simulation.json}
 *
 * <p>The peers take a tenth of the samples, since they take so much longer. Tables are made before the clock starts; they are in
 * {@code EstimateTableBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx4g")
public class SimulationBenchmark {
  private static final int TASKS = 1_000;
  private static final int LINKS = 2_500;
  private static final int SAMPLES = 10_000;
  private static final int PEER_SAMPLES = 1_000;

  private final WindowNetwork network = WindowNetwork.of(TASKS, LINKS);
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Simulation analysis = Simulation.of(ActivityNetwork.compile(network.project(false)))
      .withSampling(Sampling.monteCarlo(SAMPLES, 1));
  private final Simulation finishes = analysis.withoutCriticality();
  private final Simulation fourCalendars = Simulation.of(
          ActivityNetwork.compile(network.project(true)))
      .withSampling(Sampling.monteCarlo(PEER_SAMPLES, 1))
      .withoutCriticality();

  /** Makes the tables, and checks that one and two threads come to the same. */
  @Setup
  public void prepare() {
    fourCalendars.run();
    if (!finishes
            .run()
            .finish()
            .quantile(0.8)
            .equals(tandemTwoThreads().finish().quantile(0.8))
        || !tandemAnalysis()
            .finish()
            .quantile(0.8)
            .equals(finishes.run().finish().quantile(0.8))) {
      throw new AssertionError("simulations must agree: they do not.");
    }
  }

  /** Ends the threads. */
  @TearDown
  public void stop() {
    threads.shutdown();
  }

  /** Finishes alone. */
  @Benchmark
  @OperationsPerInvocation(TASKS * SAMPLES)
  public SimulationResult tandemFinishes() {
    return finishes.run();
  }

  /** Finishes alone, in two threads. */
  @Benchmark
  @OperationsPerInvocation(TASKS * SAMPLES)
  public SimulationResult tandemTwoThreads() {
    return finishes.run(threads, 2, SimulationProgress.NONE);
  }

  /** Finishes, and how often each task is critical. */
  @Benchmark
  @OperationsPerInvocation(TASKS * SAMPLES)
  public SimulationResult tandemAnalysis() {
    return analysis.run();
  }

  /** Finishes on four calendars. */
  @Benchmark
  @OperationsPerInvocation(TASKS * PEER_SAMPLES)
  public SimulationResult tandemFourCalendars() {
    return fourCalendars.run();
  }

  /** Maxima and additions alone, without any sampling, as {@code Math.max} has them. */
  @Benchmark
  @OperationsPerInvocation(TASKS * SAMPLES)
  public long maximaAndAdditions() {
    return SimulationPeers.maximaAndAdditions(network, SAMPLES, SimulationPeers.Maximum.CALL);
  }

  /** Maxima and additions alone, by vector instructions. */
  @Benchmark
  @OperationsPerInvocation(TASKS * SAMPLES)
  public long maximaAndAdditionsByVectors() {
    return SimulationPeers.maximaAndAdditions(network, SAMPLES, SimulationPeers.Maximum.DIFFERENCE);
  }

  /** The same in two threads, half of the samples each: what a second thread of this machine can gain at most. */
  @Benchmark
  @OperationsPerInvocation(TASKS * SAMPLES)
  public long maximaAndAdditionsTwoThreads() {
    CompletableFuture<Long> first = CompletableFuture.supplyAsync(
        () ->
            SimulationPeers.maximaAndAdditions(network, SAMPLES / 2, SimulationPeers.Maximum.CALL),
        threads);
    CompletableFuture<Long> second = CompletableFuture.supplyAsync(
        () ->
            SimulationPeers.maximaAndAdditions(network, SAMPLES / 2, SimulationPeers.Maximum.CALL),
        threads);
    return first.join() + second.join();
  }

  /** Packed arrays and the samplers of Commons Statistics, a pass a sample. */
  @Benchmark
  @OperationsPerInvocation(TASKS * PEER_SAMPLES)
  public double packedArrays() {
    return SimulationPeers.packedArrays(network, PEER_SAMPLES);
  }

  /** Objects and the samplers of Commons Statistics, a pass a sample. */
  @Benchmark
  @OperationsPerInvocation(TASKS * PEER_SAMPLES)
  public double objectGraph() {
    return SimulationPeers.objectGraph(network, PEER_SAMPLES);
  }
}
