package dev.tandem.benchmarks.satisfaction;

import static com.google.common.base.Verify.verify;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * How many ratings per second does one thread turn into a net promoter score, and does time grow linearly?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar NpsBenchmark}. Ratings per second are {@code size} divided by the time shown. Peers: a
 * loop with two comparisons over a bare array, and a stream. All answers are compared before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NpsBenchmark {

  /** How many ratings there are. */
  @Param({"100000", "1000000", "10000000"})
  public int size = 1_000;

  private int[] ints = {};
  private byte[] bytes = {};
  private ImmutableIntArray immutable = ImmutableIntArray.of();

  /** Draws the ratings, and checks that all ways to count them agree. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(4);
    ints = new int[size];
    bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      // Promoters are the most frequent, as in real surveys: the larger of two draws.
      ints[i] = Math.max(random.nextInt(11), random.nextInt(11));
      bytes[i] = (byte) ints[i];
    }
    immutable = ImmutableIntArray.copyOf(ints);
    double expected = plainLoop();
    verify(buffer() == expected && immutableArray() == expected);
    verify(oneByOne() == expected && stream() == expected);
  }

  /** {@return the score, from a buffer of bytes} */
  @Benchmark
  public double buffer() {
    return score(new RatingAccumulator(RatingScale.ZERO_TO_TEN).addAll(ByteBuffer.wrap(bytes)));
  }

  /** {@return the score, from an immutable array of ints} */
  @Benchmark
  public double immutableArray() {
    return score(new RatingAccumulator(RatingScale.ZERO_TO_TEN).addAll(immutable));
  }

  /** {@return the score, adding each rating by itself} */
  @Benchmark
  public double oneByOne() {
    RatingAccumulator accumulator = new RatingAccumulator(RatingScale.ZERO_TO_TEN);
    for (int rating : ints) {
      accumulator.add(rating);
    }
    return score(accumulator);
  }

  /** {@return the score by a bare loop, which neither checks ratings nor knows how often each was given} */
  @Benchmark
  public double plainLoop() {
    long promoters = 0;
    long detractors = 0;
    for (int rating : ints) {
      if (rating >= 9) {
        promoters++;
      } else if (rating <= 6) {
        detractors++;
      }
    }
    return 100.0 * (promoters - detractors) / ints.length;
  }

  /** {@return the score by a stream} */
  @Benchmark
  public double stream() {
    long balance = IntStream.of(ints)
        .map(rating -> rating >= 9 ? 1 : rating <= 6 ? -1 : 0)
        .asLongStream()
        .sum();
    return 100.0 * balance / ints.length;
  }

  private static double score(RatingAccumulator accumulator) {
    return NetPromoterScore.from(accumulator.snapshot()).score().orElseThrow();
  }
}
