package dev.tandem.metrics.period;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One period of an axis: an hour, a day, a week or a month, with its instants.
 *
 * <p>Where a zone goes back over midnight, the days on both sides share the time between: the earlier day ends after the later one starts.
 *
 * @param name what to print: the first date, or of an hour its first local time with the offset, for example {@code 2025-03-10T14:00+01:00}
 * @param date the first date; of an hour the date it is in
 * @param start the first instant
 * @param end the first instant after the last
 */
public record TimePeriod(String name, LocalDate date, Instant start, Instant end) {

  /**
   * Checks the order; a date that its zone skipped is a period without an instant.
   *
   * @throws IllegalArgumentException if {@code end} is before {@code start}
   */
  public TimePeriod {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(date, "date");
    checkArgument(
        !end.isBefore(start),
        "period must not end before it starts: %s to %s. Swap them.",
        start,
        end);
  }

  /**
   * {@return whether the whole period lies before a time}
   *
   * @param asOf up to when something is known
   */
  public boolean isOver(Instant asOf) {
    return !end.isAfter(asOf);
  }

  /** {@return the name} */
  @Override
  public String toString() {
    return name;
  }
}
