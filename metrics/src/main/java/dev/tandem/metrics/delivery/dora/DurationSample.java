package dev.tandem.metrics.delivery.dora;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.quantile.OrderStatistics;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Times in ascending order.
 *
 * @param seconds each time in seconds, at least 0, ascending
 */
public record DurationSample(List<Long> seconds) {

  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * Copies and checks the times.
   *
   * @throws IllegalArgumentException if one is below 0, or they do not ascend
   */
  public DurationSample {
    seconds = ImmutableList.copyOf(seconds);
    checkArgument(
        seconds.isEmpty() || seconds.get(0) >= 0,
        "times must be at least 0 seconds: %s. Leave out what ends before it begins.",
        seconds.isEmpty() ? "" : seconds.get(0));
    checkArgument(
        Ordering.<Long>natural().isOrdered(seconds),
        "times must ascend: %s of them do not. Sort them.",
        seconds.size());
  }

  /**
   * {@return times in any order}
   *
   * @param seconds each time in seconds
   * @throws IllegalArgumentException if one is below 0
   */
  public static DurationSample of(List<Long> seconds) {
    return new DurationSample(Ordering.<Long>natural().immutableSortedCopy(seconds));
  }

  /** {@return how many there are} */
  public int count() {
    return seconds.size();
  }

  /**
   * {@return the median in hours; empty without times}
   *
   * @param definition what the middle is of an even number
   */
  public OptionalDouble medianHours(QuantileDefinition definition) {
    return seconds.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(hours().quantile(0.5, definition));
  }

  /** {@return the mean in hours; empty without times} */
  public OptionalDouble meanHours() {
    return seconds.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(hours().mean());
  }

  /**
   * {@return the interval of the median in hours, between two of the times, for any distribution; empty if there are too few}
   *
   * @param level how often such intervals cover the true median
   */
  public Optional<Interval> medianInterval(ConfidenceLevel level) {
    return seconds.isEmpty() ? Optional.empty() : hours().quantileInterval(0.5, level);
  }

  /**
   * {@return the times of both}
   *
   * @param other other times
   */
  public DurationSample plus(DurationSample other) {
    return of(
        ImmutableList.<Long>builder().addAll(seconds).addAll(other.seconds).build());
  }

  private OrderStatistics hours() {
    return OrderStatistics.of(
        seconds.stream().mapToDouble(time -> time / SECONDS_PER_HOUR).toArray());
  }

  /** {@return how many times there are, and their median} */
  @Override
  public String toString() {
    return count() + " times, median " + TextTable.text(medianHours(QuantileDefinition.LINEAR))
        + " hours";
  }
}
