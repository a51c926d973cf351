package dev.tandem.scheduling.comparison;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.tracing.MoveTracer;
import dev.tandem.scheduling.comparison.tracing.PlanDifference;
import dev.tandem.scheduling.comparison.tracing.Side;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.kernel.Instants;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Two schedules of the same or a changed plan: what moved, by how much, and which change of the plan made it move.
 *
 * <p>Tasks are matched by id. A task of both moves if its scheduled start or finish differs by as little as a second; a task of one schedule
 * alone is added or removed, and does not move. The two schedules may be of any two plans, and follow different policies.
 *
 * <pre>{@code
 * ScheduleEditor editor = schedule.edit();
 * editor.changeDuration("build", workdays(8));
 * ScheduleComparison comparison = editor.compare(ScheduleComparison::between);
 * String question = comparison.summary();     // 2 tasks move, because task build takes 8d instead of 5d: ...
 * }</pre>
 *
 * <p>Immutable, and may be read from many threads. Cost: {@link #between} takes O(tasks + dependencies) time and memory; what a method
 * does not state takes time in proportion to its answer.
 */
public final class ScheduleComparison {
  private final Side before;
  private final Side after;
  private final ImmutableList<PlanChange> changes;
  private final Tracing tracing;
  private final ImmutableList<TaskMove> moves;
  private final Supplier<String> summary =
      Suppliers.memoize(() -> new ComparisonText(this).summary());

  private ScheduleComparison(Schedule one, Schedule two) {
    before = Side.of(one, two);
    after = Side.of(two, one);
    PlanDifference difference = new PlanDifference(before, after);
    changes = difference.changes();
    tracing = new Tracing(before, after, difference);
    moves = IntStream.range(0, after.other.length)
        .filter(this::isMoved)
        .mapToObj(index -> new TaskMove(this, index))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return what differs between two schedules}
   *
   * @param before the earlier one
   * @param after the later one
   */
  public static ScheduleComparison between(Schedule before, Schedule after) {
    return new ScheduleComparison(before, after);
  }

  /**
   * {@return what the changes made in an editor move, compared with the schedule that it started from}
   *
   * @param editor the editor, which stays as it is
   */
  public static ScheduleComparison of(ScheduleEditor editor) {
    return editor.compare(ScheduleComparison::between);
  }

  /** {@return the schedule before} */
  public Schedule before() {
    return before.schedule;
  }

  /** {@return the schedule after} */
  public Schedule after() {
    return after.schedule;
  }

  /** {@return whether no task moved, joined or left; the plans may still differ in what moves nothing, see {@link #changes()}} */
  public boolean isEmpty() {
    return moves.isEmpty() && added().isEmpty() && removed().isEmpty();
  }

  /** {@return what differs in the plans and can bear on dates: project, policy, calendars, tasks, dependencies, each in order of declaration} */
  public ImmutableList<PlanChange> changes() {
    return changes;
  }

  /** {@return every task of both schedules, summaries too, whose start or finish differs, in the order of the later plan} */
  public ImmutableList<TaskMove> moves() {
    return moves;
  }

  /**
   * {@return how a task moved; empty if it stayed, or is in one of the schedules alone}
   *
   * @param id the task's id
   * @throws UnknownTaskException if neither plan has such a task
   */
  public Optional<TaskMove> move(TaskId id) {
    if (!after.project.contains(id)) {
      before.project.indexOf(id);
      return Optional.empty();
    }
    int index = after.project.indexOf(id);
    return isMoved(index) ? Optional.of(new TaskMove(this, index)) : Optional.empty();
  }

  /**
   * {@return how a task moved; empty if it stayed, or is in one of the schedules alone}
   *
   * @param id the task's id
   * @throws UnknownTaskException if neither plan has such a task
   */
  public Optional<TaskMove> move(String id) {
    return move(TaskId.of(id));
  }

  /** {@return the tasks that only the later schedule has, summaries too, in its order. Cost: O(tasks)} */
  public ImmutableList<ScheduledTask> added() {
    return absent(after);
  }

  /** {@return the tasks that only the earlier schedule has, summaries too, in its order. Cost: O(tasks)} */
  public ImmutableList<ScheduledTask> removed() {
    return absent(before);
  }

  private static ImmutableList<ScheduledTask> absent(Side side) {
    return IntStream.range(0, side.other.length)
        .filter(index -> side.other[index] == Side.ABSENT)
        .mapToObj(index -> side.schedule.task(side.id(index)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the leaf tasks of both schedules that are critical after and were not before, each by its own schedule's policy. Cost: O(tasks
   * + links)}
   */
  public ImmutableList<TaskId> becameCritical() {
    return critical(after, before);
  }

  /**
   * {@return the leaf tasks of both schedules that were critical before and are not after, for example because they have finished. Cost:
   * O(tasks + links)}
   */
  public ImmutableList<TaskId> ceasedCritical() {
    return critical(before, after);
  }

  private static ImmutableList<TaskId> critical(Side in, Side notIn) {
    List<ScheduledTask> one = in.schedule.tasks();
    List<ScheduledTask> two = notIn.schedule.tasks();
    return IntStream.range(0, in.other.length)
        .filter(index -> in.nodeOf[index] >= 0 && in.other[index] != Side.ABSENT)
        .filter(
            index -> one.get(index).isCritical() && !two.get(in.other[index]).isCritical())
        .mapToObj(in::id)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return by how much the finish of the project moved; working time on its calendar as it is after} */
  public Shift finishShift() {
    return Shifts.of(
        Instants.of(before().finish()),
        Instants.of(after().finish()),
        after.calendar(),
        after.project.workday());
  }

  /**
   * {@return how a set of tasks as a whole moved, such as those of a feature or a release; empty if one of the schedules has none of them}
   *
   * <p>Tasks that one schedule does not know count in the other alone, so the finish of a set can move because a task joined it.
   *
   * @param tasks the tasks, summaries or leaves
   */
  public Optional<SpanShift> shiftOf(Collection<TaskId> tasks) {
    return new SpanOfTasks(before, after, tracing).shift(tasks);
  }

  /**
   * {@return why a task moved: the chain of driving links back to the change; of a summary, that of the leaf that decides its date}
   *
   * <p>Cost: O(the links of the tasks on the chain).
   *
   * @param id the id of a task that moved
   * @throws UnknownTaskException if neither plan has such a task
   * @throws IllegalArgumentException if the task did not move
   */
  public MoveExplanation explain(TaskId id) {
    Optional<TaskMove> move = move(id);
    checkArgument(
        move.isPresent(), "task must have moved: %s did not. Ask move(id) whether it did.", id);
    return move.get().explain();
  }

  /**
   * {@return why a task moved: the chain of driving links back to the change; of a summary, that of the leaf that decides its date}
   *
   * @param id the id of a task that moved
   * @throws UnknownTaskException if neither plan has such a task
   * @throws IllegalArgumentException if the task did not move
   */
  public MoveExplanation explain(String id) {
    return explain(TaskId.of(id));
  }

  /**
   * {@return the moves of the leaf tasks that a change is a cause of, in the order of the later plan; see {@link TaskMove#causes()}}
   *
   * <p>Cost: O(tasks + links); after the first question of several changes a small part of that.
   *
   * @param change one of {@link #changes()}
   * @throws IllegalArgumentException if the plans do not differ in it
   */
  public ImmutableList<TaskMove> movedBy(PlanChange change) {
    int number = changes.indexOf(change);
    checkArgument(
        number >= 0, "change must be one of the comparison: %s. Take one of changes().", change);
    if (changes.size() == 1) {
      return moves.stream()
          .filter(move -> !move.isSummary())
          .collect(ImmutableList.toImmutableList());
    }
    return tracing.effects().movedBy(number).stream()
        .mapToObj(index -> new TaskMove(this, index))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return what a confirm dialog can show: how many tasks move and because of what, the largest shifts, the finish, what became critical}
   *
   * <p>Counts are exact; names are shown in part, with how many are left out. Cost: O(tasks + links).
   */
  public String summary() {
    return summary.get();
  }

  private boolean isMoved(int index) {
    return after.other[index] != Side.ABSENT
        && (tracing.move(index, MoveTracer.START) != 0
            || tracing.move(index, MoveTracer.FINISH) != 0);
  }

  Side sideAfter() {
    return after;
  }

  Shift shift(int index, int end) {
    return tracing.shift(index, end);
  }

  /** By how much the finish of a task moved on the clock, or its start where the finish stays; never negative. */
  long secondsMoved(int index) {
    long finish = tracing.move(index, MoveTracer.FINISH);
    return Math.abs(finish == 0 ? tracing.move(index, MoveTracer.START) : finish);
  }

  ImmutableList<PlanChange> causes(int index) {
    BitSet causes = tracing.causes(index);
    return tracing.changes(causes.stream().boxed());
  }

  MoveExplanation explain(int index) {
    return tracing.explain(index);
  }

  long[] weights() {
    return tracing.effects().weights(changes.size());
  }

  /** {@return {@link #summary()}} */
  @Override
  public String toString() {
    return summary();
  }
}
