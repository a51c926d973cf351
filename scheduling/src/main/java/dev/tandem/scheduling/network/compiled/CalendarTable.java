package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.CombinedCalendar;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.ParallelWork;
import dev.tandem.scheduling.kernel.ParallelWork.Assigned;
import dev.tandem.scheduling.network.compiled.DrivingCalendars.Driver;
import dev.tandem.scheduling.policy.LagCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendars that a network uses, numbered as they are met; the project's own is number 0. Those on which several work, each on one of
 * their own, are the last.
 */
final class CalendarTable {
  private static final int FEWEST_YEARS = 2;
  private static final int MOST_YEARS = 60;
  private static final int WORKDAYS_A_YEAR = 250;

  private final Project project;
  private final List<Project> parts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Tabulated> calendars = new ArrayList<>();
  private final Map<WorkCalendar, Integer> single = new HashMap<>();
  private final Map<Hours, Integer> combined = new HashMap<>();
  /** How far below 0 each stands until all calendars are known: -1 for the first. */
  private final Map<Several, Integer> parallel = new LinkedHashMap<>();

  /** What has been asked for already. */
  private final Map<Asked, Integer> driven = new HashMap<>();

  /** What tells driving calendars apart by names, which is quicker than by what is in them. */
  private record Asked(Optional<String> own, ImmutableList<Person> persons) {
    private record Person(
        ResourceId resource, boolean withinTask, boolean isAlwaysThere, double share) {}

