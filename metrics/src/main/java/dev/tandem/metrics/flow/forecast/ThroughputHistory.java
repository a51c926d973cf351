package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import dev.tandem.metrics.statistics.MannKendallTest;
import dev.tandem.metrics.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * How many items were finished in each of some periods, in the order of time.
 *
 * <p>A period without an item belongs to it as 0: a history of the good days alone promises too much. The forecast counts the same
 * periods: of a history of workdays it answers in workdays, of one of calendar days, weekends among them, in calendar days.
 *
 * @param unit what a period is, for example {@code workday}; not blank
 * @param counts how many items were finished in each period, from 0 to {@value #MOST_ITEMS}; at least one period
 */
public record ThroughputHistory(String unit, List<Integer> counts) {

  /** The most items of a period. */
  public static final int MOST_ITEMS = 100_000;

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if {@code unit} is blank, there is no period, or a count is not from 0 to {@value #MOST_ITEMS}
   */
  public ThroughputHistory {
    counts = ImmutableList.copyOf(counts);
    checkArgument(!unit.isBlank(), "unit must not be blank. Say what a period is.");
    checkArgument(!counts.isEmpty(), "counts must not be empty. Count at least one period.");
    for (int count : counts) {
      checkArgument(
          count >= 0 && count <= MOST_ITEMS,
          "counts must be from 0 to %s: %s. Count finished items.",
          MOST_ITEMS,
          count);
    }
  }

  /**
   * {@return a history}
   *
   * @param unit what a period is, for example {@code workday}; not blank
   * @param counts how many items were finished in each period, in the order of time
   * @throws IllegalArgumentException if {@code unit} is blank, there is no period, or a count is not from 0 to {@value #MOST_ITEMS}
   */
  public static ThroughputHistory of(String unit, int... counts) {
    return new ThroughputHistory(unit, Ints.asList(counts));
  }

  /** {@return how many periods there are} */
  public int periods() {
    return counts.size();
  }

  /** {@return items finished in a period, on average} */
  public double mean() {
    return (double) total() / counts.size();
  }

  /** {@return all items finished} */
  public long total() {
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  /** {@return the Mann-Kendall test against no trend; empty for one period} */
  public Optional<TestResult> trend() {
    return counts.size() < 2
        ? Optional.empty()
        : Optional.of(
            MannKendallTest.of(counts.stream().mapToDouble(Integer::doubleValue).toArray()));
  }

  /**
   * {@return the last periods of this history}
   *
   * @param periods how many, from 1 to all of them
   * @throws IllegalArgumentException if there are not as many
   */
  public ThroughputHistory last(int periods) {
    checkArgument(
        periods >= 1 && periods <= counts.size(),
        "periods must be from 1 to %s: %s. Ask for those that were counted.",
        counts.size(),
        periods);
    return new ThroughputHistory(unit, counts.subList(counts.size() - periods, counts.size()));
  }

  /** {@return the probability of each count, if a period is drawn at random} */
  public CountDistribution distribution() {
    double[] weights =
        new double[counts.stream().mapToInt(Integer::intValue).max().orElse(0) + 1];
    counts.forEach(count -> weights[count]++);
    return CountDistribution.ofWeights(weights);
  }

  /** {@return how many items were finished in how many periods} */
  @Override
  public String toString() {
    return total() + " items in " + counts.size() + " periods, unit " + unit;
  }
}
