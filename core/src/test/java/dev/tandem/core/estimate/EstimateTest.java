package dev.tandem.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every kind of estimate has in common. */
class EstimateTest {

  static Stream<Estimate> all() {
    return Stream.of(
        Estimate.fixed(5),
        Estimate.uniform(2, 6),
        Estimate.triangular(2, 3, 10),
        Estimate.betaPert(2, 3, 10),
        Estimate.logNormal(100, 20),
        Estimate.discrete(Map.of(3.0, 0.75, 8.0, 0.25)));
  }

  static Stream<Estimate> withoutSpread() {
    return Stream.of(
        Estimate.fixed(0.1),
        Estimate.uniform(0.1, 0.1),
        Estimate.triangular(0.1, 0.1, 0.1),
        Estimate.trigen(0.1, 0.1, 0.1, 0.1, 0.9),
        Estimate.betaPert(0.1, 0.1, 0.1),
        new Discrete(List.of(new Discrete.Outcome(0.1, 0.9999999999))));
  }

  @Test
  void betaPert_example_asDocumented() {
    Estimate build = Estimate.betaPert(2, 3, 10);
    assertThat(build.mean()).isEqualTo(4.0);
    assertThat(build.quantile(0.8)).isCloseTo(5.10, within(0.005));
    assertThat(build.survival(8)).isCloseTo(0.0045, within(0.00005));
  }

  @ParameterizedTest
  @MethodSource("withoutSpread")
  void anyKind_withoutSpread_behavesAsFixed(Estimate estimate) {
    assertThat(estimate.mean()).isEqualTo(0.1);
    assertThat(estimate.variance()).isZero();
    assertThat(estimate.standardDeviation()).isZero();
    assertThat(estimate.skewness()).isEmpty();
    assertThat(estimate.lowerBound()).isEqualTo(0.1);
    assertThat(estimate.upperBound()).hasValue(0.1);
    for (double p : new double[] {0, 1e-300, 0.25, 0.5, Math.nextDown(1.0), 1}) {
      assertThat(estimate.quantile(p)).isEqualTo(0.1);
    }
    assertThat(estimate.cdf(Math.nextDown(0.1))).isZero();
    assertThat(estimate.cdf(0.1)).isEqualTo(1);
    assertThat(estimate.survival(Math.nextDown(0.1))).isEqualTo(1);
    assertThat(estimate.survival(0.1)).isZero();
  }

  @ParameterizedTest
  @MethodSource("all")
  void quantile_noProbability_throws(Estimate estimate) {
    for (double p : new double[] {-1e-300, Math.nextUp(1.0), Double.NaN}) {
      assertThatThrownBy(() -> estimate.quantile(p))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("probability must be from 0 to 1: " + p + ". State 80 percent as 0.8.");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void cdfSurvival_noNumber_throws(Estimate estimate) {
    for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      String message = "value must be from -1e150 to 1e150: " + x
          + ". State a finite number, if need be in a larger unit.";
      assertThatThrownBy(() -> estimate.cdf(x))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> estimate.survival(x))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void cdfSurvival_farOutside_isCertain(Estimate estimate) {
    assertThat(estimate.cdf(-1e150)).isZero();
    assertThat(estimate.survival(-1e150)).isEqualTo(1);
    assertThat(estimate.cdf(1e150)).isEqualTo(1);
    assertThat(estimate.survival(1e150)).isZero();
  }

  @ParameterizedTest
  @MethodSource("all")
  void quantile_ofZeroAndOne_isTheBounds(Estimate estimate) {
    assertThat(estimate.quantile(0)).isEqualTo(estimate.lowerBound());
    estimate.upperBound().ifPresent(bound -> assertThat(estimate.quantile(1)).isEqualTo(bound));
    assertThat(estimate.upperBound().isPresent()).isEqualTo(!(estimate instanceof LogNormal));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1.1e150})
  void anyKind_noNumber_throws(double x) {
    String rule = " must be from -1e150 to 1e150: " + x
        + ". State a finite number, if need be in a larger unit.";
    assertRefused("value" + rule, () -> Estimate.fixed(x));
    assertRefused("min" + rule, () -> Estimate.uniform(x, 1));
    assertRefused("max" + rule, () -> Estimate.uniform(1, x));
    assertRefused("min" + rule, () -> Estimate.triangular(x, 1, 2));
    assertRefused("mode" + rule, () -> Estimate.betaPert(1, x, 2));
    assertRefused("max" + rule, () -> Estimate.triangular(1, 2, x));
    assertRefused("low" + rule, () -> Estimate.trigen(x, 1, 2, 0.1, 0.9));
    assertRefused("mean" + rule, () -> Estimate.logNormal(x, 1));
    assertRefused("standardDeviation" + rule, () -> Estimate.logNormal(1, x));
    assertRefused("low" + rule, () -> Estimate.logNormalFromPercentiles(x, 1, 0.1, 0.9));
    assertRefused("high" + rule, () -> Estimate.logNormalFromPercentiles(1, x, 0.1, 0.9));
    assertRefused("value" + rule, () -> new Discrete.Outcome(x, 1));
  }

  @Test
  void threePoints_notAscending_throw() {
    assertRefused("min must be at most max: 6.0 > 2.0. Swap them.", () -> Estimate.uniform(6, 2));
    String message =
        "mode must be from min to max: 1.0, with min 2.0 and max 10.0. Put the three in ascending order.";
    assertRefused(message, () -> Estimate.triangular(2, 1, 10));
    assertRefused(message, () -> Estimate.betaPert(2, 1, 10));
    assertRefused(
        "mode must be from min to max: 11.0, with min 2.0 and max 10.0. Put the three in ascending order.",
        () -> Estimate.betaPert(2, 11, 10));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -4, Double.NaN, 1.1e6})
  void betaPert_shapeOutOfRange_throws(double shape) {
    assertRefused(
        "shape must be above 0 and at most 1e6: " + shape
            + ". Use 4 if in doubt, Estimate.uniform for no preferred value.",
        () -> Estimate.betaPert(2, 3, 10, shape));
  }

