package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Thrown when a project's dependencies form a cycle, so that no task of the cycle can ever start. */
public class CyclicDependencyException extends InvalidProjectException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<TaskId> cycle;

  CyclicDependencyException(String project, List<ProjectProblem> problems, List<TaskId> cycle) {
    super(project, problems);
    this.cycle = ImmutableList.copyOf(cycle);
  }

  /**
   * {@return the shortest cycle: each task waits for the one before it, and the first for the last}
   *
   * <p>Where the cycle passes through a summary task, that task stands in it before the leaf through which the cycle goes on.
   */
  public ImmutableList<TaskId> cycle() {
    return cycle;
  }
}
