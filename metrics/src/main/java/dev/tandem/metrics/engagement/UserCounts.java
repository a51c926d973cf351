package dev.tandem.metrics.engagement;

import java.util.List;

/** Users of whom each is counted in one place. */
final class UserCounts {

  private UserCounts() {}

  /** Returns how many users there are; refuses more than a long counts by an {@link ArithmeticException}. */
  static long sum(List<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }
}
