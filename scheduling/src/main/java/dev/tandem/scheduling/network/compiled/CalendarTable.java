package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.policy.LagCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calendars that a network uses, numbered as they are met; the project's own is number 0. */
final class CalendarTable {
  private static final int FEWEST_YEARS = 2;
  private static final int MOST_YEARS = 60;
  private static final int WORKDAYS_A_YEAR = 250;

  private final Project project;
  private final List<Project> parts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<WorkCalendar> calendars = new ArrayList<>();

  CalendarTable(Project project, List<Project> parts, LagCalendar lagCalendar) {
    this.project = project;
    this.parts = parts;
    calendars.add(project.calendar());
    if (lagCalendar == LagCalendar.TWENTY_FOUR_HOURS) {
      calendars.add(CompiledNetwork.CLOCK_CALENDAR, WorkCalendar.twentyFourHours());
    }
  }

  int of(Task task) {
    if (task.durationKind() == DurationKind.ELAPSED) {
      return number(WorkCalendar.twentyFourHours());
    }
    return task.calendar()
        .map(name -> numbers.computeIfAbsent(name, unused -> number(project.calendarOf(task))))
        .orElse(0);
  }

  /** The calendar of one of several projects; of a single one it is number 0. */
  int ofProject(Project part) {
    return parts.size() == 1 ? 0 : number(part.calendar());
  }

  private int number(WorkCalendar calendar) {
    int known = calendars.indexOf(calendar);
    if (known >= 0) {
      return known;
    }
    calendars.add(calendar);
    return calendars.size() - 1;
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
    return calendars.stream()
        .map(calendar -> WorkingTime.of(calendar, from, to))
        .collect(ImmutableList.toImmutableList());
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
