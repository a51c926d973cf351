package dev.tandem.metrics.satisfaction.rating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.Collector;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Counts ratings. Any split of the ratings over accumulators that are combined later, in any order, gives the same counts.
 *
 * <p>Mutable and not safe for use by several threads at once, not even to read while another adds: give each its own and {@link #combine}
 * them, or use {@link #collector}. Memory is one long for each rating of the scale.
 *
 * <pre>{@code
 * RatingCounts counts = answers.parallelStream().collect(RatingAccumulator.collector(RatingScale.ZERO_TO_TEN)).snapshot();
 * }</pre>
 */
public final class RatingAccumulator {

  private static final String KIND = "ratings";
  private static final int VERSION = 1;

  private final RatingScale scale;
  private final long[] counts;

  /**
   * Starts without answers.
   *
   * @param scale the ratings that may be given
   */
  public RatingAccumulator(RatingScale scale) {
    this.scale = Objects.requireNonNull(scale, "scale");
    counts = new long[scale.size()];
  }

  /**
   * {@return a collector of ratings into an accumulator; in parallel streams it combines one accumulator a thread}
   *
   * @param scale the ratings that may be given
   */
  public static Collector<Integer, ?, RatingAccumulator> collector(RatingScale scale) {
    return Collector.of(
        () -> new RatingAccumulator(scale),
        RatingAccumulator::add,
        RatingAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return the accumulator whose {@link #toBytes()} gave {@code bytes}}
   *
   * @param bytes the state, from the buffer's position to its limit; the position does not move
   * @throws IllegalArgumentException if the bytes are no such state, are damaged or cut off, or have another version
   */
  public static RatingAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      RatingScale scale = new RatingScale(in.getInt(), in.getInt());
      List<Long> counts = Stream.generate(in::getLong).limit(scale.size()).toList();
      return new RatingAccumulator(scale).addAll(new RatingCounts(scale, counts));
    });
  }

  /**
   * Counts one rating.
   *
   * @param rating a rating on the scale
   * @throws IllegalArgumentException if the rating is not on the scale
   * @throws ArithmeticException if the count does not fit a long
   */
  public void add(int rating) {
    scale.check(rating);
    int index = rating - scale.lowest();
    counts[index] = Math.incrementExact(counts[index]);
  }

  /**
   * Counts one rating several times, for answers that come counted.
   *
   * @param rating a rating on the scale
   * @param times how often it was given, at least 0
   * @throws IllegalArgumentException if the rating is not on the scale, or {@code times} is negative
   * @throws ArithmeticException if a sum does not fit a long
   */
  public void add(int rating, long times) {
    scale.check(rating);
    checkArgument(times >= 0, "times must not be negative: %s. Count from 0.", times);
    int index = rating - scale.lowest();
    counts[index] = Math.addExact(counts[index], times);
  }

  /**
   * {@return this accumulator, after counting all ratings}
   *
   * @param ratings ratings on the scale
   * @throws IllegalArgumentException if one is not on the scale; then none is counted
   * @throws ArithmeticException if a count does not fit a long; then none is counted
   */
  public RatingAccumulator addAll(ImmutableIntArray ratings) {
    return addAll(RatingHistogram.of(ratings), ratings::get);
  }

  /**
   * {@return this accumulator, after counting all ratings: one byte each, from the buffer's position to its limit}
   *
   * <p>The fastest way in: an array of bytes needs only {@link ByteBuffer#wrap(byte[])}, a mapped file nothing. The position does not move.
   *
   * @param ratings ratings on the scale
   * @throws IllegalArgumentException if one is not on the scale; then none is counted
   * @throws ArithmeticException if a count does not fit a long; then none is counted
   */
  public RatingAccumulator addAll(ByteBuffer ratings) {
    ByteBuffer buffer = ratings.slice();
    return addAll(RatingHistogram.of(buffer), buffer::get);
  }

  /**
   * {@return this accumulator, after adding ratings that are counted already}
   *
   * @param other counts on the same scale
   * @throws IllegalArgumentException if the scales differ
   * @throws ArithmeticException if a sum does not fit a long; then none is added
   */
  public RatingAccumulator addAll(RatingCounts other) {
    checkSameScale(other.scale());
    return addAll(index -> other.counts().get(index));
  }

  /** All sums are worked out before any is kept. */
  private RatingAccumulator addAll(IntToLongFunction more) {
    long[] sums = new long[counts.length];
    Arrays.setAll(sums, index -> Math.addExact(counts[index], more.applyAsLong(index)));
    System.arraycopy(sums, 0, counts, 0, sums.length);
    return this;
  }

  /**
   * {@return this accumulator, after adding all that {@code other} counted}
   *
   * @param other an accumulator of the same scale; it does not change
   * @throws IllegalArgumentException if the scales differ or {@code other} is this accumulator
   * @throws ArithmeticException if a sum does not fit a long; then none is added
   */
  public RatingAccumulator combine(RatingAccumulator other) {
    Combination.checkOther(this, other, "ratings");
    checkSameScale(other.scale);
    return addAll(index -> other.counts[index]);
  }

  /**
   * {@return the counts so far}
   *
   * @throws ArithmeticException if all together do not fit a long
   */
  public RatingCounts snapshot() {
    return new RatingCounts(
        scale, LongStream.of(counts).boxed().collect(ImmutableList.toImmutableList()));
  }

  /** {@return the state, for {@link #fromBytes(ByteBuffer)}; equal counts on equal scales have equal bytes} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(KIND, VERSION);
    out.putInt(scale.lowest());
    out.putInt(scale.highest());
    for (long count : counts) {
      out.putLong(count);
    }
    return out.toBytes();
  }

  /** {@return the counts so far} */
  @Override
  public String toString() {
    return snapshot().toString();
  }

  private RatingAccumulator addAll(RatingHistogram histogram, RatingSource ratings) {
    if (histogram.isWithin(scale)) {
      return addAll(index -> histogram.count(scale.lowest() + index));
    }
    int index = 0;
    while (scale.contains(ratings.get(index))) {
      index++;
    }
    throw new IllegalArgumentException("rating must be from " + scale.lowest() + " to "
        + scale.highest() + ": " + ratings.get(index) + ", at index " + index
        + ". Leave the answer out or change the scale.");
  }

  private void checkSameScale(RatingScale other) {
    checkArgument(
        scale.equals(other),
        "scales must be equal: %s and %s. Convert the ratings of one of them.",
        scale,
        other);
  }

  /** A rating by its index. */
  private interface RatingSource {
    int get(int index);
  }
}
