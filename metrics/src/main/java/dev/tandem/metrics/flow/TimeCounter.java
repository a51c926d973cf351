package dev.tandem.metrics.flow;

import com.google.common.collect.Range;
import dev.tandem.metrics.flow.ItemTimeline.Period;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.convention.WipRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts times and days as a convention says. */
final class TimeCounter {
  private static final double SECONDS = 86_400;
  private static final double NANOS = 1e9;

  private final FlowConvention convention;
  private final Map<Long, Boolean> workdays = new HashMap<>();

  TimeCounter(FlowConvention convention) {
    this.convention = convention;
  }

  LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, convention.zone());
  }

  /** The last date of which something is known: at midnight the date before. */
  LocalDate lastDate(Instant asOf) {
    return date(asOf.minusNanos(1));
  }

  /** How long some times are together, in days. */
  double count(List<Period> periods) {
    return switch (convention.count()) {
      case ELAPSED_TIME -> days(periods.stream()
          .map(period -> Duration.between(period.from(), period.to()))
          .reduce(Duration.ZERO, Duration::plus));
      case ELAPSED_DAYS -> periods.stream().mapToLong(this::difference).sum();
      case INCLUSIVE_DAYS -> touched(periods).stream().mapToLong(TimeCounter::length).sum();
      case INCLUSIVE_WORKDAYS -> touched(periods).stream().mapToLong(this::workdays).sum();
    };
  }

  static double days(Duration time) {
    return (time.toSeconds() + time.toNanosPart() / NANOS) / SECONDS;
  }

  private long first(Period period) {
    return date(period.from()).toEpochDay();
  }

  private long last(Period period) {
    LocalDate last = period.open() ? lastDate(period.to()) : date(period.to());
    return Math.max(last.toEpochDay(), first(period));
  }

  private long difference(Period period) {
    return last(period) - first(period);
  }

  private static long length(Range<Long> days) {
    return days.upperEndpoint() - days.lowerEndpoint() + 1;
  }

  private long workdays(Range<Long> days) {
    long count = 0;
    for (long day = days.lowerEndpoint(); day <= days.upperEndpoint(); day++) {
      boolean works = workdays.computeIfAbsent(
          day, each -> !convention.calendar().hoursOn(LocalDate.ofEpochDay(each)).isEmpty());
      count += works ? 1 : 0;
    }
    return count;
  }

  /** The days that times in order touch, as ranges without overlap. */
  private List<Range<Long>> touched(List<Period> periods) {
    List<Range<Long>> ranges = new ArrayList<>();
    for (Period period : periods) {
      long first = first(period);
      long last = last(period);
      int end = ranges.size() - 1;
      if (end >= 0 && ranges.get(end).upperEndpoint() >= first) {
        Range<Long> before = ranges.get(end);
        ranges.set(
            end, Range.closed(before.lowerEndpoint(), Math.max(before.upperEndpoint(), last)));
      } else {
        ranges.add(Range.closed(first, last));
      }
    }
    return ranges;
  }

  /** The days on which times in order make an item work in progress, as ranges without overlap. */
  List<Range<Long>> inProgress(List<Period> periods) {
    if (convention.wip() == WipRule.TOUCHING_DAY) {
      return touched(periods);
    }
    List<Range<Long>> ranges = new ArrayList<>();
    for (Period period : periods) {
      long last = period.open() ? last(period) : last(period) - 1;
      if (first(period) <= last) {
        ranges.add(Range.closed(first(period), last));
      }
    }
    return ranges;
  }
}
