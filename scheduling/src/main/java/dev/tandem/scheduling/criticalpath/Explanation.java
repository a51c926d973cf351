package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a task has its early dates: from the task back, one step a task, to a date that a person set.
 *
 * @param steps the task first, then the task that drives it, and so on
 */
public record Explanation(List<Step> steps) {

  /**
   * One task of the chain and why it is where it is.
   *
   * @param task the task
   * @param start its early start
   * @param finish its early finish
   * @param reasons what decides its dates; the chain follows the first
   */
  public record Step(TaskId task, LocalDateTime start, LocalDateTime finish, List<Reason> reasons) {
    /** Copies the reasons. */
    public Step {
      reasons = ImmutableList.copyOf(reasons);
    }

    /** {@return the step in words} */
    @Override
    public String toString() {
      return task + " runs " + start + " to " + finish + " because "
          + reasons.stream().map(Reason::toString).collect(Collectors.joining("; and "));
    }
  }

  /** Copies the steps. */
  public Explanation {
    steps = ImmutableList.copyOf(steps);
  }

  /** {@return the explanation in words, a line a step} */
  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
  }
}
