package dev.tandem.core.project.staffing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A task with who is assigned to it, for changes of duration, units and work, each of which recomputes what has to follow.
 *
 * <p>Definition: the work of an assignment is units × time, where the time is the task's duration unless its work is stated; the duration is
 * the longest time. Which of the three follows when another changes is the task's {@link EffortRule}, as in Microsoft Project:
 *
 * <table>
 * <caption>What is recomputed</caption>
 * <tr><th>a person changes</th><th>fixed units</th><th>fixed work</th><th>fixed duration</th></tr>
 * <tr><td>units</td><td>duration</td><td>duration</td><td>work</td></tr>
 * <tr><td>duration</td><td>work</td><td>units</td><td>work</td></tr>
 * <tr><td>work</td><td>duration</td><td>duration</td><td>units</td></tr>
 * </table>
 *
 * <p>Who is added to an effort-driven task, or taken off it, leaves its work as it is: it is divided anew in proportion to the units, and the
 * duration follows, or the units if the duration is fixed. To any other task they bring work of their own, or take it along.
 *
 * <p>Times are whole seconds, rounded half up; units are any numbers above 0. A change makes a new value and leaves this one alone.
 *
 * <p>Cost: O(assignments) a change. Source: Microsoft Support, "Change the task type for more accurate scheduling", and "Change the
 * effort-driven setting of a task".
 */
public final class Staffing {
  private final Task task;
  private final ImmutableList<Assignment> assignments;
  private final Workday workday;
  private final AssignedWork seconds;

  private Staffing(Task task, List<Assignment> assignments, Workday workday) {
    this.task = task;
    this.assignments = ImmutableList.copyOf(assignments);
    this.workday = workday;
    this.seconds = new AssignedWork(task, workday);
  }

  /**
   * {@return a task of a project with its assignments}
   *
   * @param project the project
   * @param id the task
   * @throws UnknownTaskException if the project has no such task
   * @throws IllegalArgumentException if the task is a summary or has started, or somebody is assigned to it twice
   */
  public static Staffing of(Project project, TaskId id) {
    Task task = project.task(id);
    checkArgument(
        !project.isSummary(project.indexOf(id)),
        "task to staff must be a leaf: %s is a summary. Staff the tasks below it.",
        id);
    checkArgument(
        !task.progress().isStarted(),
        "task to staff must not have started: %s has. Change what remains of it.",
        id);
    List<Assignment> assigned =
        project.assignments().stream().filter(each -> each.task().equals(id)).toList();
    checkArgument(
        assigned.stream().map(Assignment::resource).distinct().count() == assigned.size(),
        "resources of task %s must be assigned once: %s. Join their units.",
        id,
        assigned.stream()
            .map(each -> each.resource().toString())
            .collect(Collectors.joining(", ")));
    return new Staffing(task, assigned, project.workday());
  }

  /** {@return the task as it is now} */
  public Task task() {
    return task;
  }

  /** {@return who is assigned, as they are now; work is stated where it is not the duration times the units} */
  public ImmutableList<Assignment> assignments() {
    return assignments;
  }

  /** {@return the work of all assignments together} */
  public WorkDuration work() {
    return WorkDuration.ofSeconds(seconds.of(assignments), workday);
  }

  /**
   * {@return the work of an assignment}
   *
   * @param resource who is assigned
   * @throws IllegalArgumentException if nobody of this id is
   */
  public WorkDuration work(ResourceId resource) {
    return WorkDuration.ofSeconds(seconds.of(assigned(resource)), workday);
  }

