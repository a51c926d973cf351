package dev.tandem.core.product.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CostOfDelayReferenceTest {

  @ParameterizedTest
  @CsvFileSource(resources = "cost-of-delay.csv", useHeadersInDisplayName = true)
  void costAndNextDay_published_agree(
      String profile, String parameters, double day, double lost, double nextDay) {
    CostOfDelay costOfDelay = profile(
        profile,
        Arrays.stream(parameters.split(" ")).mapToDouble(Double::parseDouble).toArray());
    assertThat(costOfDelay.cost(day)).isCloseTo(lost, tolerance(lost));
    assertThat(costOfDelay.costOfSlip(day, 1)).isCloseTo(nextDay, tolerance(nextDay));
  }

  /** Four features in the order that loses least when one team builds them one after the other; found by trying all 24 orders. */
  @Test
  void cost_sumOverBestSequence_agrees() {
    double[] durations = {1, 2, 4, 3};
    CostOfDelay[] profiles = {
      new Exponential(60, 0.3),
      new DeadlineStep(100, 5),
      new DeadlineThenLinear(40, 8),
      new Linear(10)
    };
    double finish = 0;
    double lost = 0;
    for (int i = 0; i < durations.length; i++) {
      finish += durations[i];
      lost += profiles[i].cost(finish);
    }
    assertThat(lost).isCloseTo(115.55090675909693, tolerance(115.55090675909693));
  }

  private static CostOfDelay profile(String name, double[] p) {
    return switch (name) {
      case "Linear" -> new Linear(p[0]);
      case "DeadlineStep" -> new DeadlineStep(p[0], p[1]);
      case "DeadlineThenLinear" -> new DeadlineThenLinear(p[0], p[1]);
      case "Exponential" -> new Exponential(p[0], p[1]);
      case "TriangularWindow" -> new TriangularWindow(p[0], p[1], p[2]);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** About four times the largest relative difference that was measured. */
  private static Offset<Double> tolerance(double expected) {
    return within(1.5e-14 * Math.abs(expected));
  }
}
