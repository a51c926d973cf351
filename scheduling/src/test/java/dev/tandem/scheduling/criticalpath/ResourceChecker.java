package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a schedule quarter of an hour by quarter of an hour: who works on what, and whether more is taken of a resource than there is. Written
 * without anything of the levelling; dates must lie on quarters.
 */
final class ResourceChecker {
  private static final long QUARTER = 900;

  private final Schedule schedule;
  private final Project project;
  private final Map<String, WorkingTime> calendars = new LinkedHashMap<>();

  ResourceChecker(Schedule schedule) {
    this.schedule = schedule;
    this.project = schedule.project();
  }

  /** A resource or team of which too much is taken at an instant, and by whom. */
  record Overload(ResourceId resource, LocalDateTime at, List<TaskId> tasks) {}

  /** All quarters of an hour in which too much is taken of a resource or a team that tasks name. */
  List<Overload> overloads() {
    List<Overload> overloads = new ArrayList<>();
    for (Resource resource : project.resources()) {
      check(resource.id(), List.of(resource), List.of(resource.id()), overloads);
    }
    for (Team team : project.teams()) {
      List<Resource> members = project.resources().stream()
          .filter(each -> team.members().contains(each.id()))
          .toList();
      List<ResourceId> takers = new ArrayList<>(team.members());
      takers.add(team.id());
      if (project.assignments().stream().anyMatch(each -> each.resource().equals(team.id()))) {
        check(team.id(), members, takers, overloads);
      }
    }
    return overloads;
  }

  private void check(
      ResourceId id, List<Resource> members, List<ResourceId> takers, List<Overload> overloads) {
    long from = Instants.of(schedule.start());
    long until = Instants.of(schedule.finish());
    for (long at = from; at < until; at += QUARTER) {
      double demand = 0;
      List<TaskId> tasks = new ArrayList<>();
      for (Assignment assignment : project.assignments()) {
        if (takers.contains(assignment.resource())) {
          double units = unitsAt(assignment, at);
          demand += units;
          if (units > 0) {
            tasks.add(assignment.task());
          }
        }
      }
      double capacity = 0;
      for (Resource member : members) {
        boolean isThere = member.calendar().isEmpty() || calendar(member).isWorking(at);
        capacity += isThere ? member.capacity() : 0;
      }
      if (demand > capacity + 1e-6) {
        overloads.add(new Overload(id, Instants.toDateTime(at), tasks));
      }
    }
  }

  /** How much an assignment takes at an instant. */
  private double unitsAt(Assignment assignment, long at) {
    Task task = project.task(assignment.task());
    ScheduledTask dated = schedule.task(task.id());
    long start = Instants.of(dated.start());
    WorkingTime calendar = calendar(task);
    if (at < start || at >= Instants.of(dated.finish()) || !calendar.isWorking(at)) {
      return 0;
    }
    double duration = task.durationSeconds(project.workday());
    double units = assignment.units();
    if (assignment.work().isEmpty()) {
      return units;
    }
    double work = assignment.work().orElseThrow().toSeconds(project.workday());
    if (work > units * duration) {
      return work / duration;
    }
    return calendar.between(start, at) < work / units ? units : 0;
  }

  private WorkingTime calendar(Task task) {
    return calendar(
        task.durationKind() == DurationKind.ELAPSED
            ? WorkCalendar.twentyFourHours()
            : project.calendarOf(task));
  }

  private WorkingTime calendar(Resource resource) {
    return calendar(project.calendars().stream()
        .filter(each -> resource.calendar().equals(Optional.of(each.name())))
        .findFirst()
        .orElse(project.calendar()));
  }

  private WorkingTime calendar(WorkCalendar calendar) {
    return calendars.computeIfAbsent(calendar.name(), unused -> WorkingTime.of(calendar));
  }
}
