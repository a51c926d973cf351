package dev.tandem.metrics.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that go back over midnight: the minutes that are counted again belong to the date before. */
class ZoneChangeTest {

  private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");
  private static final LocalDate SEVENTH = LocalDate.of(2010, 11, 7);
  private static final PeriodCalendar DAYS = PeriodCalendar.days(ST_JOHNS);

  /** In St John's, 00:01 of 7 November 2010 became 23:01 of the 6th. */
  @ParameterizedTest
  @CsvSource({
    "2010-11-07T02:29:59.999Z, 6",
    "2010-11-07T02:30:00Z, 7",
    "2010-11-07T02:30:59.999Z, 7",
    "2010-11-07T02:31:00Z, 6",
    "2010-11-07T03:00:00Z, 6",
    "2010-11-07T03:29:59.999Z, 6",
    "2010-11-07T03:30:00Z, 7",
    "2010-11-08T03:29:59.999Z, 7"
  })
  void indexOf_aroundTheChange_isTheLocalDate(Instant time, int day) {
    assertThat(LocalDate.ofInstant(time, ST_JOHNS).getDayOfMonth()).isEqualTo(day);
    PeriodAxis november = PeriodAxis.of(DAYS, LocalDate.of(2010, 11, 1), 30);
    assertThat(november.indexOf(time.toEpochMilli())).isEqualTo(day - 1);
    assertThat(PeriodAxis.of(DAYS, SEVENTH, 1).indexOf(time.toEpochMilli())).isEqualTo(day - 7);
    assertThat(PeriodAxis.of(DAYS, SEVENTH.minusDays(1), 1).indexOf(time.toEpochMilli()))
        .isEqualTo(day - 6);
    assertThat(PeriodAxis.of(DAYS, SEVENTH, 1).isJustBefore(time.toEpochMilli()))
        .isEqualTo(day == 6);
    assertThat(PeriodAxis.of(DAYS, SEVENTH.plusDays(1), 1).isJustBefore(time.toEpochMilli()))
        .isEqualTo(day == 7);
  }

  @Test
  void end_beforeTheChange_isTheLastInstantOfItsDate() {
    PeriodAxis axis = PeriodAxis.of(DAYS, SEVENTH.minusDays(1), 2);
    assertThat(axis.end(0)).isEqualTo(Instant.parse("2010-11-07T03:30:00Z"));
    assertThat(axis.start(1)).isEqualTo(Instant.parse("2010-11-07T02:30:00Z"));
    assertThat(axis.period(0).isOver(Instant.parse("2010-11-07T03:29:59Z"))).isFalse();
    assertThat(axis.period(0).isOver(Instant.parse("2010-11-07T03:30:00Z"))).isTrue();
    assertThat(DAYS.startOf(SEVENTH)).isEqualTo(axis.start(1));
    assertThat(DAYS.endOf(SEVENTH.minusDays(1))).isEqualTo(axis.end(0));
    assertThat(DAYS.endOf(SEVENTH)).isEqualTo(axis.end(1));
  }

  /** Every quarter of an hour around every change of a zone falls into its local date. */
  @ParameterizedTest
  @CsvSource({
    "America/St_Johns, 1995-10-20, 30",
    "America/St_Johns, 1987-01-01, 9000",
    "America/Goose_Bay, 1988-01-01, 9000",
    "America/Havana, 1990-01-01, 9000",
    "America/Sao_Paulo, 1990-01-01, 9000",
    "Pacific/Apia, 2011-12-20, 20",
    "Pacific/Kwajalein, 1969-09-20, 20",
    "Pacific/Kwajalein, 1993-08-15, 20",
    "America/Juneau, 1867-10-10, 20",
    "Asia/Manila, 1844-12-20, 20",
    "Australia/Lord_Howe, 2024-01-01, 800",
    "Africa/Cairo, 2010-01-01, 3000"
  })
  void indexOf_everyQuarterOfAnHour_isTheLocalDate(ZoneId zone, LocalDate first, int days) {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.days(zone), first, days);
    PeriodAxis months = PeriodAxis.of(PeriodCalendar.months(zone), first, days / 28 + 2);
    long quarter = 900_000;
    for (long time = axis.start(0).toEpochMilli() - 100 * quarter;
        time < axis.end(days - 1).toEpochMilli() + 100 * quarter;
        time += quarter) {
      LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(time), zone);
      assertThat(axis.indexOf(time)).isEqualTo((int)
          Math.max(-1, Math.min(days, date.toEpochDay() - first.toEpochDay())));
      int month = months.indexOf(time);
      assertThat(month).isEqualTo(months.indexOf(date));
      if (month >= 0 && month < months.count()) {
        assertThat(months.end(month)).isAfter(Instant.ofEpochMilli(time));
        assertThat(months.start(month)).isBeforeOrEqualTo(Instant.ofEpochMilli(time));
      }
    }
  }

  @Test
  void period_dateThatItsZoneSkipped_hasNoInstant() {
    PeriodAxis axis = PeriodAxis.of(
        PeriodCalendar.days(ZoneId.of("Pacific/Apia")), LocalDate.of(2011, 12, 29), 3);
    TimePeriod skipped = axis.period(1);
    assertThat(skipped.date()).isEqualTo(LocalDate.of(2011, 12, 30));
    assertThat(skipped.start()).isEqualTo(skipped.end()).isEqualTo(axis.start(2));
  }
}
