package dev.tandem.scheduling.comparison;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import java.time.Duration;

/** Makes shifts of instants. */
final class Shifts {
  private Shifts() {}

  /** The shift of a date of a task, counted as its duration is. */
  static Shift of(long from, long to, WorkingTime calendar, Task task, Project project) {
    return of(from, to, calendar, task.durationKind().workday(project.workday()));
  }

  static Shift of(long from, long to, WorkingTime calendar, Workday workday) {
    return new Shift(
        Duration.ofSeconds(to - from), WorkDuration.ofSeconds(calendar.between(from, to), workday));
  }
}
