package dev.tandem.scheduling.lateness;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.Shift;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which tasks of a schedule are late, why, and whom they hurt.
 *
 * <p>A task is late if its scheduled or actual finish comes after its due date on the clock. One call answers for one task, {@link
 * #why(TaskId)}: causes back along its driving chain, with how much each contributes; effects forward over driving dependencies; and which
 * tasks slack excuses. Lateness of unrelated tasks is not blamed on it, nor it on them.
 *
 * <pre>{@code
 * LatenessReport report = LatenessReport.of(schedule, DueDates.baseline(agreed));
 * String why = report.why("release").map(WhyLate::toString).orElse("in time");
 * }</pre>
 *
 * <p>Immutable. Cost: O(tasks) to make; an answer costs the links of the tasks on its chains, and O(tasks) once for their order.
 */
public final class LatenessReport {
  private final Schedule schedule;
  private final DueDates dueDates;
  private final ImmutableList<ScheduledTask> tasks;
  final DueDates.Columns due;
  final long[] start;
  final long[] finish;
  final DatedPlan plan;
  private final int[] nodes;

  private LatenessReport(Schedule schedule, DueDates dueDates) {
    this.schedule = schedule;
    this.dueDates = dueDates;
    this.due = dueDates.of(schedule);
    this.tasks = schedule.tasks();
    this.plan = DatedPlan.of(schedule.network());
    this.nodes = plan.network().nodes.nodeOf(tasks.size());
    this.start = tasks.stream().mapToLong(task -> Instants.of(task.start())).toArray();
    this.finish = tasks.stream().mapToLong(task -> Instants.of(task.finish())).toArray();
  }

  /**
   * {@return what is late in a schedule}
   *
   * @param schedule the schedule
   * @param dueDates the dates to hold it against
   */
  public static LatenessReport of(Schedule schedule, DueDates dueDates) {
    return new LatenessReport(schedule, dueDates);
  }

  /** {@return the schedule} */
  public Schedule schedule() {
    return schedule;
  }

  /** {@return the dates that it is held against} */
  public DueDates dueDates() {
    return dueDates;
  }

  /** {@return every late task, summaries too, in order of declaration. Cost: O(tasks)} */
  public ImmutableList<LateTask> late() {
    ImmutableList.Builder<LateTask> late = ImmutableList.builder();
    for (int index = 0; index < finish.length; index++) {
      if (isLate(index)) {
        late.add(lateTask(index));
      }
    }
    return late.build();
  }

  /**
   * {@return why a task is late and whom it hurts; empty if it is in time or has no due date}
   *
   * <p>A summary is late because of the leaf that finishes last, and that leaf's chain is followed.
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public Optional<WhyLate> why(TaskId id) {
    int index = project().indexOf(id);
    if (!isLate(index)) {
      return Optional.empty();
    }
    LateEffects effects = new LateEffects(this, index).follow();
    return Optional.of(new WhyLate(
        lateTask(index), new LateChain(this, index).causes(), effects.hurts(), effects.excused()));
  }

  /**
   * {@return why a task is late and whom it hurts; empty if it is in time or has no due date}
   *
   * @param id the task's id
   * @throws UnknownTaskException if the project has no such task
   */
  public Optional<WhyLate> why(String id) {
    return why(TaskId.of(id));
  }

  Project project() {
    return schedule.project();
  }

  boolean isDue(int index) {
    return due.finish()[index] != DueDates.NONE;
  }

  boolean isLate(int index) {
    return isDue(index) && finish[index] > due.finish()[index];
  }

  LateTask lateTask(int index) {
    ScheduledTask scheduled = tasks.get(index);
    return new LateTask(
        scheduled.id(),
        Instants.toDateTime(due.finish()[index]),
        scheduled.finish(),
        shift(index, scheduled.task()));
  }

  private Shift shift(int index, Task task) {
    long from = due.finish()[index];
    WorkingTime calendar = scheduledCalendar(index);
    return new Shift(
        Duration.ofSeconds(finish[index] - from),
        WorkDuration.ofSeconds(
            calendar.between(from, finish[index]),
            task.durationKind().workday(project().workday())));
  }

  private WorkingTime scheduledCalendar(int index) {
    return project().isSummary(index)
        ? plan.calendarOfSummary(index)
        : plan.network().calendarOf(node(index));
  }

  int node(int index) {
    return nodes[index];
  }

  /** Working time between two moments on the project's calendar. */
  long work(long from, long to) {
    return plan.network().frame.calendars().get(0).between(from, to);
  }

  WorkDuration amount(long seconds) {
    return WorkDuration.ofSeconds(seconds, project().workday());
  }

  /** {@return how many tasks are late, and which are latest, at most ten} */
  @Override
  public String toString() {
    List<LateTask> late = late();
    StringBuilder text = new StringBuilder(
        late.size() + (late.size() == 1 ? " task is" : " tasks are") + " late against " + dueDates);
    late.stream()
        .sorted((one, two) -> two.by().calendar().compareTo(one.by().calendar()))
        .limit(10)
        .forEach(task -> text.append("\n  ").append(task));
    return text.toString();
  }
}
