package dev.tandem.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Nothing is certain because of a few subjects who all did the same. */
class SmallSamplesTest {

  private static SurvivalCurve curve(List<Observation> observations) {
    return observations.stream().collect(SurvivalAccumulator.collector()).snapshot();
  }

  private static SurvivalCurve betaProduct(List<Observation> observations) {
    return curve(observations)
        .withConvention(SurvivalConvention.asR().withInterval(SurvivalIntervalMethod.BETA_PRODUCT));
  }

  @Test
  void twoSubjectsBothGone_greenwoodHasNoInterval() {
    SurvivalCurve curve = curve(List.of(Observation.event(3), Observation.event(5)));
    assertThat(curve.survivalAt(5)).hasValue(0);
    assertThat(curve.intervalAt(5)).isEmpty();
    assertThat(curve.steps().get(1).interval()).isEmpty();
  }

  @Test
  void nobodyGone_greenwoodSaysThatItsWidthIsNoCertainty() {
    SurvivalCurve curve = curve(List.of(Observation.censored(3), Observation.censored(5)));
    Interval interval = curve.intervalAt(2).orElseThrow();
    assertThat(interval)
        .hasToString("[1.0000, 1.0000] (95 % Greenwood log, nothing varied: no certainty)");
    SurvivalConvention plain = SurvivalConvention.asR().withInterval(SurvivalIntervalMethod.PLAIN);
    assertThat(curve.withConvention(plain).intervalAt(2).orElseThrow().method())
        .isEqualTo("Greenwood plain, nothing varied: no certainty");
  }

  @Test
  void oneTimeForAll_meanSaysThatItsWidthIsNoCertainty() {
    RestrictedMean mean = curve(List.of(Observation.event(3), Observation.event(3)))
        .restrictedMean(3)
        .orElseThrow();
    assertThat(mean.interval(ConfidenceLevel.DEFAULT))
        .hasToString("[3.0000, 3.0000] (95 % Wald, nothing varied: no certainty)");
  }

  @Test
  void twoSubjectsBothGone_betaProductReachesFarUp() {
    SurvivalCurve curve = betaProduct(List.of(Observation.event(3), Observation.event(5)));
    Interval interval = curve.intervalAt(5).orElseThrow();
    assertThat(interval.lower()).isZero();
    assertThat(interval.upper()).isCloseTo(1 - Math.sqrt(0.025), within(1e-12));
    assertThat(interval.method()).isEqualTo("beta product");
    assertThat(curve.statement().choices()).containsEntry("interval", "beta product");
  }

  @Test
  void twoSubjectsBothStillThere_betaProductReachesFarDown() {
    SurvivalCurve curve = betaProduct(List.of(Observation.censored(3), Observation.censored(3)));
    Interval interval = curve.intervalAt(2).orElseThrow();
    assertThat(interval.lower()).isCloseTo(Math.sqrt(0.025), within(1e-12));
    assertThat(interval.upper()).isEqualTo(1);
    assertThat(curve.intervalAt(3).orElseThrow().lower()).isZero();
  }