    static Asked of(Task task, DrivingCalendars driving) {
      return new Asked(
          task.calendar(),
          driving.drivers().stream()
              .map(each -> new Person(
                  each.resource(), each.withinTask(), each.calendars().isEmpty(), each.share()))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  /** A calendar, or several together, of which a table can be made. */
  private interface Tabulated {
    WorkingTime of(LocalDate from, LocalDate to);
  }

  /** When all required calendars work, and one of the alternatives if there are any. */
  private record Hours(
      ImmutableSet<WorkCalendar> required, ImmutableSet<WorkCalendar> alternatives) {}

  /** Several who work on calendars of their own, and the one on which any of them works. */
  private record Several(
      int axis, ImmutableList<Integer> calendars, ImmutableList<Double> shares) {}

  CalendarTable(Project project, List<Project> parts, LagCalendar lagCalendar) {
    this.project = project;
    this.parts = parts;
    number(project.calendar());
    if (lagCalendar == LagCalendar.TWENTY_FOUR_HOURS) {
      // The project may work around the clock itself: lags still look for it in its own place.
      calendars.add(
          CompiledNetwork.CLOCK_CALENDAR,
          (from, to) -> WorkingTime.of(WorkCalendar.twentyFourHours(), from, to));
      single.putIfAbsent(WorkCalendar.twentyFourHours(), CompiledNetwork.CLOCK_CALENDAR);
    }
  }

  /** The task's own calendar, or the project's, whoever does it. */
  int of(Task task) {
    if (task.durationKind() == DurationKind.ELAPSED) {
      return number(WorkCalendar.twentyFourHours());
    }
    return task.calendar()
        .map(name -> numbers.computeIfAbsent(name, unused -> number(project.calendarOf(task))))
        .orElse(0);
  }

  /**
   * The calendar that drives a task; negative until {@link #settled} if several work on calendars of their own.
   *
   * @throws dev.tandem.core.calendar.hours.InvalidCalendarException if somebody never works while the task may go on
   */
  int of(Task task, DrivingCalendars driving) {
    if (driving.drivers().isEmpty()) {
      return of(task);
    }
    return driven.computeIfAbsent(Asked.of(task, driving), unused -> number(driving));
  }

  private int number(DrivingCalendars driving) {
    if (driving.isOne()) {
      return number(driving.own(), driving.drivers().get(0));
    }
    ImmutableList<Integer> each = driving.drivers().stream()
        .map(driver -> number(driving.own(), driver))
        .collect(ImmutableList.toImmutableList());
    Several several = new Several(
        axis(driving),
        each,
        ImmutableList.copyOf(Lists.transform(driving.drivers(), Driver::share)));
    return parallel.computeIfAbsent(several, unused -> -1 - parallel.size());
  }

  /** The calendar on which at least one of several works. */
  private int axis(DrivingCalendars driving) {
    boolean withinTask = driving.drivers().get(0).withinTask();
    boolean anyIsAlwaysThere =
        driving.drivers().stream().anyMatch(driver -> driver.calendars().isEmpty());
    if (withinTask && anyIsAlwaysThere) {
      return number(driving.own());
    }
    ImmutableSet.Builder<WorkCalendar> any = ImmutableSet.builder();
    driving.drivers().forEach(driver -> any.addAll(driver.calendars()));
    if (anyIsAlwaysThere) {
      any.add(driving.own());
    }
    return number(
        new Hours(withinTask ? ImmutableSet.of(driving.own()) : ImmutableSet.of(), any.build()));
  }

  private int number(WorkCalendar own, Driver driver) {
    if (driver.calendars().isEmpty()) {
      return number(own);
    }
    return number(new Hours(
        driver.withinTask() ? ImmutableSet.of(own) : ImmutableSet.of(),
        ImmutableSet.copyOf(driver.calendars())));
  }

  /** The calendar of one of several projects; of a single one it is number 0. */
  int ofProject(Project part) {
    return parts.size() == 1 ? 0 : number(part.calendar());
  }

  private int number(WorkCalendar calendar) {
    return single.computeIfAbsent(
        calendar, unused -> add((from, to) -> WorkingTime.of(calendar, from, to)));
  }

  /** Hours of one calendar, or of several of which one says nothing more, are that calendar's. */
  private int number(Hours hours) {
    if (hours.required().equals(hours.alternatives())
        || (hours.required().isEmpty() && hours.alternatives().size() == 1)) {
      return number(hours.alternatives().asList().get(0));
    }
    Integer known = combined.get(hours);
    if (known != null) {
      return known;
    }
    CombinedCalendar together = CombinedCalendar.union(hours.alternatives().asList());
    for (WorkCalendar calendar : hours.required()) {
      together = together.within(calendar);
    }
    CombinedCalendar made = together;
    int number = add((from, to) -> WorkingTime.of(made, from, to));
    combined.put(hours, number);
    return number;
  }

  private int add(Tabulated calendar) {
    calendars.add(calendar);
    return calendars.size() - 1;
  }

  /** The number for good of what {@link #of(Task, DrivingCalendars)} returned, once all tasks have been asked for. */
  int settled(int number) {
    return number >= 0 ? number : calendars.size() - 1 - number;
  }

  /** How several work together on each of the last calendars. */
  ImmutableList<ParallelWork> parallel(ImmutableList<WorkingTime> compiled) {
    return parallel.keySet().stream()
        .map(several -> parallel(several, compiled))
        .collect(ImmutableList.toImmutableList());
  }

  private static ParallelWork parallel(Several several, ImmutableList<WorkingTime> compiled) {
    ImmutableList.Builder<Assigned> assigned = ImmutableList.builder();
    for (int i = 0; i < several.calendars().size(); i++) {
      assigned.add(new Assigned(
          compiled.get(several.calendars().get(i)), several.shares().get(i)));
    }
    return new ParallelWork(compiled.get(several.axis()), assigned.build());
  }

  /**
   * The calendars with tables over the years in which the plan is likely to lie; outside them the same results take longer.
   *
   * <p>The tables reach from a year before the plan's start to where all its work would end if it were done one task after another, within
   * limits: a small plan pays for few years, and a large one does more at the same time. Of several projects the first start and the last
   * count.
   */
  ImmutableList<WorkingTime> compiled() {
    LocalDate from = project.start().toLocalDate().minusYears(1);
    LocalDate last = parts.stream()
        .map(part -> part.start().toLocalDate())
        .max(Comparator.naturalOrder())
        .orElseThrow();
    LocalDate to = last.plusYears(Math.min(MOST_YEARS, FEWEST_YEARS + yearsOfWork()));
    List<WorkingTime> compiled =
        new ArrayList<>(Lists.transform(calendars, calendar -> calendar.of(from, to)));
    for (Several several : parallel.keySet()) {
      compiled.add(compiled.get(several.axis()));
    }
    return ImmutableList.copyOf(compiled);
  }

  private long yearsOfWork() {
    double days = 0;
    for (Task task : project.tasks()) {
      days +=
          (double) task.durationSeconds(project.workday()) / project.workday().secondsPerDay();
    }
    return (long) (days / WORKDAYS_A_YEAR);
  }
}
