package dev.tandem.scheduling.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.forecast.Waiting;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The leaf tasks of a scope in a schedule: how much of their working time is left, and on how many days none of them is in work.
 *
 * @param leaves the leaves, in the order of the plan
 * @param total their working time in seconds, or what is left of it where that is more
 * @param left what is left of it
 * @param calendar the calendar of the plan
 * @param workday how long a day of it is
 */
record ScopeWork(
    ImmutableList<ScheduledTask> leaves,
    long total,
    long left,
    WorkCalendar calendar,
    Workday workday) {

  static ScopeWork of(DeliveryScope scope, Schedule schedule) {
    Project project = schedule.project();
    ImmutableList.Builder<ScheduledTask> leaves = ImmutableList.builder();
    long total = 0;
    long left = 0;
    for (int index : below(project, scope.tasks()).stream().toArray()) {
      if (!project.isSummary(index)) {
        Task task = project.tasks().get(index);
        long duration = task.durationSeconds(project.workday());
        long open = task.progress()
            .remainingSeconds(duration, task.durationKind().workday(project.workday()));
        total = Math.addExact(total, Math.max(duration, open));
        left = Math.addExact(left, open);
        leaves.add(schedule.task(task.id()));
      }
    }
    return new ScopeWork(leaves.build(), total, left, project.calendar(), project.workday());
  }

  /** The tasks and all below them: each climbs until it meets one of which it is known. */
  private static BitSet below(Project project, List<TaskId> tasks) {
    ImmutableIntArray parents = project.parentIndices();
    BitSet within = new BitSet();
    tasks.forEach(task -> within.set(project.indexOf(task)));
    BitSet known = (BitSet) within.clone();
    List<Integer> path = new ArrayList<>();
    for (int index = 0; index < parents.length(); index++) {
      int at = index;
      while (at >= 0 && !known.get(at)) {
        path.add(at);
        at = parents.get(at);
      }
      boolean isWithin = at >= 0 && within.get(at);
      path.forEach(each -> {
        known.set(each);
        within.set(each, isWithin);
      });
      path.clear();
    }
    return within;
  }

  /** Whether all leaves are finished, milestones among them. */
  boolean isFinished() {
    return leaves.stream().allMatch(leaf -> leaf.task().progress().isFinished());
  }

  /** Of milestones alone, which take no time, all is open until they are reached. */
  double shareLeft() {
    return total == 0 ? 1 : (double) left / total;
  }

  String text() {
    return total == 0
        ? "milestones alone"
        : workdays(left) + " of " + workdays(total) + " workdays";
  }

  private String workdays(long seconds) {
    String text = String.format(Locale.ROOT, "%.1f", (double) seconds / workday.secondsPerDay());
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /**
   * Calendar days after a day, up to the planned finish, on which none of the leaves is in work. A weekend between two tasks is no wait:
   * there has to be a workday among the days. A milestone is no work; the last one is waited for through its own day.
   */
  Waiting waiting(LocalDate asOf) {
    List<ScheduledTask> open =
        leaves.stream().filter(leaf -> !leaf.task().progress().isFinished()).toList();
    List<ScheduledTask> working = open.stream()
        .filter(leaf -> leaf.start().isBefore(leaf.finish()))
        .sorted(Comparator.comparing(ScheduledTask::start))
        .toList();
    Gaps gaps = new Gaps(asOf);
    for (ScheduledTask leaf : working) {
      LocalDate start = leaf.start().toLocalDate();
      gaps.idleTo(start.minusDays(1), leaf, start);
      gaps.busyTo(leaf.finish().toLocalDate());
    }
    open.stream()
        .max(Comparator.comparing(ScheduledTask::finish))
        .ifPresent(
            last -> gaps.idleTo(last.finish().toLocalDate(), last, last.finish().toLocalDate()));
    return new Waiting(gaps.days, gaps.forWhat);
  }

  /** Adds up the days between work, and remembers the longest of them. */
  private final class Gaps {
    private LocalDate busyTo;
    private long days;
    private long longest;
    private String forWhat = "";

    Gaps(LocalDate asOf) {
      this.busyTo = asOf;
    }

    void idleTo(LocalDate idleTo, ScheduledTask next, LocalDate day) {
      if (holdsWorkday(busyTo, idleTo)) {
        long gap = ChronoUnit.DAYS.between(busyTo, idleTo);
        days += gap;
        if (gap > longest) {
          longest = gap;
          forWhat = "\"" + next.task().name() + "\" on " + day;
        }
      }
    }

    void busyTo(LocalDate end) {
      busyTo = end.isAfter(busyTo) ? end : busyTo;
    }

    private boolean holdsWorkday(LocalDate after, LocalDate until) {
      return after.isBefore(until)
          && after
              .plusDays(1)
              .datesUntil(until.plusDays(1))
              .anyMatch(day -> !calendar.hoursOn(day).isEmpty());
    }
  }
}
