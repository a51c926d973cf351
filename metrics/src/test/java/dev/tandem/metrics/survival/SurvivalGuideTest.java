package dev.tandem.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on survival, with what the pages say about their results. */
class SurvivalGuideTest {

  @Test
  void kaplanMeier() {
    SurvivalCurve curve = Stream.of(
            Observation.event(9),
            Observation.event(13),
            Observation.censored(13),
            Observation.event(18),
            Observation.event(23),
            Observation.censored(28),
            Observation.event(31),
            Observation.event(34),
            Observation.censored(45),
            Observation.event(48),
            Observation.censored(161))
        .collect(SurvivalAccumulator.collector())
        .snapshot();
    double stillThere = curve.survivalAt(9).orElseThrow();
    Interval interval = curve.intervalAt(9).orElseThrow();
    double median = curve.median().time().orElseThrow();
    Interval ofFew = curve
        .withConvention(SurvivalConvention.asR().withInterval(SurvivalIntervalMethod.BETA_PRODUCT))
        .intervalAt(9)
        .orElseThrow();
    double weeks = curve.restrictedMean(52).orElseThrow().mean();
    assertThat(curve.subjects()).isEqualTo(11);
    assertThat(curve.events()).isEqualTo(7);
    assertThat(stillThere).isCloseTo(10 / 11.0, within(1e-12));
    checkInterval(interval, 0.754, 1);
    checkInterval(intervalAtNine(curve, SurvivalIntervalMethod.LOG_LOG), 0.508, 0.987);
    checkInterval(intervalAtNine(curve, SurvivalIntervalMethod.PLAIN), 0.739, 1);
    checkInterval(ofFew, 0.587, 0.998);
    assertThat(median).isEqualTo(31);
    assertThat(weeks).isCloseTo(32.6, within(0.05));
  }

  private static Interval intervalAtNine(SurvivalCurve curve, SurvivalIntervalMethod method) {
    return curve
        .withConvention(SurvivalConvention.standard().withInterval(method))
        .intervalAt(9)
        .orElseThrow();
  }

  private static void checkInterval(Interval interval, double lower, double upper) {
    assertThat(interval.lower()).isCloseTo(lower, within(0.0005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.0005));
  }

  @Test
  void logRankTest() {
    SurvivalCurve monthly =
        Stream.of(1, 2, 3, 4).map(Observation::event).collect(SurvivalAccumulator.collector()).snapshot();
    SurvivalCurve annual =
        Stream.of(5, 6, 7, 8).map(Observation::event).collect(SurvivalAccumulator.collector()).snapshot();
    LogRankResult result =
        LogRankTest.withDefaults().test(Map.of("annual", annual, "monthly", monthly));
    TestResult test = result.test().orElseThrow();
    assertThat(result.degreesOfFreedom()).isEqualTo(1);
    assertThat(test.statistic()).isCloseTo(7.34, within(0.005));
    assertThat(test.pValue()).isCloseTo(0.0067, within(0.00005));
  }

  @Test
  void nelsonAalen() {
    SurvivalCurve curve = Stream.of(
            Observation.event(1),
            Observation.event(2),
            Observation.event(3),
            Observation.censored(3))
        .collect(SurvivalAccumulator.collector())
        .snapshot();
    double hazard = curve.cumulativeHazardAt(2).orElseThrow();
    double error = curve.steps().get(1).cumulativeHazardError();
    Interval interval = curve.cumulativeHazardIntervalAt(2).orElseThrow();
    assertThat(hazard).isCloseTo(1 / 4.0 + 1 / 3.0, within(1e-12));
    assertThat(error).isCloseTo(Math.sqrt(1 / 16.0 + 1 / 9.0), within(1e-12));
    assertThat(interval.lower()).isCloseTo(0.144, within(5e-4));
    assertThat(interval.upper()).isCloseTo(2.37, within(5e-3));
  }
}
