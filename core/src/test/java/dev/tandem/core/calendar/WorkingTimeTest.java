package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
  private static final WorkCalendar HOLIDAYS = WorkCalendar.standard()
      .derive("Holidays")
      .exception(YearlyHours.dayOff("Christmas Day", MonthDay.of(12, 25)))
      .exception(YearlyHours.dayOff("Leap day", MonthDay.of(2, 29)))
      .exception(
          DatedHours.daysOff("Office move", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13)))
      .build();
  private static final WorkingTime STANDARD = WorkingTime.of(WorkCalendar.standard());

  @Test
  void startOfAndFinishOf_amountDoneOnFriday_areMondayMorningAndFridayEvening() {
    long work = STANDARD.workAt(at("2026-01-09T17:00"));
    assertThat(STANDARD.startOf(work)).isEqualTo(at("2026-01-12T08:00"));
    assertThat(STANDARD.finishOf(work)).isEqualTo(at("2026-01-09T17:00"));
    assertThat(STANDARD.workAt(at("2026-01-10T12:34"))).isEqualTo(work);
    assertThat(STANDARD.workAt(at("2026-01-12T08:00"))).isEqualTo(work);
  }

  @Test
  void workAt_epoch_isZero() {
    assertThat(STANDARD.workAt(0)).isZero();
    assertThat(WorkingTime.of(HOLIDAYS).workAt(0)).isZero();
    assertThat(STANDARD.workAt(at("1969-12-31T16:00"))).isEqualTo(-3600);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:00, 28800, 2026-01-05T17:00",
    "2026-01-05T08:00, 28801, 2026-01-06T08:00:01",
    "2026-01-05T11:00, 3601, 2026-01-05T13:00:01",
    "2026-01-10T00:00, 1, 2026-01-12T08:00:01",
    "2026-01-05T08:00, -1, 2026-01-02T16:59:59",
    "2026-01-12T08:00, -28800, 2026-01-09T08:00",
    "2026-01-10T00:00, 0, 2026-01-10T00:00",
    "2026-01-05T17:00, 0, 2026-01-05T17:00"
  })
  void plus_standard_stopsAtTheLastSecondDone(String start, long seconds, String expected) {
    assertThat(STANDARD.plus(at(start), seconds)).isEqualTo(at(expected));
  }

  @Test
  void plus_acrossExceptions_skipsThem() {
    WorkingTime working = WorkingTime.of(HOLIDAYS);
    assertThat(working.plus(at("2026-02-27T13:00"), 28_800)).isEqualTo(at("2026-03-16T12:00"));
    assertThat(working.plus(at("2026-02-27T13:00"), 57_600)).isEqualTo(at("2026-03-17T12:00"));
    assertThat(working.plus(at("2026-12-24T08:00"), 57_600)).isEqualTo(at("2026-12-28T17:00"));
    assertThat(working.plus(at("2024-02-28T08:00"), 57_600)).isEqualTo(at("2024-03-01T17:00"));
  }

  @Test
  void isWorking_rangeEnds_areHalfOpen() {
    assertThat(STANDARD.isWorking(at("2026-01-05T08:00"))).isTrue();
    assertThat(STANDARD.isWorking(at("2026-01-05T11:59:59"))).isTrue();
    assertThat(STANDARD.isWorking(at("2026-01-05T12:00"))).isFalse();
    assertThat(STANDARD.isWorking(at("2026-01-10T09:00"))).isFalse();
  }

  @Test
  void nextStartAndPreviousFinish_ends_areIdentities() {
    assertThat(STANDARD.nextStart(at("2026-01-05T08:00"))).isEqualTo(at("2026-01-05T08:00"));
    assertThat(STANDARD.previousFinish(at("2026-01-05T17:00"))).isEqualTo(at("2026-01-05T17:00"));
    assertThat(STANDARD.nextStart(at("2026-01-05T17:00"))).isEqualTo(at("2026-01-06T08:00"));
    assertThat(STANDARD.previousFinish(at("2026-01-05T08:00"))).isEqualTo(at("2026-01-02T17:00"));
    assertThat(STANDARD.nextStart(at("2026-01-05T09:30"))).isEqualTo(at("2026-01-05T09:30"));
    assertThat(STANDARD.previousFinish(at("2026-01-05T09:30"))).isEqualTo(at("2026-01-05T09:30"));
  }

  @Test
  void between_anyOrder_isSigned() {
    assertThat(STANDARD.between(at("2026-01-05T08:00"), at("2026-01-12T08:00")))
        .isEqualTo(5 * 28_800);
    assertThat(STANDARD.between(at("2026-01-12T08:00"), at("2026-01-05T08:00")))
        .isEqualTo(-5 * 28_800);
  }

  @Test
  void plus_nightShiftBeforeFreeDay_worksOnAfterMidnight() {
    WorkCalendar nights = WorkCalendar.of(
            "Nights", WorkWeek.weekdays(TimeRange.parse("22:00-06:00")))
        .withException(DatedHours.dayOff("Holiday", LocalDate.of(2026, 1, 7)));
    WorkingTime working = WorkingTime.of(nights);
    assertThat(working.plus(at("2026-01-06T22:00"), 8 * 3600)).isEqualTo(at("2026-01-07T06:00"));
    assertThat(working.nextStart(at("2026-01-07T06:00"))).isEqualTo(at("2026-01-08T22:00"));
    assertThat(working.previousFinish(at("2026-01-11T12:00"))).isEqualTo(at("2026-01-10T06:00"));
  }

  @Test
  void between_spillOverOverlapsNextDay_countsOnce() {
    WorkCalendar calendar = WorkCalendar.of(
        "Overlap",
        WorkWeek.everyDay(TimeRange.parse("04:00-08:00"), TimeRange.parse("22:00-06:00")));
    WorkingTime working = WorkingTime.of(calendar);
    assertThat(working.between(at("2026-01-06T00:00"), at("2026-01-07T00:00")))
        .isEqualTo(10 * 3600);
    assertThat(working.between(at("2026-01-05T22:00"), at("2026-01-06T08:00")))
        .isEqualTo(10 * 3600);
  }

  @Test
  void twentyFourHours_anyTime_isItsOwnWork() {
    WorkingTime working = WorkingTime.of(WorkCalendar.twentyFourHours());
    long time = at("2026-01-10T03:04:05");
    assertThat(working.workAt(time)).isEqualTo(time);
    assertThat(working.startOf(time)).isEqualTo(time);
    assertThat(working.finishOf(time)).isEqualTo(time);
    assertThat(working.plus(time, 90_000)).isEqualTo(time + 90_000);
  }

  @Test
  void workAt_eachDayOfFiveCenturies_isTheSumOfTheDaysBefore() {
    WorkingTime working = WorkingTime.of(HOLIDAYS);
    LocalDate first = LocalDate.of(1897, 1, 1);
    long work = working.workAt(at(first + "T00:00"));
    for (LocalDate day = first; day.getYear() < 2400; day = day.plusDays(1)) {
      long midnight = at(day + "T00:00");
      assertThat(working.workAt(midnight)).as("%s", day).isEqualTo(work);
      for (TimeRange range : HOLIDAYS.hoursOn(day)) {
        long start = midnight + range.start().toSecondOfDay();
        assertThat(working.startOf(work)).as("%s", day).isEqualTo(start);
        work += range.seconds();
        assertThat(working.finishOf(work)).as("%s", day).isEqualTo(start + range.seconds());
      }
    }
  }

  @Test
  void workAt_firstAndLastYear_areReached() {
    WorkingTime working = WorkingTime.of(HOLIDAYS);
    long first = at("0001-01-01T00:00");
    long last = at("9999-12-31T23:59:59");
    long work = working.between(first, last);
    assertThat(working.plus(first, work)).isEqualTo(at("9999-12-31T17:00"));
    assertThat(working.plus(last, -work)).isEqualTo(at("0001-01-01T08:00"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void plus_thousandYears_isSumOfWholeCycles(boolean backwards) {
    WorkingTime working = WorkingTime.of(HOLIDAYS);
    long sign = backwards ? -1 : 1;
    long cycle = working.between(at("2400-01-01T00:00"), at("2800-01-01T00:00"));
    long start = at("3000-06-03T10:00");
    assertThat(working.plus(start, sign * cycle)).isEqualTo(start + sign * 146_097L * 86_400);
  }

  @Test
  void of_manyShortRangesOnOneMorning_tableAnswersAsWithout() {
    WorkCalendar calls = WorkCalendar.of(
        "Calls",
        WorkWeek.empty()
            .with(
                DayOfWeek.MONDAY,
                TimeRange.parse("08:00-08:01"),
                TimeRange.parse("08:02-08:03"),
                TimeRange.parse("08:04-08:05"),
                TimeRange.parse("08:06-08:07")));
    WorkingTime exact = WorkingTime.of(calls);
    WorkingTime table = WorkingTime.of(calls, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 2));

    long begin = at("2026-01-12T07:59");
    for (long time = begin; time < begin + 600; time++) {
      long work = exact.workAt(time);
      assertThat(table.workAt(time)).isEqualTo(work);
      assertThat(table.startOf(work)).isEqualTo(exact.startOf(work));
      assertThat(table.finishOf(work)).isEqualTo(exact.finishOf(work));
    }
  }

  @Test
  void of_tableEndsBeforeItBegins_throws() {
    assertThatThrownBy(() -> WorkingTime.of(
            WorkCalendar.standard(), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table must not end before it begins: 2026-01-01 is before 2026-01-02. "
            + "Swap the two dates.");
  }

  @Test
  void startOf_beyondLong_throws() {
    assertThatThrownBy(() -> STANDARD.startOf(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("long overflow");
    assertThatThrownBy(() -> STANDARD.finishOf(Long.MIN_VALUE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("long overflow");
    assertThatThrownBy(() -> STANDARD.plus(at("2026-01-05T08:00"), Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("long overflow");
  }

  private static long at(String time) {
    return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
  }

  @Test
  void of_tableOfTenThousandYears_throws() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> WorkingTime.of(WorkCalendar.standard(), from, from.plusYears(10_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "table must span less than 10000 years: 2026-01-01 to +12026-01-01. Tabulate the years in which there is work.");
    assertThatThrownBy(() -> WorkingTime.of(WorkCalendar.standard(), LocalDate.MIN, LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("table must span less than 10000 years: -999999999-01-01 to");
  }
}
