package dev.tandem.metrics.satisfaction.rating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.SampleMean;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often each rating was given.
 *
 * @param scale the ratings that could be given
 * @param counts how often each was given, from the lowest rating to the highest
 */
public record RatingCounts(RatingScale scale, List<Long> counts) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if there is not one count for each rating, or a count is negative
   * @throws ArithmeticException if the sum does not fit a long
   */
  public RatingCounts {
    Objects.requireNonNull(scale, "scale");
    counts = ImmutableList.copyOf(counts);
    checkArgument(
        counts.size() == scale.size(),
        "counts must be one for each rating: %s for the scale %s. Count 0 where nobody answered.",
        counts.size(),
        scale);
    for (long count : counts) {
      checkArgument(
          count >= 0, "count must not be negative: %s, counts %s. Count from 0.", count, counts);
    }
    sum(counts);
  }

  /**
   * {@return the counts without any answer}
   *
   * @param scale the ratings that could be given
   */
  public static RatingCounts empty(RatingScale scale) {
    return new RatingAccumulator(scale).snapshot();
  }

  /** {@return how many ratings were given} */
  public long responses() {
    return sum(counts);
  }

  /**
   * {@return how often {@code rating} was given}
   *
   * @param rating a rating on the scale
   * @throws IllegalArgumentException if the rating is not on the scale
   */
  public long count(int rating) {
    scale.check(rating);
    return counts.get(rating - scale.lowest());
  }

  /**
   * {@return how many of all answers are between two ratings}
   *
   * @param from the lowest rating that counts, on the scale
   * @param to the highest rating that counts, on the scale and not below {@code from}
   * @throws IllegalArgumentException if a rating is not on the scale, or {@code from} is above {@code to}
   */
  public Proportion between(int from, int to) {
    scale.check(from);
    scale.check(to);
    checkArgument(
        from <= to, "ratings must be in order: from %s to %s. Give the lower one first.", from, to);
    return Proportion.of(
        sum(counts.subList(from - scale.lowest(), to - scale.lowest() + 1)), responses());
  }

  /** {@return the mean rating with its spread; empty without answers} */
  public Optional<SampleMean> mean() {
    long responses = responses();
    if (responses == 0) {
      return Optional.empty();
    }
    double mean =
        ratings().mapToDouble(rating -> (double) rating * count(rating)).sum() / responses;
    double squares = ratings()
        .mapToDouble(rating -> count(rating) * (rating - mean) * (rating - mean))
        .sum();
    return Optional.of(new SampleMean(responses, mean, squares));
  }

  /**
   * {@return the counts of both together}
   *
   * @param other counts on the same scale
   * @throws IllegalArgumentException if the scales differ
   * @throws ArithmeticException if a sum does not fit a long
   */
  public RatingCounts plus(RatingCounts other) {
    return new RatingAccumulator(scale).addAll(this).addAll(other).snapshot();
  }

  /** {@return a row for each rating that was given} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("rating")
        .numbers("answers")
        .rows(ratings().filter(rating -> count(rating) > 0).boxed().toList(), rating ->
            new Object[] {rating, count(rating)});
    return responses() + " answers on " + scale + "\n" + table;
  }

  private IntStream ratings() {
    return IntStream.rangeClosed(scale.lowest(), scale.highest());
  }

  private static long sum(List<Long> counts) {
    return counts.stream().reduce(0L, Math::addExact);
  }
}
