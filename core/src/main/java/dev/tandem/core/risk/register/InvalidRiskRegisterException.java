package dev.tandem.core.risk.register;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;

/** Thrown when a risk register breaks its rules, or names tasks that are not there; it names every broken rule, not the first alone. */
public final class InvalidRiskRegisterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<Problem> problems;

  InvalidRiskRegisterException(ImmutableList<Problem> problems) {
    super(Problems.text("risk register", problems));
    this.problems = problems;
  }

  /** {@return all problems found: first those of risks, then those of correlations} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
