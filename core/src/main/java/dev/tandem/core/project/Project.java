package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan: tasks in a work breakdown structure, the dependencies between them, and when people work.
 *
 * <p>A project is valid from the moment it exists: ids are unique, the work breakdown is a tree, every reference resolves, and the
 * dependencies have no cycle, also not through summary tasks. It is immutable, keeps the order in which things were declared, and holds
 * what people wrote down, never what was computed from it. Times are local and have no zone.
 *
 * <p>Cost: construction takes O(tasks + dependencies) time; lookups by id O(1).
 *
 * @param name what people call it
 * @param start no task starts before this
 * @param scheduleFrom from which end it is scheduled
 * @param mustFinishBy when all of it must be finished; late dates count back from here instead of from the computed finish
 * @param statusDate the date up to which progress is known, also called data date
 * @param calendar the calendar that holds where a task names none
 * @param calendars further calendars, for tasks and resources that name them
 * @param workday how long a day is where a duration is stated in days
 * @param tasks all tasks, in the order of declaration
 * @param dependencies all dependencies, in the order of declaration
 * @param resources the people and things that tasks need
 * @param teams groups of resources
 * @param assignments who works on what
 * @param baselines dates agreed on earlier
 * @param overheadPerDay what each calendar day of 24 hours from the project's start to its finish costs, weekends and fractions included, whatever is
 *     done on it; in the currency of the plan, at least 0
 */
public record Project(
    String name,
    LocalDateTime start,
    ScheduleFrom scheduleFrom,
    Optional<LocalDateTime> mustFinishBy,
    Optional<LocalDateTime> statusDate,
    WorkCalendar calendar,
    List<WorkCalendar> calendars,
    Workday workday,
    List<Task> tasks,
    List<Dependency> dependencies,
    List<Resource> resources,
    List<Team> teams,
    List<Assignment> assignments,
    List<Baseline> baselines,
    double overheadPerDay) {

  /**
   * Copies the parts and checks that they make a project.
   *
   * @throws InvalidProjectException if rules are broken; it names all of them
   * @throws CyclicDependencyException if one of them is that the dependencies form a cycle
   */
  public Project {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(scheduleFrom, "scheduleFrom");
    Objects.requireNonNull(mustFinishBy, "mustFinishBy");
    Objects.requireNonNull(statusDate, "statusDate");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(workday, "workday");
    calendars = ImmutableList.copyOf(calendars);
    IndexedTasks indexed = IndexedTasks.copyOf(tasks);
    tasks = indexed;
    dependencies = ResolvedDependencies.of(dependencies, indexed);
    resources = ImmutableList.copyOf(resources);
    teams = ImmutableList.copyOf(teams);
    assignments = ImmutableList.copyOf(assignments);
    baselines = ImmutableList.copyOf(baselines);
    ProjectCheck check = new ProjectCheck(name, indexed, (ResolvedDependencies) dependencies);
    check.tasks();
    check.dependencies();
    check.calendars(calendar, calendars, resources);
    check.resources(resources, teams, assignments);
    check.finish(scheduleFrom, mustFinishBy);
    check.date("start", start);
    check.overhead(overheadPerDay);
    statusDate.ifPresent(date -> check.date("status date", date));
    mustFinishBy.ifPresent(date -> check.date("date to finish by", date));
    check.throwIfInvalid();
  }

  /**
   * {@return a builder of a project that starts with the first working time of a day}
   *
   * @param name what people call it
   * @param start no task starts before this day
   */
  public static ProjectBuilder builder(String name, LocalDate start) {
    return new ProjectBuilder(name, start.atStartOfDay());
  }

  /**
   * {@return a builder of a project that starts at a time of day}
   *
   * @param name what people call it
   * @param start no task starts before this
   */
  public static ProjectBuilder builder(String name, LocalDateTime start) {
    return new ProjectBuilder(name, start);
  }

  /** {@return a builder that holds all of this project, to change some of it} */
  public ProjectBuilder toBuilder() {
    return new ProjectBuilder(this);
  }

  /**
   * {@return the task with this id}
   *
   * @param id the id
   * @throws UnknownTaskException if no task has it
   */
  public Task task(TaskId id) {
    return tasks.get(indexOf(id));
  }

  /**
   * {@return the task with this id}
   *
   * @param id the id
   * @throws UnknownTaskException if no task has it
   */
  public Task task(String id) {
    return task(TaskId.of(id));
  }

  /**
   * {@return whether a task of the project has this id}
   *
   * @param id the id
   */
  public boolean contains(TaskId id) {
    return indexed().position(id) != IndexedTasks.NONE;
  }

  /**
   * {@return the position of a task in {@link #tasks()}}
   *
   * @param id the task's id
   * @throws UnknownTaskException if no task has it
   */
  public int indexOf(TaskId id) {
    int position = indexed().position(id);
    if (position == IndexedTasks.NONE) {
      throw new UnknownTaskException(id, name);
    }
    return position;
  }

  /**
   * {@return whether the task at a position has tasks below it}
   *
   * @param index a position in {@link #tasks()}
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public boolean isSummary(int index) {
    Objects.checkIndex(index, tasks.size());
    return indexed().isSummary(index);
  }

  /** {@return for each task the position of its parent in {@link #tasks()}, or -1 at the top} */
  public ImmutableIntArray parentIndices() {
    return indexed().parents();
  }

  /** {@return for each dependency the position of its predecessor in {@link #tasks()}} */
  public ImmutableIntArray predecessorIndices() {
    return ((ResolvedDependencies) dependencies).predecessors();
  }

  /** {@return for each dependency the position of its successor in {@link #tasks()}} */
  public ImmutableIntArray successorIndices() {
    return ((ResolvedDependencies) dependencies).successors();
  }

  /**
   * {@return the calendar that a task follows: its own, or the project's}
   *
   * @param task one of the project's tasks
   */
  public WorkCalendar calendarOf(Task task) {
    return task.calendar().map(this::calendarNamed).orElse(calendar);
  }

  private WorkCalendar calendarNamed(String calendarName) {
    for (WorkCalendar candidate : calendars) {
      if (candidate.name().equals(calendarName)) {
        return candidate;
      }
    }
    return calendar;
  }

  private IndexedTasks indexed() {
    return (IndexedTasks) tasks;
  }
}
