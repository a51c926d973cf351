package dev.tandem.metrics.earnedvalue.quality;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.function.Function;

/**
 * How good the forecasts of one method were over several finished projects. Every project counts once, however often it was forecast.
 *
 * @param projects the forecasts of each project, all by one method; at least one
 */
public record ForecastQuality(List<ForecastAccuracy> projects) {

  /**
   * Copies and checks the projects.
   *
   * @throws IllegalArgumentException if there is none, or their methods differ
   */
  public ForecastQuality {
    projects = ImmutableList.copyOf(projects);
    checkArgument(!projects.isEmpty(), "projects must not be empty: []. Give a finished one.");
    String method = projects.get(0).method();
    for (ForecastAccuracy each : projects) {
      checkArgument(
          each.method().equals(method),
          "projects must be forecast by one method: %s and %s. Compare methods one by one.",
          method,
          each.method());
    }
  }

  /** {@return the mean absolute percentage error, averaged over the projects that have one} */
  public Figure meanAbsoluteError() {
    return mean("mean absolute percentage error", ForecastAccuracy::meanAbsoluteError);
  }

  /**
   * {@return the mean absolute percentage error in a third of the work, averaged over the projects that have one}
   *
   * @param third how far the work had come
   */
  public Figure meanAbsoluteError(CompletionThird third) {
    return mean(
        "mean absolute percentage error, " + third, each -> each.meanAbsoluteError(third));
  }

  /** {@return the bias, averaged over the projects that have one} */
  public Figure bias() {
    return mean("bias", ForecastAccuracy::bias);
  }

  /**
   * {@return the bias in a third of the work, averaged over the projects that have one}
   *
   * @param third how far the work had come
   */
  public Figure bias(CompletionThird third) {
    return mean("bias, " + third, each -> each.bias(third));
  }

  private Figure mean(String subject, Function<ForecastAccuracy, Figure> of) {
    List<Double> defined = projects.stream()
        .map(of)
        .filter(Figure::isDefined)
        .map(figure -> figure.value().orElseThrow())
        .toList();
    MethodStatement statement = MethodStatement.of(subject)
        .with("method", projects.get(0).method())
        .with("projects", projects.size())
        .with("projects counted", defined.size());
    return defined.isEmpty()
        ? Figure.undefined(statement, "no project was forecast then")
        : Figure.of(
            statement, defined.stream().mapToDouble(each -> each).average().orElseThrow());
  }

  /** {@return the method and the number of projects, and a row for all forecasts and each third of the work: error and bias} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("when")
        .numbers("mean absolute error")
        .numbers("bias")
        .row("all", meanAbsoluteError().value(), bias().value())
        .rows(List.of(CompletionThird.values()), third -> new Object[] {
          third, meanAbsoluteError(third).value(), bias(third).value()
        });
    return projects.get(0).method() + ", " + projects.size() + " projects\n" + table;
  }
}
