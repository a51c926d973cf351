package dev.tandem.core.calendar.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Hours that replace those of the ordinary week on some days: once, again and again by a rule, or every year.
 *
 * <p>Where several cover a day, a {@link DatedHours} wins over a {@link RecurringHours}, and that over a {@link YearlyHours}; of one kind,
 * the one declared last wins.
 */
public sealed interface ExceptionalHours permits DatedHours, RecurringHours, YearlyHours {

  /** {@return what people call it; may be empty} */
  String name();

  /** {@return the time ranges of each of its days, in order of time; empty for free days} */
  List<TimeRange> hours();

  /**
   * {@return whether the exception holds on a day}
   *
   * @param date the day
   */
  boolean covers(LocalDate date);

  /**
   * {@return what one of three functions makes of it, by its kind}
   *
   * @param dated for days that occur once
   * @param recurring for days that recur by a rule
   * @param yearly for days of every year
   * @param <T> what is made
   */
  <T> T fold(
      Function<? super DatedHours, ? extends T> dated,
      Function<? super RecurringHours, ? extends T> recurring,
      Function<? super YearlyHours, ? extends T> yearly);
}
