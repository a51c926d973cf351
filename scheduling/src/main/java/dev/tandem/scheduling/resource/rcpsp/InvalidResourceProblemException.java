package dev.tandem.scheduling.resource.rcpsp;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import java.util.List;

/** Thrown when a resource problem breaks its rules; it names every broken rule, not the first alone. */
public class InvalidResourceProblemException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<Problem> problems;

  /**
   * Makes an exception.
   *
   * @param problems all problems found
   */
  public InvalidResourceProblemException(List<Problem> problems) {
    super(Problems.text("resource problem", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return all problems found, in the order activities, arcs, windows, resources} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
