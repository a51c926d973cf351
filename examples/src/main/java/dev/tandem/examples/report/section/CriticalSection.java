package dev.tandem.examples.report.section;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tasks that decide the finish, and those that nearly do. */
final class CriticalSection implements Section {
  private static final WorkDuration NEAR_CRITICAL = WorkDuration.workdays(5);

  private final Schedule schedule;

  CriticalSection(PlanAnalysis analysis) {
    this.schedule = analysis.schedule();
  }

  @Override
  public void write(Page page) {
    List<TaskId> path = schedule.criticalPath();
    page.section("Critical path");
    page.each(path, id -> critical(schedule.task(id), page));
    Set<TaskId> onPath = new HashSet<>(path);
    List<ScheduledTask> others = schedule.criticalTasks().stream()
        .filter(task -> !onPath.contains(task.id()))
        .toList();
    if (!others.isEmpty()) {
      page.line("Critical beside it");
      page.each(others, task -> critical(task, page));
    }
    nearCritical(page);
  }

  private void nearCritical(Page page) {
    page.section("Nearly critical: at most " + NEAR_CRITICAL + " of float");
    List<ScheduledTask> tasks = schedule.nearCritical(NEAR_CRITICAL);
    page.each(
        tasks,
        task -> page.row(
            task.task().name(),
            "float " + task.totalFloat() + ", free " + task.freeFloat(),
            TaskSpan.of(task)));
    page.noneIf(tasks.isEmpty());
  }

  private static void critical(ScheduledTask task, Page page) {
    page.row(
        task.task().name(),
        task.task().progress().isFinished() ? "done" : "float " + task.totalFloat(),
        TaskSpan.of(task));
  }
}
