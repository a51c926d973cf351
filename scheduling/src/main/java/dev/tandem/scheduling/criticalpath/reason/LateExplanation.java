package dev.tandem.scheduling.criticalpath.reason;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a task has its late dates: from the task forward, one step a task, to the date that limits them.
 *
 * <p>The chain is followed when it is asked for; it keeps its schedule in memory. Immutable. Two explanations are equal if their steps are.
 */
public final class LateExplanation {
  private final Iterable<Step> chain;

  private LateExplanation(Iterable<Step> chain) {
    this.chain = chain;
  }

  /**
   * {@return an explanation whose steps are found when they are asked for}
   *
   * @param chain the steps, the task's own first; walked anew at each question, so it must be there as long as the explanation, give the same
   *     steps each time, and have one at least
   */
  public static LateExplanation of(Iterable<Step> chain) {
    return new LateExplanation(chain);
  }

  /**
   * One task of the chain and why it must not come later.
   *
   * @param task the task
   * @param lateStart when it must start at the latest, or go on if it has started
   * @param lateFinish when it must finish at the latest
   * @param reasons what decides its late dates; the chain follows the first
   */
  public record Step(
      TaskId task, LocalDateTime lateStart, LocalDateTime lateFinish, List<LateReason> reasons) {
    /** Copies the reasons. */
    public Step {
      reasons = ImmutableList.copyOf(reasons);
    }

    /** {@return the step in words} */
    @Override
    public String toString() {
      return task + " must run " + lateStart + " to " + lateFinish + " at the latest because "
          + reasons.stream().map(LateReason::toString).collect(Collectors.joining("; and "));
    }
  }

  /** {@return the first step: the task itself. Cost: O(its dependencies)} */
  public Step first() {
    return chain.iterator().next();
  }

  /** {@return the task first, then the task that it must not delay, and so on. Cost: O(the dependencies of the tasks in the chain)} */
  public ImmutableList<Step> steps() {
    return ImmutableList.copyOf(chain);
  }

  /** {@return what the chain ends with: the deadline, constraint or finish that limits the task. Cost: as {@link #steps()}} */
  public LateReason limit() {
    List<Step> steps = steps();
    return steps.get(steps.size() - 1).reasons().get(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LateExplanation explanation && steps().equals(explanation.steps());
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
