package dev.tandem.core.calendar;

import java.time.LocalDateTime;
import java.util.function.BiFunction;

/**
 * Thrown when a calendar has no time for work that is asked of it: its hours lie only in exceptions that come to an end, and the work
 * would lie before the first or after the last of them.
 */
public final class NoWorkingTimeException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /** What has no working time there. */
  private final String calendar;

  private NoWorkingTimeException(String title, String calendar, String side, LocalDateTime limit) {
    super(title + " must have working time " + side + " " + limit
        + ": none. Give it hours there, or move the work to another calendar.");
    this.calendar = calendar;
  }

  /** Returns what a timeline throws, by the side of the time beyond which there is no work, and that time. */
  static BiFunction<String, LocalDateTime, ArithmeticException> of(String title, String calendar) {
    return (side, limit) -> new NoWorkingTimeException(title, calendar, side, limit);
  }

  /** {@return the name of the calendar; of several together, {@link CombinedCalendar#name()}} */
  public String calendar() {
    return calendar;
  }
}
