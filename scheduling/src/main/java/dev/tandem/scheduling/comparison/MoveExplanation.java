package dev.tandem.scheduling.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a task moved: from the task back, one step a task, over the dependencies that passed the move on, to the change that made it.
 *
 * <p>Where several dependencies drive equally, the first declared is followed, as {@link
 * dev.tandem.scheduling.criticalpath.reason.Explanation} does; {@link TaskMove#causes()} follows all.
 *
 * @param steps the task first, then what it waits for, and so on
 */
public record MoveExplanation(List<Step> steps) {

  /**
   * One task of the chain.
   *
   * @param task the task
   * @param end in words what moved: {@code starts} or {@code finishes}
   * @param shift by how much that end moved; not at all for a task that is new or gone
   * @param changes the changes that act on the task itself
   * @param via the dependency that passed the move on to it; empty where the chain ends
   */
  public record Step(
      TaskId task, String end, Shift shift, List<PlanChange> changes, Optional<Dependency> via) {
    /** Copies the changes. */
    public Step {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(end, "end");
      Objects.requireNonNull(shift, "shift");
      Objects.requireNonNull(via, "via");
      changes = ImmutableList.copyOf(changes);
    }

    /** {@return the step in words} */
    @Override
    public String toString() {
      String moved = shift.isZero() ? task.toString() : task + " " + end + " " + shift;
      String own = ComparisonText.sentence(changes);
      String driven = via.map(dependency -> "of " + dependency).orElse("");
      if (own.isEmpty() && driven.isEmpty()) {
        return moved + ", and no single change on its chain says why";
      }
      return moved + " because " + own + (own.isEmpty() || driven.isEmpty() ? "" : ", and because ")
          + driven;
    }
  }

  /** Copies the steps. */
  public MoveExplanation {
    steps = ImmutableList.copyOf(steps);
  }

  /** {@return whether a change lies on the chain; if not, no single change is to blame} */
  public boolean isTraced() {
    return steps.stream().anyMatch(step -> !step.changes().isEmpty());
  }

  /** {@return the changes on this chain, in the order of its steps, each once} */
  public ImmutableList<PlanChange> changes() {
    return steps.stream()
        .flatMap(step -> step.changes().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the explanation in words, a line a step} */
  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
  }
}
