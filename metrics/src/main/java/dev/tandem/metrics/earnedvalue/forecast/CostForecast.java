package dev.tandem.metrics.earnedvalue.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What some work will cost in the end, by each of the methods.
 *
 * <pre>{@code
 * CostForecast forecast = CostForecast.of(EarnedValue.of(3_000, 2_500, 2_800, 4_000));
 * forecast.estimateAtCompletion().value();      // 4480: BAC / CPI
 * forecast.estimateToComplete().value();        // 1680
 * forecast.varianceAtCompletion().value();      // -480
 * }</pre>
 *
 * <p>Once all is earned, every estimate is the actual cost. Where the index of a method is undefined, so is its estimate; where the index
 * is 0, the estimate is infinite.
 *
 * @param value the work so far
 * @param earlier the same work as many periods ago as the convention calls recent, for {@link EstimateMethod#RECENT_CPI}
 * @param bottomUp what people estimate that the rest will cost, at least 0, for {@link EstimateMethod#BOTTOM_UP}
 * @param timeIndex SPI(t) of the work, for the methods that use it
 */
public record CostForecast(
    EarnedValue value,
    Optional<EarnedValue> earlier,
    Optional<Rational> bottomUp,
    Optional<ExactFigure> timeIndex) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the bottom-up estimate is negative
   */
  public CostForecast {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(timeIndex, "timeIndex");
    checkArgument(
        bottomUp.map(Rational::signum).orElse(0) >= 0,
        "estimate to complete must be at least 0: %s. State what the rest will cost.",
        bottomUp.map(Rational::toString).orElse(""));
  }

  /**
   * {@return the forecasts that the status alone allows}
   *
   * @param value the work so far
   */
  public static CostForecast of(EarnedValue value) {
    return new CostForecast(value, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * {@return this forecast with the status some periods ago}
   *
   * @param before the same work, as many periods ago as the convention calls recent
   */
  public CostForecast withEarlier(EarnedValue before) {
    return new CostForecast(value, Optional.of(before), bottomUp, timeIndex);
  }

  /**
   * {@return this forecast with a new estimate of the rest}
   *
   * @param estimateToComplete what people estimate that the rest will cost; at least 0
   * @throws IllegalArgumentException if the estimate is negative
   */
  public CostForecast withBottomUp(Rational estimateToComplete) {
    return new CostForecast(value, earlier, Optional.of(estimateToComplete), timeIndex);
  }

  /**
   * {@return this forecast with an index of time}
   *
   * @param index SPI(t) of the work
   */
  public CostForecast withTimeIndex(ExactFigure index) {
    return new CostForecast(value, earlier, bottomUp, Optional.of(index));
  }

  /** {@return EAC by the method of the convention} */
  public ExactFigure estimateAtCompletion() {
    return estimateAtCompletion(value.convention().estimate());
  }

  /**
   * {@return EAC: what all the work will cost}
   *
   * @param method how it is estimated
   */
  public ExactFigure estimateAtCompletion(EstimateMethod method) {
    return value.convention().show(underlying(method));
  }

  /** {@return ETC by the method of the convention} */
  public ExactFigure estimateToComplete() {
    return estimateToComplete(value.convention().estimate());
  }

  /**
   * {@return ETC: what the rest will cost, EAC − AC}
   *
   * @param method how it is estimated
   */
  public ExactFigure estimateToComplete(EstimateMethod method) {
    return derived("estimate to complete", "EAC - AC", method, eac -> eac.minus(value.actual()));
  }

  /** {@return VAC by the method of the convention} */
  public ExactFigure varianceAtCompletion() {
    return varianceAtCompletion(value.convention().estimate());
  }

  /**
   * {@return VAC: how far all the work will stay below its budget, BAC − EAC}
   *
   * @param method how it is estimated
   */
  public ExactFigure varianceAtCompletion(EstimateMethod method) {
    ExactFigure figure = derived(
        "variance at completion", "BAC - EAC", method, eac -> value.budget().minus(eac));
    return figure.state() == FigureState.PLUS_INFINITE
        ? ExactFigure.undefined(
            figure.statement(), FigureState.MINUS_INFINITE, figure.undefinedBecause())
        : figure;
  }

  /** {@return TCPI to the estimate by the method of the convention} */
  public ExactFigure toCompleteIndex() {
    return toCompleteIndex(value.convention().estimate());
  }

  /**
   * {@return TCPI to an estimate: what each unit of cost must earn from now on for the work to cost what is estimated, (BAC − EV) / (EAC −
   * AC)}
   *
   * <p>To the estimate by CPI it is CPI itself, as long as work is left.
   *
   * @param method how the cost is estimated
   */
  public ExactFigure toCompleteIndex(EstimateMethod method) {
    ExactFigure eac = underlying(method);
    if (eac.isDefined()) {
      return value.toCompleteIndex(eac.exact().orElseThrow());
    }
    return value.convention().show(ExactFigure.undefined(
        statement("to-complete performance index", "(BAC - EV) / (EAC - AC)", method),
        FigureState.UNDEFINED,
        eac.undefinedBecause()));
  }

  private ExactFigure derived(
      String subject, String formula, EstimateMethod method, Function<Rational, Rational> of) {
    ExactFigure eac = underlying(method);
    MethodStatement statement = statement(subject, formula, method);
    ExactFigure figure = eac.exact()
        .map(cost -> ExactFigure.of(statement, of.apply(cost)))
        .orElseGet(() ->
            ExactFigure.undefined(statement, eac.state(), eac.undefinedBecause()));
    return value.convention().show(figure);
  }

  private ExactFigure underlying(EstimateMethod method) {
    MethodStatement statement =
        statement("estimate at completion", method.formula(), method);
    if (value.isComplete()) {
      return ExactFigure.of(statement, value.actual());
    }
    if (method == EstimateMethod.BOTTOM_UP) {
      return bottomUp
          .map(rest -> ExactFigure.of(statement, value.actual().plus(rest)))
          .orElseGet(() -> ExactFigure.undefined(
              statement, FigureState.UNDEFINED, "no estimate of the rest is given"));
    }
    ExactFigure factor = new PerformanceFactor(this).of(method);
    if (!factor.isDefined()) {
      return ExactFigure.undefined(
          statement, FigureState.UNDEFINED, factor.undefinedBecause());
    }
    Rational performance = factor.exact().orElseThrow();
    if (performance.signum() <= 0) {
      return ExactFigure.undefined(
          statement, FigureState.PLUS_INFINITE, "at this rate the rest is never earned");
    }
    return ExactFigure.of(statement, cost(method, performance));
  }

  /** By CPI as the budget over the index, which differs from the sum only if the index is rounded. */
  private Rational cost(EstimateMethod method, Rational performance) {
    return method == EstimateMethod.CPI
        ? value.budget().dividedBy(performance)
        : value.actual().plus(value.workRemaining().dividedBy(performance));
  }

  private MethodStatement statement(String subject, String formula, EstimateMethod method) {
    return MethodStatement.of(subject)
        .with("formula", formula)
        .with("method", method)
        .with("unit", value.convention().unit())
        .with("EV", value.earned())
        .with("AC", value.actual())
        .with("BAC", value.budget());
  }

  /** {@return each estimate in a sentence, a line each} */
  public String explain() {
    return Arrays.stream(EstimateMethod.values())
        .map(this::explain)
        .collect(Collectors.joining("\n"));
  }

  /**
   * {@return what an estimate says, in a sentence}
   *
   * @param method how it is estimated
   */
  public String explain(EstimateMethod method) {
    ExactFigure eac = underlying(method);
    String subject = "By " + method.formula() + " the work will cost ";
    if (!eac.isDefined()) {
      return subject + "an amount that is " + eac.text() + ", because " + eac.undefinedBecause()
          + ".";
    }
    Rational over = eac.exact().orElseThrow().minus(value.budget());
    String against = over.signum() == 0
        ? "its budget"
        : over.abs() + (over.signum() > 0 ? " more than its budget" : " less than its budget");
    return subject + eac.text() + ", " + against + ".";
  }

  /** {@return the status, and a row for each method: EAC, ETC, VAC and TCPI} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("method")
        .words("formula")
        .numbers("EAC")
        .numbers("ETC")
        .numbers("VAC")
        .numbers("TCPI")
        .rows(List.of(EstimateMethod.values()), method -> new Object[] {
          method,
          method.formula(),
          estimateAtCompletion(method).text(),
          estimateToComplete(method).text(),
          varianceAtCompletion(method).text(),
          toCompleteIndex(method).text()
        });
    return "EV " + value.earned() + ", AC " + value.actual() + ", BAC " + value.budget() + " "
        + value.convention().unit() + "\n" + table;
  }
}
