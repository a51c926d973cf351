package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarExceptionsTest {
  private static final TimeRange EARLY = TimeRange.parse("08:00-12:00");
  private static final TimeRange LATE = TimeRange.parse("11:00-15:00");

  @ParameterizedTest
  @CsvSource({
    "--12-25, --12-25, 1, 1",
    "--12-24, --01-01, 9, 9",
    "--02-29, --02-29, 0, 1",
    "--02-28, --03-01, 2, 3",
    "--02-29, --03-01, 1, 2",
    "--03-02, --03-01, 365, 366",
    "--12-31, --02-29, 60, 61"
  })
  void yearly_commonAndLeapYear_coversItsMonthDays(
      MonthDay first, MonthDay last, int common, int leap) {
    YearlyHours exception = YearlyHours.daysOff("", first, last);
    assertThat(coveredDays(exception, 2023)).isEqualTo(common);
    assertThat(coveredDays(exception, 2024)).isEqualTo(leap);
  }

  @Test
  void dated_range_coversFirstAndLast() {
    DatedHours exception =
        DatedHours.daysOff("", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4));
    assertThat(exception.covers(LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(exception.covers(LocalDate.of(2026, 3, 2))).isTrue();
    assertThat(exception.covers(LocalDate.of(2026, 3, 4))).isTrue();
    assertThat(exception.covers(LocalDate.of(2026, 3, 5))).isFalse();
  }

  @Test
  void hours_anyOrder_arePutInOrder() {
    DatedHours exception =
        DatedHours.of("", LocalDate.of(2026, 3, 2), TimeRange.parse("13:00-17:00"), EARLY);
    assertThat(exception.hours()).containsExactly(EARLY, TimeRange.parse("13:00-17:00"));
  }

  @Test
  void hours_overlap_throwsNamingTheDays() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThatThrownBy(() -> DatedHours.of("", day, LATE, EARLY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hours of 2026-03-02 must not overlap: 08:00-12:00 and 11:00-15:00. "
            + "Shorten or join these ranges.");
    assertThatThrownBy(() -> new DatedHours("", day, day.plusDays(1), List.of(EARLY, LATE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("hours of 2026-03-02 to 2026-03-03 must not overlap: 08:00-12:00");
    assertThatThrownBy(() -> YearlyHours.of("", MonthDay.of(12, 25), EARLY, LATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("hours of every year's --12-25 must not overlap: 08:00-12:00 and");
  }

  @Test
  void dated_lastBeforeFirst_throws() {
    assertThatThrownBy(
            () -> DatedHours.daysOff("", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("last day must not be before the first: 2026-03-01 is before 2026-03-02. "
            + "Swap the two dates.");
  }

  @Test
  void dated_outsideYears_throws() {
    assertThatThrownBy(() -> DatedHours.daysOff("", LocalDate.of(2026, 3, 2), LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dates must be in the years 1 to 9999: 2026-03-02 to +999999999-12-31. "
            + "State the dates meant, or change the calendar's week.");
    assertThatThrownBy(() -> DatedHours.dayOff("", LocalDate.of(0, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dates must be in the years 1 to 9999: 0000-12-31 to 0000-12-31.");
  }

  @Test
  void dated_firstAndLastDayOfAllYears_areAccepted() {
    LocalDate first = LocalDate.of(1, 1, 1);
    LocalDate last = LocalDate.of(9999, 12, 31);
    assertThat(DatedHours.daysOff("", first, last).covers(last)).isTrue();
  }

  @Test
  void fold_eachKind_appliesItsFunction() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(kind(DatedHours.dayOff("move", day))).isEqualTo("dated move");
    assertThat(kind(RecurringHours.dayOff("fortnight", Recurrence.daily(14), day)))
        .isEqualTo("recurring fortnight");
    assertThat(kind(YearlyHours.dayOff("Christmas", MonthDay.of(12, 25))))
        .isEqualTo("yearly Christmas");
  }

  private static String kind(ExceptionalHours exception) {
    return exception.fold(
        dated -> "dated " + dated.name(),
        recurring -> "recurring " + recurring.name(),
        yearly -> "yearly " + yearly.name());
  }

  @Test
  void daysOff_inACalendar_areFreeFromFirstToLast() {
    WorkCalendar calendar = WorkCalendar.builder("Daily")
        .week(WorkWeek.everyDay(EARLY))
        .daysOff("move", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4))
        .build();
    assertThat(calendar.hoursOn(LocalDate.of(2026, 3, 1))).containsExactly(EARLY);
    assertThat(calendar.hoursOn(LocalDate.of(2026, 3, 2))).isEmpty();
    assertThat(calendar.hoursOn(LocalDate.of(2026, 3, 4))).isEmpty();
    assertThat(calendar.hoursOn(LocalDate.of(2026, 3, 5))).containsExactly(EARLY);
  }

  private static long coveredDays(YearlyHours exception, int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(exception::covers)
        .count();
  }
}
