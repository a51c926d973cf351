package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Thrown when a project breaks its rules; it names every broken rule, not the first alone. */
public class InvalidProjectException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<ProjectProblem> problems;

  InvalidProjectException(String project, List<ProjectProblem> problems) {
    super(message(project, problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  private static String message(String project, List<ProjectProblem> problems) {
    if (problems.size() == 1) {
      return problems.get(0).message();
    }
    StringBuilder text =
        new StringBuilder("project \"" + project + "\" has " + problems.size() + " problems:");
    for (ProjectProblem problem : problems) {
      text.append("\n- ").append(problem.message());
    }
    return text.toString();
  }

  /** {@return all problems found, in the order tasks, dependencies, constraints, calendars, resources} */
  public ImmutableList<ProjectProblem> problems() {
    return problems;
  }
}
