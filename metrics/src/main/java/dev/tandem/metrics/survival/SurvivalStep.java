package dev.tandem.metrics.survival;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statistics.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of the table behind a survival curve: a time at which observation of some subject ended.
 *
 * @param time the time
 * @param atRisk how many subjects were under observation just before
 * @param events how many had the event
 * @param censored how many left without it
 * @param survival the estimated share of subjects without event after this time
 * @param standardError Greenwood's standard error of {@code survival}; empty once it is 0
 * @param interval the interval of {@code survival} by the curve's convention; empty where the method is undefined
 * @param cumulativeHazard Nelson's and Aalen's estimate of the cumulative hazard
 * @param cumulativeHazardError its standard error
 */
public record SurvivalStep(
    double time,
    long atRisk,
    long events,
    long censored,
    double survival,
    OptionalDouble standardError,
    Optional<Interval> interval,
    double cumulativeHazard,
    double cumulativeHazardError) {
  /** {@return time, counts and survival} */
  @Override
  public String toString() {
    return "time " + TextTable.text(time) + ": " + atRisk + " at risk, " + events + " events, "
        + censored + " censored, survival " + TextTable.text(survival)
        + interval.map(range -> ", " + range).orElse("");
  }
}
