package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The snippet of the page on working calendars, with what the page says about its result. */
class CalendarGuideTest {

  @Test
  void calendars() {
    WorkCalendar calendar = WorkCalendar.standard()
        .withException(DatedHours.daysOff(
            "Office closed", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13)));
    long start = LocalDateTime.of(2026, 2, 27, 13, 0).toEpochSecond(ZoneOffset.UTC);
    long finish = WorkingTime.of(calendar).plus(start, 57_600);
    LocalDateTime finishTime = LocalDateTime.ofEpochSecond(finish, 0, ZoneOffset.UTC);
    assertThat(finishTime).isEqualTo(LocalDateTime.parse("2026-03-17T12:00"));
  }

  @Test
  void recurringExceptions() {
    WorkCalendar flexible = WorkCalendar.standard()
        .derive("Flexible")
        .exception(RecurringHours.dayOff(
            "Flex Friday", Recurrence.weekly(2, DayOfWeek.FRIDAY), LocalDate.of(2026, 1, 9)))
        .exception(RecurringHours.dayOff(
                "Outing",
                Recurrence.yearly(Month.MARCH, DayOfMonth.weekday(3, DayOfWeek.MONDAY)),
                LocalDate.of(2026, 1, 1))
            .until(LocalDate.of(2029, 12, 31)))
        .build();
    WorkingTime flexibleTime = WorkingTime.of(flexible);
    LocalDateTime nextStart = flexibleTime.nextStart(LocalDateTime.of(2026, 3, 16, 8, 0));
    long hours = flexibleTime.between(
            LocalDateTime.of(2026, 1, 5, 0, 0), LocalDateTime.of(2026, 1, 19, 0, 0))
        / 3_600;
    assertThat(nextStart).isEqualTo("2026-03-17T08:00");
    assertThat(hours).isEqualTo(72);
    assertThat(WorkDuration.workweeks(1).toSeconds(Workday.of(7.5, 4.5)) / 3_600.0)
        .isEqualTo(33.75);
  }
}
