package dev.tandem.examples.report.section;

import dev.tandem.examples.report.DateText;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDateTime;

/** The days of a task in a few letters. */
final class TaskSpan {
  private TaskSpan() {}

  /** From when to when, for example {@code 16 Feb to 16 Apr}; a task within a day has that day alone. */
  static String of(ScheduledTask task) {
    LocalDateTime start = task.start();
    String from = DateText.brief(start);
    String to = DateText.brief(task.finish());
    return from.equals(to) ? from : from + " to " + to;
  }
}
