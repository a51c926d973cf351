package dev.tandem.metrics.flow.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ThroughputForecastTest {
  private static final ThroughputForecast STEADY =
      ThroughputForecast.of(ThroughputHistory.of("day", 2, 2, 2));

  @Test
  void when_steadyThroughput_isCertain() {
    CompletionForecast forecast = STEADY.when(7);
    assertThat(forecast.done()).isEqualTo(ImmutableDoubleArray.of(0, 0, 0, 1));
    assertThat(forecast.periods(0.01).value()).hasValue(4);
    assertThat(forecast.mean().value()).hasValue(4);
    assertThat(forecast.probabilityBy(0)).isZero();
    assertThat(forecast.probabilityBy(9_999)).isEqualTo(1);
    assertThat(STEADY.howMany(3).atLeast(0.99)).isEqualTo(6);
  }

  @Test
  void when_aShareOfThePeriods_isExactlyThatShare() {
    ThroughputHistory history = ThroughputHistory.of(
        "day", IntStream.range(0, 20).map(day -> day < 17 ? 5 : 0).toArray());
    CompletionForecast forecast = ThroughputForecast.of(history).when(5);
    assertThat(forecast.probabilityBy(1)).isEqualTo(0.85);
    assertThat(forecast.periods(0.85).value()).hasValue(1);
    assertThat(ThroughputForecast.of(history).howMany(1).atLeast(0.85)).isEqualTo(5);
  }

  @Test
  void when_growthAtARate_waitsForWholeItems() {
    // Left after each day and what came: 8, 7, 5, 4, 2, and then done before the next comes.
    ThroughputForecast growing = STEADY.withGrowth(new ScopeGrowth.Rate(0.5));
    assertThat(growing.when(10).periods(0.5).value()).hasValue(6);
    assertThat(STEADY.when(10).periods(0.5).value()).hasValue(5);
  }

  @Test
  void when_rateOfADecimal_isNotMovedByItsBinaryForm() {
    ThroughputForecast growing = ThroughputForecast.of(ThroughputHistory.of("day", 1))
        .withGrowth(new ScopeGrowth.Rate(0.29))
        .withHorizon(1_000);
    // 0.29 * 100 is 28.999999999999996 in binary; the 29th new item comes after day 100.
    assertThat(growing.when(71).periods(0.5).value()).hasValue(99);
    assertThat(growing.when(73).periods(0.5).value()).hasValue(102);
  }

  @Test
  void when_growthOutruns_isUndefinedAndSaysSo() {
    CompletionForecast forecast =
        STEADY.withGrowth(new ScopeGrowth.Rate(2)).withHorizon(50).when(3);
    assertThat(forecast.periods(0.5).undefinedBecause())
        .isEqualTo("the probability is only 0 after 50 periods");
    assertThat(forecast.mean().undefinedBecause())
        .isEqualTo("it may not be done within 50 periods");
    assertThat(forecast.warnings())
        .extracting(ForecastWarning::kind)
        .containsExactly(WarningKind.FEW_PERIODS, WarningKind.SCOPE_OUTRUNS_THROUGHPUT);
    assertThat(forecast.warnings().get(1))
        .hasToString("SCOPE_OUTRUNS_THROUGHPUT: growth 2, throughput 2 a period");
    assertThat(forecast.toString()).contains("85 %         the probability is only 0 after 50");
  }

  @Test
  void when_startUp_comesFirst() {
    assertThat(STEADY.withStartUp(0, 0).when(7).periods(0.5).value()).hasValue(6);
    CompletionForecast half = STEADY.withStartUp(0.5).when(2);
    assertThat(half.done()).isEqualTo(ImmutableDoubleArray.of(0.5, 1));
    assertThat(STEADY.withStartUp(0.5).howMany(2).items().mean()).isEqualTo(3);
    assertThat(STEADY.withStartUp(0, 0, 0).howMany(2).items())
        .isEqualTo(CountDistribution.fixed(0));
  }

  @Test
  void when_itemsAreSplit_takesLonger() {
    CountDistribution pieces = CountDistribution.ofWeights(0, 1, 1);
    CountDistribution items = pieces.times(2);
    assertThat(items.probability(3)).isEqualTo(0.5);
    // Two items become two, three or four: one day with probability 1/4, else two.
    assertThat(STEADY.when(items).done()).isEqualTo(ImmutableDoubleArray.of(0.25, 1));
    assertThat(STEADY.when(CountDistribution.between(1, 4)).done())
        .isEqualTo(ImmutableDoubleArray.of(0.5, 1));
    assertThat(STEADY.when(items).statement().choices())
        .containsEntry("items", "mean 3, sd 0.707107");
  }

  @Test
  void warnings_tellATrendAndAShortHistory() {
    ThroughputHistory rising = ThroughputHistory.of(
        "week", IntStream.range(0, 12).map(week -> week / 2).toArray());
    assertThat(ThroughputForecast.of(rising).when(3).warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.kind()).isEqualTo(WarningKind.NOT_STATIONARY);
          assertThat(warning.detail()).startsWith("Mann-Kendall trend test: statistic 4");
        });
    ThroughputHistory recent = rising.last(1);
    assertThat(recent.counts()).containsExactly(5);
    assertThat(recent.trend()).isEmpty();
    assertThat(ThroughputForecast.of(recent).howMany(2).warnings())
        .extracting(Object::toString)
        .containsExactly("FEW_PERIODS: 1 of 11 wanted");
  }

  @Test
  void when_manyItems_isFoundAll() {
    CompletionForecast forecast = ThroughputForecast.of(ThroughputHistory.of(
            "day", IntStream.range(0, 60).map(day -> day % 6).toArray()))
        .when(5_000);
    // By the central limit theorem: mean 2,000 and a bit, standard deviation √(2000 · 2.9167)/2.5.
    assertThat(forecast.mean().value().orElseThrow()).isCloseTo(2_000.8, within(0.3));
    double sigma = Math.sqrt(2_000 * 35.0 / 12) / 2.5;
    assertThat(forecast.periods(0.8413).value().orElseThrow())
        .isCloseTo(2_000.5 + sigma, within(1.5));
  }

  @Test
  void limits_belongToWhatIsAllowed() {
    assertThat(STEADY.withHorizon(1).when(3).done()).isEqualTo(ImmutableDoubleArray.of(0));
    assertThat(STEADY.withHorizon(100_000).when(1).probabilityBy(100_000)).isEqualTo(1);
    ThroughputForecast all = ThroughputForecast.of(ThroughputHistory.of("year", 100_000));
    assertThat(all.withHorizon(1).when(ThroughputForecast.MOST_ITEMS).probabilityBy(1))
        .isEqualTo(1);
    refused(
        () -> STEADY.when(CountDistribution.between(1, 100_001)),
        "items must be from 1 to 100000: 1 to 100001. Count what is left.");
    refused(
        () -> STEADY.withHorizon(100_001),
        "horizon must be from 1 to 100000: 100001. Use a longer unit.");
    refused(
        () -> STEADY.howMany(100_001),
        "periods must be from 1 to 100000: 100001. Use a longer unit.");
  }

  /** A third of the days two items are done; at half speed a sixth of them, and none in all others. */
  @Test
  void howMany_inAStartUpOfIdleDays_isThinned() {
    OutputForecast first = ThroughputForecast.of(ThroughputHistory.of("day", 0, 0, 2))
        .withStartUp(0.5)
        .howMany(1);
    assertThat(first.probabilityOf(2)).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(first.probabilityOf(1)).isCloseTo(1 / 6.0, within(1e-15));
  }

  /** Nothing is known of the longer one's part beyond the shorter horizon. */
  @Test
  void ofAll_ofTwoHorizons_hasTheShorterOne() {
    CompletionForecast shorter = STEADY.withHorizon(3).when(100);
    CompletionForecast longer = STEADY.withHorizon(10).when(9);
    for (TeamDependence dependence : TeamDependence.values()) {
      CompletionForecast all = CompletionForecast.ofAll(List.of(longer, shorter), dependence);
      assertThat(all.horizon()).isEqualTo(3);
      assertThat(all.done()).isEqualTo(ImmutableDoubleArray.of(0, 0, 0));
    }
    CompletionForecast certain = CompletionForecast.ofAll(
        List.of(STEADY.withHorizon(8).when(2), STEADY.withHorizon(9).when(4)),
        TeamDependence.INDEPENDENT);
    assertThat(certain.done()).isEqualTo(ImmutableDoubleArray.of(0, 1));
    assertThat(certain.probabilityBy(8)).isEqualTo(1);
  }

  @Test
  void nonsense_isRefused() {
    refused(
        () -> ThroughputForecast.of(ThroughputHistory.of("day", 0, 0)),
        "history must hold a finished item: 0 items in 2 periods, unit day."
            + " Take a longer history, or one of a similar team.");
    refused(() -> ThroughputHistory.of(" ", 1), "unit must not be blank. Say what a period is.");
    refused(
        () -> ThroughputHistory.of("day"), "counts must not be empty. Count at least one period.");
    refused(
        () -> ThroughputHistory.of("day", -1),
        "counts must be from 0 to 100000: -1. Count finished items.");
    refused(
        () -> ThroughputHistory.of("day", 1).last(2),
        "periods must be from 1 to 1: 2. Ask for those that were counted.");
    refused(() -> STEADY.when(0), "items must be from 1 to 100000: 0. Count what is left.");
    refused(
        () -> STEADY.when(CountDistribution.between(0, 3)),
        "items must be from 1 to 100000: 0 to 3. Count what is left.");
    refused(() -> STEADY.howMany(0), "periods must be from 1 to 100000: 0. Use a longer unit.");
    refused(() -> STEADY.withHorizon(0), "horizon must be from 1 to 100000: 0. Use a longer unit.");
    refused(
        () -> STEADY.withStartUp(1.5),
        "share of the speed must be from 0 to 1: 1.5. Write 0.5 for half speed.");
    refused(
        () -> new ScopeGrowth.Rate(0),
        "rate of growth must be above 0 and at most 1000: 0.0. Use ScopeGrowth.NONE for none.");
    refused(
        () -> new ScopeGrowth.Drawn(CountDistribution.fixed(1_001)),
        "growth of a period must be at most 1000 items: 1001. Count in a larger unit.");
    ThroughputForecast flood =
        STEADY.withGrowth(new ScopeGrowth.Drawn(CountDistribution.between(0, 101)));
    refused(
        () -> flood.when(3),
        "growth within the horizon must be at most 1000000 items: 101.0 in each of 10000 periods."
            + " Shorten the horizon.");
    refused(
        () -> flood.when(CountDistribution.fixed(3)),
        "growth within the horizon must be at most 1000000 items: 101.0 in each of 10000 periods."
            + " Shorten the horizon.");
    assertThat(flood.withHorizon(50).when(3).done().length()).isEqualTo(50);
    refused(
        () -> STEADY.when(3).probabilityBy(10_001),
        "periods must be from 0 to 10000: 10001. Forecast with a longer horizon.");
    refused(
        () -> STEADY.when(3).periods(1),
        "probability must be above 0 and below 1: 1.0. Write 0.85 for 85 %.");
    refused(
        () -> STEADY.howMany(3).atLeast(0),
        "probability must be above 0 and below 1: 0.0. Write 0.85 for 85 %.");
    refused(
        () -> CompletionForecast.ofAll(List.of(), TeamDependence.INDEPENDENT),
        "parts must not be empty. Forecast at least one.");
    MethodStatement statement = MethodStatement.of("completion");
    refused(
        () -> new CompletionForecast(statement, 1, ImmutableDoubleArray.of(0.5, 1), List.of()),
        "probabilities must be from 1 to horizon: 2, horizon 1. Give one a period.");
    refused(
        () -> new CompletionForecast(statement, 2, ImmutableDoubleArray.of(0.5, 0.4), List.of()),
        "probabilities must be from 0 to 1 and not descend: 0.4 after 0.5. Add up what is done.");
  }

  @Test
  void distribution_nonsense_isRefused() {
    refused(
        () -> CountDistribution.ofWeights(1, -1),
        "weights must be at least 0: -1.0. Give weights or probabilities.");
    refused(
        () -> CountDistribution.ofWeights(Double.MAX_VALUE, Double.MAX_VALUE),
        "weights must have a finite sum: Infinity. Scale them.");
    refused(
        () -> CountDistribution.ofWeights(0, 0),
        "last weight must be above 0: []. End with the greatest number that can occur.");
    refused(
        () -> CountDistribution.fixed(-1),
        "number of items must be from 0 to 9999999: -1. Count in a larger unit.");
    refused(
        () -> CountDistribution.between(3, 2),
        "range must be from 0 and in order: 3 to 2. Give the lowest number first.");
    refused(
        () -> CountDistribution.fixed(1).times(-1),
        "count must be at least 0: -1. Count the items.");
    refused(
        () -> CountDistribution.fixed(5_000_000).times(2),
        "number of items must be from 0 to 9999999: 10000000. Count in a larger unit.");
    refused(
        () -> CountDistribution.fixed(9_999_999).plus(CountDistribution.fixed(1)),
        "number of items must be from 0 to 9999999: 10000000. Count in a larger unit.");
  }

  @Test
  void distribution_tellsItsNumbers() {
    CountDistribution counts = CountDistribution.ofWeights(1, 2, 1, 0);
    assertThat(counts.highest()).isEqualTo(2);
    assertThat(counts.probability(1)).isEqualTo(0.5);
    assertThat(counts.probability(-1) + counts.probability(3)).isZero();
    assertThat(counts.atLeast(0)).isEqualTo(1);
    assertThat(counts.atLeast(2)).isEqualTo(0.25);
    assertThat(counts.atLeast(3)).isZero();
    assertThat(counts.variance()).isEqualTo(0.5);
    assertThat(counts).hasToString("""
        items  probability
            0         0.25
            1          0.5
            2         0.25""");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
