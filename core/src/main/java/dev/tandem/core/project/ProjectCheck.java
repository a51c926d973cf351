package dev.tandem.core.project;

import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects every problem of a project while it is built. */
final class ProjectCheck {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final String project;
  private final IndexedTasks tasks;
  private final ResolvedDependencies dependencies;
  private final Problems problems = new Problems();
  private final Supplier<NearMiss> taskNames;
  /** One task of each circle of parents. */
  private final Set<Integer> parentCycles = new HashSet<>();

  private List<ImmutableList<TaskId>> cycles = List.of();

  ProjectCheck(String project, IndexedTasks tasks, ResolvedDependencies dependencies) {
    this.project = project;
    this.tasks = tasks;
    this.dependencies = dependencies;
    this.taskNames = Suppliers.memoize(() -> NearMiss.among(Lists.transform(tasks, Task::id)));
  }

  void throwIfInvalid() {
    ImmutableList<Problem> found = problems.all();
    if (!cycles.isEmpty()) {
      throw new CyclicDependencyException(project, found, cycles);
    }
    if (!found.isEmpty()) {
      throw new InvalidProjectException(project, found);
    }
  }

  void tasks() {
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      if (tasks.position(task.id()) != i) {
        report(
            ProjectRule.DUPLICATE_TASK,
            "task " + task.id(),
            "Rename one of the tasks.",
            "task id must be unique: %s.",
            task.id());
      }
      if (task.parent().isPresent() && tasks.parents().get(i) == IndexedTasks.NONE) {
        report(
            ProjectRule.UNKNOWN_TASK,
            "task " + task.id(),
            taskRemedy(task.parent().get()),
            "parent of task %s must be a task of the project: %s.",
            task.id(),
            task.parent().get());
      }
      if (tasks.isSummary(i)) {
        SummaryCheck.report(task, problems);
      } else if (task.durationKind() == DurationKind.SUMMARY) {
        report(
            ProjectRule.EMPTY_SUMMARY,
            "task " + task.id(),
            "Add one, or make it a milestone.",
            "summary task %s must have tasks below it: none.",
            task.id());
      }
      constraints(task);
      ProgressCheck.report(task, problems);
    }
    parents();
  }

  private void constraints(Task task) {
    if (task.constraint().isPresent() && task.secondaryConstraint().isPresent()) {
      Constraint first = task.constraint().get();
      Constraint second = task.secondaryConstraint().get();
      DateWindow window = DateWindow.of(first, second);
      if (window.isEmpty()) {
        report(
            ProjectRule.IMPOSSIBLE_CONSTRAINTS,
            "task " + task.id(),
            "Change or remove one of them.",
            "constraints of task %s must leave a possible date: %s and %s.",
            task.id(),
            first,
            second);
      }
    }
  }

  /** Follows each chain of parents once: a task that is met again within its own chain is its own ancestor. */
  private void parents() {
    int[] chainOf = new int[tasks.size()];
    for (int i = 0; i < chainOf.length; i++) {
      int at = i;
      while (at != IndexedTasks.NONE && chainOf[at] == 0) {
        chainOf[at] = i + 1;
        at = tasks.parents().get(at);
      }
      if (at != IndexedTasks.NONE && chainOf[at] == i + 1) {
        parentCycles.add(at);
        report(
            ProjectRule.PARENT_CYCLE,
            "task " + tasks.get(at).id(),
            "Correct one of the parents.",
            "task %s must not be an ancestor of itself: its parents lead back to it.",
            tasks.get(at).id());
      }
    }
  }

  void dependencies() {
    boolean[] usable = new boolean[dependencies.size()];
    SummaryTree tree = SummaryTree.of(tasks, parentCycles);
    for (int i = 0; i < usable.length; i++) {
      usable[i] = isUsable(i, tree);
    }
    cycles = DependencyGraph.of(tasks, dependencies, usable, parentCycles).shortestCycles();
    for (ImmutableList<TaskId> cycle : cycles) {
      report(
          ProjectRule.DEPENDENCY_CYCLE,
          "dependencies of task " + cycle.get(0),
          "Remove one of these dependencies.",
          "dependencies form a cycle: %s.",
          Joiner.on(" -> ").join(Iterables.concat(cycle, cycle.subList(0, 1))));
    }
  }

  private boolean isUsable(int index, SummaryTree tree) {
    Dependency dependency = dependencies.get(index);
    int from = dependencies.predecessors().get(index);
    int to = dependencies.successors().get(index);
    if (from == IndexedTasks.NONE || to == IndexedTasks.NONE) {
      TaskId unknown =
          from == IndexedTasks.NONE ? dependency.predecessor() : dependency.successor();
      report(
          ProjectRule.UNKNOWN_TASK,
          "dependency " + dependency,
          taskRemedy(unknown),
          "dependency %s must name tasks of the project: %s.",
          dependency,
          unknown);
      return false;
    }
    if (from == to) {
      report(
          ProjectRule.SELF_DEPENDENCY,
          "dependency " + dependency,
          "Remove it.",
          "dependency must tie two different tasks: %s.",
          dependency);
      return false;
    }
    if (tree.isAncestor(from, to) || tree.isAncestor(to, from)) {
      report(
          ProjectRule.ANCESTOR_DEPENDENCY,
          "dependency " + dependency,
          "Tie the tasks below the summary instead.",
          "dependency must not tie a task to its own summary: %s.",
          dependency);
      return false;
    }
    return true;
  }

  void calendars(WorkCalendar calendar, List<WorkCalendar> further, List<Resource> resources) {
    Set<String> names = new HashSet<>();
    names.add(calendar.name());
    for (WorkCalendar each : further) {
      if (!names.add(each.name())) {
        report(
            ProjectRule.DUPLICATE_CALENDAR,
            "calendar " + each.name(),
            "Rename one of the calendars.",
            "calendar name must be unique: \"%s\".",
            each.name());
      }
    }
    for (Task task : tasks) {
      checkCalendar("task", task.id(), task.calendar(), names);
    }
    for (Resource resource : resources) {
      checkCalendar("resource", resource.id(), resource.calendar(), names);
    }
  }

  private void checkCalendar(
      String role, Object id, Optional<String> calendar, Collection<String> names) {
    if (calendar.isPresent() && !names.contains(calendar.get())) {
      report(
          ProjectRule.UNKNOWN_CALENDAR,
          role + " " + id,
          NearMiss.among(names).remedy(calendar.get(), "Add that calendar or correct the name."),
          "calendar of %s %s must be one of the project's: \"%s\".",
          role,
          id,
          calendar.get());
    }
  }

  void resources(List<Resource> resources, List<Team> teams, List<Assignment> assignments) {
    ResourceCheck check = new ResourceCheck(resources, teams, problems);
    check.teams(teams);
    assignments.forEach(assignment -> assignment(assignment, check));
  }

  private void assignment(Assignment assignment, ResourceCheck check) {
    int task = tasks.position(assignment.task());
    if (task == IndexedTasks.NONE) {
      report(
          ProjectRule.UNKNOWN_TASK,
          ResourceCheck.element(assignment),
          taskRemedy(assignment.task()),
          "assignment of %s must name a task of the project: %s.",
          assignment.resource(),
          assignment.task());
    } else if (tasks.isSummary(task)) {
      report(
          ProjectRule.SUMMARY_ASSIGNMENT,
          ResourceCheck.element(assignment),
          "Assign the tasks below it.",
          "assignment of %s must name a leaf task: %s is a summary.",
          assignment.resource(),
          assignment.task());
    }
    check.assignment(assignment);
  }

  void finish(ScheduleFrom scheduleFrom, Optional<LocalDateTime> mustFinishBy) {
    if (scheduleFrom == ScheduleFrom.FINISH && mustFinishBy.isEmpty()) {
      report(
          ProjectRule.MISSING_FINISH,
          "project " + project,
          "Set mustFinishBy.",
          "project \"%s\" must have a date to finish by: none is set, and it is scheduled from its finish.",
          project);
    }
  }

  /** Leaves room for calendar arithmetic on both sides of a date. */
  void date(String role, LocalDateTime date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      report(
          ProjectRule.DATE_OUT_OF_RANGE,
          "project " + project,
          "Correct the date.",
          "%s of project \"%s\" must lie in the years 1 to 9999: %s.",
          role,
          project,
          date);
    }
  }

  void overhead(double perDay) {
    if (!(perDay >= 0 && perDay < Double.POSITIVE_INFINITY)) {
      report(
          ProjectRule.OVERHEAD_OUT_OF_RANGE,
          "project " + project,
          "State what a calendar day of the project costs.",
          "overhead per day of project \"%s\" must be at least 0 and finite: %s.",
          project,
          perDay);
    }
  }

  private String taskRemedy(TaskId unknown) {
    return taskNames.get().remedy(unknown, "Add that task or correct the id.");
  }

  private void report(
      ProjectRule rule, String element, String remedy, String template, Object... arguments) {
    problems.report(rule, element, remedy, template, arguments);
  }
}
