package dev.tandem.core.calendar.pattern;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.timeline.CompiledDay;
import java.time.LocalDate;

/** The working time of days by rules that repeat, each as if it had no beginning and no end: one {@link DayPattern}, or several together. */
interface DayRule {

  /** Returns the working time of a day, what the day before leaves to it included. */
  CompiledDay compile(LocalDate date);

  /** Returns whether nothing but a number of days makes the rules repeat: no month and no year. */
  boolean repeatsByDays();

  /**
   * Returns after how many days all that goes by weeks and days repeats; {@link Long#MAX_VALUE} if that is beyond a long, in which no two
   * days are alike.
   */
  long periodInDays();

  /** Returns after how many years all that goes by months and years repeats, save for the days of the week on which they begin. */
  long periodInYears();

  /**
   * Returns how many months after the January of the year before each exception that goes by months or years is due for the first time; as
   * many as two years have if it is not due in them. Years of equal numbers have it on the same months, and so has the last day before them.
   */
  ImmutableList<Long> monthsUntilDue(int year);
}
