package dev.tandem.metrics.statement;

import static com.google.common.base.Preconditions.checkArgument;

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
   * @throws IllegalArgumentException if the numerator is not finite, or the denominator not finite and at least 0
   * @throws ArithmeticException if the quotient is beyond the range of a double
   */
  public static Figure ratio(
      MethodStatement statement, double numerator, double denominator, String denominatorName) {
    checkArgument(
        denominator >= 0,
        "%s must not be negative: %s. State what is divided by.",
        denominatorName,
        denominator);
    if (denominator == 0) {
      return undefined(statement, denominatorName + " is 0");
    }
    checkArgument(
        Double.isFinite(numerator) && Double.isFinite(denominator),
        "parts of a quotient must be finite: %s / %s, %s. Check the unit.",
        numerator,
        denominator,
        statement);
    return of(statement, inRange(numerator / denominator, statement));
  }

  /** {@return a result that was worked out from finite numbers, unless it does not fit} */
  private static double inRange(double result, MethodStatement statement) {
    if (!Double.isFinite(result)) {
      throw new ArithmeticException("result must be within the range of a double: " + result + ", "
          + statement + ". State the amounts in a larger unit.");
    }
    return result;
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
