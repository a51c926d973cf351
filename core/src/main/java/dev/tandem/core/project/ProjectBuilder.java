package dev.tandem.core.project;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the parts of a {@link Project}; {@link #build()} checks them together.
 *
 * <p>A call that names a part of which there can be several adds it to those before: tasks, dependencies, further calendars, resources,
 * teams, assignments, baselines. A call that sets what there is one of replaces it; so do the calls that begin with "replace".
 *
 * <p>A builder is for one thread: two that use it at the same time may lose parts or see half of one. What it builds is immutable; it can
 * go on and build more.
 */
public final class ProjectBuilder {
  private final String name;
  private final LocalDateTime start;
  private ScheduleFrom scheduleFrom = ScheduleFrom.START;
  private Optional<LocalDateTime> mustFinishBy = Optional.empty();
  private Optional<LocalDateTime> statusDate = Optional.empty();
  private WorkCalendar calendar = WorkCalendar.standard();
  private final List<WorkCalendar> calendars = new ArrayList<>();
  private Workday workday = Workday.STANDARD;
  private final List<Task> tasks = new ArrayList<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Team> teams = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Baseline> baselines = new ArrayList<>();
  private double overheadPerDay;

  ProjectBuilder(String name, LocalDateTime start) {
    this.name = name;
    this.start = start;
  }

  ProjectBuilder(Project project) {
    this(project.name(), project.start());
    scheduleFrom = project.scheduleFrom();
    mustFinishBy = project.mustFinishBy();
    statusDate = project.statusDate();
    calendar = project.calendar();
    calendars.addAll(project.calendars());
    workday = project.workday();
    tasks.addAll(project.tasks());
    dependencies.addAll(project.dependencies());
    resources.addAll(project.resources());
    teams.addAll(project.teams());
    assignments.addAll(project.assignments());
    baselines.addAll(project.baselines());
    overheadPerDay = project.overheadPerDay();
  }

  /**
   * Sets the calendar that holds where a task names none; the standard week unless set.
   *
   * @param newCalendar the calendar
   * @return this builder
   */
  public ProjectBuilder calendar(WorkCalendar newCalendar) {
    calendar = newCalendar;
    return this;
  }

  /**
   * Adds a calendar that tasks and resources may name.
   *
   * @param further the calendar; its name is how it is referred to
   * @return this builder
   */
  public ProjectBuilder addCalendar(WorkCalendar further) {
    calendars.add(further);
    return this;
  }

  /**
   * Sets how long a day is where a duration is stated in days; eight hours unless set.
   *
   * @param newWorkday the lengths of a day and a week
   * @return this builder
   */
  public ProjectBuilder workday(Workday newWorkday) {
    workday = newWorkday;
    return this;
  }

  /**
   * Sets the date up to which progress is known.
   *
   * @param date the status date, also called data date
   * @return this builder
   */
  public ProjectBuilder statusDate(LocalDateTime date) {
    statusDate = Optional.of(date);
    return this;
  }

  /**
   * Sets when all of the project must be finished.
   *
   * @param date the date from which late dates count back
   * @return this builder
   */
  public ProjectBuilder mustFinishBy(LocalDateTime date) {
    mustFinishBy = Optional.of(date);
    return this;
  }

  /**
   * Sets from which end the project is scheduled; from its start unless set.
   *
   * @param end the end; {@link ScheduleFrom#FINISH} needs a date to finish by
   * @return this builder
   */
  public ProjectBuilder scheduleFrom(ScheduleFrom end) {
    scheduleFrom = end;
    return this;
  }

  /**
   * Adds a task.
   *
   * @param task the task
   * @return this builder
   */
  public ProjectBuilder task(Task task) {
    tasks.add(task);
    return this;
  }

  /**
   * Adds a task that takes some working time.
   *
   * @param id identifies the task
   * @param duration how much working time it takes
   * @return this builder
   * @throws IllegalArgumentException if {@code id} is blank or {@code duration} is negative
   */
  public ProjectBuilder task(String id, WorkDuration duration) {
    return task(Task.of(id, duration));
  }

  /**
   * Adds a summary: a task whose dates follow from the tasks below it.
   *
   * @param id identifies the summary
   * @return this builder
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public ProjectBuilder summary(String id) {
    return task(Task.summary(id));
  }

  /**
   * Adds a milestone: a task of no duration.
   *
   * @param id identifies the milestone
   * @return this builder
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public ProjectBuilder milestone(String id) {
    return task(Task.of(id));
  }

  /**
   * Adds a milestone at the beginning of work; see {@link MilestoneKind#START}.
   *
   * @param id identifies the milestone
   * @return this builder
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public ProjectBuilder startMilestone(String id) {
    return task(Task.of(id).withMilestoneKind(MilestoneKind.START));
  }

  /**
   * Adds a milestone at the end of work; see {@link MilestoneKind#FINISH}.
   *
   * @param id identifies the milestone
   * @return this builder
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public ProjectBuilder finishMilestone(String id) {
    return task(Task.of(id).withMilestoneKind(MilestoneKind.FINISH));
  }

  /**
   * Puts another task in the place of the one with the same id.
   *
   * @param task the task
   * @return this builder
   * @throws UnknownTaskException if no task has this id
   */
  public ProjectBuilder replaceTask(Task task) {
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).id().equals(task.id())) {
        tasks.set(i, task);
        return this;
      }
    }
    throw new UnknownTaskException(task.id(), name);
  }

  /**
   * Puts other tasks in the place of all tasks.
   *
   * @param all the tasks, in order
   * @return this builder
   */
  public ProjectBuilder replaceTasks(List<Task> all) {
    tasks.clear();
    tasks.addAll(all);
    return this;
  }

  /**
   * Puts other dependencies in the place of all dependencies.
   *
   * @param all the dependencies, in order
   * @return this builder
   */
  public ProjectBuilder replaceDependencies(List<Dependency> all) {
    dependencies.clear();
    dependencies.addAll(all);
    return this;
  }

  /**
   * Adds a dependency.
   *
   * @param dependency the dependency
   * @return this builder
   */
  public ProjectBuilder dependency(Dependency dependency) {
    dependencies.add(dependency);
    return this;
  }

  /**
   * Adds the usual dependency: finish to start, no lag.
   *
   * @param predecessor the id of the task that is waited for
   * @param successor the id of the task that waits
   * @return this builder
   * @throws IllegalArgumentException if an id is blank
   */
  public ProjectBuilder dependency(String predecessor, String successor) {
    return dependency(Dependency.of(TaskId.of(predecessor), TaskId.of(successor)));
  }

  /**
   * Adds a dependency of any type.
   *
   * @param predecessor the id of the task that is waited for
   * @param successor the id of the task that waits
   * @param type which ends are tied together
   * @param lag the time between those ends
   * @return this builder
   * @throws IllegalArgumentException if an id is blank
   */
  public ProjectBuilder dependency(
      String predecessor, String successor, DependencyType type, Lag lag) {
    return dependency(new Dependency(TaskId.of(predecessor), TaskId.of(successor), type, lag));
  }

  /**
   * Removes every dependency that equals this one.
   *
   * @param dependency the dependency
   * @return this builder
   */
  public ProjectBuilder removeDependency(Dependency dependency) {
    dependencies.removeIf(dependency::equals);
    return this;
  }

  /**
   * Adds a resource.
   *
   * @param resource the resource
   * @return this builder
   */
  public ProjectBuilder resource(Resource resource) {
    resources.add(resource);
    return this;
  }

  /**
   * Adds a team.
   *
   * @param team the team
   * @return this builder
   */
  public ProjectBuilder team(Team team) {
    teams.add(team);
    return this;
  }

  /**
   * Adds an assignment.
   *
   * @param assignment who works on what
   * @return this builder
   */
  public ProjectBuilder assignment(Assignment assignment) {
    assignments.add(assignment);
    return this;
  }

  /**
   * Puts other assignments in the place of those of a task.
   *
   * @param task the task
   * @param assigned who works on it
   * @return this builder
   */
  public ProjectBuilder replaceAssignments(TaskId task, List<Assignment> assigned) {
    assignments.removeIf(each -> each.task().equals(task));
    assignments.addAll(assigned);
    return this;
  }

  /**
   * Adds a baseline.
   *
   * @param baseline dates agreed on earlier
   * @return this builder
   */
  public ProjectBuilder baseline(Baseline baseline) {
    baselines.add(baseline);
    return this;
  }

  /**
   * Sets what each calendar day from the project's start to its finish costs; nothing unless set.
   *
   * @param amount the amount, in the currency of the plan; at least 0
   * @return this builder
   */
  public ProjectBuilder overheadPerDay(double amount) {
    overheadPerDay = amount;
    return this;
  }

  /**
   * {@return the project}
   *
   * @throws InvalidProjectException if rules are broken; it names all of them
   * @throws CyclicDependencyException if one of them is that the dependencies form a cycle
   */
  public Project build() {
    return new Project(
        name,
        start,
        scheduleFrom,
        mustFinishBy,
        statusDate,
        calendar,
        calendars,
        workday,
        tasks,
        dependencies,
        resources,
        teams,
        assignments,
        baselines,
        overheadPerDay);
  }
}
