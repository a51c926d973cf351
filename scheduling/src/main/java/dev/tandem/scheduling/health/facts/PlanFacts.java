package dev.tandem.scheduling.health.facts;

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
import dev.tandem.scheduling.health.convention.HealthConvention;
import dev.tandem.scheduling.health.convention.TaskScope;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the checks ask about the tasks of a plan, by their positions. Cost: O(tasks + dependencies) once, constant time afterwards. */
public final class PlanFacts {
  /** The schedule. */
  public final Schedule schedule;
  /** Its project. */
  public final Project project;
  /** What is checked. */
  public final HealthConvention convention;
  /** What was agreed, if anything was. */
  public final Optional<Baseline> baseline;
  /** How many dependencies hold each task. */
  public final LinkEnds ends;

  private final CompiledNetwork network;
  /** For each leaf its node in the network, and -1 for a summary. */
  private final int[] nodeOf;

  private final ImmutableList<ScheduledTask> scheduled;
  private final ImmutableList<Project> projects;
  private final int[] projectOf;
  private final boolean[] unfinished;
  private final Map<TaskId, Baseline.Entry> entries = new HashMap<>();
  private final Map<String, WorkingTime> calendars = new HashMap<>();
  private final WorkingTime projectCalendar;
  private final WorkingTime clock = WorkingTime.of(WorkCalendar.twentyFourHours());

  /**
   * Gathers the facts of a plan.
   *
   * @param schedule the schedule
   * @param convention what is checked
   * @param baseline what was agreed, if anything was
   */
  public PlanFacts(Schedule schedule, HealthConvention convention, Optional<Baseline> baseline) {
    this.schedule = schedule;
    this.project = schedule.project();
    this.convention = convention;
    this.baseline = baseline;
    this.ends = LinkEnds.of(project);
    this.network = CompiledPlan.of(schedule.network()).network();
    this.nodeOf = network.nodes.nodeOf(project.tasks().size());
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

  /** {@return how many tasks there are, summaries included} */
  public int size() {
    return project.tasks().size();
  }

  /** {@return whether the plan is scheduled from its finish; all projects of a network are scheduled from the same end} */
  public boolean isFromFinish() {
    return projects.get(0).scheduleFrom() == ScheduleFrom.FINISH;
  }

  /** {@return how many projects there are} */
  public int projects() {
    return projects.size();
  }

  /**
   * {@return the number of the project of a task}
   *
   * @param task its position
   */
  public int projectOf(int task) {
    return projectOf[task];
  }

  /**
   * {@return a task}
   *
   * @param task its position
   */
  public Task task(int task) {
    return project.tasks().get(task);
  }

  /**
   * {@return a task with its dates}
   *
   * @param task its position
   */
  public ScheduledTask scheduled(int task) {
    return scheduled.get(task);
  }

  /**
   * {@return whether a task is no summary}
   *
   * @param task its position
   */
  public boolean isLeaf(int task) {
    return !project.isSummary(task);
  }

  /**
   * {@return whether a task has work left}
   *
   * @param task its position
   */
  public boolean isUnfinished(int task) {
    return unfinished[task];
  }

  /**
   * {@return whether the convention counts a task}
   *
   * @param task its position
   */
  public boolean isCounted(int task) {
    return isLeaf(task) && (convention.taskScope() == TaskScope.LEAVES || hasWork(task));
  }

  /**
   * {@return whether a task is counted and has work left}
   *
   * @param task its position
   */
  public boolean isOpen(int task) {
    return isCounted(task) && isUnfinished(task);
  }

  /**
   * {@return whether a task takes any time}
   *
   * @param task its position
   */
  public boolean hasWork(int task) {
    return !task(task).duration().isZero();
  }

  /**
   * {@return whether the task that waits in a dependency has work left}
   *
   * @param dependency its position
   */
  public boolean isOpenLink(int dependency) {
    return isUnfinished(project.successorIndices().get(dependency));
  }

  /**
   * {@return up to when progress of a task is known; empty if its project does not say}
   *
   * @param task its position
   */
  public Optional<LocalDateTime> statusDate(int task) {
    return projects.get(projectOf[task]).statusDate();
  }

  /** {@return whether any project says up to when progress is known} */
  public boolean hasStatusDate() {
    return projects.stream().anyMatch(each -> each.statusDate().isPresent());
  }

  /**
   * {@return what was agreed for a task; empty if nothing was}
   *
   * @param task its position
   */
  public Optional<Baseline.Entry> agreed(int task) {
    return Optional.ofNullable(entries.get(task(task).id()));
  }

  /**
   * {@return the calendar on which a task's time is counted}
   *
   * @param task its position
   */
  public WorkingTime calendar(int task) {
    if (task(task).durationKind() == DurationKind.ELAPSED) {
      return clock;
    }
    if (nodeOf[task] >= 0) {
      return network.calendarOf(nodeOf[task]);
    }
    return task(task)
        .calendar()
        .map(name -> calendars.computeIfAbsent(
            name, unseen -> WorkingTime.of(project.calendarOf(task(task)))))
        .orElse(projectCalendar);
  }

  /** Returns whether who does the tasks has no say in their dates: every task is counted on its own calendar. */
  boolean areCountedOnTheirOwn() {
    for (int task = 0; task < size(); task++) {
      int node = nodeOf[task];
      if (node >= 0 && network.nodes.calendar(node) != network.nodes.ownCalendar(node)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the project's own calendar} */
  public WorkingTime projectCalendar() {
    return projectCalendar;
  }

  /**
   * {@return an amount in seconds, with days as a task counts them}
   *
   * @param task the task's position
   * @param amount the amount
   */
  public long seconds(int task, WorkDuration amount) {
    Workday workday = task(task).durationKind().workday(project.workday());
    return amount.toSeconds(workday);
  }
}
