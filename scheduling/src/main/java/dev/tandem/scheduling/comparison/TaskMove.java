package dev.tandem.scheduling.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.tracing.MoveTracer;
import java.time.LocalDateTime;

/**
 * A task of both schedules whose start or finish differs.
 *
 * <p>Working time is counted on the task's calendar as it is after the change, and stated as its duration is: a day of an elapsed task is 24
 * hours. A view of a {@link ScheduleComparison}; immutable. Cost: constant, unless a method says otherwise.
 */
public final class TaskMove {
  private final ScheduleComparison comparison;
  private final int index;

  TaskMove(ScheduleComparison comparison, int index) {
    this.comparison = comparison;
    this.index = index;
  }

  /** {@return the task's id} */
  public TaskId id() {
    return task().id();
  }

  /** {@return the task as it is after the change} */
  public Task task() {
    return comparison.sideAfter().task(index);
  }

  /** {@return whether it is a summary, whose dates follow from the tasks below it} */
  public boolean isSummary() {
    return comparison.sideAfter().nodeOf[index] < 0;
  }

  /** {@return its start before} */
  public LocalDateTime startBefore() {
    return comparison.before().task(id()).start();
  }

  /** {@return its start after} */
  public LocalDateTime startAfter() {
    return comparison.after().task(id()).start();
  }

  /** {@return its finish before} */
  public LocalDateTime finishBefore() {
    return comparison.before().task(id()).finish();
  }

  /** {@return its finish after} */
  public LocalDateTime finishAfter() {
    return comparison.after().task(id()).finish();
  }

  /** {@return by how much its start moved} */
  public Shift startShift() {
    return comparison.shift(index, MoveTracer.START);
  }

  /** {@return by how much its finish moved} */
  public Shift finishShift() {
    return comparison.shift(index, MoveTracer.FINISH);
  }

  /** {@return the shift of its finish; of its start, where the finish stays} */
  public Shift shift() {
    return finishShift().isZero() ? startShift() : finishShift();
  }

  /** By how many seconds on the clock {@link #shift} moves, whichever way. */
  long seconds() {
    return comparison.secondsMoved(index);
  }

  /**
   * {@return the changes that made it move, in the order of {@link ScheduleComparison#changes()}}
   *
   * <p>Definition: the changes on a driving chain of the end that moved, in the schedule that pulls: after the change if the end comes later,
   * before it if the end comes earlier, followed back as long as what drives has moved the same way. From the finish it is the other
   * schedule, and the chain runs forward. Where several chains drive equally, each is followed. A change that alone would have moved the end
   * the other way is none. Both ends count if both moved. Where the two plans differ in one change alone, that is the cause.
   *
   * <p>Empty if no single change lies on the chain, for example of a task "as late as possible" that follows its successors; see {@link
   * MoveExplanation#isTraced()}. Cost: O(the links of the tasks on its chains).
   */
  public ImmutableList<PlanChange> causes() {
    return comparison.causes(index);
  }

  /** {@return the chain of driving links that leads from this task back to what made it move. Cost: O(the links of the tasks on it)} */
  public MoveExplanation explain() {
    return comparison.explain(index);
  }

  /** {@return the move in words, for example {@code test 3d later, finishes 2026-01-28T17:00 instead of 2026-01-23T17:00}} */
  @Override
  public String toString() {
    return finishShift().isZero()
        ? id() + " starts " + startShift() + ", " + startAfter() + " instead of " + startBefore()
        : id() + " finishes " + finishShift() + ", " + finishAfter() + " instead of "
            + finishBefore();
  }
}
