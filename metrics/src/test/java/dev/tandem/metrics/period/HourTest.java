package dev.tandem.metrics.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2025-03-30, 23, 3600",
    "Europe/Berlin, 2025-03-29, 24, 3600",
    "Europe/Berlin, 2025-10-26, 25, 3600",
    "Asia/Kolkata, 2025-03-30, 24, 3600",
    "America/St_Johns, 2010-11-07, 25, 3600",
    "Australia/Lord_Howe, 2025-04-06, 25, 1800",
    "Australia/Lord_Howe, 2025-10-05, 24, 1800",
    "Pacific/Apia, 2011-12-30, 0, 3600"
  })
  void hours_ofADate_areCountedFromItsFirstInstant(
      ZoneId zone, LocalDate date, int hours, long lastSeconds) {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.hours(zone), date.minusDays(1), 100);
    int first = axis.indexOf(date);
    assertThat(axis.indexOf(date.plusDays(1)) - first).isEqualTo(hours);
    for (int hour = first; hour < first + hours; hour++) {
      Duration length = Duration.between(axis.start(hour), axis.end(hour));
      assertThat(length)
          .isEqualTo(Duration.ofSeconds(hour == first + hours - 1 ? lastSeconds : 3600));
      assertThat(axis.indexOf(axis.start(hour).toEpochMilli())).isEqualTo(hour);
      assertThat(axis.indexOf(axis.end(hour).toEpochMilli() - 1)).isEqualTo(hour);
    }
    assertThat(axis.start(first)).isEqualTo(date.atStartOfDay(zone).toInstant());
  }

  @Test
  void period_hourThatTheClockShowsTwice_isTwoHoursWithTwoNames() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.hours(BERLIN), LocalDate.of(2025, 10, 26), 25);
    assertThat(axis.period(2)).hasToString("2025-10-26T02:00+02:00");
    assertThat(axis.period(3)).hasToString("2025-10-26T02:00+01:00");
    assertThat(axis.period(3).date()).isEqualTo(LocalDate.of(2025, 10, 26));
    assertThat(axis.period(24).end()).isEqualTo(Instant.parse("2025-10-26T23:00:00Z"));
    assertThat(axis).hasToString("calendar hours, Europe/Berlin, 25 from 2025-10-26");
  }

  @Test
  void isJustBefore_hours_isTheLastHourOfTheDateBefore() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.hours(BERLIN), LocalDate.of(2025, 10, 26), 2);
    long start = axis.start(0).toEpochMilli();
    assertThat(axis.isJustBefore(start)).isFalse();
    assertThat(axis.isJustBefore(start - 1)).isTrue();
    assertThat(axis.isJustBefore(start - 3_600_000)).isTrue();
    assertThat(axis.isJustBefore(start - 3_600_001)).isFalse();
    assertThat(axis.isJustBefore(axis.end(1).toEpochMilli())).isFalse();
    PeriodAxis afterHalf = PeriodAxis.of(
        PeriodCalendar.hours(ZoneId.of("Australia/Lord_Howe")), LocalDate.of(2025, 4, 7), 1);
    long half = afterHalf.start(0).toEpochMilli() - 1_800_000;
    assertThat(afterHalf.isJustBefore(half)).isTrue();
    assertThat(afterHalf.isJustBefore(half - 1)).isFalse();
    PeriodAxis afterGap = PeriodAxis.of(
        PeriodCalendar.hours(ZoneId.of("Pacific/Apia")), LocalDate.of(2011, 12, 31), 1);
    long gap = afterGap.start(0).toEpochMilli();
    assertThat(afterGap.isJustBefore(gap - 3_600_000)).isTrue();
    assertThat(afterGap.isJustBefore(gap - 3_600_001)).isFalse();
  }

  @Test
  void indexOf_datesOutsideTheHours_areBeforeOrAfter() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.hours(BERLIN), LocalDate.of(2025, 1, 1), 30);
    assertThat(axis.indexOf(LocalDate.of(2024, 12, 31))).isEqualTo(PeriodAxis.BEFORE);
    assertThat(axis.indexOf(LocalDate.of(2025, 1, 1))).isZero();
    assertThat(axis.indexOf(LocalDate.of(2025, 1, 2))).isEqualTo(24);
    assertThat(axis.indexOf(LocalDate.of(2025, 1, 3))).isEqualTo(30);
    assertThat(axis.indexOf(LocalDate.MAX)).isEqualTo(30);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> axis.period(30))
        .withMessageContaining("period");
  }

  @Test
  void timePeriod_endBeforeStart_isRefused() {
    Instant noon = Instant.parse("2025-01-01T12:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TimePeriod("noon", LocalDate.of(2025, 1, 1), noon, noon.minusSeconds(1)))
        .withMessage("period must not end before it starts: 2025-01-01T12:00:00Z to"
            + " 2025-01-01T11:59:59Z. Swap them.");
  }
}
