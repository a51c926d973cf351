package dev.tandem.metrics.flow.burn;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A part of some work and how far it is.
 *
 * @param name what it is; not blank
 * @param work how much work it is, at least 0 and finite, in any unit; 0 if not estimated
 * @param weight what it is worth, at least 0 and finite
 * @param progress how far it is, from 0 to 1
 */
public record ProgressPart(String name, double work, double weight, double progress) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code name} is blank, or a number is not in its range
   */
  public ProgressPart {
    checkArgument(!name.isBlank(), "name of a part must not be blank. Say what it is.");
    checkArgument(
        work >= 0 && work < Double.POSITIVE_INFINITY,
        "work must be at least 0 and finite: %s, part %s. Use 0 if it is not estimated.",
        work,
        name);
    checkArgument(
        weight >= 0 && weight < Double.POSITIVE_INFINITY,
        "weight must be at least 0 and finite: %s, part %s. Use 1 for all alike.",
        weight,
        name);
    checkArgument(
        progress >= 0 && progress <= 1,
        "progress must be from 0 to 1: %s, part %s. Write 0.6 for 60 %.",
        progress,
        name);
  }

  /**
   * {@return a part of weight 1}
   *
   * @param name what it is; not blank
   * @param work how much work it is, at least 0 and finite
   * @param progress how far it is, from 0 to 1
   * @throws IllegalArgumentException if {@code name} is blank, or a number is not in its range
   */
  public static ProgressPart of(String name, double work, double progress) {
    return new ProgressPart(name, work, 1, progress);
  }
}
