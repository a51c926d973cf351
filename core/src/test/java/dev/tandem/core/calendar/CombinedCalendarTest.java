package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinedCalendarTest {
  private static final WorkCalendar STANDARD = WorkCalendar.standard();
  private static final WorkCalendar MORNINGS =
      WorkCalendar.of("Mornings", WorkWeek.everyDay(TimeRange.parse("06:00-12:00")));
  private static final WorkCalendar NIGHTS =
      WorkCalendar.of("Nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00")));
  /** A Monday. */
  private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T08:00:00");

  @Test
  void intersection_standardAndMornings_isFourHoursOnWorkdays() {
    WorkingTime both = WorkingTime.of(STANDARD.intersection(MORNINGS));
    assertThat(both.between(MONDAY, MONDAY.plusWeeks(1))).isEqualTo(5 * 4 * 3600);
    assertThat(both.plus(MONDAY, 6 * 3600)).isEqualTo("2026-03-03T10:00:00");
  }

  @Test
  void union_standardAndMornings_countsOverlapsOnce() {
    WorkingTime either = WorkingTime.of(CombinedCalendar.union(List.of(STANDARD, MORNINGS)));
    assertThat(either.between(MONDAY, MONDAY.plusWeeks(1))).isEqualTo((5 * 10 + 2 * 6) * 3600);
  }

  @Test
  void intersection_withNightsThatCrossMidnight_keepsWhatSpillsOver() {
    WorkCalendar early =
        WorkCalendar.of("Early", WorkWeek.everyDay(TimeRange.parse("05:00-09:00")));
    WorkingTime both = WorkingTime.of(NIGHTS.intersection(early));
    // The nights that begin on Monday to Friday end on Tuesday to Saturday.
    assertThat(both.nextStart(MONDAY)).isEqualTo("2026-03-03T05:00:00");
    assertThat(both.between(MONDAY, MONDAY.plusWeeks(1))).isEqualTo(5 * 3600);
  }

  @Test
  void within_aMachine_keepsTheHoursInWhichSomebodyIsThere() {
    WorkCalendar machine =
        WorkCalendar.of("Machine", WorkWeek.everyDay(TimeRange.parse("11:00-23:00")));
    CombinedCalendar shift = CombinedCalendar.union(List.of(STANDARD, NIGHTS)).within(machine);
    assertThat(WorkingTime.of(shift).between(MONDAY, MONDAY.plusDays(1))).isEqualTo(6 * 3600);
    assertThat(shift.required()).containsExactly(machine);
    assertThat(shift.alternatives()).containsExactly(STANDARD, NIGHTS);
  }

  @Test
  void intersection_withExceptionsOfBoth_isFreeWhereOneIsFree() {
    WorkCalendar holidays =
        STANDARD.derive("Holidays").dayOff("May Day", MonthDay.of(5, 1)).build();
    WorkCalendar anna = STANDARD
        .derive("Anna")
        .daysOff("Trip", LocalDate.of(2026, 4, 27), LocalDate.of(2026, 4, 29))
        .build();
    WorkingTime both = WorkingTime.of(holidays.intersection(anna));
    // Only Thursday 30 April is left of that week.
    assertThat(both.between(
            LocalDateTime.parse("2026-04-27T00:00:00"), LocalDateTime.parse("2026-05-04T00:00:00")))
        .isEqualTo(8 * 3600);
  }

  @Test
  void intersection_withALongLeave_followsTheOtherCalendarMeanwhile() {
    WorkCalendar leave = WorkCalendar.twentyFourHours()
        .derive("Half days")
        .exception(new DatedHours(
            "Half days",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2126, 12, 31),
            List.of(TimeRange.parse("08:00-12:00"))))
        .build();
    WorkingTime both = WorkingTime.of(STANDARD.intersection(leave));
    assertThat(both.between(MONDAY, MONDAY.plusWeeks(2))).isEqualTo(10 * 4 * 3600);
    assertThat(both.between(MONDAY.plusYears(200), MONDAY.plusYears(200).plusWeeks(2)))
        .isEqualTo(10 * 8 * 3600);
  }

  @Test
  void within_moreCalendars_requiresAllOfThem() {
    WorkCalendar late = WorkCalendar.of("Late", WorkWeek.weekdays(TimeRange.parse("11:00-20:00")));
    CombinedCalendar all = STANDARD.intersection(MORNINGS).within(late);
    assertThat(WorkingTime.of(all).between(MONDAY, MONDAY.plusDays(1))).isEqualTo(3600);
  }

  @Test
  void name_everyCombination_saysHowTheyAreCombined() {
    CombinedCalendar union = CombinedCalendar.union(List.of(STANDARD, MORNINGS));
    assertThat(union).hasToString("\"Standard\" or \"Mornings\"");
    assertThat(STANDARD.intersection(MORNINGS)).hasToString("\"Standard\" and \"Mornings\"");
    assertThat(union.within(STANDARD).name())
        .isEqualTo("\"Standard\" and (\"Standard\" or \"Mornings\")");
    assertThat(CombinedCalendar.union(List.of(MORNINGS)).within(STANDARD).name())
        .isEqualTo("\"Standard\" and \"Mornings\"");
  }

  @Test
  void intersection_calendarsThatNeverMeet_isRefused() {
    assertThatThrownBy(() -> STANDARD.intersection(NIGHTS))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage("calendars \"Standard\" and \"Nights\" must have working time in common: none."
            + " Change the hours of one of them.");
  }

  @Test
  void union_ofNothing_isRefused() {
    assertThatThrownBy(() -> CombinedCalendar.union(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calendars to combine must not be empty: []. Name at least one.");
    assertThatThrownBy(() -> CombinedCalendar.intersection(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calendars to combine must not be empty: []. Name at least one.");
  }

  @Test
  void intersection_rulesThatRepeatTogetherTooLate_isRefused() {
    WorkCalendar one = every(9_973, "One");
    WorkCalendar two = every(9_967, "Two");
    assertThatThrownBy(() -> one.intersection(two))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage(
            "recurring exceptions of calendars \"One\" and \"Two\" must repeat together within"
                + " 200000 years: their intervals have no smaller common multiple. Give one of them a last day.");
  }

  private static WorkCalendar every(int days, String name) {
    return STANDARD
        .derive(name)
        .exception(RecurringHours.dayOff("Rest", Recurrence.daily(days), LocalDate.of(2026, 1, 5)))
        .build();
  }

  @Test
  void plus_hoursThatComeToAnEnd_isRefusedWithBothNames() {
    WorkCalendar fair = WorkCalendar.builder("Fair")
        .hours("Fair", LocalDate.of(2026, 3, 2), TimeRange.parse("10:00-16:00"))
        .build();
    WorkingTime both = WorkingTime.of(STANDARD.intersection(fair));
    assertThat(both.plus(MONDAY, 5 * 3600)).isEqualTo("2026-03-02T16:00:00");
    assertThatThrownBy(() -> both.plus(MONDAY, 5 * 3600 + 1))
        .isInstanceOfSatisfying(
            NoWorkingTimeException.class,
            thrown -> assertThat(thrown.calendar()).isEqualTo("\"Standard\" and \"Fair\""))
        .hasMessage(
            "calendars \"Standard\" and \"Fair\" must have working time after 2026-03-02T16:00: none."
                + " Give it hours there, or move the work to another calendar.");
  }

  @Test
  void of_tableThatEndsBeforeItBegins_isRefused() {
    CombinedCalendar both = STANDARD.intersection(MORNINGS);
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> WorkingTime.of(both, day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table must not end before it begins: 2025-12-31 is before 2026-01-01."
            + " Swap the two dates.");
  }

  @Test
  void intersection_everyDayOfTheWeekWithOneDay_isThatDay() {
    WorkCalendar sunday = WorkCalendar.builder("Sunday")
        .hours(DayOfWeek.SUNDAY, TimeRange.WHOLE_DAY)
        .build();
    WorkingTime both = WorkingTime.of(WorkCalendar.twentyFourHours().intersection(sunday));
    assertThat(both.nextStart(MONDAY)).isEqualTo("2026-03-08T00:00:00");
    assertThat(
            WorkingTime.of(CombinedCalendar.union(List.of(WorkCalendar.twentyFourHours(), sunday)))
                .workAt(12_345L))
        .isEqualTo(12_345L);
  }

  @Test
  void equals_sameCalendarsInTheSameWay_only() {
    CombinedCalendar both = STANDARD.intersection(MORNINGS);
    assertThat(both)
        .isEqualTo(STANDARD.intersection(MORNINGS))
        .hasSameHashCodeAs(STANDARD.intersection(MORNINGS))
        .isNotEqualTo(MORNINGS.intersection(STANDARD))
        .isNotEqualTo(CombinedCalendar.union(List.of(STANDARD, MORNINGS)))
        .isNotEqualTo(STANDARD);
  }
}
