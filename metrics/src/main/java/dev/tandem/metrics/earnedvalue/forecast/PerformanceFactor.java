package dev.tandem.metrics.earnedvalue.forecast;

import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_PERFORMANCE_INDEX;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_SCHEDULE_INDEX;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SCHEDULE_PERFORMANCE_INDEX;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Optional;

/** What a unit of cost is expected to earn from now on, by method. */
final class PerformanceFactor {
  private static final MethodStatement STATEMENT = MethodStatement.of("performance factor");

  private final CostForecast forecast;
  private final EarnedValue value;

  PerformanceFactor(CostForecast forecast) {
    this.forecast = forecast;
    this.value = forecast.value();
  }

  ExactFigure of(EstimateMethod method) {
    return switch (method) {
      case BUDGETED_RATE, BOTTOM_UP -> ExactFigure.of(STATEMENT, Rational.ONE);
      case CPI -> value.underlying(COST_PERFORMANCE_INDEX);
      case CPI_SPI -> value.underlying(COST_SCHEDULE_INDEX);
      case SPI -> value.underlying(SCHEDULE_PERFORMANCE_INDEX);
      case WEIGHTED -> weighted();
      case RECENT_CPI -> forecast.earlier().map(this::recent).orElseGet(() -> missing(
          "no earlier status is given"));
      case SPI_T -> timeIndex();
      case SCI_T -> product(value.underlying(COST_PERFORMANCE_INDEX), timeIndex());
    };
  }

  private ExactFigure timeIndex() {
    return forecast.timeIndex().orElseGet(() -> missing("no SPI(t) is given"));
  }

  private static ExactFigure missing(String because) {
    return ExactFigure.undefined(STATEMENT, FigureState.UNDEFINED, because);
  }

  /** A weighted index of 0 is no index: nothing is earned that could be weighted. */
  private ExactFigure weighted() {
    ExactFigure cpi = value.underlying(COST_PERFORMANCE_INDEX);
    ExactFigure spi = value.underlying(SCHEDULE_PERFORMANCE_INDEX);
    Rational weight = Rational.of(value.convention().costWeight());
    Optional<Rational> sum = cpi.exact().flatMap(cost -> spi.exact()
        .map(schedule -> weight.times(cost).plus(Rational.ONE.minus(weight).times(schedule))));
    if (sum.isEmpty()) {
      return cpi.isDefined() ? spi : cpi;
    }
    return value.earned().signum() == 0
        ? missing("nothing is earned")
        : ExactFigure.of(STATEMENT, sum.get());
  }

  private ExactFigure recent(EarnedValue before) {
    Rational earned = value.earned().minus(before.earned());
    Rational spent = value.actual().minus(before.actual());
    if (spent.signum() <= 0) {
      return missing("no cost was booked in the recent periods");
    }
    return earned.signum() < 0
        ? missing("earned value went back in the recent periods")
        : ExactFigure.of(STATEMENT, earned.dividedBy(spent));
  }

  private static ExactFigure product(ExactFigure first, ExactFigure second) {
    if (!first.isDefined() || !second.isDefined()) {
      return first.isDefined() ? second : first;
    }
    return ExactFigure.of(
        STATEMENT, first.exact().orElseThrow().times(second.exact().orElseThrow()));
  }
}
