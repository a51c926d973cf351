package dev.tandem.metrics.earnedvalue.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ForecastQualityTest {
  private static final ForecastAccuracy EXAMPLE = new ForecastAccuracy(
      "BAC / CPI",
      120,
      List.of(
          new ForecastPoint(0.2, 100), new ForecastPoint(0.5, 110), new ForecastPoint(0.9, 123)));

  private static void close(Figure figure, double expected) {
    assertThat(figure.value().orElseThrow()).isCloseTo(expected, within(1e-15));
  }

  @Test
  void accuracy_ofTheExample_isAsByHand() {
    close(EXAMPLE.meanAbsoluteError(), (20 + 10 + 3) / 360.0);
    close(EXAMPLE.bias(), (-20 - 10 + 3) / 360.0);
    close(EXAMPLE.meanAbsoluteError(CompletionThird.EARLY), 20 / 120.0);
    close(EXAMPLE.bias(CompletionThird.MIDDLE), -10 / 120.0);
    close(EXAMPLE.bias(CompletionThird.LATE), 3 / 120.0);
    close(EXAMPLE.meanChange(), (10 + 13) / 240.0);
    close(EXAMPLE.steadyFrom(0.1), 0.5);
    close(EXAMPLE.steadyFrom(0.5), 0.2);
    assertThat(EXAMPLE.steadyFrom(0.01).undefinedBecause())
        .isEqualTo("the last forecast was further off, or there is none");
    assertThat(EXAMPLE.toString()).startsWith("BAC / CPI, outcome 120\nwhen");
  }

  @Test
  void accuracy_atTheEdges_counts() {
    ForecastAccuracy two = new ForecastAccuracy(
        "x", 100, List.of(new ForecastPoint(0.4, 90), new ForecastPoint(0.8, 100)));
    close(two.meanChange(), 0.1);
    close(two.steadyFrom(0.1), 0.4);
    close(two.steadyFrom(0.09), 0.8);
    close(two.steadyFrom(0), 0.8);
    for (double tolerance : new double[] {-0.1, Double.POSITIVE_INFINITY, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> two.steadyFrom(tolerance))
          .withMessage(
              "tolerance must be finite and at least 0: " + tolerance + ". Write 0.1 for 10 %.");
    }
  }

  @Test
  void thirds_areClosedAtTheirEnds() {
    assertThat(CompletionThird.of(0)).isEqualTo(CompletionThird.EARLY);
    assertThat(CompletionThird.of(1 / 3.0)).isEqualTo(CompletionThird.EARLY);
    assertThat(CompletionThird.of(0.34)).isEqualTo(CompletionThird.MIDDLE);
    assertThat(CompletionThird.of(2 / 3.0)).isEqualTo(CompletionThird.MIDDLE);
    assertThat(CompletionThird.of(1)).isEqualTo(CompletionThird.LATE);
  }

  @Test
  void accuracy_withoutForecasts_isUndefined() {
    ForecastAccuracy none = new ForecastAccuracy("x", 1, List.of());
    assertThat(none.bias().undefinedBecause()).isEqualTo("no forecast was made then");
    assertThat(none.meanChange().undefinedBecause()).isEqualTo("one forecast has not changed");
    assertThat(none.steadyFrom(1).isDefined()).isFalse();
    assertThat(new ForecastQuality(List.of(none)).bias().undefinedBecause())
        .isEqualTo("no project was forecast then");
  }

  @Test
  void quality_countsEveryProjectOnce() {
    ForecastAccuracy other =
        new ForecastAccuracy("BAC / CPI", 10, List.of(new ForecastPoint(0.1, 12)));
    ForecastQuality quality = new ForecastQuality(List.of(EXAMPLE, other));
    close(quality.meanAbsoluteError(), (33 / 360.0 + 0.2) / 2);
    close(quality.bias(), (-27 / 360.0 + 0.2) / 2);
    close(quality.bias(CompletionThird.LATE), 3 / 120.0);
    assertThat(quality.bias(CompletionThird.LATE).statement().choices())
        .containsEntry("projects counted", "1");
    close(quality.meanAbsoluteError(CompletionThird.EARLY), (20 / 120.0 + 0.2) / 2);
    assertThat(quality.toString()).startsWith("BAC / CPI, 2 projects\nwhen");
  }

  @Test
  void refusals_sayWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastPoint(1.1, 1))
        .withMessage("share complete must be from 0 to 1: 1.1. Write 0.4 for 40 %.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastPoint(1, Double.NaN))
        .withMessage("forecast must be finite: NaN. Leave out moments without a forecast.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastAccuracy("x", 0, List.of()))
        .withMessage("outcome must be finite and above 0: 0.0. "
            + "State what it cost, or how long it took.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXAMPLE.steadyFrom(-0.1))
        .withMessage("tolerance must be finite and at least 0: -0.1. Write 0.1 for 10 %.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastQuality(List.of()))
        .withMessage("projects must not be empty: []. Give a finished one.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ForecastQuality(List.of(EXAMPLE, new ForecastAccuracy("x", 1, List.of()))))
        .withMessage("projects must be forecast by one method: BAC / CPI and x. "
            + "Compare methods one by one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProbabilityForecast(Double.NaN, EventOutcome.OCCURRED))
        .withMessage("probability must be from 0 to 1: NaN. Write 0.8 for 80 %.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DistributionForecast(List.of(), 1))
        .withMessage("sample must not be empty: []. Give at least one value.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DistributionForecast(List.of(2.0, 1.0), 1))
        .withMessage("values of a sample must be finite and ascend: 1.0 at position 1. Sort them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DistributionForecast(List.of(2.0), Double.NaN))
        .withMessage("outcome must be finite: NaN. State what happened.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalForecast(2, 1, 1))
        .withMessage("interval bounds must be finite and in order: [2.0, 1.0]. "
            + "Give the lower bound first.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntervalForecast(1, 2, Double.NaN))
        .withMessage("outcome must be finite: NaN. State what happened.");
  }

  private static ProbabilityForecast stated(double probability, int happened) {
    return new ProbabilityForecast(
        probability, happened == 1 ? EventOutcome.OCCURRED : EventOutcome.FAILED);
  }

  /** Four forecasts: 0.8 twice, once right; 0.2 twice, never. */
  @Test
  void brier_ofFourForecasts_isAsByHand() {
    BrierScore score =
        new BrierScore(List.of(stated(0.8, 1), stated(0.8, 0), stated(0.2, 0), stated(0.2, 0)));
    close(score.score(), (0.04 + 0.64 + 0.04 + 0.04) / 4);
    close(score.reliability(), (2 * 0.09 + 2 * 0.04) / 4);
    close(score.resolution(), 0.0625);
    close(score.uncertainty(), 0.1875);
    close(score.skill(), 1 - 0.19 / 0.1875);
    assertThat(score.toString())
        .startsWith(
            "Brier score 0.19 = reliability 0.065 - resolution 0.0625 + uncertainty 0.1875");
  }

  @Test
  void brier_withoutForecastsOrDoubt_isUndefined() {
    assertThat(new BrierScore(List.of()).score().undefinedBecause())
        .isEqualTo("there are no forecasts");
    assertThat(new BrierScore(List.of(stated(0.5, 1))).skill().undefinedBecause())
        .isEqualTo("all happened, or none: nothing was uncertain");
    assertThat(new BrierScore(List.of(stated(0.5, 0))).skill().undefinedBecause())
        .isEqualTo("all happened, or none: nothing was uncertain");
    // 0 and -0 are one probability, of which half happened
    close(new BrierScore(List.of(stated(0.0, 1), stated(-0.0, 0))).reliability(), 0.25);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void brier_isTheSumOfItsParts(@ForAll long seed) {
    Random random = new Random(seed);
    List<ProbabilityForecast> forecasts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(30); i++) {
      forecasts.add(stated(random.nextInt(5) / 4.0, random.nextInt(2)));
    }
    BrierScore score = new BrierScore(forecasts);
    assertThat(score.score().value().orElseThrow())
        .isCloseTo(
            score.reliability().value().orElseThrow()
                - score.resolution().value().orElseThrow()
                + score.uncertainty().value().orElseThrow(),
            within(1e-12));
  }

  @Test
  void rankedProbabilityScore_ofSimpleForecasts_isAsByHand() {
    assertThat(new DistributionForecast(List.of(7.0), 10).rankedProbabilityScore())
        .isEqualTo(3);
    assertThat(new DistributionForecast(List.of(0.0, 10.0), 5).rankedProbabilityScore())
        .isEqualTo(2.5);
    assertThat(new DistributionForecast(List.of(0.0, 10.0), 20).rankedProbabilityScore())
        .isEqualTo(12.5);
    DistributionForecast tie = new DistributionForecast(List.of(1.0, 2.0, 2.0, 3.0), 2);
    assertThat(tie.position()).isEqualTo(0.5);
    assertThat(tie).hasToString("forecast of 4 values from 1 to 3, outcome 2, CRPS 0.125");
  }

  /** The oracle integrates the square between the step function and the step at the outcome. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void rankedProbabilityScore_isTheIntegral(@ForAll long seed) {
    Random random = new Random(seed);
    List<Double> sample = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(12); i++) {
      sample.add((double) random.nextInt(20));
    }
    sample.sort(null);
    double actual = random.nextInt(24) - 2;
    List<Double> steps = new ArrayList<>(sample);
    steps.add(actual);
    steps.sort(null);
    double integral = 0;
    for (int i = 1; i < steps.size(); i++) {
      double at = steps.get(i - 1);
      double below = sample.stream().filter(value -> value <= at).count();
      double height = below / sample.size() - (at >= actual ? 1 : 0);
      integral += height * height * (steps.get(i) - at);
    }
    assertThat(new DistributionForecast(sample, actual).rankedProbabilityScore())
        .isCloseTo(integral, within(1e-12));
  }

  @Test
  void coverage_countsWhatHeld() {
    IntervalCoverage coverage = new IntervalCoverage(
        ConfidenceLevel.of(0.8),
        List.of(
            new IntervalForecast(1, 2, 1),
            new IntervalForecast(1, 2, 2),
            new IntervalForecast(1, 2, 0.5),
            new IntervalForecast(1, 2, 3)));
    close(coverage.coverage(), 0.5);
    close(coverage.below(), 0.25);
    close(coverage.above(), 0.25);
    assertThat(coverage.held().trials()).isEqualTo(4);
    assertThat(coverage)
        .hasToString("2 of 4 intervals of 80 % held: coverage 0.5, below 0.25, above 0.25");
    assertThat(
            new IntervalCoverage(ConfidenceLevel.DEFAULT, List.of()).coverage().undefinedBecause())
        .isEqualTo("number of forecasts is 0");
  }
}
