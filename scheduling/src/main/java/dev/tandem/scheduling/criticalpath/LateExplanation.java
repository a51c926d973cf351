package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a task has its late dates: from the task forward, one step a task, to the date that bounds them.
 *
 * <p>The chain is followed when it is asked for; it keeps its schedule in memory. Immutable. Two explanations are equal if their steps are.
 */
public final class LateExplanation {
  private final LateExplainer explainer;
  private final int node;

  LateExplanation(LateExplainer explainer, int node) {
    this.explainer = explainer;
    this.node = node;
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
    return explainer.step(node);
  }

  /** {@return the task first, then the task that it must not delay, and so on. Cost: O(the dependencies of the tasks in the chain)} */
  public ImmutableList<Step> steps() {
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (int at = node; at >= 0; at = explainer.behind(at)) {
      steps.add(explainer.step(at));
    }
    return steps.build();
  }

  /** {@return what the chain ends with: the deadline, constraint or finish that bounds the task. Cost: as {@link #steps()}} */
  public LateReason bound() {
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
