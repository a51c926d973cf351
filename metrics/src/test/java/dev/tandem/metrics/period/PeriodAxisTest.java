package dev.tandem.metrics.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodAxisTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void indexOf_boundaries_belongToTheLaterPeriod() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.days(BERLIN), LocalDate.of(2025, 3, 29), 3);
    Instant secondDay = Instant.parse("2025-03-29T23:00:00Z");
    assertThat(axis.indexOf(secondDay.toEpochMilli() - 1)).isZero();
    assertThat(axis.indexOf(secondDay.toEpochMilli())).isEqualTo(1);
    assertThat(axis.indexOf(axis.start(0).toEpochMilli() - 1)).isEqualTo(PeriodAxis.BEFORE);
    assertThat(axis.indexOf(axis.end(2).toEpochMilli())).isEqualTo(3);
    assertThat(axis.indexOf(Long.MIN_VALUE)).isEqualTo(PeriodAxis.BEFORE);
    assertThat(axis.indexOf(Long.MAX_VALUE)).isEqualTo(3);
  }

  @Test
  void end_dayOnWhichClocksChange_has23Hours() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.days(BERLIN), LocalDate.of(2025, 3, 30), 1);
    assertThat(Duration.between(axis.start(0), axis.end(0))).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void indexOf_everyBoundaryOfTwentyYearsOfMonths_isFound() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.months(BERLIN), LocalDate.of(2010, 6, 17), 240);
    for (int month = 0; month < axis.count(); month++) {
      assertThat(axis.indexOf(axis.start(month).toEpochMilli())).isEqualTo(month);
      assertThat(axis.indexOf(axis.end(month).toEpochMilli() - 1)).isEqualTo(month);
    }
    assertThat(axis.date(239)).isEqualTo(LocalDate.of(2030, 5, 1));
  }

  @Test
  void of_dateWithinAWeek_beginsOnItsFirstDay() {
    PeriodCalendar weeks = PeriodCalendar.weeks(BERLIN, DayOfWeek.SUNDAY);
    PeriodAxis axis = PeriodAxis.of(weeks, LocalDate.of(2020, 6, 10), 2);
    assertThat(axis.first()).isEqualTo(LocalDate.of(2020, 6, 7));
    assertThat(axis).hasToString("calendar weeks from Sunday, Europe/Berlin, 2 from 2020-06-07");
    assertThat(axis)
        .isEqualTo(PeriodAxis.of(weeks, LocalDate.of(2020, 6, 13), 2))
        .hasSameHashCodeAs(PeriodAxis.of(weeks, LocalDate.of(2020, 6, 13), 2));
    assertThat(axis).isNotEqualTo(PeriodAxis.of(weeks, LocalDate.of(2020, 6, 14), 2));
  }

  @Test
  void indexOf_date_isItsPeriodOrOutside() {
    PeriodAxis axis =
        PeriodAxis.of(PeriodCalendar.weeks(BERLIN, DayOfWeek.SUNDAY), LocalDate.of(2020, 6, 10), 2);
    assertThat(axis.indexOf(LocalDate.of(2020, 6, 6))).isEqualTo(PeriodAxis.BEFORE);
    assertThat(axis.indexOf(LocalDate.of(2020, 6, 7))).isZero();
    assertThat(axis.indexOf(LocalDate.of(2020, 6, 13))).isZero();
    assertThat(axis.indexOf(LocalDate.of(2020, 6, 14))).isEqualTo(1);
    assertThat(axis.indexOf(LocalDate.of(2020, 6, 20))).isEqualTo(1);
    assertThat(axis.indexOf(LocalDate.of(2020, 6, 21))).isEqualTo(2);
    assertThat(axis.indexOf(LocalDate.MAX)).isEqualTo(2);
    assertThat(axis.indexOf(LocalDate.MIN)).isEqualTo(PeriodAxis.BEFORE);
  }

  @Test
  void of_noPeriods_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeriodAxis.of(PeriodCalendar.days(BERLIN), LocalDate.of(2025, 1, 1), 0))
        .withMessage("count must be from 1 to 100000: 0. State how many days the axis covers.");
  }

  @Test
  void date_noSuchPeriod_isRefused() {
    PeriodAxis axis = PeriodAxis.of(PeriodCalendar.days(BERLIN), LocalDate.of(2025, 1, 1), 2);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> axis.date(2))
        .withMessageContaining("period");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> axis.start(-1))
        .withMessageContaining("period");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> axis.end(2))
        .withMessageContaining("period");
  }
}
