package dev.tandem.metrics.flow.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exact forecasts computed elsewhere, with their source in the file. */
class ThroughputForecastReferenceTest {

  private static JsonNode reference() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        ThroughputForecastReferenceTest.class.getResourceAsStream("reference.json"))) {
      return new JsonMapper().readTree(file);
    }
  }

  private static ThroughputForecast forecast(JsonNode history) {
    return ThroughputForecast.of(ThroughputHistory.of(
        "day",
        StreamSupport.stream(history.spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .toArray()));
  }

  @Test
  void when_referenceCases_areEqual() throws IOException {
    for (JsonNode each : reference().get("cases")) {
      JsonNode expected = each.get("when");
      CompletionForecast forecast =
          forecast(each.get("history")).when(each.get("backlog").asInt());
      expected
          .get("percentiles")
          .properties()
          .forEach(percentile -> assertThat(forecast
                  .periods(Integer.parseInt(percentile.getKey()) / 100.0)
                  .value())
              .hasValue(percentile.getValue().asDouble()));
      expected
          .get("cdf")
          .properties()
          .forEach(point -> assertThat(forecast.probabilityBy(Integer.parseInt(point.getKey())))
              .isCloseTo(point.getValue().asDouble(), within(1e-14)));
      // The reference ends its sum where 1e-13 is left.
      assertThat(forecast.mean().value().orElseThrow())
          .isCloseTo(expected.get("mean_periods").asDouble(), within(1e-11));
    }
  }

  @Test
  void howMany_referenceCases_areEqual() throws IOException {
    for (JsonNode each : reference().get("cases")) {
      JsonNode expected = each.get("how_many");
      OutputForecast forecast =
          forecast(each.get("history")).howMany(expected.get("periods").asInt());
      expected
          .get("at_least")
          .properties()
          .forEach(percentile -> assertThat(
                  forecast.atLeast(Integer.parseInt(percentile.getKey()) / 100.0))
              .isEqualTo(percentile.getValue().asInt()));
      assertThat(forecast.items().mean()).isCloseTo(expected.get("mean").asDouble(), within(2e-13));
      assertThat(forecast.items().variance())
          .isCloseTo(expected.get("var").asDouble(), within(2e-11));
    }
  }

  @Test
  void ofAll_twoTeams_isEqual() throws IOException {
    JsonNode expected = reference().get("two_team_feature");
    int items = expected.get("items_each").asInt();
    CompletionForecast a = forecast(expected.get("history_a")).when(items);
    CompletionForecast b = forecast(expected.get("history_b")).when(items);
    assertThat(a.periods(0.85).value()).hasValue(expected.get("p85_a").asDouble());
    assertThat(b.periods(0.85).value()).hasValue(expected.get("p85_b").asDouble());
    assertThat(CompletionForecast.ofAll(List.of(a, b), TeamDependence.INDEPENDENT)
            .periods(0.85)
            .value())
        .hasValue(expected.get("p85_joint").asDouble());
    assertThat(CompletionForecast.ofAll(List.of(a, b), TeamDependence.SAME_TEAM)
            .periods(0.85)
            .value())
        .hasValue(expected.get("p85_comonotonic").asDouble());
  }

  /** 10,000 trials, as tools make them: each probability within 4.5 standard errors. */
  @Test
  void when_trials_agreeWithinTheirError() {
    ThroughputHistory history = ThroughputHistory.of(
        "day", IntStream.range(0, 60).map(day -> day * day % 7 % 4).toArray());
    CompletionForecast forecast = ThroughputForecast.of(history).when(100);
    int trials = 10_000;
    double[] simulated = ForecastOracle.byTrials(history.counts(), 100, 160, trials);
    for (int n = 1; n <= simulated.length; n++) {
      double exact = forecast.probabilityBy(n);
      double error = Math.sqrt(exact * (1 - exact) / trials);
      assertThat(simulated[n - 1])
          .as("after %s days", n)
          .isCloseTo(exact, within(4.5 * error + 1e-9));
    }
    assertThat(forecast.periods(0.01).value().orElseThrow()).isBetween(60.0, 120.0);
    assertThat(forecast.periods(0.99).value().orElseThrow()).isBetween(120.0, 160.0);
  }
}
