package dev.tandem.benchmarks.flow;

import static com.google.common.base.Verify.verify;

import dev.tandem.metrics.flow.forecast.ThroughputForecast;
import dev.tandem.metrics.flow.forecast.ThroughputHistory;
import java.util.Arrays;
import java.util.SplittableRandom;
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
 * How long does it take to know the day by which a backlog is done with 85 %, exactly, and how long does the simulation take that only
 * approaches it?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar FlowForecastBenchmark}. The history has 60 days, of which two of five bring nothing.
 * Exact is the whole distribution from history to percentile, with the test for a trend; the peer is what forecasting tools do, 10,000
 * trials that draw days with replacement, with a fast generator and nothing else. The trials must lie within their error of the exact
 * probability before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlowForecastBenchmark {
  private static final int DAYS = 60;
  private static final int TRIALS = 10_000;

  /** Five standard errors. */
  private static final double ERRORS = 5;

  /** How many items are left. */
  @Param({"100", "500", "2000"})
  public int items = 100;

  private int[] history = {};

  /** Draws the history, and checks that exact and simulated probability agree. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(60);
    history = new int[DAYS];
    for (int day = 0; day < DAYS; day++) {
      history[day] = random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(4);
    }
    int days = (int) exact();
    double expected = ThroughputForecast.of(ThroughputHistory.of("day", history))
        .when(items)
        .probabilityBy(days);
    double share = (double) Arrays.stream(trials(1)).filter(took -> took <= days).count() / TRIALS;
    double error = Math.sqrt(expected * (1 - expected) / TRIALS);
    verify(Math.abs(share - expected) <= ERRORS * error, "%s and %s", share, expected);
  }

  /** {@return the day by which all is done with 85 %, from the exact distribution} */
  @Benchmark
  public double exact() {
    return ThroughputForecast.of(ThroughputHistory.of("day", history))
        .when(items)
        .periods(0.85)
        .value()
        .orElseThrow();
  }

  /** {@return how many items are done in 30 days with 85 %, from the exact distribution} */
  @Benchmark
  public int exactHowMany() {
    return ThroughputForecast.of(ThroughputHistory.of("day", history)).howMany(30).atLeast(0.85);
  }

  /** {@return the day by which all is done with 85 %, from 10,000 trials} */
  @Benchmark
  public double simulated() {
    int[] took = trials(2);
    Arrays.sort(took);
    return took[TRIALS * 85 / 100 - 1];
  }

  private int[] trials(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] took = new int[TRIALS];
    for (int trial = 0; trial < TRIALS; trial++) {
      int left = items;
      int days = 0;
      while (left > 0) {
        left -= history[random.nextInt(history.length)];
        days++;
      }
      took[trial] = days;
    }
    return took;
  }
}
