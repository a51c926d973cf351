package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.selection.Candidate;
import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.ReleaseChoice;
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
 * How long does the choice of a release take, with its certified gap?
 *
 * <p>Problems have three requirements a customer, each customer asks for one to five of them, and capacity is three tenths of the cost.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar NextReleaseBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
public class NextReleaseBenchmark {

  /** How many customers there are. */
  @Param({"50", "200", "800"})
  public int customers;

  private List<Candidate> candidates = List.of();
  private double capacity;

  /** Draws the problem and checks that the certified gap is small. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    List<Candidate> drawn = new ArrayList<>();
    int requirements = 3 * customers;
    for (int i = 0; i < requirements; i++) {
      Candidate requirement = Candidate.of("R" + i, 0, random.nextInt(1, 8));
      capacity += 0.3 * requirement.cost().doubleValue();
      drawn.add(i % 4 == 0 ? requirement : requirement.requiring("R" + random.nextInt(i)));
    }
    for (int customer = 0; customer < customers; customer++) {
      String[] requests = new String[random.nextInt(1, 6)];
      for (int i = 0; i < requests.length; i++) {
        requests[i] = "R" + random.nextInt(requirements);
      }
      drawn.add(Candidate.request("C" + customer, random.nextInt(10, 50), requests));
    }
    candidates = drawn;
    capacity = Math.rint(capacity);
    if (!(choose().gap() <= 0.05)) {
      throw new IllegalStateException("the gap must be small: " + choose().gap());
    }
  }

  /**
   * {@return the choice}
   */
  @Benchmark
  public ReleaseChoice choose() {
    return NextRelease.withCapacity(capacity).run(candidates);
  }
}
