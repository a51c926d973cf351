package dev.tandem.metrics.activity;

import java.util.List;

/** Users of whom each is counted in one place. */
public final class UserCounts {

  private UserCounts() {}

  /**
   * {@return how many users there are}
   *
   * @param counts the users of each place
   * @throws ArithmeticException if they do not fit a long
   */
  public static long sum(List<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }
}