  private Assignment assigned(ResourceId resource) {
    return assignments.stream()
        .filter(each -> each.resource().equals(resource))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("resource must be assigned to task "
            + task.id() + ": " + resource + " is not. Assign it first."));
  }

  /**
   * {@return this task with another duration; work follows, or the units if the work is fixed; a first duration changes neither}
   *
   * @param duration the duration, counted as the task's is
   * @throws IllegalArgumentException if it is negative, or zero where the work is fixed and there is some
   */
  public Staffing withDuration(WorkDuration duration) {
    Task changed = task.withDuration(duration);
    long before = seconds.duration();
    long now = changed.durationSeconds(workday);
    if (assignments.isEmpty() || now == before || before == 0) {
      return new Staffing(changed, assignments, workday);
    }
    if (task.effortRule().fixesWork()) {
      checkArgument(
          now > 0 || work().isZero(),
          "duration of task %s must be above 0: its work of %s is fixed. Take the work away first.",
          task.id(),
          work());
      return now == 0
          ? new Staffing(changed, assignments, workday)
          : of(
              changed,
              each -> withUnits(each, each.units() * before / now, (double) seconds.of(each)));
    }
    // Work that follows from the duration goes on doing so; what is stated grows in proportion.
    return of(
        changed,
        each -> each.work().isEmpty()
            ? each
            : seconds.stated(each, (double) seconds.of(each) / before * now));
  }

  /**
   * {@return this task with another amount of work, divided as the work so far is; the duration follows, or the units if it is fixed}
   *
   * @param work the work of all assignments together
   * @throws IllegalArgumentException if it is negative; nobody is assigned; or there is no work so far, which no other amount is a share of
   */
  public Staffing withWork(WorkDuration work) {
    long before = seconds.of(assignments);
    long now = work.toSeconds(workday);
    checkArgument(
        now >= 0,
        "work of task %s must not be negative: %s. Take the assignments away instead.",
        task.id(),
        work);
    checkArgument(
        before > 0,
        "task %s must have work to change: none. Assign somebody, and give it a duration.",
        task.id());
    checkArgument(
        now > 0 || !task.effortRule().fixesDuration(),
        "work of task %s must be above 0: its duration is fixed. Take the assignments away instead.",
        task.id());
    double ratio = (double) now / before;
    if (task.effortRule().fixesDuration()) {
      return of(task, each -> withUnits(each, each.units() * ratio, seconds.of(each) * ratio));
    }
    return lastingAsLongAs(of(task, each -> seconds.stated(each, seconds.of(each) * ratio))
        .assignments);
  }

  /**
   * {@return this task with other units of an assignment; the duration follows, or the work if the duration is fixed}
   *
   * @param resource who is assigned
   * @param units how much of the resource the task takes, above 0
   * @throws IllegalArgumentException if nobody of this id is assigned, or {@code units} is not a finite number above 0
   */
  public Staffing withUnits(ResourceId resource, double units) {
    Assignment before = assigned(resource);
    boolean fixed = task.effortRule().fixesDuration();
    // Under a fixed duration the time of the assignment stays, and its work follows.
    double work = fixed ? seconds.time(before) * units : seconds.of(before);
    Assignment now = withUnits(before, units, work);
    List<Assignment> all = new ArrayList<>(assignments);
    all.replaceAll(
        each -> each.equals(before) ? now : seconds.stated(each, (double) seconds.of(each)));
    return fixed ? of(task, all) : lastingAsLongAs(all);
  }

  /**
   * {@return this task with one more who works on it}
   *
   * @param resource who is assigned
   * @param units how much of the resource the task takes, above 0
   * @throws IllegalArgumentException if they are assigned already, or {@code units} is not a finite number above 0
   */
  public Staffing with(ResourceId resource, double units) {
    checkArgument(
        assignments.stream().noneMatch(each -> each.resource().equals(resource)),
        "resource must not be assigned to task %s yet: %s is. Change its units.",
        task.id(),
        resource);
    List<Assignment> all = new ArrayList<>(assignments);
    all.add(new Assignment(task.id(), resource, units, Optional.empty()));
    return assignments.isEmpty() || !task.effortRule().isEffortDriven()
        ? new Staffing(task, all, workday)
        : divided(all);
  }

  /**
   * {@return this task without somebody who works on it; where nobody is left, the duration stays}
   *
   * @param resource who is assigned
   * @throws IllegalArgumentException if nobody of this id is
   */
  public Staffing without(ResourceId resource) {
    List<Assignment> left = new ArrayList<>(assignments);
    left.remove(assigned(resource));
    if (left.isEmpty()) {
      return new Staffing(task, left, workday);
    }
    if (task.effortRule().isEffortDriven()) {
      return divided(left);
    }
    return task.effortRule().fixesDuration()
        ? new Staffing(task, left, workday)
        : lastingAsLongAs(left.stream()
            .map(each -> seconds.stated(each, (double) seconds.of(each)))
            .toList());
  }

  /** The work as it was, divided among others in proportion to their units. */
  private Staffing divided(List<Assignment> others) {
    double work = seconds.of(assignments);
    double units = others.stream().mapToDouble(Assignment::units).sum();
    if (task.effortRule().fixesDuration()) {
      double share = seconds.duration() == 0 ? 1 : work / units / seconds.duration();
      return new Staffing(
          task,
          others.stream()
              .map(each -> AssignedWork.following(each, each.units() * share))
              .toList(),
          workday);
    }
    return lastingAsLongAs(others.stream()
        .map(each -> seconds.stated(each, work * each.units() / units))
        .toList());
  }

  /** The task lasts as long as the assignment that takes longest. */
  private Staffing lastingAsLongAs(List<Assignment> stated) {
    double longest = stated.stream().mapToDouble(seconds::time).max().orElseThrow();
    Task changed = task.withDuration(WorkDuration.ofSeconds(
        AssignedWork.rounded(longest), task.durationKind().workday(workday)));
    return of(changed, stated);
  }

  private Staffing of(Task changed, Function<Assignment, Assignment> change) {
    return of(changed, assignments.stream().map(change).toList());
  }

  private Staffing of(Task changed, List<Assignment> stated) {
    return new Staffing(
        changed, new AssignedWork(changed, workday).withoutWhatFollows(stated), workday);
  }

  private Assignment withUnits(Assignment assignment, double units, double work) {
    return seconds.stated(AssignedWork.following(assignment, units), work);
  }

  /**
   * {@return a project with the task and the assignments as they are here}
   *
   * @param project the project, with a task of this id
   * @throws UnknownTaskException if it has none
   * @throws InvalidProjectException if its rules forbid the change: a resource is assigned that it does not have
   */
  public Project in(Project project) {
    return project.toBuilder()
        .replaceTask(task)
        .replaceAssignments(task.id(), assignments)
        .build();
  }

  /** {@return the task, its duration, and who is assigned with which units and work} */
  @Override
  public String toString() {
    return task.id() + " " + task.duration() + ": "
        + assignments.stream()
            .map(each -> each.resource() + " " + each.units() + " (" + work(each.resource()) + ")")
            .collect(Collectors.joining(", "));
  }
}
