package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many of how many: the counts behind a rate. A share without trials is undefined, not zero.
 *
 * <pre>{@code
 * Proportion.of(81, 263).interval();   // [0.2553, 0.3662] (95 % Wilson score)
 * }</pre>
 *
 * @param successes how many succeeded, from 0 to {@code trials}
 * @param trials how many there were, at least 0
 */
public record Proportion(long successes, long trials) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code successes} is not from 0 to {@code trials}
   */
  public Proportion {
    checkArgument(
        successes >= 0 && successes <= trials,
        "successes must be from 0 to the trials: %s of %s. Count each trial once.",
        successes,
        trials);
  }

  /**
   * {@return the proportion of {@code successes} in {@code trials}}
   *
   * @param successes how many succeeded, from 0 to {@code trials}
   * @param trials how many there were, at least 0
   * @throws IllegalArgumentException if {@code successes} is not from 0 to {@code trials}
   */
  public static Proportion of(long successes, long trials) {
    return new Proportion(successes, trials);
  }

  /** {@return how many did not succeed} */
  public long failures() {
    return trials - successes;
  }

  /** {@return successes divided by trials, in [0, 1]; empty without trials} */
  public OptionalDouble share() {
    return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
  }

  /** {@return the Wilson interval at 95 %; empty without trials} */
  public Optional<Interval> interval() {
    return interval(ProportionIntervalMethod.WILSON, ConfidenceLevel.DEFAULT);
  }

  /**
   * {@return the interval of the share, within [0, 1]; empty without trials}
   *
   * @param method how to find the bounds
   * @param level how often such intervals cover the true share
   * @throws IllegalArgumentException if there are more than 2,147,483,647 trials
   */
  public Optional<Interval> interval(ProportionIntervalMethod method, ConfidenceLevel level) {
    return trials == 0
        ? Optional.empty()
        : Optional.of(method.interval((int) successes, countForInterval(), level));
  }

  /**
   * {@return the counts of both together}
   *
   * @param other counts of other trials
   * @throws ArithmeticException if the sum does not fit a long
   */
  public Proportion plus(Proportion other) {
    return new Proportion(
        Math.addExact(successes, other.successes), Math.addExact(trials, other.trials));
  }

  /** {@return the counts, for example {@code 81 of 263}} */
  @Override
  public String toString() {
    return successes + " of " + trials;
  }

  int countForInterval() {
    checkArgument(
        trials <= Integer.MAX_VALUE,
        "trials must be at most 2147483647 for an interval or a test: %s. Take a sample.",
        trials);
    return (int) trials;
  }
}
