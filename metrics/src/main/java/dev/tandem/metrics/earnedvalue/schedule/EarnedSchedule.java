package dev.tandem.metrics.earnedvalue.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;

/**
 * How far in time the work has come, and when it will end.
 *
 * <pre>{@code
 * EarnedSchedule week5 = EarnedSchedule.of(curve, EarnedValue.of(85, 70, 70, 150), 5);
 * week5.earnedSchedule();                       // 4.5 weeks
 * week5.index().value();                        // SPI(t) = 0.9
 * week5.forecast(DurationForecast.ES2).value(); // 10 weeks
 * }</pre>
 *
 * <p>Unlike SPI, SPI(t) does not go to 1 when a late project ends. Before the planned start, all figures of time are undefined. Once all is
 * earned, the actual time should be that of the end: time that passes afterwards is not the project's.
 *
 * <p>Immutable. Times are exact, in the unit that the curve shows.
 */
public final class EarnedSchedule {

  /** Above this, Lipke calls the planned duration beyond recovery. Source: Lipke (2009), Earned Schedule, chapter on TSPI. */
  public static final Rational RECOVERY_THRESHOLD = Rational.of(11, 10);

  static final String BEFORE_START = "the planned start is still to come";

  private final PlannedValueCurve curve;
  private final EarnedValue value;
  private final long actualTime;
  private final DurationForecasts forecasts;

  private EarnedSchedule(PlannedValueCurve curve, EarnedValue value, long actualTime) {
    this.curve = curve;
    this.value = value;
    this.actualTime = actualTime;
    this.forecasts = new DurationForecasts(this);
  }

  /**
   * {@return how far the work has come in time}
   *
   * @param curve what was planned
   * @param value the work so far
   * @param actualTime time since the planned start, in the smallest units of the curve; negative before it
   * @throws IllegalArgumentException if curve and value have different budgets
   */
  public static EarnedSchedule of(PlannedValueCurve curve, EarnedValue value, long actualTime) {
    checkArgument(
        curve.budget().equals(value.budget()),
        "curve must end at the budget at completion, %s: %s. Compare the work with its own baseline.",
        value.budget(),
        curve.budget());
    return new EarnedSchedule(curve, value, actualTime);
  }

  /** {@return what was planned} */
  public PlannedValueCurve curve() {
    return curve;
  }

  /** {@return the work so far} */
  public EarnedValue value() {
    return value;
  }

  /** {@return ES, the time at which what is earned was planned to be earned} */
  public Rational earnedSchedule() {
    return curve.earnedSchedule(value.earned(), value.convention().earnedSchedule());
  }

  /** {@return AT, the time since the planned start; negative before it} */
  public Rational actualTime() {
    return curve.shown(Rational.of(actualTime));
  }

  /** {@return PD, the planned duration} */
  public Rational plannedDuration() {
    return curve.duration();
  }

  /** {@return SV(t) = ES − AT; below 0 the work is late by so much} */
  public ExactFigure variance() {
    MethodStatement statement = statement("schedule variance in time", "ES - AT");
    return value.convention().show(
        actualTime < 0
            ? ExactFigure.undefined(statement, FigureState.UNDEFINED, BEFORE_START)
            : ExactFigure.of(statement, earnedSchedule().minus(actualTime())));
  }

  /** {@return SPI(t) = ES / AT} */
  public ExactFigure index() {
    return value.convention().show(underlyingIndex());
  }

  /** SPI(t), whatever the convention shows where there is none. */
  ExactFigure underlyingIndex() {
    MethodStatement statement = statement("schedule performance index in time", "ES / AT");
    if (actualTime < 0) {
      return ExactFigure.undefined(statement, FigureState.UNDEFINED, BEFORE_START);
    }
    if (actualTime > 0) {
      return ExactFigure.of(statement, earnedSchedule().dividedBy(actualTime()));
    }
    return ExactFigure.undefined(
        statement,
        earnedSchedule().signum() > 0 ? FigureState.PLUS_INFINITE : FigureState.UNDEFINED,
        "no working time has passed since the planned start");
  }

  /** {@return ED = AT SPI, the duration that is earned, as Jacob and Kane define it} */
  public ExactFigure earnedDuration() {
    return value.convention().show(forecasts.earnedDuration());
  }

