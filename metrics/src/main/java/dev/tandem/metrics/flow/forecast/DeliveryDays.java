package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which days count as periods of a forecast: calendar days or the workdays of a calendar, without blackouts in which nothing is delivered.
 *
 * <p>They must be the kind of days of which the history consists: workdays for a history without weekends, all days for one with them.
 *
 * @param start the first day that may count: the one after the last of the history
 * @param calendar whose workdays count; every day if empty
 * @param blackouts days that do not count, for example a company's summer break
 */
public record DeliveryDays(
    LocalDate start, Optional<WorkCalendar> calendar, List<DateRange> blackouts) {

  /** So many days are looked at for one that counts. */
  private static final int LONGEST_BREAK = 3_660;

  /** Copies the blackouts. */
  public DeliveryDays {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(calendar, "calendar");
    blackouts = ImmutableList.copyOf(blackouts);
  }

  /**
   * {@return every day from a day on}
   *
   * @param start the first day
   */
  public static DeliveryDays everyDayFrom(LocalDate start) {
    return new DeliveryDays(start, Optional.empty(), ImmutableList.of());
  }

  /**
   * {@return the workdays of a calendar from a day on}
   *
   * @param start the first day that may count
   * @param calendar whose workdays count
   */
  public static DeliveryDays workdaysFrom(LocalDate start, WorkCalendar calendar) {
    return new DeliveryDays(start, Optional.of(calendar), ImmutableList.of());
  }

  /**
   * {@return these days without some}
   *
   * @param first the first day that does not count
   * @param last the last day that does not count
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public DeliveryDays withoutDays(LocalDate first, LocalDate last) {
    return new DeliveryDays(
        start,
        calendar,
        ImmutableList.<DateRange>builder()
            .addAll(blackouts)
            .add(DateRange.of(first, last))
            .build());
  }

  /**
   * {@return whether a day counts}
   *
   * @param day the day
   */
  public boolean counts(LocalDate day) {
    return !day.isBefore(start)
        && blackouts.stream().noneMatch(range -> range.contains(day))
        && calendar.map(hours -> !hours.hoursOn(day).isEmpty()).orElse(true);
  }

  /**
   * {@return the day that is period number n}
   *
   * <p>Cost: O(days · blackouts).
   *
   * @param period the number, from 1
   * @throws IllegalArgumentException if {@code period} is less than 1, or no day counts for ten years
   */
  public LocalDate date(int period) {
    checkArgument(period >= 1, "period must be at least 1: %s. The first day is 1.", period);
    LocalDate day = start.minusDays(1);
    for (int n = 0; n < period; n++) {
      day = next(day);
    }
    return day;
  }

  private LocalDate next(LocalDate after) {
    for (int i = 1; i <= LONGEST_BREAK; i++) {
      LocalDate day = after.plusDays(i);
      if (counts(day)) {
        return day;
      }
    }
    throw new IllegalArgumentException("days that count must come within ten years: none after "
        + after + ". Give the calendar workdays, or end the blackout.");
  }

  /**
   * {@return how many days count up to a day, that day included; 0 if it is before the start}
   *
   * @param day the day
   * @throws ArithmeticException if they do not fit an int
   */
  public int periodsTo(LocalDate day) {
    return start.isAfter(day)
        ? 0
        : Math.toIntExact(start.datesUntil(day.plusDays(1)).filter(this::counts).count());
  }

  /** {@return where the days start, which count, and which do not} */
  @Override
  public String toString() {
    return calendar.map(hours -> "workdays of " + hours.name()).orElse("every day") + " from "
        + start + (blackouts.isEmpty() ? "" : " without " + blackouts);
  }
}
