package dev.tandem.metrics.flow.daily;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.flow.forecast.ThroughputHistory;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * Arrivals, departures and work in progress in a window of days.
 *
 * @param statement what produced the counts
 * @param days a row for each day of the window, without a gap; at least one
 * @param lastKnown the last date of which all is known; a window that ends later has no rates
 */
public record FlowDays(MethodStatement statement, List<FlowDay> days, LocalDate lastKnown) {

  /**
   * Copies the days and checks that they follow each other.
   *
   * @throws IllegalArgumentException if there is no day, or they do not follow each other
   */
  public FlowDays {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(lastKnown, "lastKnown");
    days = ImmutableList.copyOf(days);
    checkArgument(!days.isEmpty(), "days must not be empty. Give a window of at least one day.");
    for (int i = 1; i < days.size(); i++) {
      checkArgument(
          days.get(i).date().equals(days.get(i - 1).date().plusDays(1)),
          "days must follow each other: %s after %s. Leave none out.",
          days.get(i).date(),
          days.get(i - 1).date());
    }
  }

  /** {@return the first day} */
  public LocalDate first() {
    return days.get(0).date();
  }

  /** {@return the last day} */
  public LocalDate last() {
    return days.get(days.size() - 1).date();
  }

  /** {@return whether all is known of the last day; if not, there are no rates} */
  public boolean complete() {
    return !last().isAfter(lastKnown);
  }

  /** {@return items finished a day} */
  public Figure throughput() {
    return rate("throughput a day", FlowDay::departures);
  }

  /** {@return items started a day} */
  public Figure arrivalRate() {
    return rate("arrivals a day", FlowDay::arrivals);
  }

  /** {@return items in progress, on average over the days} */
  public Figure averageWip() {
    return rate("average work in progress", FlowDay::wip);
  }

  /**
   * {@return the flow debt: items started minus items finished or given up in the window}
   *
   * <p>Above 0 more is begun than ended, and cycle times will grow; below 0 old work is paid off.
   */
  public Figure flowDebt() {
    MethodStatement asked = statement.with("figure", "flow debt");
    return complete()
        ? Figure.of(
            asked,
            (double) (sum(FlowDay::arrivals) - sum(FlowDay::departures) - sum(FlowDay::cancelled)))
        : Figure.undefined(asked, last() + " is not over");
  }

  private Figure rate(String figure, ToLongFunction<FlowDay> count) {
    MethodStatement asked = statement.with("figure", figure);
    return complete()
        ? Figure.ratio(asked, (double) sum(count), days.size(), "number of days")
        : Figure.undefined(asked, last() + " is not over");
  }

  /** The sum of a count over the days. */
  long sum(ToLongFunction<FlowDay> count) {
    return days.stream().mapToLong(count).reduce(0, Math::addExact);
  }

  /**
   * {@return items finished each calendar day, for a forecast in calendar days; days that are not over are left out}
   *
   * @throws IllegalArgumentException if no day is over, or a day has more than 100,000
   */
  public ThroughputHistory history() {
    return history("calendar day", known().stream().map(FlowDay::departures).toList());
  }

  /**
   * {@return items finished each workday, for a forecast in workdays; days that are not over are left out}
   *
   * <p>What was finished on a day off counts for the next workday, or for the last one if none follows: nothing is lost.
   *
   * @param calendar whose workdays count
   * @throws IllegalArgumentException if no workday is over, or a day has more than 100,000
   */
  public ThroughputHistory history(WorkCalendar calendar) {
    List<Long> counts = new ArrayList<>();
    long waiting = 0;
    for (FlowDay day : known()) {
      waiting += day.departures();
      if (!calendar.hoursOn(day.date()).isEmpty()) {
        counts.add(waiting);
        waiting = 0;
      }
    }
    if (waiting > 0 && !counts.isEmpty()) {
      counts.set(counts.size() - 1, counts.get(counts.size() - 1) + waiting);
    }
    return history("workday", counts);
  }

  private static ThroughputHistory history(String unit, List<Long> counts) {
    return new ThroughputHistory(unit, counts.stream().map(Math::toIntExact).toList());
  }

  private List<FlowDay> known() {
    return days.stream().filter(day -> !day.date().isAfter(lastKnown)).toList();
  }

  /**
   * {@return the days of both, for two sets of items that have none in common, as of two teams}
   *
   * @param other the days of the others, of the same window under the same choices
   * @throws IllegalArgumentException if window or statement differ
   * @throws ArithmeticException if a count does not fit a long
   */
  public FlowDays plus(FlowDays other) {
    checkArgument(
        statement.equals(other.statement)
            && first().equals(other.first())
            && last().equals(other.last())
            && lastKnown.equals(other.lastKnown),
        "days must be of one window under the same choices: %s to %s, %s and %s to %s, %s."
            + " Make both alike.",
        first(),
        last(),
        statement,
        other.first(),
        other.last(),
        other.statement);
    ImmutableList.Builder<FlowDay> sums = ImmutableList.builder();
    for (int i = 0; i < days.size(); i++) {
      sums.add(days.get(i).plus(other.days.get(i)));
    }
    return new FlowDays(statement, sums.build(), lastKnown);
  }

  /** {@return the statement, and a row for each day} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("day")
        .numbers("arrivals")
        .numbers("departures")
        .numbers("cancelled")
        .numbers("wip")
        .rows(days, day -> new Object[] {
          day.date(), day.arrivals(), day.departures(), day.cancelled(), day.wip()
        });
    return statement + "\n" + table;
  }
}
