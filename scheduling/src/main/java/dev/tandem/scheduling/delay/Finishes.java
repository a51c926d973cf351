package dev.tandem.scheduling.delay;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.Shift;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The finishes that are compared, and the calendar that counts between them: the one of the plan that an analysis begins with. */
final class Finishes {
  private final Optional<TaskId> completion;
  private final WorkingTime calendar;
  private final Workday workday;

  Finishes(DelayCase of, Project first) {
    this.completion = of.completion;
    this.calendar = WorkingTime.of(first.calendar());
    this.workday = first.workday();
  }

  LocalDateTime of(Schedule schedule) {
    return completion.map(id -> schedule.task(id).finish()).orElseGet(schedule::finish);
  }

  Workday workday() {
    return workday;
  }

  boolean isSameMoment(LocalDateTime one, LocalDateTime other) {
    return calendar.between(one, other) == 0;
  }

  DelayStep step(
      String label,
      List<DelayEvent> events,
      List<DelayEvent> others,
      LocalDateTime before,
      LocalDateTime after) {
    Shift delay = new Shift(
        Duration.between(before, after),
        WorkDuration.ofSeconds(calendar.between(before, after), workday));
    return new DelayStep(label, events, others, before, after, delay);
  }
}
