package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import java.util.OptionalDouble;

/**
 * A mean over samples, as an estimate of an expected value.
 *
 * @param value the mean
 * @param standardError how far it may be off: the standard deviation over the root of the number of samples; empty for a single one, which
 *     says nothing of it
 */
public record Mean(double value, OptionalDouble standardError) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code value} is not finite, or {@code standardError} present and not finite and at least 0
   */
  public Mean {
    checkArgument(
        Double.isFinite(value), "mean must be finite: %s. Leave out what has no value.", value);
    double error = standardError.orElse(0);
    checkArgument(
        error >= 0 && error < Double.POSITIVE_INFINITY,
        "standard error must be finite and at least 0: %s. State it in the unit of the mean.",
        error);
  }

  /**
   * {@return the mean of independent values}
   *
   * <p>Definition: the standard deviation has {@code n - 1} below the line. Cost: O(n).
   *
   * @param values the values
   * @throws IllegalArgumentException if there is none
   */
  public static Mean of(ImmutableDoubleArray values) {
    checkArgument(!values.isEmpty(), "values must not be empty: []. Draw one sample at least.");
    int n = values.length();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += values.get(i);
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += (values.get(i) - mean) * (values.get(i) - mean);
    }
    return new Mean(
        mean,
        n == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1) / n)));
  }

  /**
   * {@return this mean less another one, with the error of the two if they were drawn apart}
   *
   * @param other the other mean
   */
  public Mean minus(Mean other) {
    boolean areKnown = standardError.isPresent() && other.standardError.isPresent();
    return new Mean(
        value - other.value,
        areKnown
            ? OptionalDouble.of(
                Math.hypot(standardError.getAsDouble(), other.standardError.getAsDouble()))
            : OptionalDouble.empty());
  }

  /** {@return the mean and its standard error, for people} */
  @Override
  public String toString() {
    return TextTable.text(value) + " ± "
        + (standardError.isPresent() ? TextTable.text(standardError) : "unknown");
  }
}
