package dev.tandem.core.calendar.timeline;

import com.google.common.collect.ImmutableList;

/** Days that repeat for ever after a period: a week, two weeks, or a single day. */
public final class RepeatingDays implements DaySequence {
  /** The period; it begins on 1970-01-01. */
  private final DayRun period;

  private RepeatingDays(ImmutableList<CompiledDay> days) {
    this.period = DayRun.of(days);
  }

  /**
   * {@return days that are all alike}
   *
   * @param day the working time of each
   */
  public static RepeatingDays of(CompiledDay day) {
    return new RepeatingDays(ImmutableList.of(day));
  }

  /**
   * {@return the days of a period, again and again}
   *
   * @param period the days, the first of which is 1970-01-01
   */
  public static RepeatingDays of(ImmutableList<CompiledDay> period) {
    return new RepeatingDays(period);
  }

  @Override
  public CompiledDay day(long epochDay) {
    return period.day(Math.floorMod(epochDay, period.length()));
  }

  @Override
  public long workBefore(long epochDay) {
    return Math.floorDiv(epochDay, period.length()) * period.work()
        + period.workBefore(Math.floorMod(epochDay, period.length()));
  }

  @Override
  public boolean hasWork() {
    return period.work() > 0;
  }

  @Override
  public boolean isContinuous() {
    return period.work() == period.length() * (long) CompiledDay.SECONDS;
  }

  @Override
  public long dayAfter(long work) {
    return Math.addExact(
        Math.multiplyExact(Math.floorDiv(work, period.work()), period.length()),
        period.dayAfter(Math.floorMod(work, period.work())));
  }
}
