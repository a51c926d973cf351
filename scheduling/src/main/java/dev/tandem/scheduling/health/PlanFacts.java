package dev.tandem.scheduling.health;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the checks ask about the tasks of a plan, by their positions. Cost: O(tasks + dependencies) once, constant time afterwards. */
final class PlanFacts {
  final Schedule schedule;
  final Project project;
  final HealthConvention convention;
  final Optional<Baseline> baseline;
  final LinkEnds ends;
  private final ImmutableList<ScheduledTask> scheduled;
  private final ImmutableList<Project> projects;
  private final int[] projectOf;
  private final boolean[] unfinished;
  private final Map<TaskId, Baseline.Entry> entries = new HashMap<>();
  private final Map<String, WorkingTime> calendars = new HashMap<>();
  private final WorkingTime projectCalendar;
  private final WorkingTime clock = WorkingTime.of(WorkCalendar.twentyFourHours());

  PlanFacts(Schedule schedule, HealthConvention convention, Optional<Baseline> baseline) {
    this.schedule = schedule;
    this.project = schedule.project();
    this.convention = convention;
    this.baseline = baseline;
    this.ends = LinkEnds.of(project);
    this.scheduled = schedule.tasks();
    this.projects = schedule.network().projects();
    this.projectOf = projectOf();
    this.unfinished = unfinished();
    baseline.ifPresent(
        agreed -> agreed.entries().forEach(entry -> entries.put(entry.task(), entry)));
    this.projectCalendar = WorkingTime.of(project.calendar());
  }

  private int[] projectOf() {
    int[] owner = new int[size()];
    for (int part = 1; part < projects.size(); part++) {
      for (Task task : projects.get(part).tasks()) {
        owner[project.indexOf(task.id())] = part;
      }
    }
    return owner;
  }

  /** A summary is unfinished as long as a leaf below it is. */
  private boolean[] unfinished() {
    boolean[] open = new boolean[size()];
    for (int task = 0; task < open.length; task++) {
      boolean has = isLeaf(task) && !task(task).progress().isFinished();
      for (int each = task; has && each >= 0 && !open[each]; each = parent(each)) {
        open[each] = true;
      }
    }
    return open;
  }

  private int parent(int task) {
    return project.parentIndices().get(task);
  }

  int size() {
    return project.tasks().size();
  }

  /** All projects of a network are scheduled from the same end. */
  boolean isFromFinish() {
    return projects.get(0).scheduleFrom() == ScheduleFrom.FINISH;
  }

  int projects() {
    return projects.size();
  }

  int projectOf(int task) {
    return projectOf[task];
  }

  Task task(int task) {
    return project.tasks().get(task);
  }

  ScheduledTask scheduled(int task) {
    return scheduled.get(task);
  }

  boolean isLeaf(int task) {
    return !project.isSummary(task);
  }

  boolean isUnfinished(int task) {
    return unfinished[task];
  }

  /** Whether the convention counts a task. */
  boolean isCounted(int task) {
    return isLeaf(task) && (convention.taskScope() == TaskScope.LEAVES || hasWork(task));
  }

  boolean isOpen(int task) {
    return isCounted(task) && isUnfinished(task);
  }

  boolean hasWork(int task) {
    return !task(task).duration().isZero();
  }

  /** Whether the task that waits in a dependency has work left. */
  boolean isOpenLink(int dependency) {
    return isUnfinished(project.successorIndices().get(dependency));
  }

  Optional<LocalDateTime> statusDate(int task) {
    return projects.get(projectOf[task]).statusDate();
  }

  boolean hasStatusDate() {
    return projects.stream().anyMatch(each -> each.statusDate().isPresent());
  }

  Optional<Baseline.Entry> agreed(int task) {
    return Optional.ofNullable(entries.get(task(task).id()));
  }

  /** The calendar on which a task's time is counted. */
  WorkingTime calendar(int task) {
    if (task(task).durationKind() == DurationKind.ELAPSED) {
      return clock;
    }
    return task(task)
        .calendar()
        .map(name -> calendars.computeIfAbsent(
            name, unseen -> WorkingTime.of(project.calendarOf(task(task)))))
        .orElse(projectCalendar);
  }

  WorkingTime projectCalendar() {
    return projectCalendar;
  }

  /** An amount in seconds, with days as a task counts them. */
  long seconds(int task, WorkDuration amount) {
    Workday workday = task(task).durationKind().workday(project.workday());
    return amount.toSeconds(workday);
  }
}
