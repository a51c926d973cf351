package dev.tandem.metrics.prioritisation.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveQuadratureTest {

  @Test
  void rule_powersUpToItsOrder_areExact() {
    for (int order : new int[] {1, 2, 7, 8, 16, 299}) {
      ClenshawCurtis rule = ClenshawCurtis.ofOrder(order);
      assertThat(rule.size()).isEqualTo(order + 1);
      for (int power : new int[] {0, 1, order / 2, order}) {
        double integral = IntStream.rangeClosed(0, order)
            .mapToDouble(m -> rule.weight(m) * Math.pow(rule.node(m), power))
            .sum();
        assertThat(integral).isCloseTo(1.0 / (power + 1), within(1e-14));
      }
    }
  }

  @Test
  void probabilityWeights_survivalFallsAsASquare_integratesAgainstItsDensity() {
    // S(t) = 1 - t², density 2t: the mean is 2/3, and the weights sum to all of the probability.
    for (ClenshawCurtis rule : List.of(ClenshawCurtis.FINE, ClenshawCurtis.COARSE)) {
      double[] survivals = IntStream.range(0, rule.size())
          .mapToDouble(m -> 1 - rule.node(m) * rule.node(m))
          .toArray();
      double[] weights = rule.probabilityWeights(survivals, 1);
      double mean = IntStream.range(0, rule.size())
          .mapToDouble(m -> weights[m] * rule.node(m))
          .sum();
      assertThat(mean).isCloseTo(2 / 3.0, within(1e-14));
      assertThat(IntStream.range(0, rule.size()).mapToDouble(m -> weights[m]).sum())
          .isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void integrate_steepAndKinkedFunctions_isOffByLessThanTheEstimate() {
    check(x -> 1 / (1 + Math.exp(-1000 * (x - 0.3))), 0.7);
    check(x -> Math.abs(x - 1 / 3.0), 5 / 18.0);
    check(Math::sqrt, 2 / 3.0);
  }

  @Test
  void scalar_constant_isTheWidth() {
    double integral = AdaptiveQuadrature.scalar(List.of(2.0, 3.0, 7.0), 1, panel -> {
      double[] ones = new double[ClenshawCurtis.FINE.size()];
      Arrays.fill(ones, 1);
      return ones;
    });
    assertThat(integral).isCloseTo(5, within(1e-14));
  }

  @Test
  void panel_endsOfDifferentMagnitude_isHalvedGeometrically() {
    assertThat(new Panel(1e-6, 1e6).middle()).isCloseTo(1, within(1e-15));
    assertThat(new Panel(-1e6, -1e-6).middle()).isCloseTo(-1, within(1e-15));
    assertThat(new Panel(2, 4).middle()).isEqualTo(3);
    assertThat(new Panel(-1e6, 1).middle()).isEqualTo(-499_999.5);
    assertThat(new Panel(2, 4).node(ClenshawCurtis.FINE.size() - 1)).isEqualTo(4);
  }

  private static void check(DoubleUnaryOperator function, double expected) {
    AdaptiveQuadrature integral =
        AdaptiveQuadrature.integrate(List.of(0.0, 1.0), 1, 1e-11, panel -> {
          double width = panel.to() - panel.from();
          BothRules both = new BothRules(1);
          for (int m = 0; m < ClenshawCurtis.FINE.size(); m++) {
            double value = function.applyAsDouble(panel.node(m)) * width;
            both.add(
                0,
                ClenshawCurtis.FINE.weight(m) * value,
                m % 2 == 0 ? ClenshawCurtis.COARSE.weight(m / 2) * value : 0);
          }
          return both;
        });
    assertThat(integral.sum(0)).isCloseTo(expected, within(integral.error() + 1e-14));
    assertThat(integral.error()).isLessThan(1e-9);
  }
}
