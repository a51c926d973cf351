package dev.tandem.core.calendar.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPatternTest {

  @ParameterizedTest
  @CsvSource({
    "--12-25, --12-25",
    "--12-24, --01-01",
    "--02-29, --02-29",
    "--02-28, --03-01",
    "--02-29, --03-01",
    "--03-02, --03-01",
    "--12-31, --02-29"
  })
  void hoursOn_commonAndLeapYear_areFreeWhereTheYearlyExceptionCovers(
      MonthDay first, MonthDay last) {
    YearlyHours exception = YearlyHours.daysOff("", first, last);
    DayPattern pattern = DayPattern.of(WorkWeek.everyDay(TimeRange.WHOLE_DAY), List.of(exception));
    LocalDate.of(2023, 1, 1)
        .datesUntil(LocalDate.of(2025, 1, 1))
        .forEach(
            day -> assertThat(pattern.hoursOn(day).isEmpty()).isEqualTo(exception.covers(day)));
  }

  @Test
  void monthsUntilDue_ofRulesByMonthsAndYears_areCountedFromTheYearBefore() {
    LocalDate july = LocalDate.of(2026, 7, 1);
    DayOfMonth day = DayOfMonth.day(1);
    DayPattern pattern = DayPattern.of(WorkWeek.everyDay(TimeRange.WHOLE_DAY), List.of())
        .with(ImmutableList.of(
            RecurringHours.dayOff("", Recurrence.daily(10), july),
            RecurringHours.dayOff("", Recurrence.monthly(5, day), july),
            RecurringHours.dayOff("", Recurrence.monthly(30, day), july),
            RecurringHours.dayOff("", new Recurrence.Yearly(4, Month.MAY, day), july)));
    // Back from July 2026 by fives, April 2025 is the first month of 2025; by thirties and
    // forty-eights, July 2026 itself, then January 2029 and July 2030.
    assertThat(pattern.monthsUntilDue(2026)).containsExactly(3L, 18L, 18L);
    assertThat(pattern.monthsUntilDue(2027)).containsExactly(1L, 6L, 6L);
    assertThat(pattern.monthsUntilDue(2028)).containsExactly(4L, 24L, 24L);
    assertThat(pattern.monthsUntilDue(2029)).containsExactly(2L, 12L, 24L);
    assertThat(pattern.monthsUntilDue(2030)).containsExactly(0L, 0L, 18L);
  }
}