  @Property
  void betaProduct_withoutCensoring_isClopperAndPearson(
      @ForAll @IntRange(min = 1, max = 400) int subjects, @ForAll @IntRange(max = 400) int last) {
    List<Observation> observations = IntStream.rangeClosed(1, subjects)
        .mapToObj(time -> Observation.event(Math.floorDiv(time + 1, 2)))
        .toList();
    SurvivalCurve curve = betaProduct(observations);
    double time = Math.min(last, curve.lastTime().orElseThrow());
    long left = observations.stream().filter(each -> each.exit() > time).count();
    Interval expected = Proportion.of(left, subjects)
        .interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.DEFAULT)
        .orElseThrow();
    Interval interval = curve.intervalAt(time).orElseThrow();
    assertThat(interval.lower()).isCloseTo(expected.lower(), within(1e-9));
    assertThat(interval.upper()).isCloseTo(expected.upper(), within(1e-9));
  }

  /** Against draws of the product itself; what the moments leave out is below one hundredth. */
  @Test
  void betaProduct_withCensoring_isCloseToTheProductOfBetas() {
    List<Observation> observations = List.of(
        Observation.event(1),
        Observation.censored(2),
        Observation.censored(2),
        Observation.event(3),
        Observation.event(3),
        Observation.censored(4),
        Observation.censored(5),
        Observation.censored(5));
    Interval interval = betaProduct(observations).intervalAt(3).orElseThrow();
    double[] upper = draws(8, 5, 4);
    double[] lower = draws(8, 5, 4, 3);
    assertThat(interval.upper()).isCloseTo(upper[(int) (0.975 * upper.length)], within(0.01));
    assertThat(interval.lower()).isCloseTo(lower[(int) (0.025 * lower.length)], within(0.01));
  }

  /** Sorted products of independent Beta(n, 1), each a uniform number to the power of 1/n. */
  private static double[] draws(int... atRisk) {
    Random random = new Random(1958);
    return IntStream.range(0, 200_000)
        .mapToDouble(i -> IntStream.of(atRisk)
            .mapToDouble(n -> Math.pow(random.nextDouble(), 1.0 / n))
            .reduce(1, (a, b) -> a * b))
        .sorted()
        .toArray();
  }

  @Property
  void betaProduct_anyCurve_containsTheEstimateAndFalls(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> codes) {
    List<Observation> observations = codes.stream()
        .map(code -> code % 3 == 0 ? Observation.event(code) : Observation.censored(code))
        .toList();
    double before = 1;
    for (SurvivalStep step : betaProduct(observations).steps()) {
      Interval interval = step.interval().orElseThrow();
      assertThat(interval.contains(step.survival())).isTrue();
      assertThat(interval.width()).isPositive();
      assertThat(interval.upper()).isLessThanOrEqualTo(before + 1e-12);
      before = interval.upper();
    }
  }

  @Test
  void betaProduct_delayedEntry_countsWhoIsThere() {
    SurvivalCurve curve = betaProduct(List.of(
        Observation.event(1), new Observation(2, 4, Ending.CENSORED), Observation.censored(4)));
    assertThat(curve.intervalAt(0).orElseThrow().lower())
        .isCloseTo(Math.sqrt(0.025), within(1e-12));
    assertThat(curve.median().lower()).hasValue(1);
  }

  @Test
  void times_thatDifferByRounding_areDifferentTimes() {
    assertThat(
            curve(List.of(Observation.event(0.1 + 0.2), Observation.event(0.3))).steps())
        .hasSize(2);
  }

  @Test
  void betaProduct_aMillionSubjects_isStable() {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    for (int i = 0; i < 1_000_000; i++) {
      accumulator.add(i % 1000, i % 7 == 0 ? Ending.EVENT : Ending.CENSORED);
    }
    SurvivalCurve curve = accumulator.snapshot();
    Interval log = curve.intervalAt(500).orElseThrow();
    Interval beta = curve
        .withConvention(SurvivalConvention.asR().withInterval(SurvivalIntervalMethod.BETA_PRODUCT))
        .intervalAt(500)
        .orElseThrow();
    assertThat(beta.lower()).isCloseTo(log.lower(), within(1e-5));
    assertThat(beta.upper()).isCloseTo(log.upper(), within(1e-5));
  }

  @Test
  void between_twoInstants_isExactInTheUnit() {
    Instant noon = Instant.parse("2025-03-29T11:00:00Z");
    assertThat(Observation.between(noon, noon.plusSeconds(3 * 86_400), ChronoUnit.DAYS))
        .isEqualTo(Observation.event(3));
    assertThat(
            Observation.between(noon, noon.plusSeconds(43_200), ChronoUnit.DAYS).exit())
        .isEqualTo(0.5);
    assertThat(Observation.between(noon, noon.plusMillis(1_500), ChronoUnit.SECONDS)
            .exit())
        .isEqualTo(1.5);
    assertThat(Observation.between(noon, noon, ChronoUnit.WEEKS)).isEqualTo(Observation.event(0));
    assertThat(Observation.between(noon, noon.plusSeconds(31_556_952), ChronoUnit.MONTHS)
            .exit())
        .isEqualTo(12);
  }

  @Test
  void between_eventOrNot_isAnEventOnlyIfItHappenedByThen() {
    Instant start = Instant.parse("2025-01-01T00:00:00Z");
    Instant asOf = Instant.parse("2025-01-11T00:00:00Z");
    assertThat(Observation.between(
            start, Optional.of(asOf.minusSeconds(86_400)), asOf, ChronoUnit.DAYS))
        .isEqualTo(Observation.event(9));
    assertThat(Observation.between(start, Optional.of(asOf), asOf, ChronoUnit.DAYS))
        .isEqualTo(Observation.event(10));
    assertThat(Observation.between(start, Optional.of(asOf.plusNanos(1)), asOf, ChronoUnit.DAYS))
        .isEqualTo(Observation.censored(10));
    assertThat(Observation.between(start, Optional.empty(), asOf, ChronoUnit.DAYS))
        .isEqualTo(Observation.censored(10));
  }

  @Test
  void between_endBeforeOrigin_isRefused() {
    Instant start = Instant.parse("2025-01-02T00:00:00Z");
    Instant before = Instant.parse("2025-01-01T00:00:00Z");
    String event = "event must not be before the origin: 2025-01-01T00:00:00Z, origin"
        + " 2025-01-02T00:00:00Z. Leave out who was never observed.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.between(start, before, ChronoUnit.DAYS))
        .withMessage(event);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.between(start, Optional.of(before), start, ChronoUnit.DAYS))
        .withMessage(event);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observation.between(start, Optional.empty(), before, ChronoUnit.DAYS))
        .withMessage(event.replace("event must", "end of observation must"));
  }
}
