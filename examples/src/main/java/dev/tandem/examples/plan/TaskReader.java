package dev.tandem.examples.plan;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tasks of a plan file, from the top down, into a project builder. */
final class TaskReader {
  private final ProjectBuilder project;
  private final List<WorkCalendar> calendars;
  private final WorkCalendar standard;
  private final Problems problems;
  private final ImmutableList.Builder<Baseline.Entry> baseline = ImmutableList.builder();

  TaskReader(
      ProjectBuilder project,
      List<WorkCalendar> calendars,
      WorkCalendar standard,
      Problems problems) {
    this.project = project;
    this.calendars = calendars;
    this.standard = standard;
    this.problems = problems;
  }

  void read(List<PlanFile.TaskEntry> entries) {
    entries.forEach(entry -> add(entry, Optional.empty()));
  }

  /** The baseline dates of the tasks read. */
  ImmutableList<Baseline.Entry> baseline() {
    return baseline.build();
  }

  private void add(PlanFile.TaskEntry entry, Optional<String> parent) {
    String place = placeOf(entry);
    Optional<Task> made = problems.read(place, () -> plain(entry));
    made.map(task -> parent.map(task::withParent).orElse(task))
        .map(task -> withDates(task, entry, place))
        .ifPresent(project::task);
    for (String text : entry.after()) {
      problems
          .read(place, () -> PlanTexts.dependency(text, entry.id()))
          .ifPresent(project::dependency);
    }
    for (String text : entry.assigned()) {
      problems
          .read(place + ", assigned", () -> StaffReader.assignment(text, entry.id()))
          .ifPresent(project::assignment);
    }
    entry.tasks().forEach(child -> add(child, made.map(task -> task.id().value())));
  }

  private static String placeOf(PlanFile.TaskEntry entry) {
    return entry.id().isEmpty() ? "task named \"" + entry.name() + "\"" : "task " + entry.id();
  }

  private Task plain(PlanFile.TaskEntry entry) {
    if (CharMatcher.whitespace().matchesAnyOf(entry.id())) {
      throw new IllegalArgumentException("task id must be without spaces: \"" + entry.id()
          + "\". Join the words, and put the full text into the name.");
    }
    Task task = Task.of(entry.id());
    if (!entry.name().isEmpty()) {
      task = task.withName(entry.name());
    }
    if (!entry.calendar().isEmpty()) {
      task = task.withCalendar(entry.calendar());
    }
    return task;
  }

  private Task withDates(Task plain, PlanFile.TaskEntry entry, String place) {
    WorkCalendar calendar = calendarOf(entry);
    Task task = problems.read(place, () -> plain.withDuration(duration(entry))).orElse(plain);
    task = withStaffing(task, entry, place);
    task = withEstimate(task, entry, place);
    task = withCost(task, entry, place);
    task = withConstraints(task, constraints(entry.constraints(), calendar, place), place);
    task = problems
        .readIfGiven(
            place + ", deadline",
            entry.deadline(),
            () -> PlanTexts.finish(entry.deadline(), calendar))
        .map(task::withDeadline)
        .orElse(task);
    task = entry
        .progress()
        .flatMap(
            progress -> problems.read(place + ", progress", () -> progress(progress, calendar)))
        .map(task::withProgress)
        .orElse(task);
    entry
        .baseline()
        .flatMap(dates -> problems.read(
            place + ", baseline",
            () -> new Baseline.Entry(
                TaskId.of(entry.id()),
                PlanTexts.start(dates.start(), calendar),
                PlanTexts.finish(dates.finish(), calendar))))
        .ifPresent(baseline::add);
    return task;
  }

