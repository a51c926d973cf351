package dev.tandem.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/methods/forecast-comparison.md}. */
class ForecastComparisonGuideTest {

  @Test
  void threeForecastsOfARelease() {
    LocalDate today = LocalDate.of(2026, 4, 10);
    FinishForecast simulated = new FinishForecast(
        "simulated schedule", today, 0.48, "96 of 200 workdays", LocalDate.of(2026, 7, 3),
        List.of(
            new DatedProbability(0.5, LocalDate.of(2026, 7, 3)),
            new DatedProbability(0.85, LocalDate.of(2026, 7, 14))));
    FinishForecast throughput = new FinishForecast(
        "throughput", today, 0.6, "48 of 80 items", LocalDate.of(2026, 8, 7),
        List.of(
            new DatedProbability(0.5, LocalDate.of(2026, 8, 7)),
            new DatedProbability(0.85, LocalDate.of(2026, 8, 21))));
    FinishForecast earned = new FinishForecast(
        "earned schedule", today, 0.5, "65 of 130 days", LocalDate.of(2026, 7, 24), List.of());

    ForecastComparison comparison =
        new ForecastComparison("release 1", List.of(simulated, throughput, earned));

    ForecastDisagreement why = comparison.disagreements().get(0);
    assertThat(why.days()).isEqualTo(35);
    assertThat(why.daysOfScope()).isEqualTo(22.4, within(0.05));
    assertThat(why.daysOfPace()).isEqualTo(12.6, within(0.05));
    assertThat(comparison).hasToString("""
        release 1, as of 2026-04-10
        method              open                middle      P50         P85
        simulated schedule  96 of 200 workdays  2026-07-03  2026-07-03  2026-07-14
        throughput          48 of 80 items      2026-08-07  2026-08-07  2026-08-21
        earned schedule     65 of 130 days      2026-07-24  -           -
        throughput is 35 days later than simulated schedule: +22.4 because it sees 60 % of the scope open instead of 48 %, \
        +12.6 because it expects 3.5 % a week instead of 4.0 % a week.
        earned schedule is 21 days later than simulated schedule: +3.9 because it sees 50 % of the scope open instead of 48 %, \
        +17.2 because it expects 3.3 % a week instead of 4.0 % a week.""");
  }
}
