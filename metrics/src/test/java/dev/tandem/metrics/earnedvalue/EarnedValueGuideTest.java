package dev.tandem.metrics.earnedvalue;

import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.baseline.WorkContour;
import dev.tandem.metrics.earnedvalue.difference.NodeDifference;
import dev.tandem.metrics.earnedvalue.difference.ReportDifference;
import dev.tandem.metrics.earnedvalue.forecast.CostForecast;
import dev.tandem.metrics.earnedvalue.forecast.EarnedValueDifference;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.quality.BrierScore;
import dev.tandem.metrics.earnedvalue.quality.CompletionThird;
import dev.tandem.metrics.earnedvalue.quality.DistributionForecast;
import dev.tandem.metrics.earnedvalue.quality.EventOutcome;
import dev.tandem.metrics.earnedvalue.quality.ForecastAccuracy;
import dev.tandem.metrics.earnedvalue.quality.ForecastPoint;
import dev.tandem.metrics.earnedvalue.quality.ProbabilityForecast;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.earnedvalue.schedule.IndexLimits;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of docs/methods/earned-value.md, earned-schedule.md, estimate-at-completion.md and forecast-quality.md. */
class EarnedValueGuideTest {

  @Test
  void earnedValue_ofFourAmounts() {
    EarnedValue status = EarnedValue.of(3_000, 2_500, 2_800, 4_000);
    double cpi = status.costPerformanceIndex().value().orElseThrow();
    Rational exact = status.costPerformanceIndex().exact().orElseThrow();
    double toComplete = status.toCompleteIndex().value().orElseThrow();
    String sentence = status.explain(EarnedValueMeasure.COST_VARIANCE);
    assertThat(cpi).isEqualTo(25.0 / 28);
    assertThat(exact).isEqualTo(Rational.of(25, 28));
    assertThat(toComplete).isEqualTo(1.25);
    assertThat(sentence)
        .isEqualTo(
            "The cost variance is -300: the work done was worth 2500 and cost 2800, more than "
                + "its budget.");
  }

  @Test
  void earnedValue_ofAProject() {
    Project project = EarnedValueExamples.relaunch();
    LocalDateTime friday = day(4, 17);
    LocalDateTime secondFriday = day(11, 17);
    TimePhasedBaseline baseline = BaselinePhasing.of(project)
        .withMethod("design", EarningMethod.fiftyFifty())
        .withMethod("build", EarningMethod.percentComplete(WorkContour.FRONT_LOADED))
        .phase("agreed");
    EarnedValueAccumulator recorded = new EarnedValueAccumulator();
    recorded.add(CostEntry.of("design", friday, "900"));
    recorded.add(ProgressEntry.of("design", friday, 100));
    recorded.add(CostEntry.of("build", secondFriday, "850.50"));
    recorded.add(ProgressEntry.of("build", secondFriday, 25));
    EarnedValueReport report = EarnedValueReport.of(baseline, recorded.snapshot(secondFriday));
    Rational planned = report.total().planned();
    Rational earned = report.total().earned();
    ImmutableList<CoursePoint> course = report.course();
    assertThat(planned).isEqualTo(Rational.of(2_300));
    assertThat(earned).isEqualTo(Rational.of(1_500));
    assertThat(course).hasSize(10);

    EarnedValueLedger ledger = recorded.snapshot(secondFriday);
    ReportDifference difference = ReportDifference.between(
        convention -> EarnedValueReport.of(
            BaselinePhasing.of(project).withConvention(convention).phase("agreed"), ledger),
        EarnedValueConvention.standard(),
        EarnedValueConvention.standard().withAccrual(AccrualRule.END));
    NodeDifference build = difference.nodes().get(1);
    assertThat(build)
        .hasToString("build: PV -1000, EV 0, AC 0, BAC 0,"
            + " because [fixed costs: prorated against at the end]");
  }

  @Test
  void earnedSchedule_afterFiveWeeks() {
    PlannedValueCurve curve = PlannedValueCurve.ofPeriods(
        "weeks", List.of(0.0, 5.0, 10.0, 25.0, 55.0, 85.0, 120.0, 130.0, 140.0, 150.0));
    EarnedSchedule week5 = EarnedSchedule.of(curve, EarnedValue.of(85, 70, 70, 150), 5);
    Rational es = week5.earnedSchedule();
    double index = week5.index().value().orElseThrow();
    double ieac = week5.forecast(DurationForecast.ES2).value().orElseThrow();
    double tspi = week5.toCompleteIndex().value().orElseThrow();
    assertThat(es).isEqualTo(Rational.of(4.5));
    assertThat(index).isEqualTo(0.9);
    assertThat(ieac).isEqualTo(10);
    assertThat(tspi).isEqualTo(1.125);
    IndexLimits limits =
        IndexLimits.of(0.9, List.of(0.8, 1.0, 0.9, 0.85), 0.4, ConfidenceLevel.of(0.9));
    Interval duration = limits.atCompletion(9).orElseThrow();
    assertThat(duration.contains(10)).isTrue();
    assertThat(duration.contains(9)).isFalse();
  }

  @Test
  void estimateAtCompletion_byMethods() {
    CostForecast forecast = CostForecast.of(EarnedValue.of(3_000, 2_500, 2_800, 4_000))
        .withBottomUp(Rational.of(1_550));
    double byCpi = forecast.estimateAtCompletion().value().orElseThrow();
    double rest = forecast.estimateToComplete().value().orElseThrow();
    double over = forecast.varianceAtCompletion().value().orElseThrow();
    double asked =
        forecast.estimateAtCompletion(EstimateMethod.BOTTOM_UP).value().orElseThrow();
    double needed = forecast.toCompleteIndex(EstimateMethod.BOTTOM_UP).value().orElseThrow();
    EarnedValueDifference tools = EarnedValueDifference.between(
        forecast, EarnedValueConvention.standard(), EarnedValueConvention.asPrimavera());
    assertThat(byCpi).isEqualTo(4_480);
    assertThat(rest).isEqualTo(1_680);
    assertThat(over).isEqualTo(-480);
    assertThat(asked).isEqualTo(4_350);
    assertThat(needed).isCloseTo(0.9677, within(5e-5));
    assertThat(tools.choices())
        .extracting(Object::toString)
        .containsExactly(
            "estimate: CPI against BUDGETED_RATE", "undefined: said why against shown as 0");
  }

  @Test
  void forecastQuality_ofNumbersAndProbabilities() {
    ForecastAccuracy accuracy = new ForecastAccuracy(
        "BAC / CPI",
        120,
        List.of(
            new ForecastPoint(0.2, 100), new ForecastPoint(0.5, 110), new ForecastPoint(0.9, 123)));
    double error = accuracy.meanAbsoluteError().value().orElseThrow();
    double early = accuracy.bias(CompletionThird.EARLY).value().orElseThrow();
    BrierScore score = new BrierScore(List.of(
        new ProbabilityForecast(0.8, EventOutcome.OCCURRED),
        new ProbabilityForecast(0.8, EventOutcome.FAILED),
        new ProbabilityForecast(0.2, EventOutcome.FAILED),
        new ProbabilityForecast(0.2, EventOutcome.FAILED)));
    double brier = score.score().value().orElseThrow();
    double crps = new DistributionForecast(List.of(0.0, 10.0), 5).rankedProbabilityScore();
    assertThat(error).isCloseTo(0.0917, within(5e-5));
    assertThat(early).isCloseTo(-0.1667, within(5e-5));
    assertThat(brier).isCloseTo(0.19, within(1e-15));
    assertThat(crps).isEqualTo(2.5);
  }
}
