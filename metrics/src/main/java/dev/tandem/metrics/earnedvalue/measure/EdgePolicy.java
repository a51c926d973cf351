package dev.tandem.metrics.earnedvalue.measure;

import dev.tandem.metrics.statement.MethodStatement;

/** What a ratio is where its denominator is 0: the table of edge cases in docs/methods/earned-value.md, in one place. */
final class EdgePolicy {
  static final String NO_BUDGET = "there is no budget";

  private EdgePolicy() {}

  /** Over 0, nothing is undefined, and all else is without bound. */
  static ExactFigure over(
      MethodStatement statement, Rational numerator, Rational denominator, String ifZero) {
    if (denominator.signum() != 0) {
      return ExactFigure.of(statement, numerator.dividedBy(denominator));
    }
    return switch (numerator.signum()) {
      case 1 -> ExactFigure.undefined(statement, FigureState.PLUS_INFINITE, ifZero);
      case -1 -> ExactFigure.undefined(statement, FigureState.MINUS_INFINITE, ifZero);
      default -> ExactFigure.undefined(statement, FigureState.UNDEFINED, ifZero);
    };
  }

  /** A product with an infinite factor says nothing, so that it is undefined, too. */
  static ExactFigure product(MethodStatement statement, ExactFigure first, ExactFigure second) {
    if (first.isDefined() && second.isDefined()) {
      return ExactFigure.of(
          statement, first.exact().orElseThrow().times(second.exact().orElseThrow()));
    }
    ExactFigure cause = first.isDefined() ? second : first;
    return ExactFigure.undefined(statement, FigureState.UNDEFINED, because(cause));
  }

  static String because(ExactFigure cause) {
    return cause.statement().subject() + " is " + cause.text() + ": " + cause.undefinedBecause();
  }

  /** Work that is left over money that is left: 0 without work, not to be reached without money. */
  static ExactFigure toComplete(MethodStatement statement, EarnedValue at, Rational target) {
    Rational funds = target.minus(at.actual());
    if (at.isComplete()) {
      return ExactFigure.of(statement, Rational.ZERO);
    }
    return funds.signum() > 0
        ? ExactFigure.of(statement, at.workRemaining().dividedBy(funds))
        : ExactFigure.undefined(
            statement,
            FigureState.INFEASIBLE,
            "work of " + at.workRemaining() + " is left, but " + target + " is spent: actual cost is "
                + at.actual());
  }
}
