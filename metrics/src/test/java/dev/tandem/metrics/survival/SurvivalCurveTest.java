package dev.tandem.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalCurveTest {

  private static final SurvivalCurve NOBODY = new SurvivalAccumulator().snapshot();

  /** 1, 2, 3, 4, all with the event. */
  private static final SurvivalCurve FLAT_AT_HALF = DoubleStream.of(1, 2, 3, 4)
      .mapToObj(Observation::event)
      .collect(SurvivalAccumulator.collector())
      .snapshot();

  /** Two of four have the event, the last is censored at 9. */
  private static final SurvivalCurve ENDS_AT_HALF = Stream.of(
          Observation.event(1),
          Observation.event(2),
          Observation.censored(5),
          Observation.censored(9))
      .collect(SurvivalAccumulator.collector())
      .snapshot();

  @Test
  void median_flatAtHalf_dependsOnTheRule() {
    assertThat(FLAT_AT_HALF.median().time()).hasValue(2.5);
    assertThat(FLAT_AT_HALF
            .withConvention(SurvivalConvention.asLifelines())
            .median()
            .time())
        .hasValue(2);
  }

  /** R: quantile(survfit(Surv(c(1, 2, 5, 9), c(1, 1, 0, 0)) ~ 1), 0.5) takes the middle between 2 and the last observation. */
  @Test
  void median_curveEndsAtHalf_isHalfwayToTheLastObservation() {
    assertThat(ENDS_AT_HALF.median().time()).hasValue(5.5);
    assertThat(ENDS_AT_HALF.quantile(0.6).time()).isEmpty();
    assertThat(ENDS_AT_HALF.quantile(0).time()).hasValue(0);
  }

  /** Reference: one minus Kaplan-Meier for entrants to a funnel, six of ten converted. */
  @Test
  void survival_timeToConvert_isOneMinusConverted() {
    SurvivalAccumulator funnel = new SurvivalAccumulator();
    DoubleStream.of(2, 3, 3, 5, 8, 10).forEach(time -> funnel.add(time, Ending.EVENT));
    DoubleStream.of(14, 14, 14, 14).forEach(time -> funnel.add(time, Ending.CENSORED));
    SurvivalCurve curve = funnel.snapshot();
    assertThat(curve.steps())
        .extracting(SurvivalStep::atRisk)
        .containsExactly(10L, 9L, 7L, 6L, 5L, 4L);
    assertThat(curve.survivalAt(3)).hasValueCloseTo(0.7, within(1e-12));
    assertThat(curve.survivalAt(10)).hasValueCloseTo(0.4, within(1e-12));
    assertThat(curve
            .withConvention(
                SurvivalConvention.standard().withQuantileRule(QuantileRule.FIRST_REACHED))
            .median()
            .time())
        .hasValue(8);
    assertThat(curve.median().time()).hasValue(9);
  }

  @Test
  void survivalAt_timesAroundTheSteps_isRightContinuous() {
    assertThat(ENDS_AT_HALF.survivalAt(0)).hasValue(1);
    assertThat(ENDS_AT_HALF.survivalAt(0.999)).hasValue(1);
    assertThat(ENDS_AT_HALF.survivalAt(1)).hasValue(0.75);
    assertThat(ENDS_AT_HALF.survivalAt(9)).hasValueCloseTo(0.5, within(1e-15));
    assertThat(ENDS_AT_HALF.cumulativeHazardAt(2))
        .hasValueCloseTo(1 / 4.0 + 1 / 3.0, within(1e-15));
    assertThat(ENDS_AT_HALF.intervalAt(1).orElseThrow().method()).isEqualTo("Greenwood log");
  }

  @Test
  void everything_beyondTheLastObservation_isEmptyUnlessNobodyIsLeft() {
    assertThat(ENDS_AT_HALF.survivalAt(9.5)).isEmpty();
    assertThat(ENDS_AT_HALF.intervalAt(9.5)).isEmpty();
    assertThat(ENDS_AT_HALF.cumulativeHazardAt(9.5)).isEmpty();
    assertThat(FLAT_AT_HALF.survivalAt(9.5)).hasValue(0);
  }

  @Test
  void restrictedMean_horizonBeyondObservation_saysThatItExtends() {
    RestrictedMean mean = ENDS_AT_HALF.restrictedMean(11).orElseThrow();
    assertThat(mean.mean()).isCloseTo(1 + 0.75 + 9 * 0.5, within(1e-12));
    assertThat(mean.extendedFrom()).hasValue(9);
    assertThat(ENDS_AT_HALF.restrictedMean(9).orElseThrow().extendedFrom()).isEmpty();
    assertThat(FLAT_AT_HALF.restrictedMean(11).orElseThrow().extendedFrom()).isEmpty();
    assertThat(FLAT_AT_HALF.restrictedMean(0.5).orElseThrow().mean()).isEqualTo(0.5);
    assertThat(FLAT_AT_HALF.restrictedMean(0.5).orElseThrow().standardError()).isZero();
    assertThat(mean.interval(ConfidenceLevel.DEFAULT).contains(mean.mean())).isTrue();
    assertThat(mean.statement())
        .hasToString("restricted mean: horizon 11.0, variance Greenwood, curve flat from 9.0");
    assertThat(ENDS_AT_HALF.restrictedMean(9).orElseThrow().statement().choices())
        .doesNotContainKey("curve flat from");
  }

  @Test
  void restrictedMean_nobodyHasTheEvent_isTheHorizonDespiteRounding() {
    SurvivalCurve curve = DoubleStream.of(3.479308622019436, 3.152358749266848)
        .mapToObj(Observation::censored)
        .collect(SurvivalAccumulator.collector())
        .snapshot();
    RestrictedMean mean = curve.restrictedMean(30).orElseThrow();
    assertThat(mean.mean()).isEqualTo(30);
    assertThat(mean.interval(ConfidenceLevel.DEFAULT).lower()).isEqualTo(30);
  }

  @Test
  void everything_noSubjects_isEmpty() {
    assertThat(NOBODY.steps()).isEmpty();
    assertThat(NOBODY.survivalAt(0)).isEmpty();
    assertThat(NOBODY.intervalAt(0)).isEmpty();
    assertThat(NOBODY.median().time()).isEmpty();
    for (QuantileRule rule : QuantileRule.values()) {
      SurvivalCurve nobody =
          NOBODY.withConvention(SurvivalConvention.standard().withQuantileRule(rule));
      assertThat(nobody.quantile(0).time()).isEmpty();
      assertThat(nobody.quantile(0).lower()).isEmpty();
    }
    assertThat(NOBODY.restrictedMean(1)).isEmpty();
  }

  @Test
  void statement_defaultCurve_namesEveryChoice() {
    assertThat(ENDS_AT_HALF.statement())
        .hasToString(
            "survival curve: estimator Kaplan-Meier, subjects 4, events 2, delayed entry no,"
                + " variance Greenwood, interval log, confidence 95 %,"
                + " quantiles midpoint of a flat part, as R");
    assertThat(ENDS_AT_HALF.median().statement())
        .hasToString("survival quantile: probability 0.5, rule midpoint of a flat part, as R,"
            + " interval log, confidence 95 %");
  }

  /** The bits of -0.0 would sort apart from those of 0.0. */
  @Test
  void add_negativeZero_isZero() {
    SurvivalAccumulator negative = new SurvivalAccumulator();
    negative.add(-0.0, Ending.EVENT);
    SurvivalAccumulator positive = new SurvivalAccumulator();
    positive.add(0.0, Ending.EVENT);
    assertThat(negative.toBytes()).isEqualTo(positive.toBytes());
    assertThat(negative.snapshot().steps()).isEqualTo(positive.snapshot().steps());
  }

  @Test
  void snapshot_laterObservations_doNotChangeIt() {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    accumulator.add(5, 8, Ending.EVENT);
    SurvivalCurve before = accumulator.snapshot();
    accumulator.add(1, 3, Ending.EVENT);
    accumulator.add(2, Ending.CENSORED);
    accumulator.snapshot();
    assertThat(before.subjects()).isEqualTo(1);
    assertThat(before.steps()).hasSize(1);
    assertThat(before.table().atRiskAt(5, 0)).isZero();
    assertThat(before.table().atRiskAt(6, 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void times_notFiniteOrNegative_throw(double time) {
    assertThatThrownBy(() -> new SurvivalAccumulator().add(time, Ending.EVENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time must be finite and at least 0: " + time
            + ". Measure from the subject's own start.");
    assertThatThrownBy(() -> Observation.censored(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("time must be finite and at least 0");
    assertThatThrownBy(() -> FLAT_AT_HALF.survivalAt(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "time must be finite and at least 0: " + time + ". Measure from the subjects' start.");
    assertThatThrownBy(() -> FLAT_AT_HALF.cumulativeHazardIntervalAt(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "time must be finite and at least 0: " + time + ". Measure from the subjects' start.");
    assertThatThrownBy(() -> FLAT_AT_HALF.restrictedMean(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "horizon must be finite and above 0: " + time + ". Choose a time that is observed.");
    assertThatThrownBy(() -> FLAT_AT_HALF.quantile(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: " + time + ". Write 0.5 for the median.");
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "6, 5", "-1, 5", "NaN, 5"})
  void observation_entryNotBeforeExit_throws(double entry, double exit) {
    assertThatThrownBy(() -> new Observation(entry, exit, Ending.EVENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("entry must be at least 0 and before exit: entry " + entry + ", exit " + exit
            + ". Leave out who was never observed.");
  }

  @Test
  void fromBytes_badTime_throws() {
    StateWriter out = new StateWriter("survival", 1);
    out.putInt(1);
    out.putDouble(Double.NaN);
    assertThatThrownBy(() -> SurvivalAccumulator.fromBytes(out.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of survival must be as an accumulator wrote it:"
            + " it must have finite times of at least 0. Give what toBytes() returned.");
  }

  @Test
  void combine_withItself_throws() {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    assertThatThrownBy(() -> accumulator.combine(accumulator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator must be another one: the same."
            + " Combine different parts of the observations.");
  }

  @Test
  void lastTime_censoredLast_isTheEndOfFollowUp() {
    assertThat(ENDS_AT_HALF.lastTime()).hasValue(9);
    assertThat(FLAT_AT_HALF.lastTime()).hasValue(4);
    assertThat(NOBODY.lastTime()).isEmpty();
  }

  @Test
  void fromBytes_moreEntriesThanSubjects_throws() {
    StateWriter out = new StateWriter("survival", 1);
    out.putInt(0);
    out.putInt(0);
    out.putInt(1);
    out.putDouble(2);
    assertThatThrownBy(() -> SurvivalAccumulator.fromBytes(out.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of survival must be as an accumulator wrote it:"
            + " it must have at most one entry a subject. Give what toBytes() returned.");
  }

  @Test
  void cumulativeHazardInterval_fourSubjects_isThatOfItsLogarithm() {
    SurvivalCurve curve = Stream.of(
            Observation.event(1),
            Observation.event(2),
            Observation.event(3),
            Observation.censored(3))
        .collect(SurvivalAccumulator.collector())
        .snapshot();
    // 7/12 times exp(-1.96 and 1.96 * 5/7), since the variance is 1/16 + 1/9.
    Interval interval = curve.cumulativeHazardIntervalAt(2.5).orElseThrow();
    assertThat(interval.lower()).isCloseTo(0.14385192955648535, within(1e-12));
    assertThat(interval.upper()).isCloseTo(2.3654724606538085, within(1e-12));
    assertThat(interval.method()).isEqualTo("log of cumulative hazard");
    assertThat(curve.cumulativeHazardIntervalAt(0.5)).isEmpty();
    assertThat(curve.cumulativeHazardIntervalAt(3.5)).isEmpty();
    assertThat(NOBODY.cumulativeHazardIntervalAt(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, -1", "5, 6", "5, NaN", "Infinity, 1"})
  void restrictedMean_outsideTheHorizon_throws(double horizon, double mean) {
    assertThatThrownBy(() -> new RestrictedMean(horizon, mean, 1, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mean must be from 0 to a finite horizon: " + mean + ", horizon " + horizon
            + ". Count the time up to the horizon.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void restrictedMean_errorNotFinite_throws(double error) {
    assertThatThrownBy(() -> new RestrictedMean(5, 1, error, OptionalDouble.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("standard error must be finite and at least 0: " + error
            + ". Take the root of the variance.");
  }

  @Test
  void quantile_numbersThatCannotBe_throw() {
    SurvivalConvention convention = SurvivalConvention.standard();
    OptionalDouble none = OptionalDouble.empty();
    assertThatThrownBy(() -> new SurvivalQuantile(1.5, none, none, none, convention))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be from 0 to 1: 1.5. Use 0.5 for the median.");
    for (double time : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      OptionalDouble bad = OptionalDouble.of(time);
      String rest = " must be finite and at least 0: " + time
          + ". Leave it empty where the curve does not reach the share.";
      assertThatThrownBy(() -> new SurvivalQuantile(0.5, bad, none, none, convention))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("time" + rest);
      assertThatThrownBy(() -> new SurvivalQuantile(0.5, none, bad, none, convention))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("lower end" + rest);
      assertThatThrownBy(() -> new SurvivalQuantile(0.5, none, none, bad, convention))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("upper end" + rest);
    }
  }
}
