package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DatedHours;
import dev.tandem.core.calendar.TimeRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkWeek;
import dev.tandem.core.calendar.YearlyHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the calendars of a plan file in order; a calendar may be based on an earlier one. */
final class CalendarReader {
  private final Problems problems;
  private final List<WorkCalendar> calendars = new ArrayList<>();

  CalendarReader(Problems problems) {
    this.problems = problems;
  }

  ImmutableList<WorkCalendar> read(List<PlanFile.CalendarEntry> entries) {
    for (PlanFile.CalendarEntry entry : entries) {
      problems
          .read("calendar \"" + entry.name() + "\"", () -> calendar(entry))
          .ifPresent(calendars::add);
    }
    return ImmutableList.copyOf(calendars);
  }

  private WorkCalendar calendar(PlanFile.CalendarEntry entry) {
    WorkCalendar.Builder builder = entry.basedOn().isEmpty()
        ? WorkCalendar.builder(entry.name())
        : base(entry.basedOn()).derive(entry.name());
    if (!entry.week().isEmpty()) {
      builder.week(week(entry.week()));
    }
    for (PlanFile.HolidayEntry holiday : entry.holidays()) {
      addException(builder, holiday);
    }
    return builder.build();
  }

  private WorkCalendar base(String name) {
    Optional<WorkCalendar> base =
        calendars.stream().filter(calendar -> calendar.name().equals(name)).findFirst();
    return base.orElseThrow(
        () -> new IllegalArgumentException("basedOn must name an earlier calendar: \"" + name
            + "\". Move that calendar up or correct the name."));
  }

  private static WorkWeek week(Map<String, List<String>> entries) {
    WorkWeek week = WorkWeek.empty();
    for (Map.Entry<String, List<String>> entry : entries.entrySet()) {
      String[] ends = entry.getKey().split("-", 2);
      DayOfWeek last = day(ends[ends.length - 1]);
      DayOfWeek day = day(ends[0]);
      week = week.with(day, ranges(entry.getValue()));
      while (day != last) {
        day = day.plus(1);
        week = week.with(day, ranges(entry.getValue()));
      }
    }
    return week;
  }

  private static DayOfWeek day(String name) {
    return PlanTexts.choice("day of the week", name.toLowerCase(Locale.ROOT), DayOfWeek.class);
  }

  private static TimeRange[] ranges(List<String> texts) {
    return texts.stream().map(TimeRange::parse).toArray(TimeRange[]::new);
  }

  private static void addException(WorkCalendar.Builder builder, PlanFile.HolidayEntry entry) {
    String until = entry.until().isEmpty() ? entry.date() : entry.until();
    ImmutableList<TimeRange> hours = ImmutableList.copyOf(ranges(entry.hours()));
    if (entry.date().length() == "12-25".length()) {
      builder.exception(
          new YearlyHours(entry.name(), monthDay(entry.date()), monthDay(until), hours));
    } else {
      LocalDate first = PlanTexts.date(entry.date());
      builder.exception(new DatedHours(entry.name(), first, PlanTexts.date(until), hours));
    }
  }

  private static MonthDay monthDay(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "day of every year must be month and day: \"" + text + "\". Write for example 12-25.", e);
    }
  }
}
