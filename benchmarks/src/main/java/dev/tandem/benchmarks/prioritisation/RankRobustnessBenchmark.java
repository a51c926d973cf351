package dev.tandem.benchmarks.prioritisation;

import static com.google.common.base.Verify.verify;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.metrics.prioritisation.robustness.RankProbabilities;
import dev.tandem.metrics.prioritisation.robustness.RankRobustness;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import java.util.ArrayList;
import java.util.List;
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
 * How long does it take to know how sure every rank is, beside a simulation?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar RankRobustnessBenchmark}. The simulation draws {@value #DRAWS} times, for a
 * standard error of at most 0.001; the exact answer is off by less than 1e-9, which a simulation would reach after 1e17 draws. Both must
 * agree before either is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RankRobustnessBenchmark {

  private static final int DRAWS = 250_000;

  /** The kinds of scores. */
  public enum Kind {
    /** RICE scores: smooth, with an open tail. */
    LOGNORMAL,

    /** Three-point scores: each has three corners. */
    TRIANGULAR
  }

  /** How many items there are. */
  @Param({"10", "50", "300"})
  public int items = 10;

  /** What their scores look like. */
  @Param
  public Kind kind = Kind.LOGNORMAL;

  private List<UncertainItem> backlog = List.of();
  private RankSimulation simulation = new RankSimulation(List.of(), 0);

  /** Draws the scores, and checks that both ways agree. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(5);
    List<UncertainItem> drawn = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      drawn.add(new UncertainItem("item " + i, score(random)));
    }
    backlog = List.copyOf(drawn);
    simulation = new RankSimulation(backlog, DRAWS);
    verify(largestDifference() < 5 * simulation.standardError());
  }

  /** {@return the probability of each rank of each item} */
  @Benchmark
  public RankProbabilities exact() {
    return RankRobustness.withDefaults().evaluate(backlog);
  }

  /** {@return the same, simulated} */
  @Benchmark
  public double[][] simulated() {
    return simulation.run(7);
  }

  /** {@return how far the two ways are apart, at most} */
  double largestDifference() {
    RankProbabilities exact = exact();
    double[][] simulated = simulated();
    double largest = 0;
    for (int i = 0; i < items; i++) {
      for (int k = 0; k < items; k++) {
        double difference = exact.acceptability().get(i).get(k) - simulated[i][k];
        largest = Math.max(largest, Math.abs(difference));
      }
    }
    return largest;
  }

  /** Scores that differ by a factor of e, as those of a backlog do, each uncertain by a factor of 1.3 to 2.5. */
  private Estimate score(SplittableRandom random) {
    double mu = 6 + random.nextGaussian();
    double sigma = Math.log(1.3 + 1.2 * random.nextDouble());
    double median = Math.exp(mu);
    return kind == Kind.LOGNORMAL
        ? LogNormal.ofLogarithm(mu, sigma)
        : Estimate.triangular(median * Math.exp(-sigma), median, median * Math.exp(sigma));
  }
}
