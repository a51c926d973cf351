package dev.tandem.metrics.earnedvalue.quality;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How good the forecasts of one method were on a finished project: how far off, to which side, when, and how steady.
 *
 * <p>The example: the project cost 120; at 20, 50 and 90 % complete the forecasts were 100, 110 and 123. Source: Vanhoucke (2010),
 * Measuring Time: Improving Project Performance Using Earned Value Management, on accuracy, timeliness and stability.
 *
 * @param method what forecast, in words, for example {@code BAC / CPI}
 * @param actual how it went, above 0
 * @param points the forecasts, in the order in which they were made
 */
public record ForecastAccuracy(String method, double actual, List<ForecastPoint> points) {

  /**
   * Copies the forecasts and checks the outcome.
   *
   * @throws IllegalArgumentException if the outcome is not finite and above 0
   */
  public ForecastAccuracy {
    Objects.requireNonNull(method, "method");
    points = ImmutableList.copyOf(points);
    checkArgument(
        actual > 0 && Double.isFinite(actual),
        "outcome must be finite and above 0: %s. State what it cost, or how long it took.",
        actual);
  }

  /** {@return the mean absolute percentage error: mean of |forecast − actual| / actual; 0.0917. Undefined without forecasts} */
  public Figure meanAbsoluteError() {
    return mean("mean absolute percentage error", points, this::absoluteError);
  }

  /**
   * {@return the mean absolute percentage error of the forecasts that were made in a third of the work}
   *
   * @param third how far the work had come
   */
  public Figure meanAbsoluteError(CompletionThird third) {
    return mean("mean absolute percentage error, " + third, in(third), this::absoluteError);
  }

  /** {@return the bias: mean of (forecast − actual) / actual; −0.0750, forecasts were too low. Undefined without forecasts} */
  public Figure bias() {
    return mean("bias", points, this::error);
  }

  /**
   * {@return the bias of the forecasts that were made in a third of the work}
   *
   * @param third how far the work had come
   */
  public Figure bias(CompletionThird third) {
    return mean("bias, " + third, in(third), this::error);
  }

  /**
   * {@return how much a forecast differs from the one before: mean of |change| / actual; 0.0958. Undefined with fewer than two forecasts}
   */
  public Figure meanChange() {
    MethodStatement statement = statement("mean change between forecasts");
    if (points.size() < 2) {
      return Figure.undefined(statement, "one forecast has not changed");
    }
    double changes = 0;
    for (int i = 1; i < points.size(); i++) {
      changes += Math.abs(points.get(i).forecast() - points.get(i - 1).forecast()) / actual;
    }
    return Figure.of(statement, changes / (points.size() - 1));
  }

  /**
   * {@return the share of the work from which on all forecasts were within a tolerance; with 10 % 0.5. Undefined if the last was not}
   *
   * @param tolerance how far a forecast may be off, as a share of the outcome: 0.1 for 10 %; finite, at least 0
   * @throws IllegalArgumentException if the tolerance is not finite and at least 0
   */
  public Figure steadyFrom(double tolerance) {
    checkArgument(
        tolerance >= 0 && Double.isFinite(tolerance),
        "tolerance must be finite and at least 0: %s. Write 0.1 for 10 %.",
        tolerance);
    MethodStatement statement =
        statement("steady from share complete").with("tolerance", tolerance);
    int first = points.size();
    while (first > 0 && absoluteError(points.get(first - 1)) <= tolerance) {
      first--;
    }
    return first < points.size()
        ? Figure.of(statement, points.get(first).complete())
        : Figure.undefined(statement, "the last forecast was further off, or there is none");
  }

  private List<ForecastPoint> in(CompletionThird third) {
    return points.stream()
        .filter(point -> CompletionThird.of(point.complete()) == third)
        .toList();
  }

  private double error(ForecastPoint point) {
    return (point.forecast() - actual) / actual;
  }

  private double absoluteError(ForecastPoint point) {
    return Math.abs(error(point));
  }

  private Figure mean(
      String subject, List<ForecastPoint> of, ToDoubleFunction<ForecastPoint> error) {
    return of.isEmpty()
        ? Figure.undefined(statement(subject), "no forecast was made then")
        : Figure.of(
            statement(subject).with("forecasts counted", of.size()),
            of.stream().mapToDouble(error).average().orElseThrow());
  }

  private MethodStatement statement(String subject) {
    return MethodStatement.of(subject)
        .with("method", method)
        .with("outcome", actual)
        .with("forecasts", points.size());
  }

  /** {@return the method and the outcome, and a row for all forecasts and each third of the work: number, error and bias} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("when")
        .numbers("forecasts")
        .numbers("mean absolute error")
        .numbers("bias")
        .row(
            "all", points.size(), meanAbsoluteError().value(), bias().value())
        .rows(List.of(CompletionThird.values()), third -> new Object[] {
          third, in(third).size(), meanAbsoluteError(third).value(), bias(third).value()
        });
    return method + ", outcome " + TextTable.text(actual) + "\n" + table;
  }
}
