package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.List;

/**
 * How often each of several categories was chosen: detractors, passives, promoters.
 *
 * @param counts the counts, one for each category, at least two
 */
public record MultinomialCounts(List<Long> counts) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if there are fewer than two categories or a count is negative
   * @throws ArithmeticException if the sum does not fit a long
   */
  public MultinomialCounts {
    counts = ImmutableList.copyOf(counts);
    checkArgument(
        counts.size() >= 2,
        "categories must be at least 2: %s. Count the other category, too.",
        counts.size());
    for (long count : counts) {
      checkArgument(
          count >= 0, "count must not be negative: %s, counts %s. Count from 0.", count, counts);
    }
    total(counts);
  }

  /** {@return the sum of the counts} */
  public long total() {
    return total(counts);
  }

  /** {@return each category's part in the total, with its own counts} */
  public ImmutableList<Proportion> shares() {
    long total = total();
    return counts.stream()
        .map(count -> Proportion.of(count, total))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return an interval for each share, in the order of the categories, all together at {@code level}; no interval if the total is 0}
   *
   * @param method how to find the bounds
   * @param level how often all intervals cover their true shares at once
   * @throws IllegalArgumentException if the total is more than 2,147,483,647
   */
  public ImmutableList<Interval> intervals(
      MultinomialIntervalMethod method, ConfidenceLevel level) {
    long total = total();
    if (total == 0) {
      return ImmutableList.of();
    }
    checkArgument(
        total <= Integer.MAX_VALUE,
        "total must be at most 2147483647 for intervals: %s. Take a sample.",
        total);
    return method.intervals(ImmutableLongArray.copyOf(counts), level);
  }

  /** {@return the counts and their sum} */
  @Override
  public String toString() {
    return counts + " of " + total();
  }

  private static long total(List<Long> counts) {
    return counts.stream().reduce(0L, Math::addExact);
  }
}
