package dev.tandem.metrics.flow.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryDaysTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  @Test
  void everyDay_countsWeekends() {
    DeliveryDays days = DeliveryDays.everyDayFrom(FRIDAY);
    assertThat(days.date(1)).isEqualTo(FRIDAY);
    assertThat(days.date(3)).isEqualTo(LocalDate.of(2026, 3, 8));
    assertThat(days.periodsTo(LocalDate.of(2026, 3, 8))).isEqualTo(3);
    assertThat(days.periodsTo(FRIDAY.minusDays(1))).isZero();
    assertThat(days).hasToString("every day from 2026-03-06");
  }

  @Test
  void workdays_skipWeekendsAndBlackouts() {
    DeliveryDays days = DeliveryDays.workdaysFrom(FRIDAY, WorkCalendar.standard())
        .withoutDays(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10));
    assertThat(days.date(1)).isEqualTo(FRIDAY);
    assertThat(days.date(2)).isEqualTo(LocalDate.of(2026, 3, 11));
    assertThat(days.periodsTo(LocalDate.of(2026, 3, 10))).isEqualTo(1);
    assertThat(days.counts(FRIDAY.minusDays(1))).isFalse();
    CompletionForecast forecast =
        ThroughputForecast.of(ThroughputHistory.of("workday", 1)).withHorizon(5).when(2);
    assertThat(forecast.date(0.85, days)).contains(LocalDate.of(2026, 3, 11));
    assertThat(ThroughputForecast.of(ThroughputHistory.of("workday", 1))
            .withHorizon(1)
            .when(2)
            .date(0.85, days))
        .isEmpty();
    assertThat(days.toString()).endsWith(" from 2026-03-06 without [2026-03-09 to 2026-03-10]");
  }

  @Test
  void finish_standsBesideOtherMethods() {
    DeliveryDays days = DeliveryDays.everyDayFrom(FRIDAY);
    LocalDate asOf = FRIDAY.minusDays(1);
    ThroughputForecast forecast = ThroughputForecast.of(ThroughputHistory.of("day", 0, 1));
    assertThat(forecast.when(1).finish(asOf, days, 0.25, "1 of 4 items"))
        .contains(new FinishForecast(
            "throughput",
            asOf,
            0.25,
            "1 of 4 items",
            FRIDAY,
            List.of(
                new DatedProbability(0.7, FRIDAY.plusDays(1)),
                new DatedProbability(0.85, FRIDAY.plusDays(2)),
                new DatedProbability(0.95, FRIDAY.plusDays(4)))));
    CompletionForecast near = forecast.withHorizon(3).when(1);
    assertThat(near.finish(asOf, days, 1, "1 of 1").orElseThrow().dates()).hasSize(2);
    assertThat(forecast.withHorizon(1).when(2).finish(asOf, days, 1, "2 of 2")).isEmpty();
    assertThatThrownBy(() -> near.finish(asOf, days, 1, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scope must not be blank. Say what is left, of how much.");
    assertThatThrownBy(() -> near.finish(asOf, days, 1.5, "3 of 2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("share left must be at most 1: 1.5.");
    assertThatThrownBy(() -> near.finish(FRIDAY.plusDays(1), days, 1, "1 of 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("middle must not lie before the day of the forecast: ");
  }

  @Test
  void date_nonsense_isRefused() {
    assertThatThrownBy(() -> DeliveryDays.everyDayFrom(FRIDAY).date(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period must be at least 1: 0. The first day is 1.");
    DeliveryDays never = DeliveryDays.everyDayFrom(FRIDAY).withoutDays(FRIDAY, FRIDAY.plusYears(20));
    assertThatThrownBy(() -> never.date(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days that count must come within ten years: none after 2026-03-05."
            + " Give the calendar workdays, or end the blackout.");
    assertThatThrownBy(() -> DeliveryDays.everyDayFrom(FRIDAY).withoutDays(FRIDAY, FRIDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end must not be before start: 2026-03-05, start 2026-03-06. Swap the two dates.");
  }
}
