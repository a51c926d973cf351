package dev.tandem.scheduling.network;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import java.util.List;

/** Thrown when a plan is a valid one, but has tasks that nobody could ever do; it names every one of them, not the first alone. */
public final class UnworkablePlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order of the tasks. */
  private final ImmutableList<Problem> problems;

  /**
   * Says what is wrong.
   *
   * @param project the name of the project
   * @param problems what is wrong with it, at least one problem
   */
  public UnworkablePlanException(String project, List<Problem> problems) {
    super(Problems.text("project \"" + project + "\"", problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /** {@return all problems, in the order of the tasks} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
