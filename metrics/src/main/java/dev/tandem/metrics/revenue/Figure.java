package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statistics.MethodStatement;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A number with the statement of what produced it, or the reason why there is none.
 *
 * <p>A ratio without a denominator is undefined, not 0 and not NaN: in the first month of a business there is no revenue to retain.
 *
 * @param statement what produced the number
 * @param value the number; empty if it is undefined
 * @param undefinedBecause why there is no number; blank if there is one
 */
public record Figure(MethodStatement statement, OptionalDouble value, String undefinedBecause) {

  /**
   * Checks that there is either a number or a reason.
   *
   * @throws IllegalArgumentException if the number is not finite, or there are both or neither of number and reason
   */
  public Figure {
    Objects.requireNonNull(statement, "statement");
    value.ifPresent(number -> checkArgument(
        Double.isFinite(number),
        "value must be finite: %s, %s. Leave it undefined and say why.",
        number,
        statement));
    checkArgument(
        value.isPresent() == undefinedBecause.isBlank(),
        "figure must have either a value or a reason: %s and \"%s\", %s. Leave one out.",
        value,
        undefinedBecause,
        statement);
  }

  /**
   * {@return a figure with a number}
   *
   * @param statement what produced it
   * @param value the number
   * @throws IllegalArgumentException if {@code value} is not finite
   */
  public static Figure of(MethodStatement statement, double value) {
    return new Figure(statement, OptionalDouble.of(value), "");
  }

  /**
   * {@return a figure without a number}
   *
   * @param statement what would have produced it
   * @param because why there is no number
   * @throws IllegalArgumentException if {@code because} is blank
   */
  public static Figure undefined(MethodStatement statement, String because) {
    return new Figure(statement, OptionalDouble.empty(), because);
  }

  /**
   * {@return a quotient; undefined if the denominator is 0}
   *
   * @param statement what produced it
   * @param numerator the numerator
   * @param denominator the denominator, at least 0
   * @param denominatorName what the denominator is, for the reason
   * @throws IllegalArgumentException if the quotient is not finite, or {@code denominator} is negative
   */
  public static Figure ratio(
      MethodStatement statement, double numerator, double denominator, String denominatorName) {
    checkArgument(
        denominator >= 0,
        "%s must not be negative: %s. State what is divided by.",
        denominatorName,
        denominator);
    return denominator == 0
        ? undefined(statement, denominatorName + " is 0")
        : of(statement, numerator / denominator);
  }

  /** {@return whether there is a number} */
  public boolean isDefined() {
    return value.isPresent();
  }

  /** {@return the statement and the number, or the reason why there is none} */
  @Override
  public String toString() {
    return statement
        + " = "
        + (value.isPresent()
            ? Double.toString(value.getAsDouble())
            : "undefined, because " + undefinedBecause);
  }
}
