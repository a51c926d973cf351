package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The dates and floats of a schedule as plain values: what to store, compare or send, where a {@link Schedule} is what to ask.
 *
 * <p>It keeps nothing of the schedule, neither network nor reasons, and does not change when the plan does. Its fields are stable: a later
 * version may add some, and will not change what these mean.
 *
 * @param project the project's name
 * @param start when the project starts, as {@link Schedule#start()} says
 * @param finish when the project finishes, as {@link Schedule#finish()} says
 * @param tasks the dates of all tasks, summaries too, in the order of declaration
 */
public record ScheduleDates(
    String project, LocalDateTime start, LocalDateTime finish, List<TaskDates> tasks) {

  /**
   * The dates and floats of one task; each is what {@link ScheduledTask} answers with.
   *
   * @param id the task
   * @param summary whether it has tasks below it
   * @param start when it is to start
   * @param finish when it is to finish
   * @param earlyStart the earliest it can start
   * @param earlyFinish the earliest it can finish
   * @param lateStart the latest it can start
   * @param lateFinish the latest it can finish
   * @param totalFloat by how much it can slip without delaying the end or a date that binds it; may be negative
   * @param freeFloat by how much it can slip without moving the early dates of its successors
   * @param critical whether the policy calls it critical
   */
  public record TaskDates(
      TaskId id,
      boolean summary,
      LocalDateTime start,
      LocalDateTime finish,
      LocalDateTime earlyStart,
      LocalDateTime earlyFinish,
      LocalDateTime lateStart,
      LocalDateTime lateFinish,
      WorkDuration totalFloat,
      WorkDuration freeFloat,
      boolean critical) {

    /** Checks that all is there. */
    public TaskDates {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(finish, "finish");
      Objects.requireNonNull(earlyStart, "earlyStart");
      Objects.requireNonNull(earlyFinish, "earlyFinish");
      Objects.requireNonNull(lateStart, "lateStart");
      Objects.requireNonNull(lateFinish, "lateFinish");
      Objects.requireNonNull(totalFloat, "totalFloat");
      Objects.requireNonNull(freeFloat, "freeFloat");
    }

    static TaskDates of(ScheduledTask task) {
      return new TaskDates(
          task.id(),
          task.isSummary(),
          task.start(),
          task.finish(),
          task.earlyStart(),
          task.earlyFinish(),
          task.lateStart(),
          task.lateFinish(),
          task.totalFloat(),
          task.freeFloat(),
          task.isCritical());
    }
  }

  /**
   * Copies the dates.
   *
   * @throws IllegalArgumentException if a task occurs twice
   */
  public ScheduleDates {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(finish, "finish");
    tasks = ImmutableList.copyOf(tasks);
    Set<TaskId> seen = new HashSet<>();
    for (TaskDates task : tasks) {
      checkArgument(
          seen.add(task.id()),
          "dates of \"%s\" must hold each task once: %s. Remove one of its entries.",
          project,
          task.id());
    }
  }

  static ScheduleDates of(Schedule schedule) {
    return new ScheduleDates(
        schedule.project().name(),
        schedule.start(),
        schedule.finish(),
        schedule.tasks().stream().map(TaskDates::of).collect(ImmutableList.toImmutableList()));
  }

  /** {@return project, start and finish, and a table of the first tasks} */
  @Override
  public String toString() {
    return text(project, start, finish, tasks);
  }

  static String text(
      String project, LocalDateTime start, LocalDateTime finish, List<TaskDates> tasks) {
    TextTable table = new TextTable()
        .words("task")
        .words("start")
        .words("finish")
        .words("total float")
        .words("free float")
        .words("critical")
        .rows(tasks, each -> new Object[] {
          each.id(),
          each.start(),
          each.finish(),
          each.totalFloat(),
          each.freeFloat(),
          each.critical() ? "yes" : ""
        });
    return project + ": " + start + " to " + finish + "\n" + table;
  }

  /** {@return the dates by task, in the order of declaration} */
  public ImmutableMap<TaskId, TaskDates> tasksById() {
    return Maps.uniqueIndex(tasks, TaskDates::id);
  }
}
