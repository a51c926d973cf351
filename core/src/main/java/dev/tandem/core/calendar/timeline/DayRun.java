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

  /**
   * {@return days that come one after the other}
   *
   * @param days the days, the first of which is day 0
   */
  public static DayRun of(ImmutableList<CompiledDay> days) {
    return new DayRun(days);
  }

  /** {@return how many days there are} */
  public int length() {
    return days.size();
  }

  /** {@return the working seconds of all days} */
  public long work() {
    return work;
  }

  /**
   * {@return the working time of one day}
   *
   * @param day the day's number
   */
  public CompiledDay day(int day) {
    return days.get(day);
  }

  /**
   * {@return the working seconds of all days before one}
   *
   * @param day the one's number
   */
  public long workBefore(int day) {
    return workBefore.get(day);
  }

  /**
   * {@return the day in which the working second after the first {@code work} begins}
   *
   * @param work working seconds from the beginning of day 0; at least 0 and below {@link #work()}
   */
  public int dayAfter(long work) {
    return workBefore.lastAtMost(work);
  }
}
