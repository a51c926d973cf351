package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.EditedPlan;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Tries changes on a plan: what if this task took longer, that dependency went away, work had begun on Monday?
 *
 * <p>An editor keeps the dates of its plan while it changes. A change computes again only what it reaches, and gives exactly the dates
 * that analysing the changed project would give. {@link #snapshot()} hands out the state as an immutable {@link Schedule}. A change that
 * the project's rules forbid throws, and leaves everything as it was.
 *
 * <p>Cost of a change: a few additions for each task whose early dates move, or whose predecessors' do, where a pass of the plan needs
 * additions alone: one project on one calendar, nothing started, no date that wins over dependencies, no elapsed lag; one for each where
 * all that it waits for moves alike. Elsewhere three look-ups in calendars for each. Late dates are followed at the next snapshot, once for
 * all changes before; an end that moves and moves back costs them nothing. A full pass is what a change costs that touches a summary task,
 * a parent, a calendar or a constraint, and every change of a project that is scheduled from its finish or has tasks "as late as possible".
 * A dependency against the order of the tasks first visits the tasks between its two ends in that order. No cost grows with the number of
 * changes before. An editor is for one thread.
 */
public final class ScheduleEditor {
  /** The schedule that the editor started from. */
  private final Schedule original;

  /** The schedule of the last full pass, and what has changed since. */
  private Schedule base;

  private EditedPlan edited;
  private int[] nodeOf;
  private boolean incremental;
  /** Dependencies of the base that are gone. */
  private final Set<Dependency> removed = new HashSet<>();

  /** Dependencies that the base has not, equal ones together. */
  private final Multiset<Dependency> added = LinkedHashMultiset.create();

  ScheduleEditor(Schedule base) {
    this.original = base;
    this.base = base;
    this.edited = editedOf(base);
    this.nodeOf = nodesOf(base);
    this.incremental = EditedPlan.supports(CompiledPlan.of(base.network()));
  }

  /**
   * {@return an editor of a project under the standard policy}
   *
   * @param project the project to start from
   */
  public static ScheduleEditor of(Project project) {
    return of(ActivityNetwork.compile(project));
  }

  /**
   * {@return an editor of all projects of a portfolio under the standard policy}
   *
   * @param portfolio the portfolio to start from
   * @throws IllegalArgumentException if it has no project, or some are scheduled from their start and some from their finish
   */
  public static ScheduleEditor of(Portfolio portfolio) {
    return of(ActivityNetwork.compile(portfolio));
  }

  /**
   * {@return an editor of a compiled network}
   *
   * @param network the network to start from; it stays as it is
   */
  public static ScheduleEditor of(ActivityNetwork network) {
    return new ScheduleEditor(CriticalPath.analyse(network));
  }

  private static EditedPlan editedOf(Schedule schedule) {
    DatedPlan plan = DatedPlan.of(schedule.network());
    return new EditedPlan(plan, plan.dates().columns());
  }

  private static int[] nodesOf(Schedule schedule) {
    return CompiledPlan.of(schedule.network())
        .network()
        .nodes
        .nodeOf(schedule.project().tasks().size());
  }

  /**
   * Changes how long a task takes.
   *
   * @param id the leaf task
   * @param duration its new duration
   * @throws UnknownTaskException if the project has no such task
   * @throws IllegalArgumentException if the task is a summary, or the duration is negative
   */
  public void changeDuration(String id, WorkDuration duration) {
    int index = indexOf(TaskId.of(id));
    Task before = edited.taskAt(index);
    change(index, before, before.withDuration(duration));
  }

  /**
   * Records what has happened on a task.
   *
   * @param id the leaf task
   * @param progress what has happened
   * @throws UnknownTaskException if the project has no such task
   * @throws IllegalArgumentException if the task is a summary
   */
  public void recordProgress(String id, Progress progress) {
    int index = indexOf(TaskId.of(id));
    Task before = edited.taskAt(index);
    change(index, before, before.withProgress(progress));
  }

  /**
   * Puts another task in the place of the one with the same id.
   *
   * @param task the task as it shall be
   * @throws UnknownTaskException if the project has no such task
   * @throws InvalidProjectException if the project's rules forbid the change
   */
  public void changeTask(Task task) {
    int index = indexOf(task.id());
    change(index, edited.taskAt(index), task);
  }

  private void change(int index, Task before, Task task) {
    boolean samePlace = task.parent().equals(before.parent())
        && task.calendar().equals(before.calendar())
        && task.durationKind() == before.durationKind()
        && task.calendarBasis() == before.calendarBasis()
        && task.constraint().equals(before.constraint())
        && task.secondaryConstraint().equals(before.secondaryConstraint());
    if (samePlace && incremental && nodeOf[index] >= 0 && !isLate(task) && scales(task, before)) {
      edited.change(nodeOf[index], task);
    } else {
      restart(project().toBuilder().replaceTask(task).build());
    }
  }

  /** Whether all that is counted on a task changes with its duration, as a node's work does. */
  private boolean scales(Task task, Task before) {
    return task.duration().equals(before.duration())
        || !CompiledPlan.of(base.network())
            .countsOwnWork(nodeOf[base.project().indexOf(task.id())]);
  }

  /** Whether the task, as long as it has not started, goes as late as possible, and so cannot be followed node by node. */
  private static boolean isLate(Task task) {
    return !task.progress().isStarted()
        && (isLate(task.constraint()) || isLate(task.secondaryConstraint()));
  }

  private static boolean isLate(Optional<Constraint> constraint) {
    return constraint.isPresent() && constraint.get().type() == ConstraintType.AS_LATE_AS_POSSIBLE;
  }

  /**
   * Adds a dependency.
   *
   * @param dependency the dependency
   * @throws InvalidProjectException if it names an unknown task, ties a task to itself or to its own summary, or closes a cycle
   */
  public void addDependency(Dependency dependency) {
    int from = leaf(dependency.predecessor());
    int to = leaf(dependency.successor());
    if (from >= 0 && to >= 0 && from != to && incremental && edited.add(dependency, from, to)) {
      added.add(dependency);
    } else {
      restart(project().toBuilder().dependency(dependency).build());
    }
  }

  /**
   * Removes every dependency that equals this one; nothing happens if there is none.
   *
   * @param dependency the dependency
   */
  public void removeDependency(Dependency dependency) {
    int from = leaf(dependency.predecessor());
    int to = leaf(dependency.successor());
    if (from >= 0 && to >= 0 && incremental) {
      if (edited.remove(dependency, from, to)) {
        removed.add(dependency);
      }
      added.setCount(dependency, 0);
    } else if (project().dependencies().contains(dependency)) {
      restart(project().toBuilder().removeDependency(dependency).build());
    }
  }

  /** {@return when the last task finishes, as the plan stands now. Cost: constant} */
  public LocalDateTime finish() {
    return incremental ? Instants.toDateTime(edited.last()) : base.finish();
  }

  /** {@return the project as it stands now. Cost: O(tasks + dependencies), for it is built and checked, unless nothing has changed} */
  public Project project() {
    if (edited.changedTasks() == 0 && removed.isEmpty() && added.isEmpty()) {
      return base.project();
    }
    Project original = base.project();
    List<Dependency> dependencies = new ArrayList<>(original.dependencies());
    dependencies.removeIf(removed::contains);
    dependencies.addAll(added);
    return original.toBuilder()
        .replaceTasks(edited.tasks())
        .replaceDependencies(dependencies)
        .build();
  }

  /**
   * {@return the schedule of the plan as it stands now; later changes leave it alone}
   *
   * <p>Cost: O(tasks + dependencies), for the changed project is compiled; its dates are copied, and late dates computed where the changes
   * since the last snapshot reach them.
   *
   * @throws ArithmeticException if the late dates of a task would lie where its calendar has no working time
   */
  public Schedule snapshot() {
    Project project = project();
    if (project.equals(base.project())) {
      return base;
    }
    CompiledPlan plan = CompiledPlan.of(base.network()).recompile(project);
    Nodes nodes = plan.network().nodes;
    return new Schedule(
        new DatedPlan(plan, edited.snapshot(plan.network(), node -> nodeOf[nodes.task(node)])));
  }

  /**
   * {@return a comparison of the schedule that the editor started from, first, with the plan as it stands now}
   *
   * <p>{@code editor.compare(ScheduleComparison::between)} says what moves, and because of what, before anybody confirms it. The editor
   * stays as it is.
   *
   * <p>Cost: that of {@link #snapshot()} and of the comparison.
   *
   * @param <T> what the comparison makes of the two
   * @param comparison compares the schedule before the changes with the one after them
   */
  public <T> T compare(BiFunction<? super Schedule, ? super Schedule, T> comparison) {
    return comparison.apply(original, snapshot());
  }

  private void restart(Project project) {
    base = CriticalPath.analyse(base.network().recompile(project));
    edited = editedOf(base);
    nodeOf = nodesOf(base);
    incremental = EditedPlan.supports(CompiledPlan.of(base.network()));
    removed.clear();
    added.clear();
  }

  private int indexOf(TaskId id) {
    return base.project().indexOf(id);
  }

  /** The node of a leaf task; -1 for a summary or an unknown id. */
  private int leaf(TaskId id) {
    return base.project().contains(id) ? nodeOf[indexOf(id)] : -1;
  }

  /** {@return the project's name, when it finishes now, and how many of its tasks have been changed} */
  @Override
  public String toString() {
    return base.project().name() + ": finishes " + finish() + ", " + edited.changedTasks()
        + " tasks changed, " + added.size() + " dependencies added, " + removed.size() + " removed";
  }
}
