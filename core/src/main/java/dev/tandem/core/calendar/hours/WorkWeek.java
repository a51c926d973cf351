package dev.tandem.core.calendar.hours;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The working hours of an ordinary week.
 *
 * @param days each working day's time ranges, Monday first; a day that is not there is free. Ranges are put in order of time and days
 *     without a range are left out, so that equal weeks are equal values.
 */
public record WorkWeek(Map<DayOfWeek, List<TimeRange>> days) {

  /**
   * Copies the hours, in order.
   *
   * @throws InvalidCalendarException if two ranges of one day overlap; it names every such day
   */
  public WorkWeek {
    Objects.requireNonNull(days, "days");
    EnumMap<DayOfWeek, List<TimeRange>> sorted = new EnumMap<>(DayOfWeek.class);
    sorted.putAll(Maps.filterValues(days, ranges -> !ranges.isEmpty()));
    sorted.replaceAll((day, ranges) -> TimeRange.inOrder(ranges));
    List<String> overlaps = new ArrayList<>();
    sorted.forEach((day, ranges) -> TimeRange.overlaps(ranges, day).ifPresent(overlaps::add));
    if (!overlaps.isEmpty()) {
      throw new InvalidCalendarException("week", overlaps);
    }
    days = Maps.immutableEnumMap(sorted);
  }

  /** {@return a week without any working time, to add days to} */
  public static WorkWeek empty() {
    return new WorkWeek(Map.of());
  }

  /**
   * {@return a week with the same hours from Monday to Friday and a free weekend}
   *
   * @param ranges the hours of each of the five days
   * @throws IllegalArgumentException if two ranges overlap
   */
  public static WorkWeek weekdays(TimeRange... ranges) {
    return everyDay(ranges).with(DayOfWeek.SATURDAY).with(DayOfWeek.SUNDAY);
  }

  /**
   * {@return a week with the same hours on all seven days}
   *
   * @param ranges the hours of each day
   * @throws IllegalArgumentException if two ranges overlap
   */
  public static WorkWeek everyDay(TimeRange... ranges) {
    ImmutableList<TimeRange> hours = ImmutableList.copyOf(ranges);
    EnumMap<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, hours);
    }
    return new WorkWeek(days);
  }

  /**
   * {@return this week with other hours on one day}
   *
   * @param day the day to change
   * @param ranges its hours in place of the present ones; none makes the day free
   * @throws IllegalArgumentException if two ranges overlap
   */
  public WorkWeek with(DayOfWeek day, TimeRange... ranges) {
    EnumMap<DayOfWeek, List<TimeRange>> changed = new EnumMap<>(DayOfWeek.class);
    changed.putAll(days);
    changed.put(day, ImmutableList.copyOf(ranges));
    return new WorkWeek(changed);
  }

  /**
   * {@return the hours of one day in order of time; empty when the day is free}
   *
   * @param day the day of the week
   */
  public ImmutableList<TimeRange> hoursOn(DayOfWeek day) {
    return ImmutableList.copyOf(days.getOrDefault(day, ImmutableList.of()));
  }
}