  /**
   * {@return the duration at completion}
   *
   * @param method how it is forecast
   */
  public ExactFigure forecast(DurationForecast method) {
    return value.convention().show(underlying(method));
  }

  /**
   * {@return the duration at completion for further calculation: undefined where it is, whatever the convention shows then}
   *
   * @param method how it is forecast
   */
  public ExactFigure underlying(DurationForecast method) {
    return forecasts.of(method);
  }

  /** {@return IEAC(t) = PD / SPI(t), the same as {@link DurationForecast#ES2}} */
  public ExactFigure estimateAtCompletion() {
    return forecast(DurationForecast.ES2);
  }

  /** {@return TSPI to the planned duration: how fast the rest must go to end as planned, (PD − ES) / (PD − AT)} */
  public ExactFigure toCompleteIndex() {
    return toCompleteIndex(plannedDuration());
  }

  /**
   * {@return TSPI to another duration: how fast the rest must go to end then, (PD − ES) / (duration − AT)}
   *
   * <p>Above {@link #RECOVERY_THRESHOLD} experience says that it will not.
   *
   * @param duration the duration at completion that is wanted, in the unit that is shown
   */
  public ExactFigure toCompleteIndex(Rational duration) {
    MethodStatement statement =
        statement("to-complete schedule performance index", "(PD - ES) / (duration - AT)")
            .with("duration", duration);
    Rational left = plannedDuration().minus(earnedSchedule());
    Rational time = duration.minus(actualTime());
    ExactFigure figure;
    if (actualTime < 0) {
      figure = ExactFigure.undefined(statement, FigureState.UNDEFINED, BEFORE_START);
    } else if (left.signum() == 0) {
      figure = ExactFigure.of(statement, Rational.ZERO);
    } else if (time.signum() <= 0) {
      figure = ExactFigure.undefined(
          statement, FigureState.INFEASIBLE, "work is left, but no time to " + duration);
    } else {
      figure = ExactFigure.of(statement, left.dividedBy(time));
    }
    return value.convention().show(figure);
  }

  /** The statement of a figure of time. */
  MethodStatement statement(String subject, String formula) {
    return MethodStatement.of(subject)
        .with("formula", formula)
        .with("unit", curve.unit())
        .with("earned schedule", value.convention().earnedSchedule())
        .with("AT", actualTime())
        .with("ES", earnedSchedule())
        .with("PD", plannedDuration());
  }

  /** {@return how far the work has come, in sentences, a line each} */
  public String explain() {
    String unit = " " + curve.unit();
    String first = "What is earned, " + value.earned() + ", was planned to be earned after "
        + earnedSchedule() + unit + "; "
        + (actualTime < 0 ? BEFORE_START : actualTime() + " have passed") + ".";
    ExactFigure index = underlyingIndex();
    String second = index.isDefined()
        ? "Time has been used at a rate of " + index.text() + "; if that goes on, the work takes "
            + forecast(DurationForecast.ES2).text() + unit + " instead of " + plannedDuration()
            + "."
        : "How fast the work goes is " + index.text() + ", because " + index.undefinedBecause()
            + ".";
    return first + "\n" + second + "\n" + recovery();
  }

  private String recovery() {
    ExactFigure needed = toCompleteIndex();
    if (!needed.isDefined()) {
      return "The planned duration is out of reach: " + needed.undefinedBecause() + ".";
    }
    boolean hard = needed.exact().orElseThrow().compareTo(RECOVERY_THRESHOLD) > 0;
    return "To end as planned, the rest must go at a rate of " + needed.text()
        + (hard ? ", above 1.1, which projects seldom do." : ".");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EarnedSchedule that
        && curve.equals(that.curve)
        && value.equals(that.value)
        && actualTime == that.actualTime;
  }

  @Override
  public int hashCode() {
    return Objects.hash(curve, value, actualTime);
  }

  /** {@return the times, the indices, and a row for each forecast} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("forecast")
        .words("formula")
        .numbers(curve.unit())
        .rows(List.of(DurationForecast.values()), method -> new Object[] {
          method, method.formula(), forecast(method).text()
        });
    return "AT " + actualTime() + ", ES " + earnedSchedule() + ", PD " + plannedDuration() + " "
        + curve.unit() + "; SV(t) " + variance().text() + ", SPI(t) " + index().text() + ", TSPI "
        + toCompleteIndex().text() + "\n" + table;
  }
}
