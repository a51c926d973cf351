package dev.tandem.scheduling.network;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import dev.tandem.scheduling.kernel.LinkWriter;
import dev.tandem.scheduling.policy.LagCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calendars that a network uses, numbered as they are met; the project's own is number 0. */
final class CalendarTable {
  private final Project project;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<WorkCalendar> calendars = new ArrayList<>();

  CalendarTable(Project project, LagCalendar lagCalendar) {
    this.project = project;
    calendars.add(project.calendar());
    if (lagCalendar == LagCalendar.TWENTY_FOUR_HOURS) {
      calendars.add(LinkWriter.CLOCK_CALENDAR, WorkCalendar.twentyFourHours());
    }
  }

  int of(Task task) {
    return task.calendar()
        .map(name -> numbers.computeIfAbsent(name, unused -> number(task)))
        .orElse(0);
  }

  private int number(Task task) {
    WorkCalendar calendar = project.calendarOf(task);
    int known = calendars.indexOf(calendar);
    if (known >= 0) {
      return known;
    }
    calendars.add(calendar);
    return calendars.size() - 1;
  }

  ImmutableList<WorkingTime> compiled() {
    return calendars.stream().map(WorkingTime::of).collect(ImmutableList.toImmutableList());
  }
}
