package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;

/** A few days one after the other, the first of which is day 0, and the working time before each. */
final class DayRun {
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

  static DayRun of(ImmutableList<CompiledDay> days) {
    return new DayRun(days);
  }

  int length() {
    return days.size();
  }

  /** Returns the working seconds of all days. */
  long work() {
    return work;
  }

  CompiledDay day(int day) {
    return days.get(day);
  }

  long workBefore(int day) {
    return workBefore.get(day);
  }

  /** Returns the day in which the working second after the first {@code work} begins; {@code 0 <= work < work()}. */
  int dayAfter(long work) {
    return workBefore.lastAtMost(work);
  }
}
