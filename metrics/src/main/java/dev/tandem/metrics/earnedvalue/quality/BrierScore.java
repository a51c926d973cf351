package dev.tandem.metrics.earnedvalue.quality;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How good stated probabilities were: the mean of (probability − outcome)², with 1 for what happened and 0 for what did not. 0 is perfect,
 * 0.25 is what always saying 50 % earns.
 *
 * <p>It splits into three parts, by the probabilities that were stated: reliability − resolution + uncertainty. Sources: Brier (1950),
 * Verification of forecasts expressed in terms of probability; Murphy (1973), A new vector partition of the probability score.
 *
 * @param forecasts the probabilities and what happened
 */
public record BrierScore(List<ProbabilityForecast> forecasts) {

  /** Copies the forecasts. */
  public BrierScore {
    forecasts = ImmutableList.copyOf(forecasts);
  }

  /** {@return the mean of (probability − outcome)²; undefined without forecasts} */
  public Figure score() {
    return mean("Brier score", each -> square(each.probability() - each.observed()));
  }

  /** {@return how far what was stated is from how often it happened: 0 if of all that got 80 %, 80 % happened} */
  public Figure reliability() {
    TreeMap<Double, DoubleSummaryStatistics> rates = rates();
    return mean(
        "reliability", each -> square(each.probability() - rate(rates, each)));
  }

  /** {@return how far the stated probabilities tell apart what happens often and seldom; more is better} */
  public Figure resolution() {
    TreeMap<Double, DoubleSummaryStatistics> rates = rates();
    return mean("resolution", each -> square(rate(rates, each) - baseRate()));
  }

  /** {@return what always stating the mean rate would score: rate (1 − rate)} */
  public Figure uncertainty() {
    return mean("uncertainty", each -> baseRate() * (1 - baseRate()));
  }

  /**
   * {@return the skill: 1 − score / uncertainty; above 0 the forecasts are better than always stating the mean rate. Undefined if all or
   * none happened}
   */
  public Figure skill() {
    MethodStatement statement = statement("Brier skill score");
    if (forecasts.isEmpty() || baseRate() == 0 || baseRate() == 1) {
      return Figure.undefined(statement, "all happened, or none: nothing was uncertain");
    }
    return Figure.of(
        statement,
        1 - score().value().orElseThrow() / uncertainty().value().orElseThrow());
  }

  private double baseRate() {
    return forecasts.stream().mapToDouble(ProbabilityForecast::observed).average().orElse(0);
  }

  /** How often what got each probability happened. */
  private TreeMap<Double, DoubleSummaryStatistics> rates() {
    return forecasts.stream()
        .collect(Collectors.groupingBy(
            each -> each.probability() + 0.0,
            TreeMap::new,
            Collectors.summarizingDouble(ProbabilityForecast::observed)));
  }

  private static double rate(
      TreeMap<Double, DoubleSummaryStatistics> rates, ProbabilityForecast forecast) {
    return rates
        .getOrDefault(forecast.probability() + 0.0, new DoubleSummaryStatistics())
        .getAverage();
  }

  private static double square(double number) {
    return number * number;
  }

  private Figure mean(String subject, ToDoubleFunction<ProbabilityForecast> term) {
    return forecasts.isEmpty()
        ? Figure.undefined(statement(subject), "there are no forecasts")
        : Figure.of(
            statement(subject), forecasts.stream().mapToDouble(term).average().orElseThrow());
  }

  private MethodStatement statement(String subject) {
    return MethodStatement.of(subject).with("forecasts", forecasts.size());
  }

  /** {@return the score and its parts, and a row for each probability that was stated: how often, and how often it happened} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("probability")
        .numbers("forecasts")
        .numbers("share that happened")
        .rows(rates().entrySet(), each -> new Object[] {
          each.getKey(), each.getValue().getCount(), each.getValue().getAverage()
        });
    return "Brier score " + TextTable.text(score().value()) + " = reliability "
        + TextTable.text(reliability().value()) + " - resolution "
        + TextTable.text(resolution().value()) + " + uncertainty "
        + TextTable.text(uncertainty().value()) + "\n" + table;
  }
}
