package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.CombinedCalendar;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a task is worked on, and until when, from the words of the rules: each assignment by itself, from the task's start on.
 *
 * @param axis when somebody works on it
 * @param parts each of those who work on it
 */
record WorkOfTask(WorkingTime axis, List<Part> parts) {

  /** One of those who work on a task: when, and how long if that is not as long as the task. */
  record Part(WorkingTime time, double share) {}

  static WorkOfTask of(Schedule schedule, Task task) {
    return of(schedule.project(), task, schedule.policy());
  }

  static WorkOfTask of(Project project, Task task, SchedulingPolicy policy) {
    WorkCalendar own = task.durationKind() == DurationKind.ELAPSED
        ? WorkCalendar.twentyFourHours()
        : project.calendarOf(task);
    List<Assignment> assigned = new ArrayList<>(project.assignments());
    assigned.removeIf(each -> !each.task().equals(task.id()));
    boolean ask = task.durationKind() == DurationKind.WORKING
        && (policy.resourceCalendarRule() == ResourceCalendarRule.UNLESS_TASK_DEPENDENT
            ? task.calendarBasis() != CalendarBasis.TASK_DEPENDENT
            : policy.resourceCalendarRule() == ResourceCalendarRule.WHERE_RESOURCE_DEPENDENT
                && task.calendarBasis() == CalendarBasis.RESOURCE_DEPENDENT);
    if (!ask || assigned.stream().allMatch(each -> named(project, each).isEmpty())) {
      return new WorkOfTask(WorkingTime.of(own), List.of(new Part(WorkingTime.of(own), 1)));
    }
    assigned.removeIf(each -> each.work().isPresent() && each.work().get().isZero());
    if (assigned.isEmpty()) {
      return new WorkOfTask(WorkingTime.of(own), List.of(new Part(WorkingTime.of(own), 1)));
    }
    boolean within =
        task.calendar().isPresent() && task.calendarBasis() != CalendarBasis.RESOURCE_DEPENDENT;
    return of(project, task, own, within, assigned);
  }

  private static WorkOfTask of(
      Project project, Task task, WorkCalendar own, boolean within, List<Assignment> assigned) {
    List<WorkCalendar> all = new ArrayList<>();
    List<List<WorkCalendar>> each = new ArrayList<>();
    boolean always = false;
    for (Assignment assignment : assigned) {
      List<WorkCalendar> calendars = named(project, assignment).orElse(List.of(own));
      always |= named(project, assignment).isEmpty();
      each.add(calendars);
      all.addAll(calendars);
    }
    WorkingTime axis = always && within ? WorkingTime.of(own) : time(all, own, within);
    boolean one = each.stream().distinct().count() == 1;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < assigned.size(); i++) {
      parts.add(new Part(
          time(each.get(i), own, within), one ? 1 : share(project, task, assigned.get(i))));
    }
    return new WorkOfTask(axis, parts);
  }

  private static WorkingTime time(List<WorkCalendar> any, WorkCalendar own, boolean within) {
    CombinedCalendar together = CombinedCalendar.union(any);
    return WorkingTime.of(within ? together.within(own) : together);
  }

  private static double share(Project project, Task task, Assignment assignment) {
    double duration = task.duration().toSeconds(project.workday());
    return assignment
        .work()
        .filter(work -> duration > 0)
        .map(work -> work.toSeconds(project.workday()) / assignment.units() / duration)
        .orElse(1.0);
  }

  /** The calendars one of which must work; empty if somebody of them names none. */
  private static Optional<List<WorkCalendar>> named(Project project, Assignment assignment) {
    List<ResourceId> persons = project.teams().stream()
        .filter(team -> team.id().equals(assignment.resource()))
        .findFirst()
        .map(team -> team.members())
        .orElse(List.of(assignment.resource()));
    List<WorkCalendar> calendars = new ArrayList<>();
    for (Resource resource : project.resources()) {
      if (persons.contains(resource.id()) && resource.calendar().isEmpty()) {
        return Optional.empty();
      }
      if (persons.contains(resource.id())) {
        calendars.add(project.calendars().stream()
            .filter(each -> each.name().equals(resource.calendar().get()))
            .findFirst()
            .orElseThrow());
      }
    }
    return Optional.of(calendars);
  }

  boolean isOne() {
    return parts.size() == 1;
  }

  /** When all of it is done that takes some seconds, or what is left of it, if it begins at a time. */
  LocalDateTime finish(LocalDateTime start, long seconds) {
    LocalDateTime last = start;
    for (Part part : parts) {
      long own = seconds == 0 ? 0 : Math.max(1, Math.round(seconds * part.share()));
      LocalDateTime end = part.time().plus(start, own);
      last = end.isAfter(last) ? end : last;
    }
    return last;
  }
}
