package dev.tandem.jackson;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Projects with something of everything. */
final class RandomProjects {
  private final Dice dice;
  private final RandomCalendars calendars;
  private int tasks;

  private RandomProjects(Dice dice) {
    this.dice = dice;
    this.calendars = new RandomCalendars(dice);
  }

  static Project of(long seed) {
    return new RandomProjects(new Dice(seed)).project();
  }

  /** Returns a project whose dates stay within the years that can be computed. */
  static Project scheduled(long seed) {
    Project project = of(seed);
    ProjectBuilder builder =
        Project.builder("plan", project.start()).addCalendar(project.calendars().get(0));
    for (Task task : project.tasks()) {
      WorkDuration duration = WorkDuration.workhours(task.duration().amount() % 99);
      builder.task(task.duration().isZero() ? task : task.withDuration(duration));
    }
    project.dependencies().forEach(builder::dependency);
    return builder.build();
  }

  private Project project() {
    tasks = dice.below(9);
    ProjectBuilder builder = Project.builder(dice.text(), dice.time())
        .calendar(calendars.calendar("own"))
        .addCalendar(calendars.calendar("nights \"n\""))
        .workday(calendars.workday());
    dice.maybe(dice::time).ifPresent(builder::statusDate);
    dice.maybe(dice::time)
        .ifPresent(date -> builder.mustFinishBy(date).scheduleFrom(dice.pick(ScheduleFrom.class)));
    builder.task(Task.summary("phase").withName(dice.text()));
    builder.task(Task.of("only", duration()).withParent("phase"));
    IntStream.range(0, tasks).forEach(i -> builder.task(task(i)));
    IntStream.range(1, Math.max(tasks, 1)).forEach(i -> link(builder, i));
    staff(builder);
    dice.upTo(2, this::baseline).forEach(builder::baseline);
    dice.maybe(dice::positive).ifPresent(builder::overheadPerDay);
    return builder.build();
  }

  private void link(ProjectBuilder builder, int to) {
    dice.maybe(() ->
            new Dependency(id(dice.below(to)), id(to), dice.pick(DependencyType.class), lag()))
        .ifPresent(builder::dependency);
  }

  private void staff(ProjectBuilder builder) {
    builder.resource(Resource.of("ann"));
    builder.resource(new Resource(
        ResourceId.of("bob"),
        dice.text(),
        dice.positive(),
        dice.maybe(() -> "nights \"n\""),
        dice.oneIn(2) ? 0 : dice.positive()));
    builder.team(new Team(
        ResourceId.of("crew"), dice.text(), List.of(ResourceId.of("ann"), ResourceId.of("bob"))));
    if (tasks > 0) {
      builder.assignment(Assignment.of("t0", "ann"));
      builder.assignment(new Assignment(
          id(dice.below(tasks)),
          ResourceId.of("crew"),
          dice.positive(),
          dice.maybe(this::duration)));
    }
  }

  private static TaskId id(int i) {
    return TaskId.of("t" + i);
  }

  private Baseline baseline() {
    LocalDateTime start = dice.time();
    List<Baseline.Entry> entries = tasks == 0
        ? List.of()
        : List.of(
            new Baseline.Entry(id(dice.below(tasks)), start, start.plusHours(dice.below(99))));
    return new Baseline(dice.text(), dice.time(), entries);
  }

  private Task task(int i) {
    boolean milestone = dice.oneIn(4);
    Optional<Constraint> constraint = dice.maybe(this::constraint);
    return new Task(
        id(i),
        dice.text(),
        dice.maybe(() -> TaskId.of("phase")),
        milestone ? new WorkDuration(0, dice.pick(WorkUnit.class)) : duration(),
        dice.pick(List.of(DurationKind.WORKING, DurationKind.ELAPSED)),
        milestone ? dice.pick(MilestoneKind.class) : MilestoneKind.WHERE_REACHED,
        dice.maybe(() -> "nights \"n\""),
        constraint,
        constraint.isPresent() && dice.oneIn(3)
            ? Optional.of(Constraint.asSoonAsPossible())
            : Optional.empty(),
        dice.maybe(dice::time),
        dice.maybe(dice::time),
        progress(),
        milestone
            ? Optional.empty()
            : dice.maybe(() -> Estimate.betaPert(1, 2, dice.number(2, 90))),
        dice.oneIn(2) ? TaskCost.NONE : new TaskCost(dice.positive(), dice.positive()),
        dice.pick(CalendarBasis.class),
        dice.pick(EffortRule.class),
        dice.upTo(
            2,
            () -> Split.of(
                new WorkDuration(1 + dice.below(50), dice.pick(WorkUnit.class)), duration())),
        Duration.ofSeconds(dice.oneIn(2) ? 0 : dice.below(500_000)));
  }

  Constraint constraint() {
    ConstraintType type = dice.pick(ConstraintType.class);
    return new Constraint(type, type.isDated() ? Optional.of(dice.time()) : Optional.empty());
  }

  WorkDuration duration() {
    return new WorkDuration(dice.below(2_000), dice.pick(WorkUnit.class));
  }

  Lag lag() {
    return switch (dice.below(6)) {
      case 0 -> Lag.NONE;
      case 1 -> Lag.elapsed(Duration.ofSeconds(dice.below(200_000) - 100_000));
      case 2 -> Lag.percent(dice.number(-100, 100));
      case 3 -> Lag.elapsedPercent(dice.number(-100, 100));
      default -> Lag.lag(new WorkDuration(dice.below(200) - 100, dice.pick(WorkUnit.class)));
    };
  }

  private Progress progress() {
    LocalDateTime start = dice.time();
    return switch (dice.below(5)) {
      case 0 -> Progress.finished(start, start.plusHours(dice.below(999)));
      case 1 -> Progress.started(start, duration());
      case 2 -> Progress.startedPercent(start, dice.number(0, 100));
      case 3 ->
        new Progress(
            Optional.of(start),
            Optional.empty(),
            dice.maybe(this::duration),
            OptionalDouble.of(50),
            Optional.of(start.plusDays(1)),
            dice.maybe(() -> start.plusDays(2)));
      default -> Progress.NOT_STARTED;
    };
  }
}
