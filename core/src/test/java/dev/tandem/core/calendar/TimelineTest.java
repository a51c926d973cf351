package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.calendar.timeline.HorizonTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calendars with exceptions before 1970, from where work is counted, and what is asked of a calendar as a whole. */
class TimelineTest {
  private static final long DAY = 86_400;
  private static final WorkCalendar PAST = WorkCalendar.builder("Past")
      .hours("", LocalDate.of(1965, 4, 5), TimeRange.parse("08:00-12:00"))
      .hours("", LocalDate.of(1965, 4, 7), TimeRange.parse("08:00-10:00"))
      .build();

  @Test
  void workAt_epochAfterExceptions_isZero() {
    WorkingTime holiday = WorkingTime.of(
        WorkCalendar.standard().withException(DatedHours.dayOff("", LocalDate.of(1969, 12, 29))));
    assertThat(holiday.workAt(LocalDateTime.of(1970, 1, 1, 0, 0))).isZero();
    // Tuesday and Wednesday, and Friday before a free Monday.
    assertThat(holiday.workAt(LocalDateTime.of(1969, 12, 29, 0, 0))).isEqualTo(-2 * 28_800);
    assertThat(holiday.workAt(LocalDateTime.of(1969, 12, 26, 0, 0))).isEqualTo(-3 * 28_800);
    assertThat(holiday.workAt(LocalDateTime.of(1970, 1, 2, 0, 0))).isEqualTo(28_800);
  }

  @Test
  void questions_beyondHoursThatAllLieInThePast_nameTheirEnds() {
    WorkingTime working = WorkingTime.of(PAST);
    assertThat(working.workAt(0)).isZero();
    assertThat(working.plus(LocalDateTime.of(1970, 1, 1, 0, 0), -5 * 3600))
        .isEqualTo("1965-04-05T09:00");
    assertThatThrownBy(() -> working.nextStart(LocalDateTime.of(1970, 1, 1, 0, 0)))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessage("calendar \"Past\" must have working time after 1965-04-07T10:00: none."
            + " Give it hours there, or move the work to another calendar.");
    assertThatThrownBy(() -> working.previousFinish(LocalDateTime.of(1965, 4, 5, 8, 0)))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessage("calendar \"Past\" must have working time before 1965-04-05T08:00: none."
            + " Give it hours there, or move the work to another calendar.");
  }

  @Test
  void isContinuous_onlyWhereEveryDayIsWorkedThrough() {
    WorkCalendar always = WorkCalendar.twentyFourHours();
    Recurrence newYear = Recurrence.yearly(Month.JANUARY, DayOfMonth.day(1));
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(always.compile().isContinuous()).isTrue();
    assertThat(always
            .withException(RecurringHours.of("", newYear, first, TimeRange.WHOLE_DAY))
            .compile()
            .isContinuous())
        .isTrue();
    assertThat(always
            .withException(RecurringHours.dayOff("", newYear, first))
            .compile()
            .isContinuous())
        .isFalse();
    assertThat(WorkCalendar.standard().compile().isContinuous()).isFalse();
  }

  @Test
  void table_coversItsDaysAndTheWorkInThem() {
    HorizonTable table =
        HorizonTable.of(WorkCalendar.standard().compile(), 0, 2); // Thursday and Friday
    assertThat(table.coversTime(-1)).isFalse();
    assertThat(table.coversTime(0)).isTrue();
    assertThat(table.coversTime(2 * DAY - 1)).isTrue();
    assertThat(table.coversTime(2 * DAY)).isFalse();
    assertThat(table.coversWork(-1)).isFalse();
    assertThat(table.coversWork(0)).isTrue();
    assertThat(table.coversWork(2 * 28_800 - 1)).isTrue();
    assertThat(table.coversWork(2 * 28_800)).isFalse();
    assertThat(table.startOf(28_800)).isEqualTo(DAY + 8 * 3600);
    assertThat(table.workAt(DAY + 12 * 3600)).isEqualTo(28_800 + 4 * 3600);
  }

  @Test
  void rulesThatRepeatTogetherAfterTheMostYears_areAccepted() {
    LocalDate first = LocalDate.of(2026, 7, 1);
    DayOfMonth day = DayOfMonth.day(1);
    // 64 and 3,125 have the least common multiple 200,000.
    WorkingTime working = WorkingTime.of(WorkCalendar.twentyFourHours()
        .withExceptions(List.of(
            RecurringHours.dayOff("", new Recurrence.Yearly(64, Month.JULY, day), first),
            RecurringHours.dayOff("", new Recurrence.Yearly(3_125, Month.JULY, day), first))));
    assertThat(working.isWorking(first.plusYears(3_125).atTime(9, 0))).isFalse();
    assertThat(working.isWorking(first.plusYears(64 * 100).atTime(9, 0))).isFalse();
    assertThat(working.isWorking(first.plusYears(100).atTime(9, 0))).isTrue();
    // 13 days of the one rule, none of the other, in 800 years.
    LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
    assertThat(working.between(start, start.plusYears(800))).isEqualTo((2 * 146_097L - 13) * DAY);
  }

  @Test
  void nightOfNewYearsEve_everyThirdYear_spillsOverIntoTheYearsAfterAlone() {
    WorkCalendar calendar = WorkCalendar.of(
            "Daily", WorkWeek.everyDay(TimeRange.parse("08:00-16:00")))
        .withException(RecurringHours.of(
            "Stock-taking",
            new Recurrence.Yearly(3, Month.DECEMBER, DayOfMonth.day(31)),
            LocalDate.of(2026, 3, 1),
            TimeRange.parse("22:00-06:00")));
    WorkingTime working = WorkingTime.of(calendar);
    for (int year = 2026; year < 2440; year++) {
      LocalDateTime eve = LocalDateTime.of(year, 12, 31, 0, 0);
      int hours = (year - 2026) % 3 == 0 ? 2 + 6 + 8 : 8 + 8;
      boolean isNight = (year - 2026) % 3 == 0;
      assertThat(working.between(eve, eve.plusDays(2))).as("%s", year).isEqualTo(hours * 3600L);
      assertThat(working.isWorking(eve.plusHours(26))).as("%s", year).isEqualTo(isNight);
      assertThat(working.isWorking(eve.plusHours(9))).as("%s", year).isEqualTo(!isNight);
    }
  }

  @Test
  void plus_duration_countsInTheGivenWorkdays() {
    WorkingTime working = WorkingTime.of(WorkCalendar.standard());
    LocalDateTime monday = LocalDateTime.of(2026, 1, 5, 8, 0);
    assertThat(working.plus(monday, WorkDuration.workdays(2), Workday.STANDARD))
        .isEqualTo("2026-01-06T17:00");
    assertThat(working.plus(monday, WorkDuration.workdays(2), Workday.ofHours(4)))
        .isEqualTo("2026-01-05T17:00");
  }
}
