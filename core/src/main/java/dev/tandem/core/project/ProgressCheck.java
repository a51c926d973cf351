package dev.tandem.core.project;

import dev.tandem.core.problem.Problems;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;

/** Finds where the dates of one task's progress contradict each other; each finding names the task. */
final class ProgressCheck {
  private final TaskId task;
  private final Progress progress;
  private final Problems problems;

  private ProgressCheck(Task task, Problems problems) {
    this.task = task.id();
    this.progress = task.progress();
    this.problems = problems;
  }

  static void report(Task task, Problems problems) {
    ProgressCheck check = new ProgressCheck(task, problems);
    check.breakWithinTheWork();
    check.finishedPercentage();
  }

  private void breakWithinTheWork() {
    progress.suspended().ifPresent(date -> withinTheWork("suspension", date));
    progress.resumed().ifPresent(date -> withinTheWork("resumption", date));
  }

  private void withinTheWork(String role, LocalDateTime date) {
    if (date.isBefore(progress.actualStart().orElseThrow())) {
      report(
          "Correct one of them.",
          "%s of task %s must not be before its actual start: %s, started %s.",
          role,
          task,
          date,
          progress.actualStart().get());
    }
    if (progress.actualFinish().filter(date::isAfter).isPresent()) {
      report(
          "Correct one of them.",
          "%s of task %s must not be after its actual finish: %s, finished %s.",
          role,
          task,
          date,
          progress.actualFinish().get());
    }
  }

  private void finishedPercentage() {
    double percent = progress.percentComplete().orElse(100);
    if (progress.isFinished() && percent < 100) {
      report(
          "Leave it out or remove the actual finish.",
          "percentage of finished task %s must be 100: %s.",
          task,
          percent);
    }
  }

  private void report(String remedy, String template, Object... arguments) {
    problems.report(
        ProjectRule.CONTRADICTORY_PROGRESS, "task " + task, remedy, template, arguments);
  }
}
