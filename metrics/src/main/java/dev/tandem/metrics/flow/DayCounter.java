package dev.tandem.metrics.flow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.primitives.Longs;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkflowState;
import dev.tandem.metrics.flow.ItemTimeline.ItemSpan;
import dev.tandem.metrics.flow.ItemTimeline.Period;
import dev.tandem.metrics.flow.daily.CumulativeDay;
import dev.tandem.metrics.flow.daily.FlowDay;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Counts items by the days of a window. Cost: O(items + transitions + days) for each table. */
final class DayCounter {
  private final List<ItemTimeline> items;
  private final TimeCounter times;
  private final DateRange window;
  private final long first;
  private final int length;

  DayCounter(List<ItemTimeline> items, TimeCounter times, DateRange window) {
    this.items = items;
    this.times = times;
    this.window = window;
    this.first = window.start().toEpochDay();
    this.length = Math.toIntExact(window.end().toEpochDay() - first + 1);
  }

  private long index(Instant time) {
    return times.date(time).toEpochDay() - first;
  }

  private void count(long[] counts, Instant time) {
    long day = index(time);
    if (day >= 0 && day < length) {
      counts[(int) day]++;
    }
  }

  /** What arrived, left and was in progress on each day. */
  ImmutableList<FlowDay> days() {
    long[] arrivals = new long[length];
    long[] departures = new long[length];
    long[] cancelled = new long[length];
    long[] change = new long[length + 1];
    for (ItemTimeline item : items) {
      item.started().ifPresent(time -> count(arrivals, time));
      item.finished().ifPresent(time -> count(departures, time));
      item.cancelled()
          .filter(time -> item.started().isPresent())
          .ifPresent(time -> count(cancelled, time));
      for (Range<Long> days : times.inProgress(item.running())) {
        long from = Math.max(0, days.lowerEndpoint() - first);
        long to = Math.min(length, days.upperEndpoint() - first + 1);
        if (from < to) {
          change[(int) from]++;
          change[(int) to]--;
        }
      }
    }
    ImmutableList.Builder<FlowDay> days = ImmutableList.builder();
    long wip = 0;
    for (int day = 0; day < length; day++) {
      wip += change[day];
      days.add(new FlowDay(
          window.start().plusDays(day), arrivals[day], departures[day], cancelled[day], wip));
    }
    return days.build();
  }

  /** How many items had reached each state or one beyond by the end of each day. */
  ImmutableList<CumulativeDay> cumulative(List<WorkflowState> states) {
    long[][] reached = new long[length][states.size()];
    long[] cancelled = new long[length];
    for (ItemTimeline item : items) {
      int furthest = -1;
      for (ItemSpan span : item.spans()) {
        int column = span.kind() == StateKind.CANCELLED
            ? -1
            : states.indexOf(new WorkflowState(span.state(), span.kind()));
        long day = Math.max(0, index(span.from()));
        for (; furthest < column && day < length; furthest++) {
          reached[(int) day][furthest + 1]++;
        }
      }
      item.cancelled()
          .map(time -> Math.max(0, index(time)))
          .filter(day -> day < length)
          .ifPresent(day -> cancelled[day.intValue()]++);
    }
    ImmutableList.Builder<CumulativeDay> days = ImmutableList.builder();
    for (int day = 0; day < length; day++) {
      if (day > 0) {
        cancelled[day] += cancelled[day - 1];
        for (int s = 0; s < states.size(); s++) {
          reached[day][s] += reached[day - 1][s];
        }
      }
      days.add(new CumulativeDay(
          window.start().plusDays(day),
          Longs.asList(Arrays.copyOf(reached[day], states.size())),
          cancelled[day]));
    }
    return days.build();
  }

  /** The ages, as differences of dates, of what is in progress at the end of a day of the window, or of the one before it for −1. */
  double[] agesAtEndOf(int day) {
    return items.stream()
        .map(item -> ageAtEndOf(first + day, item.running()))
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  private OptionalDouble ageAtEndOf(long day, List<Period> running) {
    boolean inProgress = running.stream()
        .anyMatch(period -> times.date(period.from()).toEpochDay() <= day
            && (period.open() || times.date(period.to()).toEpochDay() > day));
    return inProgress
        ? OptionalDouble.of((double) (day - times.date(running.get(0).from()).toEpochDay()))
        : OptionalDouble.empty();
  }

  int length() {
    return length;
  }
}
