package dev.tandem.metrics.prioritisation.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
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
    for (ClenshawCurtis rule : List.of(ClenshawCurtis.ofOrder(16), ClenshawCurtis.ofOrder(3))) {
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

  /** How often a rule is asked on a panel until all parts of it are accepted, with the differences and the sum. */
  private record Walk(int asked, double sum, double error) {
    static Walk of(Panel whole, double tolerance, Function<Panel, BothRules> rule) {
      AtomicInteger asked = new AtomicInteger();
      AdaptiveQuadrature integral =
          AdaptiveQuadrature.integrate(List.of(whole.from(), whole.to()), 1, tolerance, panel -> {
            asked.incrementAndGet();
            return rule.apply(panel);
          });
      return new Walk(asked.get(), integral.sum(0), integral.error());
    }
  }

  private static BothRules both(double fine, double coarse) {
    BothRules both = new BothRules(1);
    both.add(0, fine, coarse);
    return both;
  }

  @Test
  void integrate_differenceOfTheTolerance_isAccepted() {
    Panel unit = new Panel(0, 1);
    assertThat(Walk.of(unit, 0.25, panel -> both(2, 1.75))).isEqualTo(new Walk(1, 2, 0.25));
    // Halved once: each half differs by half as much.
    assertThat(Walk.of(
            unit,
            0.25,
            panel -> both(panel.to() - panel.from(), 1.5 * (panel.to() - panel.from()))))
        .isEqualTo(new Walk(3, 1, 0.5));
  }

  @Test
  void integrate_differenceOfRoundingOnly_isAccepted() {
    Panel unit = new Panel(0, 1);
    assertThat(Walk.of(unit, 0, panel -> both(-2e14, -2e14 + 1))).isEqualTo(new Walk(1, -2e14, 1));
    assertThat(Walk.of(
            unit, 0, panel -> panel.to() - panel.from() == 1 ? both(5e13, 5e13 + 1) : both(1, 1)))
        .isEqualTo(new Walk(3, 2, 0));
  }

  @Test
  void integrate_rulesThatNeverAgree_areHalvedFiftyTimes() {
    // Only the panel that begins at 0 is disputed; its last piece is 2⁻⁵⁰ wide.
    Walk walk = Walk.of(
        new Panel(0, 1),
        0,
        panel ->
            both(panel.to() - panel.from(), panel.from() == 0 ? 0 : panel.to() - panel.from()));
    assertThat(walk).isEqualTo(new Walk(101, 1, Math.pow(2, -50)));
    // Likewise from the other end.
    Walk mirrored = Walk.of(
        new Panel(-1, 0),
        0,
        panel -> both(panel.to() - panel.from(), panel.to() == 0 ? 0 : panel.to() - panel.from()));
    assertThat(mirrored).isEqualTo(walk);
  }

  @Test
  void integrate_panelWithoutANumberBetweenItsEnds_isNotHalved() {
    double next = Math.nextUp(1.0);
    assertThat(Walk.of(new Panel(1, next), 0, panel -> both(1, 0))).isEqualTo(new Walk(1, 1, 1));
    assertThat(Walk.of(new Panel(next, Math.nextUp(next)), 0, panel -> both(1, 0)))
        .isEqualTo(new Walk(1, 1, 1));
  }

  @Test
  void integrate_severalAtOnce_areHalvedUntilAllAgree() {
    List<Panel> asked = new ArrayList<>();
    AdaptiveQuadrature integrals =
        AdaptiveQuadrature.integrate(List.of(0.0, 1.0, 3.0), 2, 0.5, panel -> {
          asked.add(panel);
          double width = panel.to() - panel.from();
          BothRules both = new BothRules(2);
          both.add(0, width, width);
          both.add(1, width, 0);
          both.add(1, -3 * width, -1 * width);
          return both;
        });
    // The second differs by its width, so that no piece may be wider than a half.
    assertThat(asked)
        .containsExactly(
            new Panel(0, 1),
            new Panel(0, 0.5),
            new Panel(0.5, 1),
            new Panel(1, 3),
            new Panel(1, 2),
            new Panel(1, 1.5),
            new Panel(1.5, 2),
            new Panel(2, 3),
            new Panel(2, 2.5),
            new Panel(2.5, 3));
    assertThat(integrals.sum(0)).isEqualTo(3);
    assertThat(integrals.sum(1)).isEqualTo(-6);
    assertThat(integrals.error()).isEqualTo(3);
  }

  @Test
  void scalar_amountOfGreatScale_mayBeOffByItsShare() {
    AtomicInteger asked = new AtomicInteger();
    double integral = AdaptiveQuadrature.scalar(List.of(0.0, 1.0), 1e10, panel -> {
      asked.incrementAndGet();
      return IntStream.range(0, ClenshawCurtis.FINE.size())
          .mapToDouble(m -> Math.abs(panel.node(m) - 1 / 3.0))
          .toArray();
    });
    // 1e-12 of the scale is 0.01, and on the whole panel the rules differ by less.
    assertThat(asked).hasValue(1);
    assertThat(integral).isCloseTo(5 / 18.0, within(0.01));
  }

  @Test
  void scalar_eighthPower_isExactInBothRules() {
    double integral = AdaptiveQuadrature.scalar(List.of(0.0, 2.0), 1, panel -> {
      assertThat(panel).isEqualTo(new Panel(0, 2));
      return IntStream.range(0, ClenshawCurtis.FINE.size())
          .mapToDouble(m -> Math.pow(panel.node(m) / 2, 8))
          .toArray();
    });
    assertThat(integral).isCloseTo(2 / 9.0, within(1e-14));
  }

  @Test
  void probabilityWeights_fromTheNodesOfTheFinerRule_areThoseOfItsOwn() {
    double[] fine = IntStream.range(0, ClenshawCurtis.FINE.size())
        .mapToDouble(m -> Math.exp(-ClenshawCurtis.FINE.node(m)))
        .toArray();
    double[] coarse = IntStream.range(0, ClenshawCurtis.COARSE.size())
        .mapToDouble(m -> Math.exp(-ClenshawCurtis.COARSE.node(m)))
        .toArray();
    assertThat(ClenshawCurtis.COARSE.probabilityWeights(fine, 2))
        .containsExactly(ClenshawCurtis.COARSE.probabilityWeights(coarse, 1), within(1e-13));
    assertThat(ClenshawCurtis.COARSE.integrate(fine, 2)).isCloseTo(1 - Math.exp(-1), within(1e-12));
  }

  @Test
  void panel_endsFourTimesApart_areHalvedInTheMiddleStill() {
    assertThat(new Panel(1, 4).middle()).isEqualTo(2.5);
    assertThat(new Panel(1, 9).middle()).isEqualTo(3);
    assertThat(new Panel(-9, -1).middle()).isEqualTo(-3);
    assertThat(new Panel(-4, -1).middle()).isEqualTo(-2.5);
    assertThat(new Panel(0, 9).middle()).isEqualTo(4.5);
    assertThat(new Panel(-9, 0).middle()).isEqualTo(-4.5);
    assertThat(new Panel(2, 6).node(0)).isEqualTo(2);
    assertThat(new Panel(2, 6).node(ClenshawCurtis.FINE.size() / 2)).isCloseTo(4, within(1e-15));
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
