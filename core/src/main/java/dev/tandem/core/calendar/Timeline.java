package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.TreeRangeMap;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The exact form of a calendar, for all times: segments of days, each of which repeats in its own way, with the working time before
 * each segment. The first and the last segment have no end; they are the calendar without its dated exceptions.
 *
 * <p>Cost of a call: a binary search over at most four segments an exception, then one over 400 years and one over the days of a year.
 */
final class Timeline {
  private final ImmutableList<DaySequence> segments;
  /** First day of each segment; the first segment's is of no account. */
  private final SortedKeys firstDays;
  /** Working seconds before each segment, from the first segment's origin; the first segment's is of no account. */
  private final SortedKeys workBefore;
  /** What to add to each segment's own count of work. */
  private final long[] offsets;
  /** Working seconds at 1970-01-01T00:00. */
  private final long origin;

  private Timeline(ImmutableList<DaySequence> segments, long[] firstDays) {
    int count = segments.size();
    long[] work = new long[count];
    long[] offsets = new long[count];
    for (int i = 1; i < count; i++) {
      work[i] = segments.get(i - 1).workBefore(firstDays[i]) + offsets[i - 1];
      offsets[i] = work[i] - segments.get(i).workBefore(firstDays[i]);
    }
    this.segments = segments;
    this.firstDays = SortedKeys.of(firstDays);
    this.workBefore = SortedKeys.of(work);
    this.offsets = offsets;
    int epoch = this.firstDays.lastAtMost(0);
    this.origin = segments.get(epoch).workBefore(0) + offsets[epoch];
  }

  static Timeline of(WorkCalendar calendar) {
    YearlyPattern pattern = YearlyPattern.of(calendar.week(), calendar.yearly());
    DaySequence ordinary = pattern.exceptions().isEmpty()
        ? RepeatingDays.of(pattern.week())
        : GregorianDays.of(pattern);
    RangeMap<LocalDate, DatedHours> dated = inForce(calendar.dated());
    ImmutableList.Builder<DaySequence> segments = ImmutableList.builder();
    segments.add(ordinary);
    SortedSet<LocalDate> breaks = breaks(dated);
    for (LocalDate day : breaks) {
      segments.add(segmentFrom(day, dated, pattern, ordinary));
    }
    long[] firstDays = new long[breaks.size() + 1];
    int i = 1;
    for (LocalDate day : breaks) {
      firstDays[i++] = day.toEpochDay();
    }
    return new Timeline(segments.build(), firstDays);
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
   * exception begins or ends, one day is unlike those before it and unlike those after it.
   */
  private static SortedSet<LocalDate> breaks(RangeMap<LocalDate, DatedHours> dated) {
    SortedSet<LocalDate> breaks = new TreeSet<>();
    for (Range<LocalDate> range : dated.asMapOfRanges().keySet()) {
      breaks.add(range.lowerEndpoint());
      breaks.add(range.lowerEndpoint().plusDays(1));
      breaks.add(range.upperEndpoint());
      breaks.add(range.upperEndpoint().plusDays(1));
    }
    return breaks;
  }

  private static DaySequence segmentFrom(
      LocalDate day,
      RangeMap<LocalDate, DatedHours> dated,
      YearlyPattern pattern,
      DaySequence ordinary) {
    LocalDate before = day.minusDays(1);
    DatedHours own = dated.get(day);
    DatedHours previous = dated.get(before);
    return own == null && previous == null
        ? ordinary
        : RepeatingDays.of(CompiledDay.of(
            previous == null ? pattern.hoursOn(before) : previous.hours(),
            own == null ? pattern.hoursOn(day) : own.hours()));
  }

  /** Returns whether all time is working time, so that work and time are the same number. */
  boolean isContinuous() {
    return segments.stream().allMatch(DaySequence::isContinuous);
  }

  CompiledDay day(long epochDay) {
    return segments.get(firstDays.lastAtMost(epochDay)).day(epochDay);
  }

  long workAt(long epochSecond) {
    long day = Math.floorDiv(epochSecond, TimeRange.SECONDS_PER_DAY);
    int second = Math.floorMod(epochSecond, TimeRange.SECONDS_PER_DAY);
    int segment = firstDays.lastAtMost(day);
    DaySequence days = segments.get(segment);
    return days.workBefore(day) + offsets[segment] - origin + days.day(day).workAt(second);
  }

  /** Returns when the working second after the first {@code work} begins. */
  long startOf(long work) {
    long fromOrigin = Math.addExact(work, origin);
    // The last segment with no more work before it: the next one has more, so the second begins
    // here.
    int segment = workBefore.lastAtMost(fromOrigin);
    DaySequence days = segments.get(segment);
    long workOfSegment = Math.subtractExact(fromOrigin, offsets[segment]);
    long day = days.dayAfter(workOfSegment);
    int second = days.day(day).startOf((int) (workOfSegment - days.workBefore(day)));
    return Math.addExact(Math.multiplyExact(day, (long) TimeRange.SECONDS_PER_DAY), second);
  }
}
