package dev.tandem.metrics.flow.daily;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What happened on a day.
 *
 * @param date the day
 * @param arrivals items that were started
 * @param departures items that were finished
 * @param cancelled items that were given up while in progress
 * @param wip items in progress, by the rule of the convention
 */
public record FlowDay(LocalDate date, long arrivals, long departures, long cancelled, long wip) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public FlowDay {
    Objects.requireNonNull(date, "date");
    checkArgument(
        Math.min(Math.min(arrivals, departures), Math.min(cancelled, wip)) >= 0,
        "counts of a day must be at least 0: %s, %s, %s, %s. Count items.",
        arrivals,
        departures,
        cancelled,
        wip);
  }

  /** The same day of two disjoint sets of items. */
  FlowDay plus(FlowDay other) {
    return new FlowDay(
        date,
        Math.addExact(arrivals, other.arrivals),
        Math.addExact(departures, other.departures),
        Math.addExact(cancelled, other.cancelled),
        Math.addExact(wip, other.wip));
  }
}
