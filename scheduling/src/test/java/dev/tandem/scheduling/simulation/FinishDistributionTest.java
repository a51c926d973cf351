package dev.tandem.scheduling.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentiles with their ranges, shares with their errors, and what they refuse. */
class FinishDistributionTest {

  private static FinishDistribution finish(int samples, long seed) {
    return SimulatedPlans.run(
            SimulatedPlans.series(List.of(Estimate.uniform(0, 8), Estimate.uniform(0, 8))),
            Sampling.monteCarlo(samples, seed))
        .finish();
  }

  /** The sum of two uniform numbers is triangular; the range of 90 percent holds its P80 in 90 percent of 1,000 runs, but for luck. */
  @Test
  void quantileRange_holdsTheTruePercentileAsOftenAsItSays() {
    LocalDateTime truth = SimulatedPlans.date(Estimate.triangular(0, 8, 16).quantile(0.8));
    for (double confidence : new double[] {0.5, 0.9}) {
      int held = 0;
      for (int seed = 0; seed < 1_000; seed++) {
        FinishDistribution.DateRange range = finish(200, seed).quantileRange(0.8, confidence);
        held += truth.isBefore(range.from()) || truth.isAfter(range.to()) ? 0 : 1;
      }
      // Rounded outward, the range of 200 samples spans up to two ranks more: at most 0.14 more of
      // a normal density of 5.7 ranks.
      double luck = 4 * Math.sqrt(confidence * (1 - confidence) / 1_000);
      assertThat(held / 1_000.0).isBetween(confidence - luck, confidence + luck + 0.14);
    }
  }

  @Test
  void quantileRange_isWiderForMoreConfidence_andHoldsThePercentile() {
    FinishDistribution finish = finish(1_000, 1);
    FinishDistribution.DateRange narrow = finish.quantileRange(0.8, 0.5);
    FinishDistribution.DateRange wide = finish.quantileRange(0.8, 0.99);
    assertThat(narrow.confidence()).isEqualTo(0.5);
    assertThat(wide.from()).isBefore(narrow.from());
    assertThat(wide.to()).isAfter(narrow.to());
    assertThat(finish.quantile(0.8)).isBetween(narrow.from(), narrow.to());
  }

  /** Of a few samples the outermost are all that is known. */
  @Test
  void quantileRange_ofOneSample_isThatSample() {
    FinishDistribution finish = finish(1, 1);
    assertThat(finish.quantileRange(0.8, 0.95))
        .isEqualTo(new FinishDistribution.DateRange(finish.earliest(), finish.latest(), 0.95));
    assertThat(finish.standardDeviationOfWork()).isZero();
    assertThat(finish.samples()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void quantile_ofNoProbability_isRefused(double probability) {
    assertThatThrownBy(() -> finish(5, 1).quantile(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and at most 1: " + probability
            + ". State 80 percent as 0.8.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1, Double.NaN})
  void quantileRange_ofNoProbabilityOrConfidence_isRefused(double value) {
    assertThatThrownBy(() -> finish(5, 1).quantileRange(value, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "probability must be above 0 and below 1: " + value + ". State 80 percent as 0.8.");
    assertThatThrownBy(() -> finish(5, 1).quantileRange(0.8, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "confidence must be above 0 and below 1: " + value + ". State 95 percent as 0.95.");
  }

  @Test
  void curve_hasEquallySpacedShares() {
    FinishDistribution finish = finish(100, 1);
    assertThat(finish.curve(4))
        .containsExactly(
            new FinishDistribution.CurvePoint(0.25, finish.quantile(0.25)),
            new FinishDistribution.CurvePoint(0.5, finish.quantile(0.5)),
            new FinishDistribution.CurvePoint(0.75, finish.quantile(0.75)),
            new FinishDistribution.CurvePoint(1, finish.latest()));
    assertThatThrownBy(() -> finish.curve(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points must be at least 2: 1. Twenty draw a smooth curve.");
  }

  /** On a calendar with breaks dates jump over nights, working time does not. */
  @Test
  void meanWork_countsWorkingTime() {
    Project project = Project.builder("Plan", LocalDateTime.of(2027, 1, 4, 8, 0))
        .calendar(WorkCalendar.standard())
        .task(SimulatedPlans.task("t0", Estimate.uniform(0, 20)))
        .build();
    FinishDistribution finish = Simulation.of(ActivityNetwork.compile(project))
        .withSampling(Sampling.latinHypercube(4_096, 1))
        .run()
        .finish();
    assertThat(finish.meanWork()).isCloseTo(10 * 28_800, within(30.0));
    assertThat(finish.standardDeviationOfWork())
        .isCloseTo(20 * 28_800 / Math.sqrt(12), within(200.0));
    assertThat(finish.quantile(0.5))
        .isBetween(LocalDateTime.of(2027, 1, 15, 16, 0), LocalDateTime.of(2027, 1, 18, 9, 0));
  }

  @Test
  void probabilityOfPlan_isThatOfThePlannedDate() {
    FinishDistribution finish = finish(10_000, 1);
    assertThat(finish.planned()).isEqualTo(SimulatedPlans.date(2));
    assertThat(finish.probabilityOfPlan()).isEqualTo(finish.probabilityBy(SimulatedPlans.date(2)));
    // Two of sixteen days: a triangle of 2 times 2 / 128.
    assertThat(finish.probabilityOfPlan().value()).isCloseTo(2 * 2 / 128.0, within(0.007));
  }

  @Test
  void share_knowsItsErrorAndRefusesNonsense() {
    Share share = new Share(734, 1_000);
    assertThat(share.value()).isEqualTo(0.734);
    assertThat(share.standardError()).isCloseTo(Math.sqrt(0.734 * 0.266 / 1_000), within(1e-15));
    assertThat(share).hasToString("73.4 % ± 1.4");
    for (long[] counts : new long[][] {{-1, 10}, {11, 10}, {0, 0}, {0, -1}}) {
      assertThatThrownBy(() -> new Share(counts[0], counts[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("count must be from 0 to samples, which is positive: " + counts[0] + " of "
              + counts[1] + ". Count each sample once.");
    }
  }
}
