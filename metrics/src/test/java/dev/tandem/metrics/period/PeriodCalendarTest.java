package dev.tandem.metrics.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant at(String time) {
    return Instant.parse(time + "Z");
  }

  /** On 30 March 2025 clocks in Berlin went forward by an hour. */
  @Test
  void startAndEnd_hours_areCountedFromTheFirstOneOfADate() {
    PeriodCalendar hours = PeriodCalendar.hours(BERLIN);
    LocalDate first = LocalDate.of(2025, 3, 30);
    assertThat(hours.startOf(first, 0)).isEqualTo(at("2025-03-29T23:00:00"));
    assertThat(hours.startOf(first, 22)).isEqualTo(at("2025-03-30T21:00:00"));
    assertThat(hours.endOf(first, 22)).isEqualTo(at("2025-03-30T22:00:00"));
    assertThat(hours.startOf(first, 23)).isEqualTo(at("2025-03-30T22:00:00"));
    assertThat(hours.startOf(first, 23 + 24 + 1)).isEqualTo(at("2025-03-31T23:00:00"));
  }

  /** On 6 April 2025 clocks on Lord Howe Island went back by half an hour: 24 hours and a half one. */
  @Test
  void start_hoursOfADateWithHalfAnHourMore_beginAnewWithTheNextDate() {
    PeriodCalendar hours = PeriodCalendar.hours(ZoneId.of("Australia/Lord_Howe"));
    LocalDate first = LocalDate.of(2025, 4, 6);
    assertThat(hours.startOf(first, 24)).isEqualTo(at("2025-04-06T13:00:00"));
    assertThat(hours.startOf(first, 25)).isEqualTo(at("2025-04-06T13:30:00"));
  }

  @Test
  void startAndEnd_otherPeriods_areMidnights() {
    LocalDate first = LocalDate.of(2025, 3, 3);
    PeriodCalendar days = PeriodCalendar.days(BERLIN);
    assertThat(days.startOf(first, 1)).isEqualTo(at("2025-03-03T23:00:00"));
    assertThat(days.endOf(first, 1)).isEqualTo(at("2025-03-04T23:00:00"));
    PeriodCalendar weeks = new PeriodCalendar(PeriodUnit.WEEK, ZoneOffset.UTC, DayOfWeek.MONDAY);
    assertThat(weeks.startOf(first, 2)).isEqualTo(at("2025-03-17T00:00:00"));
    assertThat(weeks.endOf(first, 2)).isEqualTo(at("2025-03-24T00:00:00"));
  }

  @Test
  void dates_areThoseOfTheZoneAndUnit() {
    PeriodCalendar days = PeriodCalendar.days(BERLIN);
    assertThat(days.firstDate(at("2025-03-29T23:30:00"))).isEqualTo(LocalDate.of(2025, 3, 30));
    PeriodCalendar weeks = new PeriodCalendar(PeriodUnit.WEEK, ZoneOffset.UTC, DayOfWeek.MONDAY);
    // from the week of Monday 3 March to that of Monday 17 March
    LocalDate wednesday = LocalDate.of(2025, 3, 5);
    assertThat(weeks.periodsBetween(wednesday, LocalDate.of(2025, 3, 17))).isEqualTo(2);
    assertThat(weeks.periodsBetween(LocalDate.of(2025, 3, 17), wednesday)).isEqualTo(-2);
    assertThat(PeriodUnit.WEEK.rollingWindow()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void axis_ofTheMostPeriodsOrTheLastYears_isAllowed() {
    PeriodCalendar days = PeriodCalendar.days(ZoneOffset.UTC);
    LocalDate date = LocalDate.of(2025, 3, 3);
    assertThat(PeriodAxis.of(days, date, 100_000).count()).isEqualTo(100_000);
    assertThat(PeriodAxis.of(days, date, 1).calendar()).isEqualTo(days);
    assertThat(PeriodAxis.of(days, date, 1)).hasSameHashCodeAs(PeriodAxis.of(days, date, 1));
    for (int year : new int[] {1970 - 1_000_000, 1970 + 1_000_000}) {
      assertThat(PeriodAxis.of(days, LocalDate.of(year, 6, 1), 1).count()).isEqualTo(1);
      LocalDate beyond = LocalDate.of(year + Integer.signum(year), 6, 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PeriodAxis.of(days, beyond, 1))
          .withMessage("date must be within a million years of 1970: " + beyond
              + ". State a date of the data.");
    }
  }
}
