package dev.tandem.core.calendar.hours;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of working time that starts on one day, for example 08:00-12:00; half-open: the start belongs to it, the end does not.
 *
 * <p>One rule places the end: an end that is not after the start lies on the next day. So 13:00-00:00 ends at midnight at the end of
 * the day (written {@code 13:00-24:00}), 22:00-06:00 is a night shift of eight hours, 00:00-00:00 is the whole day and 08:00-08:00 are
 * the 24 hours from eight to eight. A range belongs to the day on which it starts. No range is empty, and none is longer than 24 hours.
 *
 * @param start when work starts, in whole seconds
 * @param end when work stops, in whole seconds; on the next day unless it is after {@code start}
 */
public record TimeRange(LocalTime start, LocalTime end) {

  /** From midnight to midnight. */
  public static final TimeRange WHOLE_DAY = new TimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  private static final int SECONDS_PER_DAY = 86_400;

  /**
   * Checks that both times are whole seconds.
   *
   * @throws IllegalArgumentException if {@code start} or {@code end} has a fraction of a second
   */
  public TimeRange {
    checkWholeSeconds("start", start);
    checkWholeSeconds("end", end);
  }

  /**
   * {@return the range from {@code start} to {@code end}}
   *
   * @param start when work starts
   * @param end when work stops; on the next day unless it is after {@code start}
   * @throws IllegalArgumentException if {@code start} or {@code end} has a fraction of a second
   */
  public static TimeRange of(LocalTime start, LocalTime end) {
    return new TimeRange(start, end);
  }

  /**
   * {@return the range that {@code text} states, for example {@code 08:00-12:00}, {@code 22:00-06:00} or {@code 13:00-24:00}}
   *
   * @param text two times of day in ISO form with a hyphen between; the second may be 24:00
   * @throws IllegalArgumentException if {@code text} is not of that form, or a time has a fraction of a second
   */
  public static TimeRange parse(String text) {
    int hyphen = text.indexOf('-');
    try {
      LocalTime start = LocalTime.parse(text.substring(0, Math.max(hyphen, 0)).strip());
      String end = text.substring(hyphen + 1).strip();
      return new TimeRange(start, end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time range must be two times of day with a hyphen between: \"" + text
              + "\". Write for example 08:00-12:00, 22:00-06:00 or 13:00-24:00.",
          e);
    }
  }

  /** {@return whether the range goes on after midnight; a range that ends at midnight does not} */
  public boolean crossesMidnight() {
    return endSecond() > SECONDS_PER_DAY;
  }

  /** {@return the length in seconds, from 1 to 86,400} */
  public int seconds() {
    return endSecond() - startSecond();
  }

  /** {@return the range as {@link #parse(String)} reads it; an end at midnight is written 24:00} */
  @Override
  public String toString() {
    return start + "-" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end);
  }

  private int startSecond() {
    return start.toSecondOfDay();
  }

  /** Returns the end in seconds after the midnight at which the day of the start begins; over 86,400 after midnight. */
  private int endSecond() {
    return end.toSecondOfDay() + (end.isAfter(start) ? 0 : SECONDS_PER_DAY);
  }

  /** Returns the ranges of one day in order of time, and refuses ranges that overlap, naming each pair. */
  static ImmutableList<TimeRange> inOrder(List<TimeRange> ranges, Object day) {
    ImmutableList<TimeRange> sorted = inOrder(ranges);
    overlaps(sorted, day).ifPresent(problem -> {
      throw new IllegalArgumentException(problem);
    });
    return sorted;
  }

  static ImmutableList<TimeRange> inOrder(List<TimeRange> ranges) {
    return Ordering.from(Comparator.comparing(TimeRange::start)).immutableSortedCopy(ranges);
  }

  /** Returns what is wrong with the ranges of one day, which are in order of time, if some overlap. */
  static Optional<String> overlaps(List<TimeRange> sorted, Object day) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).endSecond() > sorted.get(i).startSecond()) {
        overlaps.add(sorted.get(i - 1) + " and " + sorted.get(i));
      }
    }
    return overlaps.isEmpty()
        ? Optional.empty()
        : Optional.of("hours of " + day + " must not overlap: " + String.join(", ", overlaps)
            + ". Shorten or join these ranges.");
  }

  private static void checkWholeSeconds(String role, LocalTime time) {
    Objects.requireNonNull(time, role);
    checkArgument(
        time.equals(time.truncatedTo(ChronoUnit.SECONDS)),
        "%s must be in whole seconds: %s. Round it to a second.",
        role,
        time);
  }
}
