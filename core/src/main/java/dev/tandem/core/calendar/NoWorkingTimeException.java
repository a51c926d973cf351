package dev.tandem.core.calendar;

/**
 * Thrown when a calendar has no time for work that is asked of it: its hours lie only in exceptions that come to an end, and the work
 * would lie before the first or after the last of them.
 */
public final class NoWorkingTimeException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /** What has no working time there. */
  private final String calendar;

  NoWorkingTimeException(String title, String calendar, String side, Object limit) {
    super(title + " must have working time " + side + " " + limit
        + ": none. Give it hours there, or move the work to another calendar.");
    this.calendar = calendar;
  }

  /** {@return the name of the calendar; of several together, {@link CombinedCalendar#name()}} */
  public String calendar() {
    return calendar;
  }
}