  private Task withStaffing(Task plain, PlanFile.TaskEntry entry, String place) {
    Task task = problems
        .readIfGiven(
            place,
            entry.calendarBasis(),
            () -> PlanTexts.choice("calendarBasis", entry.calendarBasis(), CalendarBasis.class))
        .map(plain::withCalendarBasis)
        .orElse(plain);
    return problems
        .readIfGiven(
            place,
            entry.effortRule(),
            () -> PlanTexts.choice("effortRule", entry.effortRule(), EffortRule.class))
        .map(task::withEffortRule)
        .orElse(task);
  }

  private Task withEstimate(Task task, PlanFile.TaskEntry entry, String place) {
    if (!entry.estimate().isEmpty() && !entry.tasks().isEmpty()) {
      problems.check(
          false,
          place + ": estimate must be that of a task without tasks below it: \"" + entry.estimate()
              + "\". Give it to the tasks below.");
      return task;
    }
    return problems
        .readIfGiven(place, entry.estimate(), () -> PlanTexts.estimate(entry.estimate()))
        .map(task::withDurationEstimate)
        .orElse(task);
  }

  private Task withCost(Task task, PlanFile.TaskEntry entry, String place) {
    if (entry.cost().isPresent() && !entry.tasks().isEmpty()) {
      problems.check(
          false,
          place + ": cost must be that of a task without tasks below it: \"" + entry.id()
              + "\". Give it to the tasks below.");
      return task;
    }
    return entry
        .cost()
        .flatMap(cost -> problems.read(
            place + ", cost",
            () -> new TaskCost(cost.fixed().orElse(0), cost.perDay().orElse(0))))
        .map(task::withCost)
        .orElse(task);
  }

  private WorkCalendar calendarOf(PlanFile.TaskEntry entry) {
    return calendars.stream()
        .filter(calendar -> calendar.name().equals(entry.calendar()))
        .findFirst()
        .orElse(standard);
  }

  private WorkDuration duration(PlanFile.TaskEntry entry) {
    if (!entry.duration().isEmpty()) {
      return WorkDuration.parse(entry.duration());
    }
    if (entry.tasks().isEmpty() && problems.fieldsAreKnown()) {
      throw new IllegalArgumentException(
          "duration must be given for a task without tasks below it. Write for example \"5d\", or \"0d\" for a milestone.");
    }
    return WorkDuration.ZERO;
  }

  private ImmutableList<Constraint> constraints(
      Map<String, String> entries, WorkCalendar calendar, String place) {
    ImmutableList.Builder<Constraint> constraints = ImmutableList.builder();
    entries.forEach((name, date) -> problems
        .read(place + ", constraint " + name, () -> constraint(name, date, calendar))
        .ifPresent(constraints::add));
    return constraints.build();
  }

  private static Constraint constraint(String name, String date, WorkCalendar calendar) {
    ConstraintType type = PlanTexts.choice("constraint", name, ConstraintType.class);
    if (!type.isDated()) {
      return new Constraint(type, Optional.empty());
    }
    boolean bindsFinish = type.words().contains("finish");
    LocalDateTime time =
        bindsFinish ? PlanTexts.finish(date, calendar) : PlanTexts.start(date, calendar);
    return Constraint.of(type, time);
  }

  private Task withConstraints(Task task, List<Constraint> constraints, String place) {
    problems.check(
        constraints.size() <= 2,
        place + ": constraints must be 2 at most: " + constraints.size()
            + ". Keep the ones that bind.");
    return switch (constraints.size()) {
      case 0 -> task;
      case 1 -> task.withConstraint(constraints.get(0));
      default -> task.withConstraints(constraints.get(0), constraints.get(1));
    };
  }

  private static Progress progress(PlanFile.ProgressEntry entry, WorkCalendar calendar) {
    return new Progress(
        ifGiven(entry.started()).map(text -> PlanTexts.start(text, calendar)),
        ifGiven(entry.finished()).map(text -> PlanTexts.finish(text, calendar)),
        ifGiven(entry.remaining()).map(WorkDuration::parse),
        entry.percentComplete(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> ifGiven(String text) {
    return Optional.of(text).filter(given -> !given.isEmpty());
  }
}
