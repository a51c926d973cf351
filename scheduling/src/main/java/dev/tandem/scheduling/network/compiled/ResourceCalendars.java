package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.compiled.DrivingCalendars.Driver;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose calendars drive the dates of the tasks of one project: the task's own, or those of who is assigned to it.
 *
 * <p>A resource that names no calendar has no say: it is there whenever the task goes on; and so is a team with such a member.
 */
final class ResourceCalendars {
  private final Project project;
  private final ResourceCalendarRule rule;
  private final boolean anyDrives;
  /** The assignments of each task, if any resource of the project names a calendar. */
  private final ImmutableListMultimap<TaskId, Assignment> assignments;
  /** For each resource and team the calendars one of which must work; empty if it is there whenever the task goes on. */
  private final Map<ResourceId, ImmutableList<WorkCalendar>> calendars = new HashMap<>();

  ResourceCalendars(Project project, ResourceCalendarRule rule) {
    this.project = project;
    this.rule = rule;
    this.anyDrives = rule != ResourceCalendarRule.IGNORED
        && project.resources().stream().anyMatch(resource -> resource.calendar().isPresent());
    this.assignments = anyDrives
        ? Multimaps.index(project.assignments(), Assignment::task)
        : ImmutableListMultimap.of();
    if (anyDrives) {
      project.resources().forEach(this::add);
      project.teams().forEach(this::add);
    }
  }

  /** Whether any task may follow another calendar than its own. */
  boolean anyDrives() {
    return anyDrives;
  }

  private void add(Resource resource) {
    calendars.put(
        resource.id(),
        resource.calendar().map(this::named).map(ImmutableList::of).orElse(ImmutableList.of()));
  }

  private void add(Team team) {
    List<ImmutableList<WorkCalendar>> members =
        team.members().stream().map(this::calendarsOf).toList();
    boolean anyIsAlwaysThere = members.stream().anyMatch(List::isEmpty);
    calendars.put(
        team.id(),
        anyIsAlwaysThere
            ? ImmutableList.of()
            : members.stream()
                .flatMap(List::stream)
                .distinct()
                .collect(ImmutableList.toImmutableList()));
  }

  private WorkCalendar named(String name) {
    return project.calendars().stream()
        .filter(calendar -> calendar.name().equals(name))
        .findFirst()
        .orElse(project.calendar());
  }

  /**
   * Returns the calendars that drive a task.
   *
   * @param task a task of the project
   * @param own the calendar of the task itself, or of the project
   * @param statesOwn whether that is the task's, rather than the project's
   */
  DrivingCalendars of(Task task, WorkCalendar own, boolean statesOwn) {
    ImmutableList<Assignment> assigned = assignments.get(task.id());
    if (!areAsked(task)
        || assigned.stream().allMatch(each -> calendarsOf(each.resource()).isEmpty())) {
      return new DrivingCalendars(own, ImmutableList.of());
    }
    boolean withinTask = statesOwn && task.calendarBasis() == CalendarBasis.OF_POLICY;
    return new DrivingCalendars(
        own,
        assigned.stream()
            .filter(each -> each.work().map(work -> !work.isZero()).orElse(true))
            .map(each -> new Driver(
                each.resource(),
                withinTask,
                calendarsOf(each.resource()),
                each.work(),
                share(task, each)))
            .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<WorkCalendar> calendarsOf(ResourceId resource) {
    return Optional.ofNullable(calendars.get(resource)).orElse(ImmutableList.of());
  }

  private boolean areAsked(Task task) {
    if (task.durationKind() != DurationKind.WORKING) {
      return false;
    }
    return switch (rule) {
      case UNLESS_TASK_DEPENDENT -> task.calendarBasis() != CalendarBasis.TASK_DEPENDENT;
      case WHERE_RESOURCE_DEPENDENT -> task.calendarBasis() == CalendarBasis.RESOURCE_DEPENDENT;
      case IGNORED -> false;
    };
  }

  /** Work that is stated takes its own time; the rest is as long as the task. */
  private double share(Task task, Assignment assignment) {
    long duration = task.durationSeconds(project.workday());
    return duration == 0
        ? 1
        : assignment
            .work()
            .map(work -> work.toSeconds(project.workday()) / assignment.units() / duration)
            .orElse(1.0);
  }
}
