package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/** Days that repeat for ever after a period: a week, two weeks, or a single day. */
final class RepeatingDays implements DaySequence {
  /** The period; it begins on 1970-01-01. */
  private final DayRun period;

  private RepeatingDays(ImmutableList<CompiledDay> days) {
    this.period = DayRun.of(days);
  }

  static RepeatingDays of(CompiledDay day) {
    return new RepeatingDays(ImmutableList.of(day));
  }

  /** Compiles a pattern that repeats after a number of days. */
  static RepeatingDays of(DayPattern pattern, int days) {
    ImmutableList.Builder<CompiledDay> period = ImmutableList.builder();
    for (int day = 0; day < days; day++) {
      period.add(pattern.compile(LocalDate.ofEpochDay(day)));
    }
    return new RepeatingDays(period.build());
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
    return period.work() == period.length() * (long) TimeRange.SECONDS_PER_DAY;
  }

  @Override
  public long dayAfter(long work) {
    return Math.addExact(
        Math.multiplyExact(Math.floorDiv(work, period.work()), period.length()),
        period.dayAfter(Math.floorMod(work, period.work())));
  }
}
