package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the calendars of a plan file in order; a calendar may be based on an earlier one. All that is wrong with them is noted. */
final class CalendarReader {
  private final Problems problems;
  private final List<WorkCalendar> calendars = new ArrayList<>();

  CalendarReader(Problems problems) {
    this.problems = problems;
  }

  ImmutableList<WorkCalendar> read(List<PlanFile.CalendarEntry> entries) {
    entries.forEach(entry -> calendars.add(calendar(entry)));
    return ImmutableList.copyOf(calendars);
  }

  /** What can be read of a calendar; the standard week under its name if that is no calendar, so that the other problems are found too. */
  private WorkCalendar calendar(PlanFile.CalendarEntry entry) {
    String place = "calendar \"" + entry.name() + "\"";
    int before = problems.count();
    WorkCalendar.Builder builder = entry.basedOn().isEmpty()
        ? WorkCalendar.builder(entry.name())
        : problems
            .read(place, () -> base(entry.basedOn()))
            .orElseGet(WorkCalendar::standard)
            .derive(entry.name());
    if (!entry.week().isEmpty()) {
      builder.week(week(entry.week(), place));
    }
    entry.holidays().forEach(holiday -> exception(holiday, place).ifPresent(builder::exception));
    boolean whole = problems.count() == before;
    return (whole ? problems.read(place, builder::build) : built(builder))
        .orElseGet(() -> WorkCalendar.standard().derive(entry.name()).build());
  }

  /** The calendar if it is one; what it lacks is not complained of again where parts of it could not be read. */
  private static Optional<WorkCalendar> built(WorkCalendar.Builder builder) {
    return new Problems().read("calendar", builder::build);
  }

  private WorkCalendar base(String name) {
    Optional<WorkCalendar> base =
        calendars.stream().filter(calendar -> calendar.name().equals(name)).findFirst();
    return base.orElseThrow(
        () -> new IllegalArgumentException("basedOn must name an earlier calendar: \"" + name
            + "\". Move that calendar up or correct the name."));
  }

  private WorkWeek week(Map<String, List<String>> entries, String place) {
    WorkWeek week = WorkWeek.empty();
    for (Map.Entry<String, List<String>> entry : entries.entrySet()) {
      String days = place + ", " + entry.getKey();
      TimeRange[] hours = ranges(entry.getValue(), days);
      WorkWeek known = week;
      week = problems.read(days, () -> with(known, entry.getKey(), hours)).orElse(known);
    }
    return week;
  }

  /** The week with other hours on a day, or on each from one day to another. */
  private static WorkWeek with(WorkWeek known, String days, TimeRange... hours) {
    String[] ends = days.split("-", 2);
    DayOfWeek last = day(ends[ends.length - 1]);
    DayOfWeek day = day(ends[0]);
    WorkWeek week = known.with(day, hours);
    while (day != last) {
      day = day.plus(1);
      week = week.with(day, hours);
    }
    return week;
  }

  private static DayOfWeek day(String name) {
    return PlanTexts.choice("day of the week", name.toLowerCase(Locale.ROOT), DayOfWeek.class);
  }

  private TimeRange[] ranges(List<String> texts, String place) {
    return texts.stream()
        .flatMap(text -> problems.read(place, () -> TimeRange.parse(text)).stream())
        .toArray(TimeRange[]::new);
  }

  private Optional<ExceptionalHours> exception(PlanFile.HolidayEntry entry, String calendar) {
    String place = calendar + ", holiday \"" + entry.name() + "\"";
    ImmutableList<TimeRange> hours = ImmutableList.copyOf(ranges(entry.hours(), place));
    return entry.date().length() == "12-25".length()
        ? between(entry, place, CalendarReader::monthDay)
            .flatMap(days -> problems.read(
                place, () -> new YearlyHours(entry.name(), days.get(0), days.get(1), hours)))
        : between(entry, place, PlanTexts::date)
            .flatMap(days -> problems.read(
                place, () -> new DatedHours(entry.name(), days.get(0), days.get(1), hours)));
  }

  /** The first and the last day, or nothing if one of them cannot be read. */
  private <T> Optional<List<T>> between(
      PlanFile.HolidayEntry entry, String place, Function<String, T> parser) {
    Optional<T> first = problems.read(place, () -> parser.apply(entry.date()));
    Optional<T> last =
        entry.until().isEmpty() ? first : problems.read(place, () -> parser.apply(entry.until()));
    return first.flatMap(from -> last.map(until -> ImmutableList.of(from, until)));
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
