package dev.tandem.benchmarks.survival;

import static com.google.common.base.Verify.verify;

import dev.tandem.metrics.survival.Ending;
import dev.tandem.metrics.survival.QuantileRule;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import dev.tandem.metrics.survival.SurvivalConvention;
import dev.tandem.metrics.survival.SurvivalCurve;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
 * How long does one thread take from unsorted observations to a Kaplan-Meier curve and its median, and does time grow linearly?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar SurvivalBenchmark}. Times are either whole days, with many ties, or exact, without any.
 * Peer: plain Java with a sorted map of counts. Answers are compared before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurvivalBenchmark {

  /** How many subjects there are. */
  @Param({"100000", "1000000", "10000000"})
  public int size = 1_000;

  /** Whether times are whole days or exact. */
  @Param({"DAYS", "EXACT"})
  public Clock clock = Clock.EXACT;

  private double[] times = {};
  private boolean[] hasEvent = {};

  /** How finely time is measured. */
  public enum Clock {
    /** Whole days: at most some thousand different times. */
    DAYS,
    /** As drawn: almost no two times are equal. */
    EXACT
  }

  /** Draws exponential lives, half of them censored, and checks that both ways agree. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(4);
    times = new double[size];
    hasEvent = new boolean[size];
    for (int i = 0; i < size; i++) {
      double time = -300 * StrictMath.log(1 - random.nextDouble());
      times[i] = clock == Clock.DAYS ? Math.ceil(time) : time;
      hasEvent[i] = random.nextBoolean();
    }
    verify(curveAndMedian() == plainJava());
  }

  /** {@return the first time at which half are without event} */
  @Benchmark
  public double curveAndMedian() {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    for (int i = 0; i < times.length; i++) {
      accumulator.add(times[i], hasEvent[i] ? Ending.EVENT : Ending.CENSORED);
    }
    SurvivalCurve curve = accumulator.snapshot();
    return curve
        .withConvention(SurvivalConvention.standard().withQuantileRule(QuantileRule.FIRST_REACHED))
        .median()
        .time()
        .orElseThrow();
  }

  /** {@return the same without interval or variance, as one writes it by hand} */
  @Benchmark
  public double plainJava() {
    TreeMap<Double, int[]> endings = new TreeMap<>();
    for (int i = 0; i < times.length; i++) {
      endings.computeIfAbsent(times[i], time -> new int[2])[hasEvent[i] ? 1 : 0]++;
    }
    double survival = 1;
    double atRisk = times.length;
    double median = 0;
    for (var entry : endings.entrySet()) {
      if (survival > 0.5) {
        survival *= 1 - entry.getValue()[1] / atRisk;
        median = entry.getKey();
      }
      atRisk -= entry.getValue()[0] + entry.getValue()[1];
    }
    return median;
  }
}
