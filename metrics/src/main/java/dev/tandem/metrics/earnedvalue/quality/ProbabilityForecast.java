package dev.tandem.metrics.earnedvalue.quality;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * A probability that was stated, and what happened: "done by 1 March: 80 %", and it was.
 *
 * @param probability the probability that it happens, from 0 to 1
 * @param outcome whether it did
 */
public record ProbabilityForecast(double probability, EventOutcome outcome) {

  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public ProbabilityForecast {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. Write 0.8 for 80 %.",
        probability);
    Objects.requireNonNull(outcome, "outcome");
  }

  /** 1 if it happened, otherwise 0. */
  double observed() {
    return outcome == EventOutcome.OCCURRED ? 1 : 0;
  }
}
