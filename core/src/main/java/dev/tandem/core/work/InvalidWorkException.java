package dev.tandem.core.work;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;

/** Thrown when a workflow or a history of work breaks its rules; it names every broken rule, not the first alone. */
public final class InvalidWorkException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<Problem> problems;

  InvalidWorkException(String owner, ImmutableList<Problem> problems) {
    super(Problems.text(owner, problems));
    this.problems = problems;
  }

  /** {@return all problems, in the order in which they were found} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
