package dev.tandem.core.estimate;

import static dev.tandem.core.estimate.EstimateTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrigenTest {

  @Test
  void trigen_percentiles_areKept() {
    Estimate estimate = Estimate.trigen(8, 10, 15, 0.1, 0.9);
    assertThat(estimate.cdf(8)).isCloseTo(0.1, within(1e-14));
    assertThat(estimate.cdf(15)).isCloseTo(0.9, within(1e-14));
  }

  @Test
  void trigen_probabilitiesZeroAndOne_isTriangular() {
    assertThat(Estimate.trigen(8, 10, 15, 0, 1)).isEqualTo(Estimate.triangular(8, 10, 15));
  }

  @Test
  void trigen_modeOutside_throws() {
    assertRefused(
        "mode must be from low to high: 7.0, with low 8.0 and high 15.0. Put the three in ascending order.",
        () -> Estimate.trigen(8, 7, 15, 0.1, 0.9));
  }

  @Test
  void trigen_probabilitiesOutOfRange_throw() {
    assertRefused(
        "lowProbability must be from 0 to 1: -0.1. State 80 percent as 0.8.",
        () -> Estimate.trigen(8, 10, 15, -0.1, 0.9));
    assertRefused(
        "highProbability must be from 0 to 1: 90.0. State 80 percent as 0.8.",
        () -> Estimate.trigen(8, 10, 15, 0.1, 90));
    assertRefused(
        "highProbability must exceed lowProbability by at least 1e-6: 0.9 and 0.1. Use for example 0.1 and 0.9.",
        () -> Estimate.trigen(8, 10, 15, 0.9, 0.1));
  }

  @Test
  void trigen_extremeBeyondLimit_throws() {
    assertRefused(
        "min must be from -1e150 to 1e150: -4.4e155. State a finite number, if need be in a larger unit."
            .replace("-4.4e155", Double.toString(unlimitedMin())),
        () -> Estimate.trigen(-9e149, 0, 9e149, 0.4, 0.6));
  }

  /** By symmetry, half the mass is on either side; the range is then high - low over 1 - 2 sqrt(0.4 / 2). */
  private static double unlimitedMin() {
    return -0.5 * (1.8e150 / (1 - Math.sqrt(0.4 * 0.5) - Math.sqrt((1 - 0.6) * 0.5)));
  }
}
