package dev.tandem.metrics.earnedvalue.quality;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Proportion;
import java.util.List;
import java.util.Objects;

/**
 * How often what happened lay in the intervals that were forecast: of intervals of 80 % it should be 80 %.
 *
 * @param level how often they were meant to hold
 * @param forecasts the intervals and what happened
 */
public record IntervalCoverage(ConfidenceLevel level, List<IntervalForecast> forecasts) {

  /** Copies the forecasts. */
  public IntervalCoverage {
    Objects.requireNonNull(level, "level");
    forecasts = ImmutableList.copyOf(forecasts);
  }

  /** {@return how many intervals held, of how many: with intervals for the share, since few forecasts prove little} */
  public Proportion held() {
    return Proportion.of(
        forecasts.stream().filter(IntervalForecast::holds).count(), forecasts.size());
  }

  /** {@return the share that held; undefined without forecasts} */
  public Figure coverage() {
    return figure("coverage", held().successes());
  }

  /** {@return the share of outcomes below their interval: forecasts were too high; undefined without forecasts} */
  public Figure below() {
    return figure(
        "outcomes below the interval",
        forecasts.stream().filter(each -> each.actual() < each.lower()).count());
  }

  /** {@return the share of outcomes above their interval: forecasts were too low; undefined without forecasts} */
  public Figure above() {
    return figure(
        "outcomes above the interval",
        forecasts.stream().filter(each -> each.actual() > each.upper()).count());
  }

  private Figure figure(String subject, long count) {
    MethodStatement statement =
        MethodStatement.of(subject).with("level", level).with("forecasts", forecasts.size());
    return Figure.ratio(statement, (double) count, forecasts.size(), "number of forecasts");
  }

  /** {@return how often the intervals held and were meant to} */
  @Override
  public String toString() {
    return held().successes() + " of " + forecasts.size() + " intervals of " + level
        + " held: coverage " + TextTable.text(coverage().value()) + ", below "
        + TextTable.text(below().value()) + ", above " + TextTable.text(above().value());
  }
}
