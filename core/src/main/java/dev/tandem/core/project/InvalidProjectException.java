package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import java.util.List;

/** Thrown when a project breaks its rules; it names every broken rule, not the first alone. */
public class InvalidProjectException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order in which they were found. */
  private final ImmutableList<Problem> problems;

  InvalidProjectException(String project, List<Problem> problems) {
    super(Problems.text("project \"" + project + "\"", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return all problems found, in the order tasks, dependencies, constraints, calendars, resources} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
