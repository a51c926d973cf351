package dev.tandem.scheduling.criticalpath.reason;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a task has its early dates: from the task back, one step a task, to a date that a person set.
 *
 * <p>The chain is followed when it is asked for, so an explanation that nobody reads costs nothing; it keeps its schedule in memory.
 * Immutable. Two explanations are equal if their steps are.
 */
public final class Explanation {
  private final Iterable<Step> chain;

  private Explanation(Iterable<Step> chain) {
    this.chain = chain;
  }

  /**
   * {@return an explanation whose steps are found when they are asked for}
   *
   * @param chain the steps, the task's own first; walked anew at each question, so it must be there as long as the explanation, give the same
   *     steps each time, and have one at least
   */
  public static Explanation of(Iterable<Step> chain) {
    return new Explanation(chain);
  }

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

  /** {@return the first step: the task itself. Cost: O(its dependencies)} */
  public Step first() {
    return chain.iterator().next();
  }

  /** {@return the task first, then the task that drives it, and so on. Cost: O(the dependencies of the tasks in the chain)} */
  public ImmutableList<Step> steps() {
    return ImmutableList.copyOf(chain);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Explanation explanation && steps().equals(explanation.steps());
  }

  @Override
  public int hashCode() {
    return first().hashCode();
  }

  /** {@return the explanation in words, a line a step} */
  @Override
  public String toString() {
    return steps().stream().map(Step::toString).collect(Collectors.joining("\n"));
  }
}
