package dev.tandem.core.project;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
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
    LocalDateTime earliest = type.isLowerBound() ? date : LocalDateTime.MIN;
    LocalDateTime latest = type.isUpperBound() ? date : LocalDateTime.MAX;
    if (type.isAboutStart()) {
      earliestStart = later(earliestStart, earliest);
      latestStart = earlier(latestStart, latest);
    } else {
      earliestFinish = later(earliestFinish, earliest);
      latestFinish = earlier(latestFinish, latest);
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
