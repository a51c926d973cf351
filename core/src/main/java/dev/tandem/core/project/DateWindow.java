package dev.tandem.core.project;

import java.time.LocalDateTime;

/** What constraints leave open: the earliest and latest start, and the earliest and latest finish. */
final class DateWindow {
  private LocalDateTime earliestStart = LocalDateTime.MIN;
  private LocalDateTime latestStart = LocalDateTime.MAX;
  private LocalDateTime earliestFinish = LocalDateTime.MIN;
  private LocalDateTime latestFinish = LocalDateTime.MAX;

  private DateWindow() {}

  static DateWindow of(Constraint... constraints) {
    DateWindow window = new DateWindow();
    for (Constraint constraint : constraints) {
      constraint.date().ifPresent(date -> window.narrow(constraint.type(), date));
    }
    return window;
  }

  private void narrow(ConstraintType type, LocalDateTime date) {
    switch (type) {
      case START_NO_EARLIER_THAN -> earliestStart = later(earliestStart, date);
      case START_NO_LATER_THAN -> latestStart = earlier(latestStart, date);
      case FINISH_NO_EARLIER_THAN -> earliestFinish = later(earliestFinish, date);
      case FINISH_NO_LATER_THAN -> latestFinish = earlier(latestFinish, date);
      case MUST_START_ON, MANDATORY_START, MANUAL_START -> {
        earliestStart = later(earliestStart, date);
        latestStart = earlier(latestStart, date);
      }
      case MUST_FINISH_ON, MANDATORY_FINISH -> {
        earliestFinish = later(earliestFinish, date);
        latestFinish = earlier(latestFinish, date);
      }
      case AS_SOON_AS_POSSIBLE, AS_LATE_AS_POSSIBLE -> {
        // No date, no window.
      }
    }
  }

  /** Whether no start and finish fit, however short the task is. */
  boolean isEmpty() {
    return earliestStart.isAfter(latestStart)
        || earliestFinish.isAfter(latestFinish)
        || earliestStart.isAfter(latestFinish);
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }
}
