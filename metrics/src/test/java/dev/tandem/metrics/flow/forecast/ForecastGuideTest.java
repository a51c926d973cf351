package dev.tandem.metrics.flow.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.statement.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the pages on forecasts, with what the pages say about their results. */
class ForecastGuideTest {

  @Test
  void ageing() {
    ImmutableDoubleArray finished = ImmutableDoubleArray.of(1, 2, 4, 8);
    ImmutableDoubleArray inProgress = ImmutableDoubleArray.of(3, 9);
    AgeingForecast forecast = new AgeingForecast("days", finished, inProgress);
    double fresh = forecast.remaining(0, 0.5).value().orElseThrow();    // 4 days, not 2 as of the finished
    double aged = forecast.remaining(4, 0.5).value().orElseThrow();     // 4 more for one that is 4 old
    Figure far = forecast.remaining(0, 0.85);                           // undefined
    assertThat(fresh).isEqualTo(4);
    assertThat(aged).isEqualTo(4);
    assertThat(far.undefinedBecause()).isEqualTo("too few items took longer than that to say");
  }

  @Test
  void throughput() {
    ThroughputHistory history = ThroughputHistory.of("workday", 0, 2, 1, 3, 0, 0, 5);
    ThroughputForecast forecast = ThroughputForecast.of(history);
    CompletionForecast when = forecast.when(20);
    double days = when.periods(0.85).value().orElseThrow();                    // 18 workdays
    double chance = when.probabilityBy(14);                                    // 0.634
    int items = forecast.howMany(14).atLeast(0.85);                            // 15 items
    DeliveryDays workdays = DeliveryDays.workdaysFrom(
            LocalDate.of(2026, 3, 2), WorkCalendar.standard())
        .withoutDays(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10));     // a fair
    LocalDate date = when.date(0.85, workdays).orElseThrow();                  // March 27
    assertThat(days).isEqualTo(18);
    assertThat(chance).isCloseTo(0.634, within(0.0005));
    assertThat(items).isEqualTo(15);
    assertThat(date).isEqualTo(LocalDate.of(2026, 3, 27));
  }

  @Test
  void growth() {
    ThroughputForecast forecast =
        ThroughputForecast.of(ThroughputHistory.of("workday", 0, 2, 1, 3, 0, 0, 5));
    double growing = forecast
        .withGrowth(new ScopeGrowth.Rate(0.5)).when(20).periods(0.85).value().orElseThrow();   // 26
    double later = forecast
        .withStartUp(0, 0, 0.5).when(20).periods(0.85).value().orElseThrow();                  // 20
    CountDistribution pieces = CountDistribution.ofWeights(0, 2, 1);    // one item in three becomes two
    double split = forecast.when(pieces.times(20)).periods(0.85).value().orElseThrow();        // 23
    CompletionForecast ours = forecast.when(20);
    CompletionForecast theirs = forecast.when(15);
    double both = CompletionForecast.ofAll(List.of(ours, theirs), TeamDependence.INDEPENDENT)
        .periods(0.85).value().orElseThrow();                                                  // 18
    assertThat(growing).isEqualTo(26);
    assertThat(later).isEqualTo(20);
    assertThat(split).isEqualTo(23);
    assertThat(both).isEqualTo(18);
  }
}
