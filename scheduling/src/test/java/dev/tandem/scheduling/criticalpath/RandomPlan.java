package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random plans from a seed: small, dense, and full of the cases that are easy to get wrong. */
final class RandomPlan {
  static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);
  static final WorkCalendar NIGHTS =
      WorkCalendar.of("nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00")));
  static final WorkCalendar HALF_DAYS = WorkCalendar.builder("half days")
      .week(WorkWeek.weekdays(TimeRange.parse("08:00-12:00")))
      .exception(DatedHours.daysOff("closed", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 16)))
      .build();

  static final WorkCalendar EARLY =
      WorkCalendar.of("early", WorkWeek.everyDay(TimeRange.parse("04:00-10:00")));
  static final WorkCalendar MID_WEEK = WorkCalendar.builder("mid week")
      .hours(DayOfWeek.TUESDAY, TimeRange.WHOLE_DAY)
      .hours(DayOfWeek.WEDNESDAY, TimeRange.WHOLE_DAY)
      .hours(DayOfWeek.THURSDAY, TimeRange.WHOLE_DAY)
      .build();
  static final WorkCalendar SHIFT = WorkCalendar.twentyFourHours()
      .derive("shift")
      .exception(DatedHours.daysOff("trip", LocalDate.of(2026, 1, 13), LocalDate.of(2026, 1, 20)))
      .exception(RecurringHours.dayOff(
          "flex", Recurrence.weekly(2, DayOfWeek.FRIDAY), LocalDate.of(2026, 1, 9)))
      .build();
  private static final List<String> PERSONS = List.of("ann", "bob", "cat", "dan", "crew", "all");

  private final Random random;
  /** Draws who is assigned, so that the tasks are the same with and without. */
  private final Random staff;

  private final int size;
  private boolean manyCalendars;
  private boolean constraints;
  private boolean deadlines;
  private boolean progress;
  private boolean onlyFinishToStart;
  private boolean summaries;
  private boolean milestoneKinds;
  private boolean expectedFinishes;
  private boolean lateTasks;

  private RandomPlan(long seed, int size) {
    this.random = new Random(seed);
    this.staff = new Random(~seed);
    this.size = size;
  }

  static RandomPlan of(long seed, int size) {
    return new RandomPlan(seed, size);
  }

  RandomPlan withManyCalendars() {
    manyCalendars = true;
    return this;
  }

  RandomPlan withConstraints() {
    constraints = true;
    return this;
  }

  RandomPlan withDeadlines() {
    deadlines = true;
    return this;
  }

  RandomPlan withProgress() {
    progress = true;
    return this;
  }

  RandomPlan withSummaries() {
    summaries = true;
    return this;
  }

  RandomPlan withMilestoneKinds() {
    milestoneKinds = true;
    return this;
  }

  RandomPlan withExpectedFinishes() {
    expectedFinishes = true;
    return this;
  }

  RandomPlan withLateTasks() {
    lateTasks = true;
    return this;
  }

  RandomPlan onlyFinishToStart() {
    onlyFinishToStart = true;
    return this;
  }

  Project build() {
    ProjectBuilder builder =
        Project.builder("random", START).addCalendar(NIGHTS).addCalendar(HALF_DAYS);
    if (progress) {
      builder.statusDate(START.plusDays(random.nextInt(10)));
    }
    int groups = summaries ? 1 + size / 4 : 0;
    BitSet[] below = new BitSet[groups];
    int[] parent = new int[groups];
    for (int g = 0; g < groups; g++) {
      Task group = Task.of("g" + g);
      below[g] = new BitSet();
      parent[g] = g > 0 && random.nextBoolean() ? random.nextInt(g) : -1;
      builder.task(parent[g] >= 0 ? group.withParent("g" + parent[g]) : group);
    }
    for (int i = 0; i < size; i++) {
      Task task = manyCalendars ? task(i).withCalendarBasis(basis()) : task(i);
      int group = groups > 0 && random.nextBoolean() ? random.nextInt(groups) : -1;
      builder.task(group >= 0 ? task.withParent("g" + group) : task);
      for (int g = group; g >= 0; g = parent[g]) {
        below[g].set(i);
      }
    }
    for (int g = 0; g < groups; g++) {
      tie(builder, "g" + g, below[g]);
    }
    if (manyCalendars) {
      staff(builder);
    }
    for (int i = 1; i < size; i++) {
      int links = random.nextInt(4);
      for (int k = 0; k < links; k++) {
        builder.dependency(id(random.nextInt(i)), id(i), type(), lag());
      }
    }
    return builder.build();
  }

  private CalendarBasis basis() {
    return switch (staff.nextInt(6)) {
      case 0 -> CalendarBasis.TASK_DEPENDENT;
      case 1 -> CalendarBasis.RESOURCE_DEPENDENT;
      default -> CalendarBasis.OF_POLICY;
    };
  }

  /** People whose calendars have some time in common with each calendar of a task, and two teams; one person names no calendar. */
  private void staff(ProjectBuilder builder) {
    builder.addCalendar(EARLY).addCalendar(MID_WEEK).addCalendar(SHIFT);
    builder.resource(person("ann", Optional.of("early")));
    builder.resource(person("bob", Optional.of("mid week")));
    builder.resource(person("cat", Optional.empty()));
    builder.resource(person("dan", Optional.of("shift")));
    builder.team(team("crew", "ann", "bob")).team(team("all", "bob", "cat"));
    for (int i = 0; i < size; i++) {
      for (int k = staff.nextInt(2) * staff.nextInt(4); k > 0; k--) {
        builder.assignment(new Assignment(
            TaskId.of(id(i)),
            ResourceId.of(PERSONS.get(staff.nextInt(PERSONS.size()))),
            0.5 * (1 + staff.nextInt(3)),
            staff.nextInt(4) == 0 ? Optional.of(workhours(staff.nextInt(20))) : Optional.empty()));
      }
    }
  }

  private static Resource person(String id, Optional<String> calendar) {
    return new Resource(ResourceId.of(id), id, 1, calendar, 0);
  }

  private static Team team(String id, String one, String other) {
    return new Team(ResourceId.of(id), id, List.of(ResourceId.of(one), ResourceId.of(other)));
  }

  /** Ties a summary to tasks before or behind all that is below it, so that dependencies lead from lower numbers to higher ones. */
  private void tie(ProjectBuilder builder, String group, BitSet below) {
    int first = below.nextSetBit(0);
    int last = below.length() - 1;
    if (first > 0 && random.nextBoolean()) {
      builder.dependency(id(random.nextInt(first)), group, type(), lag());
    }
    if (first >= 0 && last < size - 1 && random.nextBoolean()) {
      builder.dependency(group, id(last + 1 + random.nextInt(size - 1 - last)), type(), lag());
    }
  }

  static String id(int i) {
    return "t" + i;
  }

  Task task(int i) {
    Task task = Task.of(id(i), workhours(random.nextInt(5) == 0 ? 0 : random.nextInt(30)));
    if (manyCalendars && random.nextInt(2) == 0) {
      task = task.withCalendar(random.nextBoolean() ? "nights" : "half days");
    }
    if (constraints && random.nextInt(4) == 0) {
      task = task.withConstraint(constraint());
    }
    if (deadlines && random.nextInt(4) == 0) {
      task = task.withDeadline(date());
    }
    if (lateTasks && random.nextInt(5) == 0) {
      task = task.withConstraint(Constraint.asLateAsPossible());
    }
    if (milestoneKinds && task.duration().isZero()) {
      task = task.withMilestoneKind(pick(List.of(MilestoneKind.values())));
    }
    if (expectedFinishes && random.nextInt(5) == 0) {
      task = task.withExpectedFinish(date());
    }
    return progress && random.nextInt(3) == 0 ? task.withProgress(progress()) : task;
  }

  Progress progress() {
    LocalDateTime start = START.plusHours(random.nextInt(100));
    return random.nextBoolean()
        ? Progress.finished(start, start.plusHours(random.nextInt(50)))
        : Progress.started(start, workhours(random.nextInt(20)));
  }

  private Constraint constraint() {
    ConstraintType type = pick(List.of(ConstraintType.values()));
    return type == ConstraintType.AS_LATE_AS_POSSIBLE || !type.isDated()
        ? Constraint.asSoonAsPossible()
        : Constraint.of(type, date());
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private LocalDateTime date() {
    return START.plusHours(random.nextInt(24 * 30));
  }

  DependencyType type() {
    return onlyFinishToStart
        ? DependencyType.FINISH_TO_START
        : pick(List.of(DependencyType.values()));
  }

  Lag lag() {
    if (onlyFinishToStart) {
      return Lag.NONE;
    }
    return switch (random.nextInt(manyCalendars ? 6 : 5)) {
      case 0 -> Lag.lag(workhours(random.nextInt(20)));
      case 1 -> Lag.lead(workhours(random.nextInt(10)));
      case 2 -> Lag.percent(random.nextInt(200) - 50);
      case 5 -> Lag.elapsed(Duration.ofHours(random.nextInt(60) - 10));
      default -> Lag.NONE;
    };
  }
}
