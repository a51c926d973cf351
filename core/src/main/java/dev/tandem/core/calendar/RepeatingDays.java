package dev.tandem.core.calendar;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** A few days that repeat for ever: a week, or a single day. */
final class RepeatingDays implements DaySequence {
  /** The period; it begins on 1970-01-01. */
  private final DayRun period;

  private RepeatingDays(ImmutableList<CompiledDay> days) {
    this.period = DayRun.of(days);
  }

  static RepeatingDays of(CompiledDay day) {
    return new RepeatingDays(ImmutableList.of(day));
  }

  static RepeatingDays of(WorkWeek week) {
    ImmutableList.Builder<CompiledDay> days = ImmutableList.builder();
    DayOfWeek first = LocalDate.EPOCH.getDayOfWeek();
    for (int i = 0; i < 7; i++) {
      DayOfWeek day = first.plus(i);
      days.add(CompiledDay.of(week.hoursOn(day.minus(1)), week.hoursOn(day)));
    }
    return new RepeatingDays(days.build());
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
