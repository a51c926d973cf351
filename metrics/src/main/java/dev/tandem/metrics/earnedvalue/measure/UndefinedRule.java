package dev.tandem.metrics.earnedvalue.measure;

/** What is shown where a figure has no number. */
public enum UndefinedRule {
  /** Why there is none. The default. */
  SAID("said why") {
    @Override
    ExactFigure show(ExactFigure figure) {
      return figure;
    }
  },

  /** 0, as many tools do: a project that has not started then looks as if it were infinitely late. */
  ZERO("shown as 0") {
    @Override
    ExactFigure show(ExactFigure figure) {
      return figure.isDefined() ? figure : ExactFigure.of(figure.statement(), Rational.ZERO);
    }
  };

  private final String label;

  UndefinedRule(String label) {
    this.label = label;
  }

  abstract ExactFigure show(ExactFigure figure);

  /** {@return the rule in words} */
  @Override
  public String toString() {
    return label;
  }
}
