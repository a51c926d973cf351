package dev.tandem.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.TaskId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers computed elsewhere, by the sources named, to about four times the rounding that was measured. */
class ExposureReferenceTest {

  /** Source: closed form of a Bernoulli event times a triangular impact. */
  @ParameterizedTest
  @CsvSource({
    "0.3, 10, 20, 60, 9.0, 224.0",
    "0.1, 0, 0, 100, 3.333333333333334, 155.5555555555556",
    "1, 5, 10, 15, 10.0, 4.166666666666671"
  })
  void of_triangularImpact_agrees(
      double p, double min, double mode, double max, double mean, double variance) {
    Exposure exposure = Exposure.of(p, Estimate.triangular(min, mode, max));
    assertThat(exposure.mean()).isCloseTo(mean, within(4e-15 * mean));
    assertThat(exposure.variance()).isCloseTo(variance, within(4e-15 * variance));
  }

  /** Source: four threats and an opportunity with fixed impacts, all 32 outcomes enumerated. */
  @Test
  void plusIndependent_register_agrees() {
    Exposure total = Stream.of(
            Exposure.of(0.3, Estimate.fixed(50)),
            Exposure.of(0.1, Estimate.fixed(200)),
            Exposure.of(0.5, Estimate.fixed(20)),
            Exposure.of(0.05, Estimate.fixed(400)),
            Exposure.of(0.25, Estimate.fixed(-30)))
        .reduce(Exposure.NONE, Exposure::plusIndependent);
    assertThat(total.mean()).isCloseTo(57.5, within(6e-16 * 57.5));
    assertThat(total.standardDeviation())
        .isCloseTo(109.51598056904753, within(6e-16 * 109.51598056904753));
  }

  /**
   * Two tasks in series of 20 and 30 days, factor triangular(1.0, 1.1, 1.3) with probability 0.4: under one driver, which multiplies
   * the whole 50 days alike, and under two independent drivers. Source: Hulett's risk driver method, closed form.
   */
  @Test
  void durationExposure_riskDriver_agrees() {
    TaskId task = TaskId.of("build");
    RiskAssessment driver = RiskAssessment.of(0.4)
        .withDuration(DurationImpact.factor(task, Estimate.triangular(1.0, 1.1, 1.3)));
    Exposure one = driver.durationExposure(task, 50);
    assertThat(50 + one.mean()).isCloseTo(52.66666666666667, within(1.6e-14 * 52.66666666666667));
    assertThat(one.standardDeviation())
        .isCloseTo(3.8151743807531826, within(1.6e-14 * 3.8151743807531826));
    Exposure two =
        driver.durationExposure(task, 20).plusIndependent(driver.durationExposure(task, 30));
    assertThat(two.mean()).isEqualTo(one.mean());
    assertThat(two.standardDeviation())
        .isCloseTo(2.751161370928435, within(1.6e-14 * 2.751161370928435));
  }
}
