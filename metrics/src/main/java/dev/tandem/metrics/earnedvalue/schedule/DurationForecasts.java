package dev.tandem.metrics.earnedvalue.schedule;

import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_PERFORMANCE_INDEX;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_SCHEDULE_INDEX;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SCHEDULE_PERFORMANCE_INDEX;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.MethodStatement;

/** The nine forecasts of a duration, before the convention says what is shown where there is none. */
final class DurationForecasts {
  private static final MethodStatement FACTOR = MethodStatement.of("performance factor");
  private static final ExactFigure AS_PLANNED = ExactFigure.of(FACTOR, Rational.ONE);

  private final EarnedSchedule schedule;
  private final EarnedValue value;

  DurationForecasts(EarnedSchedule schedule) {
    this.schedule = schedule;
    this.value = schedule.value();
  }

  ExactFigure of(DurationForecast method) {
    MethodStatement statement =
        schedule.statement("duration at completion", method.formula()).with("method", method);
    if (schedule.actualTime().signum() < 0) {
      return ExactFigure.undefined(
          statement, FigureState.UNDEFINED, EarnedSchedule.BEFORE_START);
    }
    ExactFigure spi = value.underlying(SCHEDULE_PERFORMANCE_INDEX);
    ExactFigure sci = value.underlying(COST_SCHEDULE_INDEX);
    ExactFigure timeIndex = schedule.underlyingIndex();
    return switch (method) {
      case PV1 -> plannedLessVariance(statement);
      case PV2 -> rest(statement, Rational.ZERO, schedule.plannedDuration(), spi);
      case PV3 -> rest(statement, Rational.ZERO, schedule.plannedDuration(), sci);
      case ED1 -> earnedDuration(statement, AS_PLANNED);
      case ED2 -> earnedDuration(statement, spi);
      case ED3 -> earnedDuration(statement, sci);
      case ES1 -> earnedSchedule(statement, AS_PLANNED);
      case ES2 -> earnedSchedule(statement, timeIndex);
      case ES3 -> earnedSchedule(statement, withCost(timeIndex));
    };
  }

  private ExactFigure withCost(ExactFigure timeIndex) {
    ExactFigure cpi = value.underlying(COST_PERFORMANCE_INDEX);
    if (!timeIndex.isDefined() || !cpi.isDefined()) {
      return timeIndex.isDefined() ? cpi : timeIndex;
    }
    return ExactFigure.of(
        FACTOR, timeIndex.exact().orElseThrow().times(cpi.exact().orElseThrow()));
  }

  private ExactFigure plannedLessVariance(MethodStatement statement) {
    if (value.budget().signum() == 0) {
      return ExactFigure.undefined(statement, FigureState.UNDEFINED, "there is no budget");
    }
    Rational duration = schedule.plannedDuration();
    Rational variance =
        value.scheduleVariance().times(duration).dividedBy(value.budget());
    return ExactFigure.of(statement, duration.minus(variance));
  }

  /** ED = AT SPI. */
  ExactFigure earnedDuration() {
    MethodStatement statement = schedule.statement("earned duration", "AT * SPI");
    if (schedule.actualTime().signum() < 0) {
      return ExactFigure.undefined(
          statement, FigureState.UNDEFINED, EarnedSchedule.BEFORE_START);
    }
    ExactFigure spi = value.underlying(SCHEDULE_PERFORMANCE_INDEX);
    return spi.isDefined()
        ? ExactFigure.of(statement, schedule.actualTime().times(spi.exact().orElseThrow()))
        : ExactFigure.undefined(statement, spi.state(), spi.undefinedBecause());
  }

  private ExactFigure earnedDuration(MethodStatement statement, ExactFigure factor) {
    ExactFigure earned = earnedDuration();
    if (!earned.isDefined()) {
      return ExactFigure.undefined(
          statement, FigureState.UNDEFINED, earned.undefinedBecause());
    }
    Rational whole = schedule.plannedDuration().max(schedule.actualTime());
    return rest(
        statement,
        schedule.actualTime(),
        whole.minus(earned.exact().orElseThrow()),
        factor);
  }

  private ExactFigure earnedSchedule(MethodStatement statement, ExactFigure factor) {
    Rational left = schedule.plannedDuration().minus(schedule.earnedSchedule());
    return rest(statement, schedule.actualTime(), left, factor);
  }

  /** What has passed, and what is left at some rate; nothing takes no time, whatever the rate. */
  private static ExactFigure rest(
      MethodStatement statement, Rational passed, Rational left, ExactFigure factor) {
    if (left.signum() == 0) {
      return ExactFigure.of(statement, passed);
    }
    if (!factor.isDefined()) {
      return ExactFigure.undefined(
          statement, FigureState.UNDEFINED, factor.undefinedBecause());
    }
    Rational rate = factor.exact().orElseThrow();
    return rate.signum() <= 0
        ? ExactFigure.undefined(
            statement, FigureState.PLUS_INFINITE, "at this rate the rest is never earned")
        : ExactFigure.of(statement, passed.plus(left.dividedBy(rate)));
  }
}
