package dev.tandem.core.project;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.ProjectProblem.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Collects every problem of a project while it is built. */
final class ProjectCheck {
  /** What a summary can hand on to its leaves; the rest would need dates of its own. */
  private static final Set<ConstraintType> SUMMARY_CONSTRAINTS = EnumSet.of(
      ConstraintType.AS_SOON_AS_POSSIBLE,
      ConstraintType.START_NO_EARLIER_THAN,
      ConstraintType.FINISH_NO_LATER_THAN);

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final String project;
  private final IndexedTasks tasks;
  private final ResolvedDependencies dependencies;
  private final List<ProjectProblem> problems = new ArrayList<>();
  /** One task of each circle of parents. */
  private final Set<Integer> parentCycles = new HashSet<>();

  private List<ImmutableList<TaskId>> cycles = List.of();

  ProjectCheck(String project, IndexedTasks tasks, ResolvedDependencies dependencies) {
    this.project = project;
    this.tasks = tasks;
    this.dependencies = dependencies;
  }

  void throwIfInvalid() {
    if (!cycles.isEmpty()) {
      throw new CyclicDependencyException(project, problems, cycles);
    }
    if (!problems.isEmpty()) {
      throw new InvalidProjectException(project, problems);
    }
  }

  void tasks() {
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      if (tasks.position(task.id()) != i) {
        report(
            Kind.DUPLICATE_TASK, "task id must be unique: %s. Rename one of the tasks.", task.id());
      }
      if (task.parent().isPresent() && tasks.parents().get(i) == IndexedTasks.NONE) {
        report(
            Kind.UNKNOWN_TASK,
            "parent of task %s must be a task of the project: %s. Add that task or correct the id.",
            task.id(),
            task.parent().get());
      }
      if (tasks.isSummary(i)) {
        summary(task);
      } else if (task.durationKind() == DurationKind.SUMMARY) {
        report(
            Kind.EMPTY_SUMMARY,
            "summary task %s must have tasks below it: none. Add one, or make it a milestone.",
            task.id());
      }
      constraints(task);
      ProgressCheck.problems(task)
          .forEach(
              message -> problems.add(new ProjectProblem(Kind.CONTRADICTORY_PROGRESS, message)));
    }
    parents();
  }

  private void summary(Task task) {
    if (task.durationKind() == DurationKind.ELAPSED) {
      report(
          Kind.SUMMARY_WITH_WORK,
          "summary task %s must not state an elapsed duration: %s. Set it on a task below.",
          task.id(),
          task.duration());
    }
    boolean hasProgress = !task.progress().equals(Progress.NOT_STARTED);
    if (!task.duration().isZero() || hasProgress) {
      report(
          Kind.SUMMARY_WITH_WORK,
          "summary task %s must not state duration or progress: %s. Remove them; they follow from the tasks below it.",
          task.id(),
          hasProgress ? "it has progress" : task.duration());
    }
    if (task.expectedFinish().isPresent() || task.milestoneKind() != MilestoneKind.WHERE_REACHED) {
      report(
          Kind.SUMMARY_WITH_WORK,
          "summary task %s must not have %s: it takes its dates from the tasks below it. Set it on one of those.",
          task.id(),
          task.expectedFinish().isPresent() ? "an expected finish" : "a kind of milestone");
    }
    for (Optional<Constraint> constraint : List.of(task.constraint(), task.secondaryConstraint())) {
      if (constraint.isPresent()
          && !SUMMARY_CONSTRAINTS.contains(constraint.get().type())) {
        report(
            Kind.SUMMARY_CONSTRAINT,
            "constraint of summary task %s must be start no earlier than or finish no later than: %s."
                + " Set it on a task below.",
            task.id(),
            constraint.get());
      }
    }
  }

  private void constraints(Task task) {
    if (task.constraint().isPresent() && task.secondaryConstraint().isPresent()) {
      Constraint first = task.constraint().get();
      Constraint second = task.secondaryConstraint().get();
      DateWindow window = DateWindow.of(first, second);
      if (window.isEmpty()) {
        report(
            Kind.IMPOSSIBLE_CONSTRAINTS,
            "constraints of task %s must leave a possible date: %s and %s. Change or remove one of them.",
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
            Kind.PARENT_CYCLE,
            "task %s must not be an ancestor of itself: its parents lead back to it. Correct one of the parents.",
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
          Kind.DEPENDENCY_CYCLE,
          "dependencies form a cycle: %s. Remove one of these dependencies.",
          Joiner.on(" -> ").join(Iterables.concat(cycle, cycle.subList(0, 1))));
    }
  }

  private boolean isUsable(int index, SummaryTree tree) {
    Dependency dependency = dependencies.get(index);
    int from = dependencies.predecessors().get(index);
    int to = dependencies.successors().get(index);
    if (from == IndexedTasks.NONE || to == IndexedTasks.NONE) {
      report(
          Kind.UNKNOWN_TASK,
          "dependency %s must name tasks of the project: %s. Add that task or correct the id.",
          dependency,
          from == IndexedTasks.NONE ? dependency.predecessor() : dependency.successor());
      return false;
    }
    if (from == to) {
      report(
          Kind.SELF_DEPENDENCY,
          "dependency must tie two different tasks: %s. Remove it.",
          dependency);
      return false;
    }
    if (tree.isAncestor(from, to) || tree.isAncestor(to, from)) {
      report(
          Kind.ANCESTOR_DEPENDENCY,
          "dependency must not tie a task to its own summary: %s. Tie the tasks below the summary instead.",
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
            Kind.DUPLICATE_CALENDAR,
            "calendar name must be unique: \"%s\". Rename one of the calendars.",
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
          Kind.UNKNOWN_CALENDAR,
          "calendar of %s %s must be one of the project's: \"%s\". Add that calendar or correct the name.",
          role,
          id,
          calendar.get());
    }
  }

  void resources(List<Resource> resources, List<Team> teams, List<Assignment> assignments) {
    Set<ResourceId> known = new HashSet<>();
    resources.forEach(resource -> addResource(resource.id(), known));
    Set<ResourceId> persons = Set.copyOf(known);
    teams.forEach(team -> addResource(team.id(), known));
    for (Team team : teams) {
      for (ResourceId member : team.members()) {
        if (!persons.contains(member)) {
          report(
              Kind.UNKNOWN_RESOURCE,
              "member of team %s must be a resource of the project: %s. Add that resource or correct the id.",
              team.id(),
              member);
        }
      }
    }
    assignments.forEach(assignment -> assignment(assignment, known));
  }

  private void addResource(ResourceId id, Set<ResourceId> known) {
    if (!known.add(id)) {
      report(
          Kind.DUPLICATE_RESOURCE,
          "resource id must be unique: %s. Rename one of the resources.",
          id);
    }
  }

  private void assignment(Assignment assignment, Set<ResourceId> known) {
    int task = tasks.position(assignment.task());
    if (task == IndexedTasks.NONE) {
      report(
          Kind.UNKNOWN_TASK,
          "assignment of %s must name a task of the project: %s. Add that task or correct the id.",
          assignment.resource(),
          assignment.task());
    } else if (tasks.isSummary(task)) {
      report(
          Kind.SUMMARY_ASSIGNMENT,
          "assignment of %s must name a leaf task: %s is a summary. Assign the tasks below it.",
          assignment.resource(),
          assignment.task());
    }
    if (!known.contains(assignment.resource())) {
      report(
          Kind.UNKNOWN_RESOURCE,
          "assignment on task %s must name a resource or team of the project: %s."
              + " Add that resource or correct the id.",
          assignment.task(),
          assignment.resource());
    }
  }

  void finish(ScheduleFrom scheduleFrom, Optional<LocalDateTime> mustFinishBy) {
    if (scheduleFrom == ScheduleFrom.FINISH && mustFinishBy.isEmpty()) {
      report(
          Kind.MISSING_FINISH,
          "project \"%s\" must have a date to finish by: none is set, and it is scheduled from its finish."
              + " Set mustFinishBy.",
          project);
    }
  }

  /** Leaves room for calendar arithmetic on both sides of a date. */
  void date(String role, LocalDateTime date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      report(
          Kind.DATE_OUT_OF_RANGE,
          "%s of project \"%s\" must lie in the years 1 to 9999: %s. Correct the date.",
          role,
          project,
          date);
    }
  }

  private void report(Kind kind, String template, Object... arguments) {
    problems.add(new ProjectProblem(kind, String.format(Locale.ROOT, template, arguments)));
  }
}
