package dev.tandem.metrics.earnedvalue.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EarnedValueProperties {

  @Provide
  Arbitrary<EarnedValue> values() {
    Arbitrary<Integer> shares = Arbitraries.integers().between(0, 12);
    return Combinators.combine(
            shares,
            shares,
            Arbitraries.integers().between(-5, 300),
            Arbitraries.integers().between(0, 200))
        .as((planned, earned, actual, budget) -> new EarnedValue(
            Rational.of((long) budget * planned, 12),
            Rational.of((long) budget * earned, 12),
            Rational.of(actual, 7),
            Rational.of(budget),
            EarnedValueConvention.standard()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyFigure_isANumberOrSaysWhy(@ForAll("values") EarnedValue value) {
    assertThat(value.figures())
        .allMatch(figure -> figure.isDefined() != !figure.undefinedBecause().isBlank());
    assertThat(value.explain()).doesNotContain("null", "NaN", "Infinity");
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void indices_areRatiosOfAmounts(@ForAll("values") EarnedValue value) {
    value.costPerformanceIndex().exact().ifPresent(
        cpi -> assertThat(cpi.times(value.actual())).isEqualTo(value.earned()));
    value.schedulePerformanceIndex().exact().ifPresent(
        spi -> assertThat(spi.times(value.planned())).isEqualTo(value.earned()));
    value.figure(EarnedValueMeasure.COST_VARIANCE_SHARE).exact().ifPresent(
        share -> assertThat(share.times(value.earned())).isEqualTo(value.costVariance()));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void plus_isAssociativeAndCommutative(
      @ForAll("values") EarnedValue a, @ForAll("values") EarnedValue b, @ForAll("values") EarnedValue c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(EarnedValue.none(a.convention()))).isEqualTo(a);
    assertThat(a.plus(b).costVariance()).isEqualTo(a.costVariance().plus(b.costVariance()));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void scale_doesNotChangeRatios(@ForAll("values") EarnedValue value) {
    Rational factor = Rational.of(3, 7);
    EarnedValue scaled = new EarnedValue(
        value.planned().times(factor),
        value.earned().times(factor),
        value.actual().times(factor),
        value.budget().times(factor),
        value.convention());
    for (EarnedValueMeasure measure : List.of(
        EarnedValueMeasure.COST_PERFORMANCE_INDEX,
        EarnedValueMeasure.SCHEDULE_PERFORMANCE_INDEX,
        EarnedValueMeasure.COST_SCHEDULE_INDEX,
        EarnedValueMeasure.SHARE_COMPLETE,
        EarnedValueMeasure.TO_COMPLETE_INDEX)) {
      assertThat(scaled.figure(measure).state()).isEqualTo(value.figure(measure).state());
      assertThat(scaled.figure(measure).exact()).isEqualTo(value.figure(measure).exact());
    }
  }
}
