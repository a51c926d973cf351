package dev.tandem.core.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How likely something is finished by the end of a day.
 *
 * @param probability the probability, above 0 and below 1, for example 0.85
 * @param date the first day by whose end it is reached
 */
public record DatedProbability(double probability, LocalDate date) {

  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1, or NaN
   */
  public DatedProbability {
    Objects.requireNonNull(date, "date");
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. Write 85 % as 0.85.",
        probability);
  }
}
