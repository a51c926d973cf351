package dev.tandem.core.calendar;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import dev.tandem.core.calendar.timeline.DaySequence;
import dev.tandem.core.calendar.timeline.RepeatingDays;
import dev.tandem.core.calendar.timeline.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Cuts all time into segments whose days repeat, each in its own way.
 *
 * <p>Where a recurring exception begins or ends, another era begins: within one, the same recurring exceptions hold, and its days follow
 * one {@link DayPattern}. Dated exceptions lie over the eras. So what recurs costs by the rule and never by the day.
 */
final class TimelineBuilder {
  /** Up to this period, days are listed one by one; in longer ones years are shared by their kind. */
  private static final int MOST_DAYS_LISTED = 100_000;

  /** About 3 MB of numbers. */
  private static final long MOST_YEARS_LISTED = 200_000;

  private final String name;
  private final DayPattern ordinary;
  private final List<RecurringHours> recurring;
  private final RangeMap<LocalDate, DatedHours> dated;
  /** First day of each era but the first. */
  private final NavigableSet<LocalDate> eras = new TreeSet<>();
  /** By the first day of an era; the first era's is {@link LocalDate#MIN}. */
  private final Map<LocalDate, DayPattern> patterns = new HashMap<>();

  private final Map<LocalDate, DaySequence> sequences = new HashMap<>();

  private TimelineBuilder(
      String name,
      DayPattern ordinary,
      List<RecurringHours> recurring,
      RangeMap<LocalDate, DatedHours> dated) {
    this.name = name;
    this.ordinary = ordinary;
    this.recurring = recurring;
    this.dated = dated;
    for (RecurringHours exception : recurring) {
      eras.add(exception.first());
      exception.last().ifPresent(last -> eras.add(last.plusDays(1)));
    }
  }

  static TimelineBuilder of(
      String name,
      WorkWeek week,
      List<YearlyHours> yearly,
      List<RecurringHours> recurring,
      List<DatedHours> dated) {
    return new TimelineBuilder(name, DayPattern.of(week, yearly), recurring, inForce(dated));
  }

  /** Collects what keeps the calendar from being one. */
  void check(CalendarProblems problems) {
    DayPattern last = patternOf(eras.isEmpty() ? LocalDate.MIN : eras.last());
    if (!canBeListed(last) && GregorianYears.cycleYears(last) > MOST_YEARS_LISTED) {
      problems.add(Strings.lenientFormat(
          "recurring exceptions of calendar \"%s\" must repeat together within %s years: their intervals have no"
              + " smaller common multiple. Give one of them a last day.",
          name, MOST_YEARS_LISTED));
    } else if (!ordinary.hasWork() && !build().hasWork()) {
      problems.add(Strings.lenientFormat(
          "calendar \"%s\" must have working time in its week or in exceptions: none."
              + " Give at least one day of the week working hours.",
          name));
    }
  }

  Timeline build() {
    NavigableSet<LocalDate> breaks = breaks();
    ImmutableList.Builder<DaySequence> segments = ImmutableList.builder();
    segments.add(daysOfEra(LocalDate.MIN));
    breaks.forEach(day -> segments.add(segmentFrom(day)));
    long[] firstDays = new long[breaks.size() + 1];
    int i = 1;
    for (LocalDate day : breaks) {
      firstDays[i++] = day.toEpochDay();
    }
    return new Timeline(
        segments.build(),
        firstDays,
        (side, limit) -> new NoWorkingTimeException(name, side, limit));
  }

  /** Lays the exceptions over one another; each hides those declared before it. */
  private static RangeMap<LocalDate, DatedHours> inForce(List<DatedHours> exceptions) {
    RangeMap<LocalDate, DatedHours> inForce = TreeRangeMap.create();
    for (DatedHours exception : exceptions) {
      inForce.put(Range.closedOpen(exception.first(), exception.last().plusDays(1)), exception);
    }
    return inForce;
  }

  /**
   * Returns the days on which another segment begins. A day's work depends on the shifts of that day and of the day before: where an
   * exception or an era begins or ends, one day is unlike those before it and unlike those after it.
   */
  private NavigableSet<LocalDate> breaks() {
    NavigableSet<LocalDate> changes = new TreeSet<>(eras);
    for (Range<LocalDate> range : dated.asMapOfRanges().keySet()) {
      changes.add(range.lowerEndpoint());
      changes.add(range.upperEndpoint());
    }
    NavigableSet<LocalDate> breaks = new TreeSet<>(changes);
    changes.forEach(day -> breaks.add(day.plusDays(1)));
    return breaks;
  }

  private DaySequence segmentFrom(LocalDate day) {
    LocalDate before = day.minusDays(1);
    LocalDate era = eraOf(day);
    boolean followsRules =
        dated.get(day) == null && dated.get(before) == null && era.equals(eraOf(before));
    return followsRules
        ? daysOfEra(era)
        : RepeatingDays.of(DayPattern.compile(hoursOn(before), hoursOn(day)));
  }

  private List<TimeRange> hoursOn(LocalDate day) {
    DatedHours exception = dated.get(day);
    return exception == null ? patternOf(eraOf(day)).hoursOn(day) : exception.hours();
  }

  private LocalDate eraOf(LocalDate day) {
    LocalDate first = eras.floor(day);
    return first == null ? LocalDate.MIN : first;
  }

  private DaySequence daysOfEra(LocalDate era) {
    return sequences.computeIfAbsent(era, this::compile);
  }

  private DayPattern patternOf(LocalDate era) {
    return patterns.computeIfAbsent(era, this::pattern);
  }

  private DayPattern pattern(LocalDate era) {
    return ordinary.with(recurring.stream()
        .filter(exception -> !era.isBefore(exception.first()))
        .filter(exception -> !era.isAfter(exception.last().orElse(LocalDate.MAX)))
        .collect(ImmutableList.toImmutableList()));
  }

  private static boolean canBeListed(DayPattern pattern) {
    return pattern.repeatsByDays() && pattern.periodInDays() <= MOST_DAYS_LISTED;
  }

  private DaySequence compile(LocalDate era) {
    DayPattern pattern = patternOf(era);
    if (canBeListed(pattern)) {
      return RepeatingDays.of(LongStream.range(0, pattern.periodInDays())
          .mapToObj(day -> pattern.compile(LocalDate.ofEpochDay(day)))
          .collect(ImmutableList.toImmutableList()));
    }
    LocalDate next = eras.higher(era);
    return next == null || era.equals(LocalDate.MIN)
        ? GregorianYears.endless(pattern)
        : GregorianYears.between(pattern, era, next);
  }
}
