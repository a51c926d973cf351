package dev.tandem.metrics.flow.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ThroughputForecastProperties {

  @Provide
  Arbitrary<List<Integer>> histories() {
    return Arbitraries.integers()
        .between(0, 6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(counts -> counts.stream().anyMatch(count -> count > 0));
  }

  @Provide
  Arbitrary<List<Integer>> arrivals() {
    return Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(3);
  }

  private static ThroughputForecast forecast(List<Integer> history) {
    return ThroughputForecast.of(new ThroughputHistory("day", history));
  }

  @Property(tries = 200)
  void when_isTheTailOfTheSum(
      @ForAll("histories") List<Integer> history, @ForAll @IntRange(min = 1, max = 40) int items) {
    CompletionForecast forecast = forecast(history).when(items);
    double[] expected = ForecastOracle.bySums(history, items, 60);
    for (int n = 1; n <= expected.length; n++) {
      assertThat(forecast.probabilityBy(n)).isCloseTo(expected[n - 1], within(1e-13));
    }
  }

  @Property(tries = 100)
  void when_growing_isTheSameAsEveryCourseOfEvents(
      @ForAll("histories") List<Integer> history,
      @ForAll("arrivals") List<Integer> arrivals,
      @ForAll @IntRange(min = 1, max = 8) int items) {
    List<Integer> few = history.subList(0, Math.min(4, history.size()));
    if (few.stream().allMatch(count -> count == 0)) {
      few = List.of(0, 1);
    }
    double[] weights = new double[3];
    arrivals.forEach(count -> weights[count]++);
    CompletionForecast forecast = forecast(few)
        .withGrowth(new ScopeGrowth.Drawn(CountDistribution.ofWeights(weights)))
        .withHorizon(4)
        .when(items);
    for (int n = 1; n <= 4; n++) {
      assertThat(forecast.probabilityBy(n))
          .isCloseTo(ForecastOracle.byEnumeration(few, arrivals, items, n), within(1e-13));
    }
  }

  @Property(tries = 200)
  void howMany_andWhen_sayTheSame(
      @ForAll("histories") List<Integer> history,
      @ForAll @IntRange(min = 1, max = 40) int items,
      @ForAll @IntRange(min = 1, max = 30) int periods,
      @ForAll @IntRange(min = 0, max = 4) int quarters) {
    ThroughputForecast forecast = forecast(history).withStartUp(0, quarters / 4.0);
    assertThat(forecast.howMany(periods).probabilityOf(items))
        .isCloseTo(forecast.when(items).probabilityBy(periods), within(1e-13));
  }

  @Property(tries = 200)
  void periods_areTheFirstThatReachTheProbability(
      @ForAll("histories") List<Integer> history,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    CompletionForecast forecast = forecast(history).when(10);
    int periods = (int) forecast.periods(percent / 100.0).value().orElseThrow();
    assertThat(forecast.probabilityBy(periods)).isGreaterThanOrEqualTo(percent / 100.0);
    assertThat(forecast.probabilityBy(periods - 1)).isLessThan(percent / 100.0);
  }

  @Property(tries = 100)
  void ofAll_liesBetweenTheBounds(
      @ForAll("histories") List<Integer> one, @ForAll("histories") List<Integer> other) {
    List<CompletionForecast> parts =
        List.of(forecast(one).when(8), forecast(other).when(5));
    CompletionForecast apart = CompletionForecast.ofAll(parts, TeamDependence.INDEPENDENT);
    CompletionForecast together = CompletionForecast.ofAll(parts, TeamDependence.SAME_TEAM);
    for (int n = 1; n <= 40; n++) {
      double a = parts.get(0).probabilityBy(n);
      double b = parts.get(1).probabilityBy(n);
      assertThat(apart.probabilityBy(n)).isCloseTo(a * b, within(1e-14));
      assertThat(together.probabilityBy(n)).isCloseTo(Math.min(a, b), within(1e-14));
    }
  }

  @Property(tries = 100)
  void times_isTheRepeatedSum(
      @ForAll("histories") List<Integer> history, @ForAll @IntRange(min = 0, max = 8) int count) {
    CountDistribution one = new ThroughputHistory("day", history).distribution();
    CountDistribution sum = one.times(count);
    assertThat(sum.mean()).isCloseTo(count * one.mean(), within(1e-12));
    assertThat(sum.variance()).isCloseTo(count * one.variance(), within(1e-11));
    List<Double> probabilities = new ArrayList<>();
    for (int i = 0; i <= sum.highest(); i++) {
      probabilities.add(sum.probability(i));
    }
    assertThat(probabilities.stream().flatMapToDouble(DoubleStream::of).sum())
        .isCloseTo(1, within(1e-13));
  }
}