  @Test
  void betaPert_shapeNearZero_isUniform() {
    Estimate flat = Estimate.betaPert(0, 1, 10, 1e-9);
    assertThat(flat.quantile(0.3)).isCloseTo(3, within(1e-6));
    assertThat(flat.variance()).isCloseTo(100 / 12.0, within(1e-6));
  }

  @Test
  void betaPert_largestShape_gathersAtMode() {
    Estimate sharp = Estimate.betaPert(0, 3, 10, 1e6);
    assertThat(sharp.cdf(sharp.quantile(0.3))).isCloseTo(0.3, within(1e-9));
    assertThat(sharp.quantile(0.999) - sharp.quantile(0.001)).isLessThan(0.03);
  }

  @Test
  void extremeValues_anyResult_isFinite() {
    for (Estimate estimate : List.of(
        Estimate.uniform(-1e150, 1e150),
        Estimate.triangular(-1e150, -1e150, 1e150),
        Estimate.triangular(0, Double.MIN_VALUE, 2 * Double.MIN_VALUE),
        Estimate.triangular(1, Math.nextUp(1), Math.nextUp(Math.nextUp(1))),
        Estimate.betaPert(-1e150, 1e150, 1e150),
        Estimate.betaPert(0, 0, Double.MIN_VALUE),
        LogNormal.ofLogarithm(345.4, 0),
        LogNormal.ofLogarithm(345.4, 1e-9),
        LogNormal.ofLogarithm(-54.6, 20),
        LogNormal.ofLogarithm(-345.4, 20),
        LogNormal.ofLogarithm(0, Double.MIN_VALUE),
        Estimate.discrete(Map.of(-1e150, 0.5, 1e150, 0.5)),
        Estimate.discrete(Map.of(0.0, 0.5, Double.MIN_VALUE, 0.5)),
        Estimate.discrete(Map.of(0.0, 1.0, 1.0, Double.MIN_VALUE)))) {
      assertThat(estimate.mean()).as("%s", estimate).isFinite();
      assertThat(estimate.variance()).as("%s", estimate).isFinite().isNotNegative();
      assertThat(estimate.standardDeviation()).as("%s", estimate).isFinite();
      estimate.skewness().ifPresent(s -> assertThat(s).as("%s", estimate).isFinite());
      for (double p : new double[] {0, Double.MIN_VALUE, 1e-9, 0.5, Math.nextDown(1.0)}) {
        double quantile = estimate.quantile(p);
        assertThat(quantile).as("%s", estimate).isFinite();
        assertThat(estimate.cdf(Domain.clamp(quantile, -1e150, 1e150)))
            .as("%s", estimate)
            .isBetween(0.0, 1.0);
      }
    }
  }

  static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
