package dev.tandem.metrics.earnedvalue.forecast;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why two tools show different figures of the same work: which figures differ under two conventions, and which choices they make
 * differently.
 *
 * @param first the first convention
 * @param second the second convention
 * @param figures the figures that differ, in the order of the measures and then of the estimates
 */
public record EarnedValueDifference(
    EarnedValueConvention first, EarnedValueConvention second, List<FigureDifference> figures) {

  /** Copies the figures. */
  public EarnedValueDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    figures = ImmutableList.copyOf(figures);
  }

  /**
   * {@return the difference between two conventions on the same work}
   *
   * @param forecast the work so far and what its forecasts use
   * @param first the first convention
   * @param second the second convention
   */
  public static EarnedValueDifference between(
      CostForecast forecast, EarnedValueConvention first, EarnedValueConvention second) {
    CostForecast left = under(forecast, first);
    CostForecast right = under(forecast, second);
    ImmutableList.Builder<FigureDifference> figures = ImmutableList.builder();
    for (EarnedValueMeasure measure : EarnedValueMeasure.values()) {
      add(figures, measure.toString(), left.value().figure(measure), right.value().figure(measure));
    }
    for (EstimateMethod method : EstimateMethod.values()) {
      add(
          figures,
          "estimate at completion " + method.formula(),
          left.estimateAtCompletion(method),
          right.estimateAtCompletion(method));
    }
    add(
        figures,
        "estimate at completion",
        left.estimateAtCompletion(),
        right.estimateAtCompletion());
    return new EarnedValueDifference(first, second, figures.build());
  }

  private static CostForecast under(CostForecast forecast, EarnedValueConvention convention) {
    EarnedValue value = forecast.value().withConvention(convention);
    return new CostForecast(
        value, forecast.earlier(), forecast.bottomUp(), forecast.timeIndex());
  }

  private static void add(
      ImmutableList.Builder<FigureDifference> figures,
      String name,
      ExactFigure first,
      ExactFigure second) {
    if (first.state() != second.state() || !first.exact().equals(second.exact())) {
      figures.add(new FigureDifference(name, first, second));
    }
  }

  /** {@return the choices that the conventions make differently} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.statement().differencesFrom(second.statement());
  }

  /** {@return the choices that differ, and a row for each figure that does} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("figure")
        .numbers("first")
        .numbers("second")
        .words("because")
        .rows(figures, each -> new Object[] {
          each.figure(),
          each.first().text(),
          each.second().text(),
          each.first().isDefined()
              ? each.second().undefinedBecause()
              : each.first().undefinedBecause()
        });
    return choices().stream().map(ChoiceDifference::toString).collect(Collectors.joining("; "))
        + "\n" + table;
  }

  /**
   * A figure that two conventions show differently.
   *
   * @param figure which
   * @param first what the first shows
   * @param second what the second shows
   */
  public record FigureDifference(String figure, ExactFigure first, ExactFigure second) {

    /** Checks that nothing is missing. */
    public FigureDifference {
      Objects.requireNonNull(figure, "figure");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }
}
