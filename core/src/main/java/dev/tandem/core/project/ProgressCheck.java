package dev.tandem.core.project;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds where the dates of one task's progress contradict each other; each finding names the task. */
final class ProgressCheck {
  private final TaskId task;
  private final Progress progress;
  private final List<String> problems = new ArrayList<>();

  private ProgressCheck(Task task) {
    this.task = task.id();
    this.progress = task.progress();
  }

  static List<String> problems(Task task) {
    ProgressCheck check = new ProgressCheck(task);
    check.breakWithinTheWork();
    check.finishedPercentage();
    return check.problems;
  }

  private void breakWithinTheWork() {
    progress.suspended().ifPresent(date -> withinTheWork("suspension", date));
    progress.resumed().ifPresent(date -> withinTheWork("resumption", date));
  }

  private void withinTheWork(String role, LocalDateTime date) {
    if (date.isBefore(progress.actualStart().orElseThrow())) {
      report(
          "%s of task %s must not be before its actual start: %s, started %s. Correct one of them.",
          role, task, date, progress.actualStart().get());
    }
    if (progress.actualFinish().filter(date::isAfter).isPresent()) {
      report(
          "%s of task %s must not be after its actual finish: %s, finished %s. Correct one of them.",
          role, task, date, progress.actualFinish().get());
    }
  }

  private void finishedPercentage() {
    double percent = progress.percentComplete().orElse(100);
    if (progress.isFinished() && percent < 100) {
      report(
          "percentage of finished task %s must be 100: %s. Leave it out or remove the actual finish.",
          task, percent);
    }
  }

  private void report(String template, Object... arguments) {
    problems.add(String.format(Locale.ROOT, template, arguments));
  }
}
