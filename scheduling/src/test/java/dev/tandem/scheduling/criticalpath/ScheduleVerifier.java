package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks early dates against the words of the rules, with date-times and the calendars' own methods, and none of the scheduler's code.
 *
 * <p>No dependency is broken, every task takes its duration, and each task stands tight against the project's start or some dependency,
 * so that none could be earlier. For plans under the standard policy without constraints and progress.
 */
final class ScheduleVerifier {
  private final Schedule schedule;
  private final Project project;

  ScheduleVerifier(Schedule schedule) {
    this.schedule = schedule;
    this.project = schedule.project();
  }

  void verify() {
    for (int i = 0; i < project.tasks().size(); i++) {
      if (!project.isSummary(i)) {
        verify(project.tasks().get(i));
      }
    }
  }

  private void verify(Task task) {
    ScheduledTask scheduled = schedule.task(task.id());
    WorkCalendar calendar = project.calendarOf(task);
    WorkOfTask working = WorkOfTask.of(schedule, task);
    WorkingTime axis = working.axis();
    long duration = task.duration().toSeconds(project.workday());
    assertThat(working.finish(scheduled.earlyStart(), duration))
        .as("finish of %s", task.id())
        .isEqualTo(scheduled.earlyFinish());
    List<Long> slacks = new ArrayList<>();
    slacks.add(axis.between(project.start(), scheduled.earlyStart()));
    // Of several who work on calendars of their own, one that started earlier may finish much
    // earlier.
    LocalDateTime sooner = duration == 0
        ? scheduled.earlyFinish()
        : working.finish(axis.plus(scheduled.earlyStart(), -1), duration);
    for (Dependency dependency : project.dependencies()) {
      if (isAtOrBelow(task.id(), dependency.successor())) {
        for (Task predecessor : leavesOf(dependency.predecessor())) {
          LocalDateTime bound = bound(dependency, predecessor, calendar);
          LocalDateTime end =
              dependency.type().isToStart() ? scheduled.earlyStart() : scheduled.earlyFinish();
          boolean justInTime = !working.isOne()
              && !dependency.type().isToStart()
              && axis.between(sooner, bound) > 0
              && axis.between(bound, end) >= 0;
          slacks.add(justInTime ? 0 : axis.between(bound, end));
        }
      }
    }
    assertThat(slacks)
        .as("slacks of %s", task.id())
        .allMatch(slack -> slack >= 0)
        .contains(0L);
  }

  private LocalDateTime bound(
      Dependency dependency, Task predecessor, WorkCalendar successorCalendar) {
    ScheduledTask from = schedule.task(predecessor.id());
    LocalDateTime end = dependency.type().isFromStart() ? from.earlyStart() : from.earlyFinish();
    long all = predecessor.duration().toSeconds(project.workday());
    return dependency
        .lag()
        .fold(
            working -> successorCalendar.plus(end, working.time(), project.workday()),
            elapsed -> end.plus(elapsed.time()),
            share -> successorCalendar.plus(
                end,
                new WorkDuration(share(share.percent(), all), WorkUnit.SECOND),
                project.workday()),
            share -> end.plusSeconds(share(share.percent(), all)));
  }

  private static long share(double percent, long of) {
    return Math.round(of * percent / 100);
  }

  private List<Task> leavesOf(TaskId id) {
    List<Task> leaves = new ArrayList<>();
    for (int i = 0; i < project.tasks().size(); i++) {
      Task task = project.tasks().get(i);
      if (!project.isSummary(i) && isAtOrBelow(task.id(), id)) {
        leaves.add(task);
      }
    }
    return leaves;
  }

  private boolean isAtOrBelow(TaskId task, TaskId ancestor) {
    return task.equals(ancestor)
        || project
            .task(task)
            .parent()
            .map(parent -> isAtOrBelow(parent, ancestor))
            .orElse(false);
  }
}
