package dev.tandem.core.portfolio;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All projects of a portfolio as one: their tasks one project after another, every calendar by a name of its own, durations in the first
 * project's workday.
 */
final class JoinedProject {
  private final List<Project> projects;
  private final Workday workday;
  private final Map<WorkCalendar, String> names = new LinkedHashMap<>();
  private final Map<ResourceId, Resource> resources = new LinkedHashMap<>();
  private final Map<ResourceId, Team> teams = new LinkedHashMap<>();
  private final Map<String, Baseline> baselines = new LinkedHashMap<>();
  private final ProjectBuilder joined;

  private JoinedProject(String name, List<Project> projects) {
    this.projects = projects;
    Project first = projects.get(0);
    this.workday = first.workday();
    LocalDateTime start =
        projects.stream().map(Project::start).min(Comparator.naturalOrder()).orElseThrow();
    this.joined = Project.builder(name, start).calendar(first.calendar()).workday(workday);
  }

  /** The projects as one; a single project is itself, if no dependency is added. */
  static Project of(String name, List<Project> projects, List<Dependency> across) {
    if (projects.size() == 1) {
      return across.isEmpty() ? projects.get(0) : withDependencies(projects.get(0), across);
    }
    JoinedProject all = new JoinedProject(name, projects);
    all.nameCalendars();
    projects.forEach(all::add);
    across.forEach(all.joined::dependency);
    all.resources.values().forEach(all.joined::resource);
    all.teams.values().forEach(all.joined::team);
    all.baselines.values().forEach(all.joined::baseline);
    return all.joined.build();
  }

  private static Project withDependencies(Project project, List<Dependency> across) {
    ProjectBuilder builder = project.toBuilder();
    across.forEach(builder::dependency);
    return builder.build();
  }

  /** Calendars that are equal but for their name keep all their names; of several that share one, the later ones get their project's. */
  private void nameCalendars() {
    names.put(projects.get(0).calendar(), projects.get(0).calendar().name());
    for (Project project : projects) {
      name(project.calendar(), project);
      project.calendars().forEach(calendar -> name(calendar, project));
    }
    WorkCalendar own = projects.get(0).calendar();
    names.forEach((calendar, name) -> {
      if (!calendar.equals(own)) {
        joined.addCalendar(new WorkCalendar(
            name, calendar.week(), calendar.yearly(), calendar.recurring(), calendar.dated()));
      }
    });
  }

  private void name(WorkCalendar calendar, Project project) {
    if (!names.containsKey(calendar)) {
      String name = calendar.name();
      for (int i = 1; names.containsValue(name); i++) {
        name = calendar.name() + " (" + project.name() + (i == 1 ? "" : " " + i) + ")";
      }
      names.put(calendar, name);
    }
  }

  private void add(Project project) {
    boolean sameDay = project.workday().equals(workday);
    for (Task task : project.tasks()) {
      Task onCalendar = task.calendar().isEmpty() && project.calendar().equals(joinedCalendar())
          ? task
          : task.withCalendar(nameOf(project, project.calendarOf(task)));
      joined.task(sameDay ? onCalendar : inWorkday(onCalendar, project.workday()));
    }
    for (Dependency each : project.dependencies()) {
      joined.dependency(sameDay ? each : inWorkday(each, project.workday()));
    }
    for (Assignment each : project.assignments()) {
      joined.assignment(sameDay ? each : inWorkday(each, project.workday()));
    }
    project.resources().forEach(each -> resources.putIfAbsent(each.id(), named(project, each)));
    project.teams().forEach(each -> teams.putIfAbsent(each.id(), each));
    project.baselines().forEach(each -> baselines.merge(each.name(), each, JoinedProject::plus));
  }

  private WorkCalendar joinedCalendar() {
    return projects.get(0).calendar();
  }

  private String nameOf(Project project, WorkCalendar calendar) {
    return Optional.ofNullable(names.get(calendar))
        .orElseThrow(() -> new IllegalStateException(
            "calendar must be known: " + calendar.name() + " of " + project.name()));
  }

  private Resource named(Project project, Resource resource) {
    String calendar = nameOf(project, calendarOf(project, resource));
    return new Resource(
        resource.id(),
        resource.name(),
        resource.capacity(),
        Optional.of(calendar),
        resource.rate() * ratio(workday, project.workday()));
  }

  /** The calendar that a resource follows: its own, or its project's. */
  static WorkCalendar calendarOf(Project project, Resource resource) {
    return resource
        .calendar()
        .flatMap(name -> project.calendars().stream()
            .filter(calendar -> calendar.name().equals(name))
            .findFirst())
        .orElse(project.calendar());
  }

  private static Baseline plus(Baseline one, Baseline other) {
    LocalDateTime taken = one.takenAt().isAfter(other.takenAt()) ? one.takenAt() : other.takenAt();
    return new Baseline(
        one.name(),
        taken,
        ImmutableList.<Baseline.Entry>builder()
            .addAll(one.entries())
            .addAll(other.entries().stream()
                .filter(entry -> one.entry(entry.task()).isEmpty())
                .toList())
            .build());
  }

  private Task inWorkday(Task task, Workday from) {
    Workday counted = task.durationKind().workday(from);
    Workday shown = task.durationKind().workday(workday);
    Progress progress = task.progress();
    Task priced = inWorkday(task, ratio(counted, shown));
    Task changed = task.duration().isZero()
        ? priced
        : priced.withDuration(converted(task.duration(), counted, shown));
    return progress
        .remaining()
        .map(left -> changed.withProgress(new Progress(
            progress.actualStart(),
            progress.actualFinish(),
            Optional.of(converted(left, counted, shown)),
            progress.percentComplete(),
            progress.suspended(),
            progress.resumed())))
        .orElse(changed);
  }

  /** Counts what is stated by the day in days of which one of the old is {@code ratio}. */
  private static Task inWorkday(Task task, double ratio) {
    TaskCost cost = task.cost();
    Task changed = task.withCost(new TaskCost(cost.fixed(), cost.perWorkday() / ratio));
    return task.durationEstimate()
        .map(estimate -> changed.withDurationEstimate(estimate.times(ratio)))
        .orElse(changed);
  }

  /** How many days of one length a day of another is. */
  private static double ratio(Workday day, Workday other) {
    return (double) day.secondsPerDay() / other.secondsPerDay();
  }

  private Dependency inWorkday(Dependency dependency, Workday from) {
    Lag lag = dependency
        .lag()
        .fold(
            working -> new Lag.Working(converted(working.time(), from, workday)),
            elapsed -> elapsed,
            share -> share,
            share -> share);
    return new Dependency(dependency.predecessor(), dependency.successor(), dependency.type(), lag);
  }

  private Assignment inWorkday(Assignment assignment, Workday from) {
    return new Assignment(
        assignment.task(),
        assignment.resource(),
        assignment.units(),
        assignment.work().map(work -> converted(work, from, workday)));
  }

  private static WorkDuration converted(WorkDuration duration, Workday from, Workday to) {
    return WorkDuration.ofSeconds(duration.toSeconds(from), to);
  }
}
