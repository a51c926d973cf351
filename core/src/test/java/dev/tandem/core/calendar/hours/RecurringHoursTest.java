package dev.tandem.core.calendar.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.calendar.recurrence.ShortMonthRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecurringHoursTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 7);

  private static List<String> days(RecurringHours exception, LocalDate end) {
    return exception
        .first()
        .minusDays(40)
        .datesUntil(end)
        .filter(exception::covers)
        .map(LocalDate::toString)
        .toList();
  }

  private static RecurringHours off(Recurrence recurrence) {
    return RecurringHours.dayOff("", recurrence, WEDNESDAY);
  }

  @Test
  void weekly_everySecondFriday_countsFromTheWeekOfTheFirstDay() {
    assertThat(days(off(Recurrence.weekly(2, FRIDAY)), LocalDate.of(2026, 2, 10)))
        .containsExactly("2026-01-09", "2026-01-23", "2026-02-06");
    assertThat(days(off(Recurrence.weekly(2, FRIDAY, MONDAY)), LocalDate.of(2026, 2, 3)))
        .containsExactly("2026-01-09", "2026-01-19", "2026-01-23", "2026-02-02");
  }

  /** The example of RFC 5545, 3.8.5.3: FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU from 5 August 1997, with WKST=MO and WKST=SU. */
  @Test
  void weekly_startOfTheWeek_tellsWhichWeekADayIsIn() {
    LocalDate tuesday = LocalDate.of(1997, 8, 5);
    EnumSet<DayOfWeek> days = EnumSet.of(TUESDAY, SUNDAY);
    LocalDate end = LocalDate.of(1997, 10, 1);
    RecurringHours fromMonday =
        RecurringHours.dayOff("", new Recurrence.Weekly(2, days, MONDAY), tuesday);
    assertThat(days(fromMonday.times(4), end))
        .containsExactly("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24");
    RecurringHours fromSunday =
        RecurringHours.dayOff("", new Recurrence.Weekly(2, days, SUNDAY), tuesday);
    assertThat(days(fromSunday.times(4), end))
        .containsExactly("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31");
  }

  @Test
  void yearly_thirdMondayOfMarch_untilADate() {
    RecurringHours outing = off(Recurrence.yearly(Month.MARCH, DayOfMonth.weekday(3, MONDAY)))
        .until(LocalDate.of(2029, 3, 19));
    assertThat(days(outing, LocalDate.of(2032, 1, 1)))
        .containsExactly("2026-03-16", "2027-03-15", "2028-03-20", "2029-03-19");
    assertThat(days(outing.until(LocalDate.of(2029, 3, 18)), LocalDate.of(2032, 1, 1)))
        .hasSize(3);
  }

  @Test
  void daily_interval_countsFromTheFirstDay() {
    assertThat(days(off(Recurrence.daily(10)).times(3), LocalDate.of(2027, 1, 1)))
        .containsExactly("2026-01-07", "2026-01-17", "2026-01-27");
  }

  @Test
  void monthly_dayThatShortMonthsLack_isSkippedOrTheLast() {
    LocalDate end = LocalDate.of(2026, 6, 1);
    assertThat(days(off(Recurrence.monthly(1, DayOfMonth.day(31))), end))
        .containsExactly("2026-01-31", "2026-03-31", "2026-05-31");
    assertThat(days(
            off(Recurrence.monthly(1, new DayOfMonth.Numbered(31, ShortMonthRule.LAST_DAY))), end))
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
    assertThat(days(off(Recurrence.monthly(1, DayOfMonth.day(-30))), end))
        .containsExactly("2026-03-02", "2026-04-01", "2026-05-02");
    assertThat(days(off(Recurrence.monthly(3, DayOfMonth.last())), end))
        .containsExactly("2026-01-31", "2026-04-30");
    assertThat(days(off(Recurrence.monthly(1, DayOfMonth.weekday(-1, FRIDAY))), end))
        .containsExactly("2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24", "2026-05-29");
    assertThat(days(off(Recurrence.monthly(1, DayOfMonth.weekday(5, FRIDAY))), end))
        .containsExactly("2026-01-30", "2026-05-29");
  }

  @Test
  void times_count_keepsTheLastDay() {
    RecurringHours twice = off(Recurrence.weekly(2, FRIDAY)).times(2);
    assertThat(twice.last()).isEqualTo(Optional.of(LocalDate.of(2026, 1, 23)));
    assertThat(off(Recurrence.daily(1)).times(1).last()).isEqualTo(Optional.of(WEDNESDAY));
  }

  @Test
  void of_hours_arePutInOrder() {
    TimeRange early = TimeRange.parse("08:00-12:00");
    TimeRange late = TimeRange.parse("13:00-17:00");
    RecurringHours exception =
        RecurringHours.of("Stock-taking", Recurrence.daily(5), WEDNESDAY, late, early);
    assertThat(exception.hours()).containsExactly(early, late);
    assertThat(exception.name()).isEqualTo("Stock-taking");
    assertThatThrownBy(() -> RecurringHours.of(
            "", Recurrence.daily(5), WEDNESDAY, early, TimeRange.parse("11:00-12:00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hours of the days of a recurrence from 2026-01-07 must not overlap:"
            + " 08:00-12:00 and 11:00-12:00. Shorten or join these ranges.");
  }

  @Test
  void dates_wrong_throw() {
    RecurringHours daily = off(Recurrence.daily(2));
    assertThatThrownBy(() -> daily.until(WEDNESDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("last day must not be before the first: 2026-01-06 is before 2026-01-07."
            + " Swap the two dates.");
    assertThatThrownBy(() -> daily.until(LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "dates must be in the years 1 to 9999: 2026-01-07 to +10000-01-01.");
    assertThatThrownBy(
            () -> RecurringHours.dayOff("", Recurrence.daily(2), LocalDate.of(0, 12, 31)))
        .hasMessageStartingWith("dates must be in the years 1 to 9999: 0000-12-31 to 9999-12-31.");
    assertThatThrownBy(() -> daily.times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number of days must be at least 1: 0. Leave the exception out.");
    assertThatThrownBy(
            () -> off(Recurrence.yearly(Month.FEBRUARY, DayOfMonth.day(29))).times(2_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recurrence must name 2000 days up to the year 9999: fewer from 2026-01-07."
            + " Lower the number, or leave it out.");
  }

  @Test
  void new_ruleThatNamesNoDay_throws() {
    assertThatThrownBy(() -> off(Recurrence.yearly(Month.FEBRUARY, DayOfMonth.day(30))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recurrence must name a day: none from 2026-01-07 to 9999-12-31."
            + " Correct the rule or the dates.");
    assertThatThrownBy(() -> off(Recurrence.weekly(1, FRIDAY)).until(WEDNESDAY.plusDays(1)))
        .hasMessageStartingWith("recurrence must name a day: none from 2026-01-07 to 2026-01-08.");
  }

  @Test
  void rules_outsideTheirRange_throw() {
    assertThatThrownBy(() -> Recurrence.daily(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval must be from 1 to 9999: 0. Write 2 for every second.");
    assertThatThrownBy(() -> Recurrence.weekly(10_000, FRIDAY))
        .hasMessageStartingWith("interval must be from 1 to 9999: 10000.");
    assertThatThrownBy(() -> Recurrence.monthly(0, DayOfMonth.last()))
        .hasMessageStartingWith("interval must be from 1 to 9999: 0.");
    assertThatThrownBy(() -> new Recurrence.Yearly(0, Month.MAY, DayOfMonth.last()))
        .hasMessageStartingWith("interval must be from 1 to 9999: 0.");
    assertThat(Recurrence.daily(9_999).period()).isEqualTo(Period.ofDays(9_999));
    assertThatThrownBy(() -> new Recurrence.Weekly(1, EnumSet.noneOf(DayOfWeek.class), MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days of a weekly recurrence must not be empty: []. Name a day of the week.");
    assertThatThrownBy(() -> DayOfMonth.day(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day of the month must be from 1 to 31, or from -1 to -31 from its end: 0."
            + " Write -1 for the last day.");
    for (int day : new int[] {-32, 32}) {
      assertThatThrownBy(() -> DayOfMonth.day(day)).hasMessageContaining("from its end: " + day);
    }
    for (int ordinal : new int[] {-6, 0, 6}) {
      assertThatThrownBy(() -> DayOfMonth.weekday(ordinal, MONDAY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "ordinal of a weekday must be from 1 to 5, or from -1 to -5 from the end of the month: "
                  + ordinal + ". Write -1 for the last one.");
    }
    assertThatThrownBy(() -> new DayOfMonth.Numbered(-1, ShortMonthRule.LAST_DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "day counted from the end of the month must be skipped in short months: -1, LAST_DAY."
                + " Use SKIP.");
  }

  @Test
  void daysOfMonths_atTheEndsOfTheirRange_areAccepted() {
    LocalDate january = LocalDate.of(2026, 1, 1);
    assertThat(DayOfMonth.day(31).matches(january.withDayOfMonth(31))).isTrue();
    assertThat(DayOfMonth.day(-31).matches(january)).isTrue();
    assertThat(DayOfMonth.day(-31).matches(LocalDate.of(2026, 2, 1))).isFalse();
    // Thursdays of January 2026: the first, and four more.
    assertThat(DayOfMonth.weekday(5, DayOfWeek.THURSDAY).matches(january.withDayOfMonth(29)))
        .isTrue();
    assertThat(DayOfMonth.weekday(-5, DayOfWeek.THURSDAY).matches(january)).isTrue();
  }
}
