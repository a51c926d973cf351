package dev.tandem.metrics.earnedvalue.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.EarnedScheduleRule;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EarnedScheduleTest {
  private static final PlannedValueCurve CURVE = PlannedValueCurve.ofPeriods(
      "weeks", List.of(0.0, 5.0, 10.0, 25.0, 55.0, 85.0, 120.0, 130.0, 140.0, 150.0));

  private static EarnedSchedule at(double earned, double actual, int time) {
    return at(CURVE, earned, actual, time, EarnedValueConvention.standard());
  }

  private static EarnedSchedule at(
      PlannedValueCurve curve,
      double earned,
      double actual,
      int time,
      EarnedValueConvention convention) {
    return EarnedSchedule.of(
        curve,
        new EarnedValue(
            curve.plannedAt(time),
            Rational.of(earned),
            Rational.of(actual),
            curve.budget(),
            convention),
        time);
  }

  @Test
  void weekFive_isAsTheMethodPageSays() {
    EarnedSchedule week5 = at(70, 70, 5);
    assertThat(week5.earnedSchedule()).isEqualTo(Rational.of(9, 2));
    assertThat(week5.variance().exact()).contains(Rational.of(-1, 2));
    assertThat(week5.index().exact()).contains(Rational.of(9, 10));
    assertThat(week5.toCompleteIndex().exact()).contains(Rational.of(9, 8));
    assertThat(week5.toCompleteIndex(Rational.of(10)).exact()).contains(Rational.of(9, 10));
    assertThat(week5.forecast(DurationForecast.ES1).exact()).contains(Rational.of(19, 2));
    assertThat(week5.explain())
        .isEqualTo("What is earned, 70, was planned to be earned after 4.5 weeks; 5 have passed.\n"
            + "Time has been used at a rate of 0.9; if that goes on, the work takes 10 weeks instead "
            + "of 9.\n"
            + "To end as planned, the rest must go at a rate of 1.125, above 1.1, which projects "
            + "seldom do.");
  }

  @Test
  void costInForecasts_isThatOfCpi() {
    EarnedSchedule week5 = at(70, 100, 5);
    assertThat(week5.forecast(DurationForecast.PV3).exact())
        .contains(Rational.of(9).dividedBy(Rational.of(70, 85).times(Rational.of(7, 10))));
    assertThat(week5.forecast(DurationForecast.ES3).exact())
        .contains(Rational.of(5).plus(Rational.of(9, 2).dividedBy(Rational.of(63, 100))));
    assertThat(week5.forecast(DurationForecast.ED3).exact())
        .contains(Rational.of(5)
            .plus(Rational.of(9)
                .minus(Rational.of(5).times(Rational.of(70, 85)))
                .dividedBy(Rational.of(70, 85).times(Rational.of(7, 10)))));
  }

  @Test
  void beforeTheStart_timeIsUndefined() {
    EarnedSchedule early = at(0, 0, -3);
    for (DurationForecast method : DurationForecast.values()) {
      assertThat(early.forecast(method).undefinedBecause())
          .isEqualTo("the planned start is still to come");
    }
    assertThat(early.earnedDuration().isDefined()).isFalse();
    assertThat(early.toCompleteIndex().isDefined()).isFalse();
    assertThat(early.explain())
        .startsWith(
            "What is earned, 0, was planned to be earned after 0 weeks; the planned start is still "
                + "to come.\n")
        .contains("How fast the work goes is undefined, because the planned start");
  }

  @Test
  void atTheStart_onlyTheIndexIsUndefined() {
    EarnedSchedule start = at(0, 0, 0);
    assertThat(start.variance().exact()).contains(Rational.ZERO);
    assertThat(start.index().state()).isEqualTo(FigureState.UNDEFINED);
    assertThat(start.forecast(DurationForecast.ES1).exact()).contains(Rational.of(9));
    assertThat(at(5, 1, 0).index().state()).isEqualTo(FigureState.PLUS_INFINITE);
    assertThat(start.toCompleteIndex().exact()).contains(Rational.ONE);
    assertThat(start.explain()).contains("after 0 weeks; 0 have passed.");
    assertThat(start.earnedDuration().undefinedBecause()).isEqualTo("nothing was planned by now");
    PlannedValueCurve advance = PlannedValueCurve.ofPeriods("weeks", List.of(5.0, 10.0));
    EarnedSchedule begun = at(advance, 5, 5, 0, EarnedValueConvention.standard());
    assertThat(begun.earnedDuration().exact()).contains(Rational.ZERO);
  }

  /** Ten weeks earned after eleven of twenty-one: the rest must go at 11/10, which is the threshold and not above it. */
  @Test
  void recovery_atTheThreshold_isNotAboveIt() {
    List<Double> weeks = new ArrayList<>();
    for (int week = 0; week <= 21; week++) {
      weeks.add(1.0 * week);
    }
    PlannedValueCurve curve = PlannedValueCurve.ofPeriods("weeks", weeks);
    EarnedSchedule schedule = at(curve, 10, 10, 11, EarnedValueConvention.standard());
    assertThat(schedule.toCompleteIndex().exact()).contains(EarnedSchedule.RECOVERY_THRESHOLD);
    assertThat(schedule.explain()).endsWith("the rest must go at a rate of 1.1.");
  }

  @Test
  void plannedValue_betweenTwoPoints_isInterpolated() {
    PlannedValueCurve curve = new PlannedValueCurve(
        List.of(
            new CurvePoint(0, Rational.of(10)),
            new CurvePoint(10, Rational.of(40)),
            new CurvePoint(30, Rational.of(100))),
        "days",
        10);
    assertThat(curve.plannedAt(-1)).isEqualTo(Rational.ZERO);
    assertThat(curve.plannedAt(0)).isEqualTo(Rational.of(10));
    assertThat(curve.plannedAt(5)).isEqualTo(Rational.of(25));
    assertThat(curve.plannedAt(15)).isEqualTo(Rational.of(55));
    assertThat(curve.plannedAt(30)).isEqualTo(Rational.of(100));
    assertThat(curve.plannedAt(31)).isEqualTo(Rational.of(100));
  }

  @Test
  void nothingEarned_takesWithoutBound() {
    EarnedSchedule idle = at(0, 10, 4);
    assertThat(idle.index().exact()).contains(Rational.ZERO);
    assertThat(idle.forecast(DurationForecast.ES2).state()).isEqualTo(FigureState.PLUS_INFINITE);
    assertThat(idle.forecast(DurationForecast.PV2).state()).isEqualTo(FigureState.PLUS_INFINITE);
    assertThat(idle.forecast(DurationForecast.ES1).exact()).contains(Rational.of(13));
  }

  @Test
  void afterThePlannedEnd_remainingWorkIsOutOfReach() {
    EarnedSchedule late = at(140, 140, 10);
    assertThat(late.toCompleteIndex().state()).isEqualTo(FigureState.INFEASIBLE);
    assertThat(late.toCompleteIndex().undefinedBecause())
        .isEqualTo("work is left, but no time to 9");
    assertThat(late.explain()).contains("The planned duration is out of reach: work is left");
    assertThat(at(150, 150, 11).toCompleteIndex().exact()).contains(Rational.ZERO);
  }

  @Test
  void wholePeriods_cutTheFractionOff() {
    EarnedSchedule week5 = at(CURVE, 70, 70, 5, EarnedValueConvention.asRedmineIssueEvm());
    assertThat(week5.earnedSchedule()).isEqualTo(Rational.of(4));
    assertThat(CURVE.earnedSchedule(Rational.of(150), EarnedScheduleRule.WHOLE_PERIODS))
        .isEqualTo(Rational.of(9));
    assertThat(at(CURVE, 0, 0, 0, EarnedValueConvention.asRedmineIssueEvm())
            .index()
            .exact())
        .contains(Rational.ZERO);
  }

  @Test
  void curve_withValueAtTheStart_beginsThere() {
    PlannedValueCurve curve = PlannedValueCurve.ofPeriods("days", List.of(10.0, 20.0));
    assertThat(curve.earnedSchedule(Rational.of(5))).isEqualTo(Rational.ZERO);
    assertThat(curve.earnedSchedule(Rational.of(15))).isEqualTo(Rational.of(1, 2));
    assertThat(curve.plannedAt(-1)).isEqualTo(Rational.ZERO);
    assertThat(curve.plannedAt(7)).isEqualTo(Rational.of(20));
  }

  @Test
  void curve_ofOnePointOrNothing_hasNoDuration() {
    PlannedValueCurve point = PlannedValueCurve.ofPeriods("days", List.of(10.0));
    assertThat(point.duration()).isEqualTo(Rational.ZERO);
    assertThat(point.earnedSchedule(Rational.of(10))).isEqualTo(Rational.ZERO);
    PlannedValueCurve nothing = PlannedValueCurve.ofPeriods("days", List.of(0.0, 0.0));
    assertThat(nothing.duration()).isEqualTo(Rational.ZERO);
    EarnedSchedule empty = at(nothing, 0, 0, 1, EarnedValueConvention.standard());
    assertThat(empty.forecast(DurationForecast.PV1).undefinedBecause())
        .isEqualTo("there is no budget");
    assertThat(empty.toCompleteIndex().exact()).contains(Rational.ZERO);
  }

  @Test
  void curve_refusals_nameTheMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlannedValueCurve(List.of(), "weeks", 1))
        .withMessage("curve must begin at time 0: no point. "
            + "State what is planned at the start, usually 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlannedValueCurve.ofPeriods("weeks", List.of(0.0, 5.0, 4.0)))
        .withMessage(
            "points must ascend in time, and planned value must not fall: 4 at 2 after 5 at 1. "
                + "State cumulative values.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlannedValueCurve(CURVE.points(), " ", 1))
        .withMessage("unit of time must have a name and a length of at least 1: \" \" of 1. "
            + "State what times are shown in.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CurvePoint(-1, Rational.ZERO))
        .withMessage("time of a point must be at least 0: -1. Count from the planned start.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CurvePoint(1, Rational.of(-1)))
        .withMessage("planned value must be at least 0: -1 at 1. "
            + "State what is planned to be earned by then.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarnedSchedule.of(CURVE, EarnedValue.of(0, 0, 0, 149), 1))
        .withMessage("curve must end at the budget at completion, 149: 150. "
            + "Compare the work with its own baseline.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlannedValueCurve.EarnedPosition(0, Rational.ONE))
        .withMessage("position must be at a point, and the share from 0 to below 1: 0 and 1. "
            + "Ask the curve.");
  }

  @Test
  void text_showsTimesAndForecasts() {
    assertThat(at(70, 70, 5).toString().lines().toList())
        .startsWith("AT 5, ES 4.5, PD 9 weeks; SV(t) -0.5, SPI(t) 0.9, TSPI 1.125")
        .contains("ES2       AT + (PD - ES) / SPI(t)                       10");
    assertThat(CURVE.toString()).startsWith("planned value over 9 weeks, budget 150\nweeks");
    assertThat(at(70, 70, 5)).isEqualTo(at(70, 70, 5)).hasSameHashCodeAs(at(70, 70, 5));
    assertThat(at(70, 70, 5)).isNotEqualTo(at(70, 70, 6)).isNotEqualTo(at(70, 71, 5));
  }

  @Test
  void adherence_countsWhatIsInOrder() {
    ScheduleAdherence adherence = new ScheduleAdherence(List.of(
        new ScheduleAdherence.TaskValue(TaskId.of("a"), Rational.of(10), Rational.of(8)),
        new ScheduleAdherence.TaskValue(TaskId.of("b"), Rational.of(5), Rational.of(5)),
        new ScheduleAdherence.TaskValue(TaskId.of("c"), Rational.ZERO, Rational.of(2))));
    assertThat(adherence.factor().exact()).contains(Rational.of(13, 15));
    assertThat(adherence.impeded()).extracting(each -> each.task().value()).containsExactly("a");
    assertThat(adherence.atRisk()).extracting(each -> each.task().value()).containsExactly("c");
    assertThat(adherence.toString())
        .contains("impeded", "at risk of rework")
        .doesNotContain("\nb ");
    assertThat(new ScheduleAdherence(List.of()).factor().undefinedBecause())
        .isEqualTo("nothing is earned");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ScheduleAdherence.TaskValue(TaskId.of("a"), Rational.of(-1), Rational.ZERO))
        .withMessage("values of task a must be at least 0: planned -1, earned 0. "
            + "State cumulative values.");
  }

  /** Logarithms of 0.8, 1 and 1.25: −0.22314, 0 and 0.22314, with deviation 0.22314. */
  @Test
  void limits_ofThreePeriods_areAsByHand() {
    IndexLimits limits = IndexLimits.of(1.0, List.of(0.8, 1.0, 1.25), 0.5, ConfidenceLevel.of(0.9));
    double margin =
        1.6448536269514722 * 0.22314355131420976 / Math.sqrt(3) * Math.sqrt(0.5 / (1 - 0.5 / 3));
    assertThat(limits.interval().orElseThrow().upper()).isCloseTo(Math.exp(margin), within(1e-12));
    assertThat(limits.interval().orElseThrow().lower()).isCloseTo(Math.exp(-margin), within(1e-12));
    assertThat(limits.atCompletion(100).orElseThrow().lower())
        .isCloseTo(100 / Math.exp(margin), within(1e-9));
    assertThat(limits.atCompletion(100).orElseThrow().upper())
        .isCloseTo(100 / Math.exp(-margin), within(1e-9));
    assertThat(limits.atCompletion(0).orElseThrow().upper()).isZero();
    assertThat(limits.toString()).contains("Lipke's limits");
  }

  /** Nothing is complete: the whole is still to come, and the correction for a finite number of periods is 1. */
  @Test
  void limits_atTheStart_areThoseOfAnInfiniteSample() {
    IndexLimits limits = IndexLimits.of(1.0, List.of(0.8, 1.0, 1.25), 0, ConfidenceLevel.of(0.9));
    assertThat(limits.interval().orElseThrow().upper())
        .isCloseTo(
            Math.exp(1.6448536269514722 * 0.22314355131420976 / Math.sqrt(3)), within(1e-12));
  }

  @Test
  void limits_atTheEnd_areTheIndex() {
    IndexLimits end = IndexLimits.of(0.9, List.of(0.8, 1.0), 1, ConfidenceLevel.DEFAULT);
    assertThat(end.interval().orElseThrow().width()).isZero();
    assertThat(end.interval().orElseThrow().lower()).isCloseTo(0.9, within(1e-15));
  }

  @Test
  void limits_withoutVariationOrLogarithm_areUndefined() {
    assertThat(IndexLimits.of(1, List.of(1.0), 0.1, ConfidenceLevel.DEFAULT).undefinedBecause())
        .isEqualTo("one period shows no variation");
    for (List<Double> periods : List.of(List.of(0.0, 1.0), List.of(-0.0, 1.0))) {
      assertThat(IndexLimits.of(1, periods, 0.1, ConfidenceLevel.DEFAULT).toString())
          .endsWith("undefined, because an index of 0 has no logarithm: a period earned nothing");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexLimits.of(1, List.of(1.0, 1.0), 1.5, ConfidenceLevel.DEFAULT))
        .withMessage("share complete must be from 0 to 1: 1.5. Write 0.4 for 40 %.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndexLimits.of(1, List.of(1.0, Double.NaN), 0.5, ConfidenceLevel.DEFAULT))
        .withMessage("index must be finite and at least 0: NaN. "
            + "Leave a period without cost or time out.");
    for (double index : new double[] {-0.5, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IndexLimits.of(index, List.of(1.0), 0.5, ConfidenceLevel.DEFAULT))
          .withMessage("index must be finite and at least 0: " + index
              + ". Leave a period without cost or time out.");
    }
    IndexLimits limits = IndexLimits.of(1, List.of(1.0, 2.0), 0.5, ConfidenceLevel.DEFAULT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.atCompletion(Double.POSITIVE_INFINITY))
        .withMessage("planned amount must be finite and at least 0: Infinity. "
            + "State the budget or the duration.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.atCompletion(-1))
        .withMessage("planned amount must be finite and at least 0: -1.0. "
            + "State the budget or the duration.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndexLimits(limits.statement(), limits.interval(), "why"))
        .withMessageStartingWith("limits must be either there or undefined with a reason: \"why\"");
  }

  @Provide
  Arbitrary<List<Double>> curves() {
    return Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(8).map(steps -> {
      List<Double> sums = new ArrayList<>(List.of(0.0));
      steps.forEach(step -> sums.add(sums.get(sums.size() - 1) + step));
      return sums;
    });
  }

  /** The oracle walks over the periods from the front, and sees plateaus and the end by itself. */
  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void earnedSchedule_isThatOfAWalkOverThePeriods(
      @ForAll("curves") List<Double> planned, @ForAll @IntRange(min = 0, max = 20) int share) {
    PlannedValueCurve curve = PlannedValueCurve.ofPeriods("weeks", planned);
    double budget = planned.get(planned.size() - 1);
    double earned = budget * share / 20;
    double expected = 0;
    if (share == 20 || budget == 0) {
      expected = planned.indexOf(budget);
    } else {
      for (int i = 0; i + 1 < planned.size(); i++) {
        double from = planned.get(i);
        double to = planned.get(i + 1);
        if (earned >= to) {
          expected = i + 1;
        } else if (earned >= from) {
          expected = i + (earned - from) / (to - from);
          break;
        }
      }
    }
    assertThat(curve
            .earnedSchedule(Rational.of(budget).times(Rational.of(share, 20)))
            .doubleValue())
        .isCloseTo(expected, within(1e-12));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void estimateAtCompletion_isPlannedDurationOverIndex(
      @ForAll("curves") List<Double> planned,
      @ForAll @IntRange(min = 0, max = 20) int share,
      @ForAll @IntRange(min = 0, max = 12) int time) {
    PlannedValueCurve curve = PlannedValueCurve.ofPeriods("weeks", planned);
    double budget = planned.get(planned.size() - 1);
    EarnedSchedule schedule =
        at(curve, Math.floor(budget * share / 20), 7, time, EarnedValueConvention.standard());
    ExactFigure index = schedule.index();
    ExactFigure estimate = schedule.estimateAtCompletion();
    if (index.isDefined() && index.exact().orElseThrow().signum() > 0) {
      assertThat(estimate.exact())
          .contains(schedule.plannedDuration().dividedBy(index.exact().orElseThrow()));
    }
    for (DurationForecast method : DurationForecast.values()) {
      ExactFigure figure = schedule.forecast(method);
      assertThat(figure.isDefined()).isEqualTo(figure.undefinedBecause().isBlank());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void plannedValueAtTheEarnedSchedule_isEarned(
      @ForAll("curves") List<Double> planned, @ForAll @IntRange(min = 0, max = 20) int share) {
    PlannedValueCurve curve = PlannedValueCurve.ofPeriods("weeks", planned);
    Rational earned = curve.budget().times(Rational.of(share, 20));
    PlannedValueCurve.EarnedPosition position = curve.position(earned);
    Rational from = curve.points().get(position.point()).planned();
    Rational to = curve
        .points()
        .get(Math.min(position.point() + 1, curve.points().size() - 1))
        .planned();
    assertThat(from.plus(to.minus(from).times(position.share()))).isEqualTo(earned);
  }
}
