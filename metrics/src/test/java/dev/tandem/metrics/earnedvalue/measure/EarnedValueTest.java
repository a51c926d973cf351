package dev.tandem.metrics.earnedvalue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.statement.MethodStatement;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarnedValueTest {
  private static final EarnedValue FENCE = EarnedValue.of(3_000, 2_500, 2_800, 4_000);

  private static void undefined(ExactFigure figure, FigureState state, String because) {
    assertThat(figure.state()).isEqualTo(state);
    assertThat(figure.exact()).isEmpty();
    assertThat(figure.undefinedBecause()).isEqualTo(because);
    assertThat(figure.figure().undefinedBecause()).isEqualTo(because);
  }

  @Test
  void figures_ofTheExample_areExact() {
    assertThat(FENCE.costVariance()).isEqualTo(Rational.of(-300));
    assertThat(FENCE.scheduleVariance()).isEqualTo(Rational.of(-500));
    assertThat(FENCE.workRemaining()).isEqualTo(Rational.of(1_500));
    assertThat(FENCE.costPerformanceIndex().exact()).contains(Rational.of(25, 28));
    assertThat(FENCE.schedulePerformanceIndex().exact()).contains(Rational.of(5, 6));
    assertThat(FENCE.costScheduleIndex().exact()).contains(Rational.of(125, 168));
    assertThat(FENCE.toCompleteIndex().exact()).contains(Rational.of(5, 4));
    assertThat(FENCE.toCompleteIndex(Rational.of(4_480)).exact()).contains(Rational.of(25, 28));
    assertThat(FENCE.figures()).hasSize(EarnedValueMeasure.values().length);
  }

  @Test
  void figure_statesFormulaAndAmounts() {
    assertThat(FENCE.costPerformanceIndex())
        .hasToString("cost performance index: formula EV / AC, unit cost, PV 3000, EV 2500, AC 2800, "
            + "BAC 4000 = 0.892857");
  }

  @Test
  void notStarted_hasNoIndices() {
    EarnedValue none = EarnedValue.of(0, 0, 0, 100);
    undefined(
        none.schedulePerformanceIndex(), FigureState.UNDEFINED, "nothing was planned by now");
    undefined(none.costPerformanceIndex(), FigureState.UNDEFINED, "no cost was booked");
    undefined(
        none.costScheduleIndex(),
        FigureState.UNDEFINED,
        "cost performance index is undefined: no cost was booked");
    assertThat(none.toCompleteIndex().exact()).contains(Rational.ONE);
  }

  @Test
  void earnedWithoutPlanOrCost_isInfinite() {
    EarnedValue early = EarnedValue.of(0, 10, 0, 100);
    undefined(
        early.schedulePerformanceIndex(), FigureState.PLUS_INFINITE, "nothing was planned by now");
    undefined(early.costPerformanceIndex(), FigureState.PLUS_INFINITE, "no cost was booked");
    undefined(
        early.figure(EarnedValueMeasure.SCHEDULE_VARIANCE_SHARE),
        FigureState.PLUS_INFINITE,
        "nothing was planned by now");
  }

  @Test
  void creditsBeyondCosts_haveNoIndex() {
    undefined(
        EarnedValue.of(10, 10, -5, 100).costPerformanceIndex(),
        FigureState.UNDEFINED,
        "credits exceed the costs that were booked");
  }

  @Test
  void budgetSpentWithWorkLeft_isInfeasible() {
    undefined(
        EarnedValue.of(100, 80, 100, 100).toCompleteIndex(),
        FigureState.INFEASIBLE,
        "work of 20 is left, but 100 is spent: actual cost is 100");
    assertThat(EarnedValue.of(100, 100, 130, 100).toCompleteIndex().exact())
        .contains(Rational.ZERO);
  }

  @Test
  void noBudget_hasNoShares() {
    EarnedValue nothing = EarnedValue.of(0, 0, 7, 0);
    undefined(
        nothing.figure(EarnedValueMeasure.SHARE_COMPLETE),
        FigureState.UNDEFINED,
        "there is no budget");
    undefined(nothing.toCompleteIndex(), FigureState.UNDEFINED, "there is no budget");
    undefined(
        nothing.figure(EarnedValueMeasure.SHARE_SPENT),
        FigureState.PLUS_INFINITE,
        "there is no budget");
  }

  @Test
  void refusals_nameAmountAndBudget() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarnedValue.of(0, 101, 0, 100))
        .withMessage("earned value must be from 0 to the budget at completion, 100: 101. "
            + "Raise the budget, or correct the amount.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarnedValue.of(-1, 0, 0, 100))
        .withMessageStartingWith("planned value must be from 0 to the budget at completion, 100: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarnedValue.of(0, 0, 0, -1))
        .withMessage(
            "budget at completion must be at least 0: -1. State what all the work may cost.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarnedValue.of(0, 0, Double.POSITIVE_INFINITY, 1))
        .withMessage("amount must be finite: Infinity. Check the inputs.");
    EarnedValue work = EarnedValue.none(
        EarnedValueConvention.standard().withUnit(BudgetUnit.WORK));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FENCE.plus(work))
        .withMessage("units must be equal: cost and hours of work. Count both in one unit.");
  }

  @Test
  void plus_ofParts_addsAmounts() {
    assertThat(FENCE.plus(EarnedValue.of(1, 2, 3, 4)))
        .isEqualTo(EarnedValue.of(3_001, 2_502, 2_803, 4_004));
  }

  @Test
  void conventions_changeWhatTheySay() {
    EarnedValue none = EarnedValue.of(0, 0, 0, 100);
    assertThat(none.withConvention(EarnedValueConvention.asMicrosoftProject())
            .schedulePerformanceIndex()
            .exact())
        .contains(Rational.ZERO);
    EarnedValueConvention three =
        EarnedValueConvention.standard().withPrecision(IndexPrecision.THREE_DECIMALS);
    assertThat(FENCE.withConvention(three).costPerformanceIndex().exact())
        .contains(Rational.of(893, 1000));
    assertThat(FENCE.withConvention(EarnedValueConvention.asRedmineIssueEvm())
            .costPerformanceIndex()
            .exact())
        .contains(Rational.of(89, 100));
    assertThat(EarnedValueConvention.asPrimavera().estimate())
        .isEqualTo(EstimateMethod.BUDGETED_RATE);
    assertThat(EarnedValueConvention.standard())
        .hasToString("earned value convention: unit cost, fixed costs prorated, period WORKDAY, "
            + "earned schedule interpolated, estimate CPI, undefined said why, indices exact, "
            + "weight of CPI 0.8, recent periods 3");
  }

  @Test
  void convention_refusesWhatMakesNoSense() {
    EarnedValueConvention standard = EarnedValueConvention.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standard.withCostWeight(new BigDecimal("1.1")))
        .withMessage("weight of CPI must be from 0 to 1: 1.1. Write 0.8 for 80 %.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standard.withRecentPeriods(0))
        .withMessage("recent periods must be at least 1: 0. "
            + "State over how many periods the recent CPI runs.");
  }

  @Test
  void figure_withNumberAndReason_isRefused() {
    MethodStatement statement = MethodStatement.of("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExactFigure(
            statement, FigureState.DEFINED, Optional.of(Rational.ONE), "why"))
        .withMessage("figure must have either a number or a reason: DEFINED, 1 and \"why\", x. "
            + "Leave one out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactFigure.undefined(statement, FigureState.DEFINED, "why"))
        .withMessageStartingWith("figure must have either a number or a reason: DEFINED, no number");
    assertThat(ExactFigure.of(statement, Rational.ONE).figure().value()).hasValue(1);
    assertThat(ExactFigure.undefined(statement, FigureState.INFEASIBLE, "why"))
        .hasToString("x = infeasible, because why");
  }

  @Test
  void explain_saysEachFigureInASentence() {
    assertThat(FENCE.explain().lines())
        .hasSize(EarnedValueMeasure.values().length)
        .contains(
            "The cost performance index is 0.892857: each unit of cost has earned 0.892857 of value, "
                + "so the work is over its budget.",
            "The schedule variance is -500: work worth 2500 is done and 3000 was planned by now, "
                + "so the work is behind.",
            "The to-complete performance index is 1.25: each unit of cost must earn 1.25 from now on "
                + "to keep the budget.");
    assertThat(EarnedValue.of(0, 0, 0, 9).explain(EarnedValueMeasure.COST_PERFORMANCE_INDEX))
        .isEqualTo("The cost performance index is undefined, because no cost was booked.");
    assertThat(EarnedValue.of(9, 9, 9, 9).explain())
        .contains("cost 9, its budget.", "on plan", "as planned", "no work is left");
    assertThat(EarnedValue.of(8, 9, 8, 9).explain())
        .contains("less than its budget", "so the work is ahead", "under its budget");
  }

  @Test
  void text_isATableOfAllFigures() {
    assertThat(FENCE.toString().lines().toList())
        .startsWith("PV 3000, EV 2500, AC 2800, BAC 4000 cost")
        .contains("cost performance index         EV / AC                   0.892857");
  }
}
