package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRateTest {

  @ParameterizedTest
  @CsvFileSource(resources = "event-rates.csv", useHeadersInDisplayName = true)
  void interval_referenceCases_equalTools(
      long events, double exposure, double confidence, double lower, double upper) {
    Interval interval = EventRate.of(events, exposure).interval(ConfidenceLevel.of(confidence));
    // Quantiles are solved to a relative error near 1e-11.
    assertThat(interval.lower()).isCloseTo(lower, withPercentage(1e-7));
    assertThat(interval.upper()).isCloseTo(upper, withPercentage(1e-7));
    assertThat(interval.method()).isEqualTo("exact Poisson");
  }

  @Test
  void rate_events_arePerUnitOfExposure() {
    EventRate rate = EventRate.of(30, 400);
    assertThat(rate.rate()).isEqualTo(0.075);
    assertThat(rate.interval().contains(0.075)).isTrue();
  }

  @Test
  void of_negativeEvents_throws() {
    assertThatThrownBy(() -> EventRate.of(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("events must not be negative: -1. Count from 0.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void of_exposureNotPositive_throws(double exposure) {
    assertThatThrownBy(() -> EventRate.of(1, exposure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exposure must be finite and above 0: " + exposure
            + ". Sum the time of everyone observed.");
  }

  @Test
  void interval_moreEventsThanSearchable_throws() {
    assertThatThrownBy(() -> EventRate.of(1_000_000_000_000L, 1).interval())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("events must be at most 100000000000 for an interval: 1000000000000."
            + " Take a sample.");
    assertThat(EventRate.of(100_000_000_000L, 1e11).interval().contains(1)).isTrue();
  }

  @Test
  void of_rateBeyondADouble_throws() {
    assertThatThrownBy(() -> EventRate.of(3, 4.9e-324))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exposure must be long enough for a finite rate: 4.9E-324."
            + " State it in a smaller unit.");
  }
}
