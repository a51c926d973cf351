package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calendars whose week is empty: a plant that is only open for two shutdowns, a crew that comes every second Friday. */
class ExceptionsAloneTest {
  private static final TimeRange NIGHT = TimeRange.parse("22:00-06:00");
  private static final WorkCalendar SHUTDOWNS = WorkCalendar.builder("Shutdowns")
      .exception(new DatedHours(
          "Spring", LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 8), List.of(NIGHT)))
      .hours("Autumn", LocalDate.of(2026, 10, 5), TimeRange.parse("08:00-12:00"))
      .build();
  private static final WorkingTime WORKING = WorkingTime.of(SHUTDOWNS);

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  @Test
  void questions_withinTheHours_areAnswered() {
    assertThat(WORKING.between(at("2026-01-01T00:00"), at("2027-01-01T00:00")))
        .isEqualTo(20 * 3600);
    assertThat(WORKING.nextStart(at("2026-01-01T00:00"))).isEqualTo("2026-04-07T22:00");
    assertThat(WORKING.plus(at("2026-01-01T00:00"), 8 * 3600)).isEqualTo("2026-04-08T06:00");
    assertThat(WORKING.nextStart(at("2026-04-09T06:00"))).isEqualTo("2026-10-05T08:00");
    assertThat(WORKING.plus(at("2026-04-09T05:00"), 5 * 3600)).isEqualTo("2026-10-05T12:00");
    assertThat(WORKING.plus(at("2030-01-01T00:00"), -20 * 3600)).isEqualTo("2026-04-07T22:00");
    assertThat(WORKING.previousFinish(at("2030-01-01T00:00"))).isEqualTo("2026-10-05T12:00");
    assertThat(WORKING.plus(at("2030-01-01T00:00"), 0)).isEqualTo("2030-01-01T00:00");
    assertThat(WORKING.workAt(at("2030-01-01T00:00")) - WORKING.workAt(at("1500-01-01T00:00")))
        .isEqualTo(20 * 3600);
  }

  @Test
  void isWorking_everywhere_answersWithoutAnyWorkToCome() {
    assertThat(WORKING.isWorking(at("2026-04-09T05:59"))).isTrue();
    assertThat(WORKING.isWorking(at("2026-04-09T06:00"))).isFalse();
    assertThat(WORKING.isWorking(at("2040-01-01T00:00"))).isFalse();
    assertThat(WORKING.isWorking(Long.MAX_VALUE)).isFalse();
    assertThat(WORKING.isWorking(Long.MIN_VALUE)).isFalse();
  }

  @Test
  void questions_beyondTheHours_nameTheCalendarAndItsEnd() {
    String after = "calendar \"Shutdowns\" must have working time after 2026-10-05T12:00: none."
        + " Give it hours there, or move the work to another calendar.";
    assertThatThrownBy(() -> WORKING.nextStart(at("2026-10-05T12:00")))
        .isInstanceOf(NoWorkingTimeException.class)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(after);
    assertThatThrownBy(() -> WORKING.plus(at("2026-01-01T00:00"), 20 * 3600 + 1))
        .hasMessage(after);
    assertThatThrownBy(() -> WORKING.startOf(WORKING.workAt(Long.MAX_VALUE))).hasMessage(after);
    String before = "calendar \"Shutdowns\" must have working time before 2026-04-07T22:00: none."
        + " Give it hours there, or move the work to another calendar.";
    assertThatThrownBy(() -> WORKING.previousFinish(at("2026-04-07T22:00")))
        .isInstanceOfSatisfying(
            NoWorkingTimeException.class,
            thrown -> assertThat(thrown.calendar()).isEqualTo("Shutdowns"))
        .hasMessage(before);
    assertThatThrownBy(() -> WORKING.plus(at("2027-01-01T00:00"), -20 * 3600 - 1))
        .hasMessage(before);
    assertThatThrownBy(() -> WORKING.finishOf(WORKING.workAt(Long.MIN_VALUE))).hasMessage(before);
  }

  @Test
  void of_withTable_answersAsWithout() {
    WorkingTime table =
        WorkingTime.of(SHUTDOWNS, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    for (int hour = 0; hour < 20; hour++) {
      long work = WORKING.workAt(at("2026-01-01T00:00")) + hour * 3600L;
      assertThat(table.startOf(work)).isEqualTo(WORKING.startOf(work));
      assertThat(table.finishOf(work + 1)).isEqualTo(WORKING.finishOf(work + 1));
    }
    assertThatThrownBy(() -> table.nextStart(at("2026-12-01T00:00")))
        .isInstanceOf(NoWorkingTimeException.class);
    WorkingTime later =
        WorkingTime.of(SHUTDOWNS, LocalDate.of(2030, 1, 1), LocalDate.of(2031, 1, 1));
    assertThat(later.between(at("2030-02-01T00:00"), at("2030-03-01T00:00"))).isZero();
    assertThat(later.previousFinish(at("2030-02-01T00:00"))).isEqualTo("2026-10-05T12:00");
  }

  @Test
  void recurringHoursAlone_withoutAnEnd_goOnForEver() {
    WorkingTime crew = WorkingTime.of(WorkCalendar.builder("Crew")
        .exception(RecurringHours.of(
            "",
            Recurrence.weekly(2, DayOfWeek.FRIDAY),
            LocalDate.of(2026, 1, 9),
            TimeRange.parse("08:00-16:00")))
        .build());
    // The 9th, 23rd, 37th... day: a thousand Fridays are 13,986 days apart.
    assertThat(crew.plus(at("2026-01-09T08:00"), 1_000 * 28_800L))
        .isEqualTo(at("2026-01-09T16:00").plusDays(999 * 14));
    assertThat(crew.plus(at("2026-01-09T08:00"), 10_000_000L * 28_800))
        .isEqualTo(at("2026-01-09T16:00").plusDays(9_999_999L * 14));
    assertThatThrownBy(() -> crew.previousFinish(at("2026-01-09T08:00")))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessageStartingWith(
            "calendar \"Crew\" must have working time before 2026-01-09T08:00: none.");
  }

  @Test
  void recurringDaysOff_fromADayOn_endTheWork() {
    WorkingTime closed = WorkingTime.of(WorkCalendar.standard()
        .withException(
            RecurringHours.dayOff("Closed", Recurrence.daily(1), LocalDate.of(2026, 1, 9))));
    assertThat(closed.previousFinish(at("2050-01-01T00:00"))).isEqualTo("2026-01-08T17:00");
    assertThatThrownBy(() -> closed.nextStart(at("2026-01-08T17:00")))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessageStartingWith(
            "calendar \"Standard\" must have working time after 2026-01-08T17:00: none.");
  }
}
