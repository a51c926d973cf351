package dev.tandem.metrics.earnedvalue.measure;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An exact number with the statement of what produced it, or the reason why there is none.
 *
 * <p>A {@link Figure} that does not round: what is worked out of it is as exact as it is itself. A ratio that is infinite is no number, and
 * says so.
 *
 * @param statement what produced the number
 * @param state whether there is a number, and if not, what there is instead
 * @param exact the number; empty unless the state is {@link FigureState#DEFINED}
 * @param undefinedBecause why there is no number; empty if there is one
 */
public record ExactFigure(
    MethodStatement statement,
    FigureState state,
    Optional<Rational> exact,
    String undefinedBecause) {

  /**
   * Checks that there is either a number or a reason.
   *
   * @throws IllegalArgumentException if there are both or neither of number and reason, or the state says otherwise
   */
  public ExactFigure {
    Objects.requireNonNull(statement, "statement");
    checkArgument(
        exact.isPresent() == (state == FigureState.DEFINED)
            && exact.isPresent() == undefinedBecause.isBlank(),
        "figure must have either a number or a reason: %s, %s and \"%s\", %s. Leave one out.",
        state,
        exact.map(Rational::toString).orElse("no number"),
        undefinedBecause,
        statement);
  }

  /**
   * {@return a figure with a number}
   *
   * @param statement what produced it
   * @param exact the number
   */
  public static ExactFigure of(MethodStatement statement, Rational exact) {
    return new ExactFigure(statement, FigureState.DEFINED, Optional.of(exact), "");
  }

  /**
   * {@return a figure without a number}
   *
   * @param statement what would have produced it
   * @param state what there is instead of a number
   * @param because why there is no number
   * @throws IllegalArgumentException if the state is {@link FigureState#DEFINED}, or {@code because} is blank
   */
  public static ExactFigure undefined(
      MethodStatement statement, FigureState state, String because) {
    return new ExactFigure(statement, state, Optional.empty(), because);
  }

  /** {@return whether there is a number} */
  public boolean isDefined() {
    return state == FigureState.DEFINED;
  }

  /**
   * {@return the nearest double; empty if there is no number}
   *
   * @throws ArithmeticException if the number lies beyond the range of a double
   */
  public OptionalDouble value() {
    return exact.isPresent()
        ? OptionalDouble.of(exact.orElseThrow().doubleValue())
        : OptionalDouble.empty();
  }

  /**
   * {@return the same as a figure, rounded once}
   *
   * @throws ArithmeticException if the number lies beyond the range of a double
   */
  public Figure figure() {
    return new Figure(statement, value(), undefinedBecause);
  }

  /** {@return the number, or what there is instead, in a word} */
  public String text() {
    return switch (state) {
      case DEFINED -> exact.map(Rational::toString).orElse("");
      case UNDEFINED -> "undefined";
      case PLUS_INFINITE -> "infinite";
      case MINUS_INFINITE -> "-infinite";
      case INFEASIBLE -> "infeasible";
    };
  }

  /** {@return the statement and the number, or the reason why there is none} */
  @Override
  public String toString() {
    return statement + " = " + text()
        + (isDefined() ? "" : ", because " + undefinedBecause);
  }
}
