package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * In how many samples something is so, as an estimate of its probability.
 *
 * @param count in how many samples it is so
 * @param samples how many samples there are; positive
 */
public record Share(long count, long samples) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code count} is not from 0 to {@code samples}, or there is no sample
   */
  public Share {
    checkArgument(
        samples > 0 && count >= 0 && count <= samples,
        "count must be from 0 to samples, which is positive: %s of %s. Count each sample once.",
        count,
        samples);
  }

  /** {@return the estimated probability, from 0 to 1} */
  public double value() {
    return (double) count / samples;
  }

  /**
   * {@return how far the probability may be off, as a standard error: {@code sqrt(p (1 - p) / n)}}
   *
   * <p>Of independent samples; 0 where all samples agree, although the probability need not be 0 or 1 then: with n samples that agree it lies
   * within {@code 3 / n} of them with 95 percent confidence.
   */
  public double standardError() {
    return Math.sqrt(value() * (1 - value()) / samples);
  }

  /** {@return the probability and its standard error in percent, for people} */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f %% ± %.1f", 100 * value(), 100 * standardError());
  }
}
