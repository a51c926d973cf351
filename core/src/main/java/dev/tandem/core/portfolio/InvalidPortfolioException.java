package dev.tandem.core.portfolio;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;

/** Thrown when a portfolio or one of its parts breaks its rules; it names every broken rule, not the first alone. */
public final class InvalidPortfolioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<Problem> problems;

  InvalidPortfolioException(String portfolio, ImmutableList<Problem> problems) {
    super(Problems.text("portfolio \"" + portfolio + "\"", problems));
    this.problems = problems;
  }

  /** {@return all problems found: first those of its products and projects, then those of the portfolio} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
