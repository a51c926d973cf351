package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.NetworkRule;
import dev.tandem.scheduling.network.UnworkablePlanException;
import dev.tandem.scheduling.network.compiled.DrivingCalendars.Driver;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whose calendars drive each task of a network: what its project says of the task and of those who are assigned to it. */
final class DrivenTasks {
  private final Project project;
  private final ImmutableList<Project> parts;
  private final ImmutableList<ResourceCalendars> resources;
  /** Where the tasks of each project begin. */
  private final int[] first;

  /**
   * Starts on a plan.
   *
   * @param project all tasks
   * @param parts the projects that make it up, in the order of their tasks, with their resources and assignments
   * @param rule whether resources' calendars drive
   */
  DrivenTasks(Project project, ImmutableList<Project> parts, ResourceCalendarRule rule) {
    this.project = project;
    this.parts = parts;
    this.resources = parts.stream()
        .map(part -> new ResourceCalendars(part, rule))
        .collect(ImmutableList.toImmutableList());
    this.first = new int[parts.size()];
    for (int part = 1; part < first.length; part++) {
      first[part] = first[part - 1] + parts.get(part - 1).tasks().size();
    }
  }

  /** Returns the calendars that drive a task. */
  DrivingCalendars of(int index) {
    int found = Arrays.binarySearch(first, index);
    int part = found >= 0 ? lastEmptyAfter(found) : -found - 2;
    Task task = project.tasks().get(index);
    WorkCalendar own = task.durationKind() == DurationKind.ELAPSED
        ? WorkCalendar.twentyFourHours()
        : project.calendarOf(task);
    return resources.get(part).of(task, own, statesOwn(part, index, task, own));
  }

  /** Projects without tasks begin where the next one does. */
  private int lastEmptyAfter(int found) {
    int part = found;
    while (part + 1 < first.length && first[part + 1] == first[part]) {
      part++;
    }
    return part;
  }

  /**
   * Whether the task names a calendar. In a plan of several projects all but those of the first name one, to be told apart: there it is what
   * the task names in its own project, or a calendar that is not that project's.
   */
  private boolean statesOwn(int part, int index, Task task, WorkCalendar own) {
    if (parts.size() == 1) {
      return task.calendar().isPresent();
    }
    Task said = parts.get(part).tasks().get(index - first[part]);
    return said.calendar().isPresent() || !isCalendarOf(part, own);
  }

  /** Joined projects may have given a calendar another name. */
  private boolean isCalendarOf(int part, WorkCalendar own) {
    WorkCalendar theirs = parts.get(part).calendar();
    return new WorkCalendar(theirs.name(), own.week(), own.yearly(), own.recurring(), own.dated())
        .equals(theirs);
  }

  /**
   * Returns for each node the number of the calendar that drives it, to be settled once all calendars are known.
   *
   * @param tasks for each node the position of its task
   * @param own for each node the number of the calendar of its task
   * @param calendars where the numbers are from
   * @throws UnworkablePlanException if somebody never works while a task may go on; it names all such tasks
   */
  int[] number(int[] tasks, int[] own, CalendarTable calendars) {
    if (resources.stream().noneMatch(ResourceCalendars::anyDrives)) {
      return own.clone();
    }
    Problems problems = new Problems();
    int[] numbers = new int[tasks.length];
    for (int node = 0; node < tasks.length; node++) {
      DrivingCalendars driving = of(tasks[node]);
      Task task = project.tasks().get(tasks[node]);
      try {
        numbers[node] = calendars.of(task, driving);
      } catch (InvalidCalendarException e) {
        report(task, driving, e, problems);
      }
    }
    if (!problems.all().isEmpty()) {
      throw new UnworkablePlanException(project.name(), problems.all());
    }
    return numbers;
  }

  private static void report(
      Task task, DrivingCalendars driving, InvalidCalendarException cause, Problems problems) {
    String persons = driving.drivers().stream()
        .map(Driver::resource)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
    problems.report(
        NetworkRule.NO_COMMON_WORKING_TIME,
        "task " + task.id(),
        "Or make the task task-dependent, or assign somebody else.",
        "task %s must go on while %s can work: %s",
        task.id(),
        persons,
        Objects.requireNonNullElse(cause.getMessage(), ""));
  }
}
