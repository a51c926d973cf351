package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working time in calendars with recurring exceptions, near and far. */
class RecurringCalendarTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 9);
  private static final int DAY = 28_800;

  private static WorkingTime with(ExceptionalHours... exceptions) {
    return WorkingTime.of(WorkCalendar.standard().withExceptions(List.of(exceptions)));
  }

  private static RecurringHours off(Recurrence recurrence) {
    return RecurringHours.dayOff("", recurrence, FIRST);
  }

  private static long workdays(WorkingTime working, String from, String to) {
    return working.between(
            LocalDate.parse(from).atStartOfDay(), LocalDate.parse(to).atStartOfDay())
        / DAY;
  }

  @Test
  void everySecondFridayOff_leavesNineDaysInTwoWeeks() {
    WorkingTime working = with(off(Recurrence.weekly(2, DayOfWeek.FRIDAY)));
    assertThat(working.plus(LocalDateTime.of(2026, 1, 5, 8, 0), 5 * DAY))
        .isEqualTo("2026-01-12T17:00");
    assertThat(working.plus(LocalDateTime.of(2026, 1, 12, 8, 0), 9 * DAY))
        .isEqualTo("2026-01-22T17:00");
    assertThat(workdays(working, "2026-01-05", "2026-01-19")).isEqualTo(9);
    // 20,871 weeks are 400 years; an odd number, so that two cycles make one.
    assertThat(workdays(working, "2026-01-05", "2826-01-05")).isEqualTo(20_871 * 9);
    assertThat(workdays(working, "2025-12-22", "2026-01-05")).isEqualTo(10);
  }

  @Test
  void everySecondFridayOff_besideYearlyHolidays_isExactFarAway() {
    WorkingTime working = with(
        off(Recurrence.weekly(2, DayOfWeek.FRIDAY)),
        YearlyHours.dayOff("Christmas", MonthDay.of(12, 25)));
    LocalDate far = LocalDate.of(41_999, 12, 25);
    long fortnights = FIRST.until(far, ChronoUnit.DAYS) / 14;
    LocalDate friday = FIRST.plusDays(fortnights * 14);
    assertThat(working.isWorking(friday.atTime(9, 0))).isFalse();
    assertThat(working.isWorking(friday.plusDays(7).atTime(9, 0)))
        .isEqualTo(!MonthDay.from(friday.plusDays(7)).equals(MonthDay.of(12, 25)));
    assertThat(working.isWorking(far.atTime(9, 0))).isFalse();
    long work = working.workAt(friday.atStartOfDay());
    assertThat(working.workAt(working.startOf(work))).isEqualTo(work);
  }

  @ParameterizedTest
  @CsvSource({
    // 261 weekdays in 2026, which has 12 months, 26 and a half fortnights; counted by hand from a
    // printed calendar
    "2026-03-16, 260",
    "2026-03-17, 260"
  })
  void thirdMondayOfMarchOff_costsADayAYear(String until, long expected) {
    WorkingTime working =
        with(off(Recurrence.yearly(Month.MARCH, DayOfMonth.weekday(3, DayOfWeek.MONDAY)))
            .until(LocalDate.parse(until)));
    assertThat(workdays(working, "2026-01-01", "2027-01-01")).isEqualTo(expected);
    assertThat(workdays(working, "2027-01-01", "2028-01-01")).isEqualTo(261);
  }

  @Test
  void lastDayOfEachQuarter_halfADay_goesOnForEver() {
    WorkingTime working =
        WorkingTime.of(WorkCalendar.of("Daily", WorkWeek.everyDay(TimeRange.parse("08:00-16:00")))
            .withException(RecurringHours.of(
                "Stock-taking",
                Recurrence.monthly(3, DayOfMonth.last()),
                LocalDate.of(2026, 3, 1),
                TimeRange.parse("08:00-12:00"))));
    assertThat(working.between(
            LocalDate.of(2027, 1, 1).atStartOfDay(), LocalDate.of(2028, 1, 1).atStartOfDay()))
        .isEqualTo(365 * 28_800 - 4 * 14_400);
    assertThat(working.between(
            LocalDate.of(12_000, 1, 1).atStartOfDay(),
            LocalDate.of(16_000, 1, 1).atStartOfDay()))
        .isEqualTo(1_460_970L * 28_800 - 16_000L * 14_400);
  }

  @Test
  void everyTenthYear_olderThanTheCycle_isExact() {
    WorkingTime working = WorkingTime.of(WorkCalendar.twentyFourHours()
        .withException(RecurringHours.dayOff(
            "", new Recurrence.Yearly(3, Month.JULY, DayOfMonth.day(1)), FIRST)));
    // 1,200 years are three cycles, in which 400 such days lie.
    LocalDateTime start = LocalDateTime.of(3000, 1, 1, 0, 0);
    assertThat(working.between(start, start.plusYears(1_200)))
        .isEqualTo((3 * 146_097L - 400) * 86_400);
  }

  @Test
  void rulesWithAnEnd_ofAnyInterval_areExact() {
    WorkCalendar odd = WorkCalendar.twentyFourHours()
        .withExceptions(List.of(
            RecurringHours.dayOff("", Recurrence.daily(9_973), FIRST)
                .until(LocalDate.of(9_999, 1, 1)),
            RecurringHours.dayOff("", Recurrence.monthly(997, DayOfMonth.day(2)), FIRST)
                .until(LocalDate.of(9_000, 1, 1))));
    long days = FIRST
        .datesUntil(LocalDate.of(3_000, 1, 1))
        .filter(day -> odd.hoursOn(day).isEmpty())
        .count();
    LocalDateTime start = FIRST.atStartOfDay();
    LocalDateTime end = LocalDateTime.of(3_000, 1, 1, 0, 0);
    // 36 of the first rule, 11 of the second.
    assertThat(days).isEqualTo(47);
    assertThat(WorkingTime.of(odd).between(start, end))
        .isEqualTo(ChronoUnit.SECONDS.between(start, end) - days * 86_400);
  }

  @Test
  void rulesWithoutAnEnd_oneOfAnyInterval_isAccepted() {
    for (int interval : new int[] {9_973, 9_999}) {
      WorkingTime daily = with(off(Recurrence.daily(interval)));
      WorkingTime weekly = with(off(Recurrence.weekly(interval, DayOfWeek.FRIDAY)));
      assertThat(daily.isWorking(FIRST.plusDays(7L * interval).atTime(9, 0))).isFalse();
      assertThat(weekly.isWorking(FIRST.plusDays(70_000L * interval).atTime(9, 0)))
          .isFalse();
      assertThat(weekly.isWorking(FIRST.plusDays(7L * interval - 7).atTime(9, 0)))
          .isTrue();
    }
  }

  @Test
  void rulesWithoutAnEnd_thatRepeatTogetherTooLate_areRefused() {
    RecurringHours prime = off(Recurrence.daily(9_973));
    RecurringHours other = off(Recurrence.monthly(997, DayOfMonth.day(1)));
    assertThatThrownBy(() -> with(prime, other))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage(
            "recurring exceptions of calendar \"Standard\" must repeat together within 200000 years:"
                + " their intervals have no smaller common multiple. Give one of them a last day.");
    assertThat(with(prime, other.times(3)).isWorking(FIRST.atTime(9, 0))).isFalse();
  }
}
