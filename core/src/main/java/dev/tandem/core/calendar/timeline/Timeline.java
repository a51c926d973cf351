package dev.tandem.core.calendar.timeline;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;

/**
 * The exact form of a calendar, for all times: segments of days, each of which repeats in its own way, with the working time before
 * each segment. The first and the last segment have no end.
 *
 * <p>Cost of a call: a binary search over at most four segments an exception, then one over the years and one over the days of a period.
 */
public final class Timeline {
  private final ImmutableList<DaySequence> segments;
  /** First day of each segment; the first segment's is of no account. */
  private final SortedKeys firstDays;
  /** Working seconds before each segment, from the first segment's origin; the first segment's is of no account. */
  private final SortedKeys workBefore;
  /** What to add to each segment's own count of work. */
  private final long[] offsets;
  /** Working seconds at 1970-01-01T00:00. */
  private final long origin;

  private final BiFunction<String, LocalDateTime, ArithmeticException> refusal;

  /**
   * Joins segments.
   *
   * @param segments the days of each segment, in order of time
   * @param firstDays the first day of each, which are taken over; that of the first segment is of no account
   * @param refusal what is thrown where there is no work {@code before} or {@code after} the time at which it ends
   */
  public Timeline(
      ImmutableList<DaySequence> segments,
      long[] firstDays,
      BiFunction<String, LocalDateTime, ArithmeticException> refusal) {
    int count = segments.size();
    long[] work = new long[count];
    long[] offsets = new long[count];
    for (int i = 1; i < count; i++) {
      work[i] = segments.get(i - 1).workBefore(firstDays[i]) + offsets[i - 1];
      offsets[i] = work[i] - segments.get(i).workBefore(firstDays[i]);
    }
    this.refusal = refusal;
    this.segments = segments;
    this.firstDays = SortedKeys.of(firstDays);
    this.workBefore = SortedKeys.of(work);
    this.offsets = offsets;
    int epoch = this.firstDays.lastAtMost(0);
    this.origin = segments.get(epoch).workBefore(0) + offsets[epoch];
  }

  /** {@return whether all time is working time, so that work and time are the same number} */
  public boolean isContinuous() {
    return segments.stream().allMatch(DaySequence::isContinuous);
  }

  /** {@return whether there is any working time} */
  public boolean hasWork() {
    return segments.get(0).hasWork()
        || segments.get(segments.size() - 1).hasWork()
        || workBefore.get(workBefore.size() - 1) > 0;
  }

  CompiledDay day(long epochDay) {
    return segments.get(firstDays.lastAtMost(epochDay)).day(epochDay);
  }

  /**
   * {@return the working seconds from 1970-01-01T00:00 to a time; negative before it}
   *
   * @param epochSecond the time
   */
  public long workAt(long epochSecond) {
    long day = Math.floorDiv(epochSecond, CompiledDay.SECONDS);
    int second = Math.floorMod(epochSecond, CompiledDay.SECONDS);
    int segment = firstDays.lastAtMost(day);
    DaySequence days = segments.get(segment);
    return days.workBefore(day) + offsets[segment] - origin + days.day(day).workAt(second);
  }

  /**
   * {@return whether the second that begins at a time is worked}
   *
   * @param epochSecond the time
   */
  public boolean isWorking(long epochSecond) {
    return day(Math.floorDiv(epochSecond, CompiledDay.SECONDS))
        .isWorking(Math.floorMod(epochSecond, CompiledDay.SECONDS));
  }

  /**
   * {@return when the working second after the first {@code work} begins}
   *
   * @param work working seconds from 1970-01-01T00:00
   * @throws ArithmeticException the refusal, where no working second follows; or if the time does not fit a long
   */
  public long startOf(long work) {
    long fromOrigin = Math.addExact(work, origin);
    // The last segment with no more work before it: the next one has more, so the second begins
    // here.
    int segment = workBefore.lastAtMost(fromOrigin);
    DaySequence days = segments.get(segment);
    if (!days.hasWork()) {
      throw noMoreWork(segment > 0);
    }
    long workOfSegment = Math.subtractExact(fromOrigin, offsets[segment]);
    long day = days.dayAfter(workOfSegment);
    int second = days.day(day).startOf((int) (workOfSegment - days.workBefore(day)));
    return Math.addExact(Math.multiplyExact(day, (long) CompiledDay.SECONDS), second);
  }

  /** Only the first segment and the last can lack the work that is looked for: all others are found by the work in them. */
  private ArithmeticException noMoreWork(boolean isAfter) {
    long edge = isAfter
        ? startOf(workBefore.get(workBefore.size() - 1) - origin - 1) + 1
        : startOf(-origin);
    return refusal.apply(
        isAfter ? "after" : "before", LocalDateTime.ofEpochSecond(edge, 0, ZoneOffset.UTC));
  }
}
