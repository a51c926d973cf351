package dev.tandem.metrics.earnedvalue.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.IndexPrecision;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.MethodStatement;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CostForecastTest {
  private static final EarnedValue FENCE = EarnedValue.of(3_000, 2_500, 2_800, 4_000);
  private static final ExactFigure SPI_T =
      ExactFigure.of(MethodStatement.of("SPI(t)"), Rational.of(4, 5));

  private static CostForecast full() {
    return CostForecast.of(FENCE)
        .withEarlier(EarnedValue.of(1_000, 1_000, 1_300, 4_000))
        .withBottomUp(Rational.of(1_550))
        .withTimeIndex(SPI_T);
  }

  @Test
  void estimates_ofTheExample_areExact() {
    assertThat(full().estimateAtCompletion(EstimateMethod.BUDGETED_RATE).exact())
        .contains(Rational.of(4_300));
    assertThat(full().estimateAtCompletion(EstimateMethod.CPI).exact())
        .contains(Rational.of(4_480));
    assertThat(full().estimateAtCompletion(EstimateMethod.CPI_SPI).exact())
        .contains(Rational.of(4_816));
    assertThat(full().estimateAtCompletion(EstimateMethod.SPI).exact())
        .contains(Rational.of(4_600));
    assertThat(full().estimateAtCompletion(EstimateMethod.RECENT_CPI).exact())
        .contains(Rational.of(4_300));
    assertThat(full().estimateAtCompletion(EstimateMethod.BOTTOM_UP).exact())
        .contains(Rational.of(4_350));
    assertThat(full().estimateAtCompletion(EstimateMethod.SPI_T).exact())
        .contains(Rational.of(4_675));
    assertThat(full().estimateAtCompletion(EstimateMethod.SCI_T).exact())
        .contains(Rational.of(4_900));
    assertThat(full().estimateAtCompletion(EstimateMethod.WEIGHTED).exact())
        .contains(Rational.of(2_800).plus(Rational.of(1_500).dividedBy(Rational.of(37, 42))));
  }

  @Test
  void standard_isByCpi() {
    assertThat(full().estimateAtCompletion())
        .isEqualTo(full().estimateAtCompletion(EstimateMethod.CPI));
    assertThat(full().estimateToComplete().exact()).contains(Rational.of(1_680));
    assertThat(full().varianceAtCompletion().exact()).contains(Rational.of(-480));
    assertThat(full().toCompleteIndex().exact()).contains(Rational.of(25, 28));
  }

  @Test
  void missingParts_areSaid() {
    CostForecast bare = CostForecast.of(FENCE);
    assertThat(bare.estimateAtCompletion(EstimateMethod.RECENT_CPI).undefinedBecause())
        .isEqualTo("no earlier status is given");
    assertThat(bare.estimateAtCompletion(EstimateMethod.BOTTOM_UP).undefinedBecause())
        .isEqualTo("no estimate of the rest is given");
    assertThat(bare.estimateAtCompletion(EstimateMethod.SPI_T).undefinedBecause())
        .isEqualTo("no SPI(t) is given");
    assertThat(bare.estimateAtCompletion(EstimateMethod.SCI_T).undefinedBecause())
        .isEqualTo("no SPI(t) is given");
  }

  @Test
  void recent_withoutCostOrWithRework_isUndefined() {
    assertThat(CostForecast.of(FENCE)
            .withEarlier(EarnedValue.of(0, 0, 2_800, 4_000))
            .estimateAtCompletion(EstimateMethod.RECENT_CPI)
            .undefinedBecause())
        .isEqualTo("no cost was booked in the recent periods");
    assertThat(CostForecast.of(FENCE)
            .withEarlier(EarnedValue.of(0, 2_600, 2_700, 4_000))
            .estimateAtCompletion(EstimateMethod.RECENT_CPI)
            .undefinedBecause())
        .isEqualTo("earned value went back in the recent periods");
    // money was spent and nothing was earned: at this rate the rest is never earned
    assertThat(CostForecast.of(FENCE)
            .withEarlier(EarnedValue.of(0, 2_500, 2_700, 4_000))
            .estimateAtCompletion(EstimateMethod.RECENT_CPI)
            .state())
        .isEqualTo(FigureState.PLUS_INFINITE);
  }

  @Test
  void nothingEarned_costsWithoutBound() {
    CostForecast late = CostForecast.of(EarnedValue.of(20, 0, 15, 100));
    assertThat(late.estimateAtCompletion().state()).isEqualTo(FigureState.PLUS_INFINITE);
    assertThat(late.estimateToComplete().state()).isEqualTo(FigureState.PLUS_INFINITE);
    assertThat(late.varianceAtCompletion().state()).isEqualTo(FigureState.MINUS_INFINITE);
    assertThat(late.toCompleteIndex().state()).isEqualTo(FigureState.UNDEFINED);
    assertThat(late.explain(EstimateMethod.CPI))
        .isEqualTo(
            "By BAC / CPI the work will cost an amount that is infinite, because at this rate "
                + "the rest is never earned.");
  }

  @Test
  void complete_costsWhatItCost() {
    for (double actual : new double[] {0, 90, 130}) {
      CostForecast done = CostForecast.of(EarnedValue.of(100, 100, actual, 100));
      for (EstimateMethod method : EstimateMethod.values()) {
        assertThat(done.estimateAtCompletion(method).exact()).contains(Rational.of(actual));
        assertThat(done.estimateToComplete(method).exact()).contains(Rational.ZERO);
        assertThat(done.toCompleteIndex(method).exact()).contains(Rational.ZERO);
      }
    }
  }

  @Test
  void tightEstimate_cannotBeReached() {
    CostForecast forecast = CostForecast.of(FENCE).withBottomUp(Rational.ZERO);
    assertThat(forecast.toCompleteIndex(EstimateMethod.BOTTOM_UP).state())
        .isEqualTo(FigureState.INFEASIBLE);
  }

  @Test
  void negativeEstimate_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CostForecast.of(FENCE).withBottomUp(Rational.of(-1)))
        .withMessage("estimate to complete must be at least 0: -1. State what the rest will cost.");
  }

  @Test
  void explain_saysEachEstimate() {
    assertThat(full().explain().lines())
        .hasSize(EstimateMethod.values().length)
        .contains("By BAC / CPI the work will cost 4480, 480 more than its budget.");
    CostForecast cheap = CostForecast.of(EarnedValue.of(50, 50, 40, 100));
    assertThat(cheap.explain(EstimateMethod.CPI))
        .isEqualTo("By BAC / CPI the work will cost 80, 20 less than its budget.");
    assertThat(CostForecast.of(EarnedValue.of(50, 50, 50, 100)).explain(EstimateMethod.CPI))
        .isEqualTo("By BAC / CPI the work will cost 100, its budget.");
  }

  @Test
  void text_isATableOfMethods() {
    assertThat(full().toString().lines().toList())
        .startsWith("EV 2500, AC 2800, BAC 4000 cost")
        .contains(
            "CPI            BAC / CPI                                   4480         1680         -480  0.892857");
  }

  @Test
  void difference_namesChoicesAndFigures() {
    EarnedValueDifference difference = EarnedValueDifference.between(
        CostForecast.of(FENCE),
        EarnedValueConvention.standard(),
        EarnedValueConvention.standard().withPrecision(IndexPrecision.THREE_DECIMALS));
    assertThat(difference.choices())
        .extracting(Object::toString)
        .containsExactly("indices: exact against three decimals");
    assertThat(difference.figures())
        .extracting(EarnedValueDifference.FigureDifference::figure)
        .contains("cost performance index", "estimate at completion BAC / CPI")
        .doesNotContain("cost variance", "estimate at completion AC + (BAC - EV)");
    assertThat(difference.toString()).startsWith("indices: exact against three decimals\nfigure");
  }

  @Test
  void difference_ofZeroAndReason_saysTheReason() {
    EarnedValueDifference difference = EarnedValueDifference.between(
        CostForecast.of(EarnedValue.of(0, 0, 0, 100)),
        EarnedValueConvention.standard(),
        EarnedValueConvention.asMicrosoftProject());
    assertThat(difference.toString())
        .contains("undefined: said why against shown as 0", "no cost was booked");
    assertThat(EarnedValueDifference.between(
                full(), EarnedValueConvention.standard(), EarnedValueConvention.standard())
            .figures())
        .isEmpty();
    assertThat(EarnedValueDifference.between(
                full(), EarnedValueConvention.standard(), EarnedValueConvention.asPrimavera())
            .figures())
        .extracting(EarnedValueDifference.FigureDifference::figure)
        .containsExactly("estimate at completion");
  }

  @Provide
  Arbitrary<EarnedValue> values() {
    Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 300);
    return Combinators.combine(amounts, amounts, amounts, amounts)
        .as((a, b, c, d) -> EarnedValue.of(Math.min(a, d), Math.min(b, d), c / 4.0, d));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void toCompleteIndexToTheEstimateByCpi_isCpi(@ForAll("values") EarnedValue value) {
    CostForecast forecast = CostForecast.of(value);
    ExactFigure eac = forecast.estimateAtCompletion(EstimateMethod.CPI);
    if (eac.isDefined() && !value.isComplete()) {
      assertThat(forecast.toCompleteIndex(EstimateMethod.CPI).exact())
          .isEqualTo(value.costPerformanceIndex().exact());
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void estimates_areConsistent(@ForAll("values") EarnedValue value) {
    CostForecast forecast = CostForecast.of(value).withTimeIndex(SPI_T);
    for (EstimateMethod method : EstimateMethod.values()) {
      ExactFigure eac = forecast.estimateAtCompletion(method);
      eac.exact().ifPresent(cost -> {
        assertThat(forecast.estimateToComplete(method).exact())
            .contains(cost.minus(value.actual()));
        assertThat(forecast.varianceAtCompletion(method).exact())
            .contains(value.budget().minus(cost));
      });
      assertThat(forecast.explain(method)).doesNotContain("null", "Optional");
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void estimateByCpi_isAlsoTheSumOverCpi(@ForAll("values") EarnedValue value) {
    if (value.earned().signum() > 0 && value.actual().signum() > 0) {
      assertThat(CostForecast.of(value).estimateAtCompletion(EstimateMethod.CPI).exact())
          .contains(value
              .actual()
              .plus(value.workRemaining().times(value.actual()).dividedBy(value.earned())));
    }
  }
}
