package dev.tandem.core.calendar.timeline;

import com.google.common.collect.ImmutableList;

/** A few days one after the other, the first of which is day 0, and the working time before each. */
public final class DayRun {
  private final ImmutableList<CompiledDay> days;
  private final SortedKeys workBefore;
  private final long work;

  private DayRun(ImmutableList<CompiledDay> days) {
    this.days = days;
    long[] sums = new long[days.size()];
    long sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum;
      sum += days.get(i).work();
    }
    this.workBefore = SortedKeys.of(sums);
    this.work = sum;
  }

  /** Runs days one after the other. */
  public static DayRun of(ImmutableList<CompiledDay> days) {
    return new DayRun(days);
  }

  /** Returns how many days there are. */
  public int length() {
    return days.size();
  }

  /** Returns the working seconds of all days. */
  public long work() {
    return work;
  }

  /** Returns the working time of one day. */
  public CompiledDay day(int day) {
    return days.get(day);
  }

  /** Returns the working seconds of all days before one. */
  public long workBefore(int day) {
    return workBefore.get(day);
  }

  /** Returns the day in which the working second after the first {@code work} begins; {@code 0 <= work < work()}. */
  public int dayAfter(long work) {
    return workBefore.lastAtMost(work);
  }
}
