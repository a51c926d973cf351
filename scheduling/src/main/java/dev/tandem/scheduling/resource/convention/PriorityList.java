package dev.tandem.scheduling.resource.convention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The order in which tasks are given their resources, whatever they turn out to take: a policy, where a schedule is only what comes of it.
 *
 * <p>Of the tasks whose predecessors have their dates the first of the list comes next, and starts as soon as all its resources are free
 * beside what has its dates already: the serial schedule generation scheme. So a list leads to dates that are feasible for resources with
 * whatever durations, and nobody needs to decide anything anew. Tasks that the list does not name come last, in the order of the plan; no
 * task comes before what it waits for, even if the list says so. Immutable.
 *
 * <p>{@code LevelledSchedule.priorityList()} gives the list behind a levelled schedule; anyone who knows the work can write one as well.
 *
 * @param order the leaf tasks, the first to be given its resources first
 * @param absence what it means that a task works while somebody assigned to it does not
 * @param frozen the tasks that have their resources before all others, where the plan puts them; a summary stands for all tasks below it
 */
public record PriorityList(List<TaskId> order, AbsenceRule absence, List<TaskId> frozen) {
  private static final int SHOWN = 8;

  /**
   * Copies the tasks, and checks that none is there twice.
   *
   * @throws IllegalArgumentException if a task is there twice; the message names them all
   */
  public PriorityList {
    Objects.requireNonNull(absence, "absence");
    order = ImmutableList.copyOf(order);
    frozen = ImmutableList.copyOf(frozen);
    Set<TaskId> seen = new HashSet<>();
    Set<TaskId> twice = new LinkedHashSet<>();
    for (TaskId task : order) {
      if (!seen.add(task)) {
        twice.add(task);
      }
    }
    checkArgument(
        twice.isEmpty(),
        "priority list must name each task once: %s more often. Keep the first place of each.",
        twice);
  }

  /**
   * {@return the list of some tasks; people who are not there are in conflict with a plan that counts on them, no task is frozen}
   *
   * @param order the leaf tasks, the first to be given its resources first
   * @throws IllegalArgumentException if a task is there twice
   */
  public static PriorityList of(List<TaskId> order) {
    return new PriorityList(order, AbsenceRule.standard(), ImmutableList.of());
  }

  /**
   * {@return the list of some tasks by their ids, as {@link #of(List)}}
   *
   * @param order the ids of the leaf tasks, the first to be given its resources first
   * @throws IllegalArgumentException if a task is there twice
   */
  public static PriorityList of(String... order) {
    return of(List.of(order).stream().map(TaskId::of).toList());
  }

  /**
   * {@return this list under another rule for absences}
   *
   * @param other what it means that a task works while somebody assigned to it does not
   */
  public PriorityList withAbsence(AbsenceRule other) {
    return new PriorityList(order, other, frozen);
  }

  /**
   * {@return this list with some tasks frozen, in place of those that were}
   *
   * @param tasks the tasks that have their resources before all others
   */
  public PriorityList withFrozen(Collection<TaskId> tasks) {
    return new PriorityList(order, absence, ImmutableList.copyOf(tasks));
  }

  /** {@return how many tasks it names and the first of them, for people} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("priority list of " + order.size()
        + (order.size() == 1 ? " task" : " tasks") + (order.isEmpty() ? "" : ": "));
    for (int place = 0; place < Math.min(SHOWN, order.size()); place++) {
      text.append(place == 0 ? "" : ", ").append(order.get(place));
    }
    return text.append(order.size() > SHOWN ? ", …" : "").toString();
  }
}
