package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.task.TaskId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Thrown when a project's dependencies form a cycle, so that no task of the cycle can ever start. */
public class CyclicDependencyException extends InvalidProjectException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<ImmutableList<TaskId>> cycles;

  CyclicDependencyException(
      String project, List<Problem> problems, List<ImmutableList<TaskId>> cycles) {
    super(project, problems);
    this.cycles = ImmutableList.copyOf(cycles);
  }

  /**
   * {@return a shortest cycle of each knot of tasks that wait for each other: each task waits for the one before it, and the first for the
   * last}
   *
   * <p>In a knot too large to search in full, the shortest one found: a cycle all the same. Where a cycle passes through a summary task,
   * that task stands in it before the leaf through which the cycle goes on.
   */
  public ImmutableList<ImmutableList<TaskId>> cycles() {
    return cycles;
  }

  /** {@return the shortest of {@link #cycles()}; of several, the first} */
  public ImmutableList<TaskId> cycle() {
    return Collections.min(cycles, Comparator.comparingInt(List::size));
  }
}
