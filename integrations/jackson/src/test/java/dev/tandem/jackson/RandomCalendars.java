package dev.tandem.jackson;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.calendar.recurrence.ShortMonthRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calendars of every shape. */
final class RandomCalendars {
  private final Dice dice;

  RandomCalendars(Dice dice) {
    this.dice = dice;
  }

  WorkCalendar calendar(String name) {
    // Wednesday always has hours in its week, which few exceptions cover, so that there is
    // something to count.
    return new WorkCalendar(
        name,
        week().with(DayOfWeek.WEDNESDAY, TimeRange.parse("08:00-16:00")),
        dice.upTo(
            2,
            () ->
                new YearlyHours(dice.text(), monthDay(), monthDay(), List.of(TimeRange.WHOLE_DAY))),
        dice.upTo(2, this::recurring),
        dice.upTo(3, this::dated));
  }

  ExceptionalHours exception() {
    return switch (dice.below(3)) {
      case 0 -> dated();
      case 1 -> recurring();
      default -> new YearlyHours(dice.text(), monthDay(), monthDay(), hours());
    };
  }

  private MonthDay monthDay() {
    return MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(dice.below(366)));
  }

  private DatedHours dated() {
    LocalDate first = dice.date();
    return new DatedHours(dice.text(), first, first.plusDays(dice.below(9)), hours());
  }

  private RecurringHours recurring() {
    LocalDate first = dice.date();
    Optional<LocalDate> last = dice.maybe(() -> first.plusYears(9));
    List<TimeRange> hours = last.isEmpty() ? List.of(TimeRange.WHOLE_DAY) : hours();
    return new RecurringHours(dice.text(), recurrence(), first, last, hours);
  }

  Recurrence recurrence() {
    int interval = 1 + dice.below(4);
    return switch (dice.below(4)) {
      case 0 -> new Recurrence.Daily(interval + 1);
      case 1 -> new Recurrence.Weekly(interval, days(), dice.pick(DayOfWeek.class));
      case 2 -> new Recurrence.Monthly(interval, dayOfMonth());
      default ->
        new Recurrence.Yearly(interval, dice.pick(List.of(Month.MARCH, Month.MAY)), dayOfMonth());
    };
  }

  private Set<DayOfWeek> days() {
    EnumSet<DayOfWeek> days = EnumSet.of(dice.pick(DayOfWeek.class));
    days.addAll(dice.upTo(3, () -> dice.pick(DayOfWeek.class)));
    days.remove(DayOfWeek.WEDNESDAY);
    return days.isEmpty() ? EnumSet.of(DayOfWeek.MONDAY) : days;
  }

  DayOfMonth dayOfMonth() {
    return switch (dice.below(3)) {
      case 0 -> new DayOfMonth.Numbered(1 + dice.below(28), dice.pick(ShortMonthRule.class));
      case 1 -> DayOfMonth.day(-1 - dice.below(28));
      default -> DayOfMonth.weekday(dice.pick(List.of(-2, -1, 1, 4)), dice.pick(DayOfWeek.class));
    };
  }

  WorkWeek week() {
    Map<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, hours());
    }
    return new WorkWeek(days);
  }

  private List<TimeRange> hours() {
    int noon = 43_200 + dice.below(3_600);
    return switch (dice.below(5)) {
      case 0 -> List.of();
      case 1 -> List.of(TimeRange.WHOLE_DAY);
      case 2 -> List.of(TimeRange.parse("22:00-06:00"));
      case 3 -> List.of(range(dice.below(43_200), noon), range(noon, 50_000 + dice.below(36_400)));
      default -> List.of(range(28_800, 61_200), range(64_800, 0));
    };
  }

  private static TimeRange range(int from, int to) {
    return TimeRange.of(LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(to));
  }

  Workday workday() {
    return dice.oneIn(2)
        ? Workday.STANDARD
        : new Workday(1 + dice.below(86_400), dice.number(1, 7));
  }
}
