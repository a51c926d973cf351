package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.analysis.Drag;
import dev.tandem.scheduling.criticalpath.analysis.IndependentFloat;
import dev.tandem.scheduling.criticalpath.analysis.SummarySpans;
import dev.tandem.scheduling.criticalpath.analysis.WorkPieces;
import dev.tandem.scheduling.criticalpath.explaining.LateExplainer;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The dates and floats of one task in a schedule.
 *
 * <p>Floats are amounts of working time on the task's calendar. A summary task rolls up the leaves below it: the earliest of their starts,
 * the latest of their finishes; its floats follow from those dates on its own calendar, which tasks below it do not inherit. A finished task has its actual dates and no
 * float.
 *
 * <p>Cost: constant time for dates, total float and criticality (the first question about a summary rolls all of them up), O(its
 * dependencies) for free and independent float, drivers and limits; drag states its own.
 */
public final class ScheduledTask {
  private final Analysis analysis;
  private final int index;
  private final int node;

  ScheduledTask(Analysis analysis, int index) {
    this.analysis = analysis;
    this.index = index;
    this.node = analysis.nodeOf(index);
  }

  /** {@return the task's id} */
  public TaskId id() {
    return task().id();
  }

  /** {@return the task as it is in the project} */
  public Task task() {
    return analysis.project.tasks().get(index);
  }

  /** {@return whether it has tasks below it} */
  public boolean isSummary() {
    return node < 0;
  }

  /** {@return when it is to start: its early start, or its late start in a project that is scheduled from its finish} */
  public LocalDateTime start() {
    return Analysis.at(isSummary() ? spans().start(index) : dates().start(node));
  }

  /** {@return when it is to finish: its early finish, or its late finish in a project that is scheduled from its finish} */
  public LocalDateTime finish() {
    return Analysis.at(isSummary() ? spans().finish(index) : dates().finish(node));
  }

  /**
   * {@return from when to when it is worked on: one piece from start to finish, or several with the pauses of its splits between them; none without
   *     work or for a summary}
   *
   * <p>What is done is taken to have gone as planned from the actual start, since nothing else is known of it; what is left goes on where
   * {@link #remainingEarlyStart()} has it. Where several work on calendars of their own, in a piece somebody does. Cost: O(splits)
   * calendar steps for each of those who work.
   */
  public ImmutableList<WorkPiece> pieces() {
    return isSummary()
        ? ImmutableList.of()
        : WorkPieces.of(analysis, node).stream()
            .map(piece -> new WorkPiece(Analysis.at(piece.from()), Analysis.at(piece.until())))
            .collect(ImmutableList.toImmutableList());
  }

  /** {@return when it can start at the earliest; its actual start once it has started} */
  public LocalDateTime earlyStart() {
    return Analysis.at(earlyStartInstant());
  }

  /** {@return when it can finish at the earliest; its actual finish once it has finished} */
  public LocalDateTime earlyFinish() {
    return Analysis.at(earlyFinishInstant());
  }

  /** {@return when it must start at the latest; its actual start once it has started} */
  public LocalDateTime lateStart() {
    return Analysis.at(lateStartInstant());
  }

  /** {@return when it must finish at the latest; its actual finish once it has finished} */
  public LocalDateTime lateFinish() {
    return Analysis.at(lateFinishInstant());
  }

  /**
   * {@return when the work still to do can go on at the earliest; empty once nothing is left}
   *
   * <p>Before a task has started, this is its early start. For a summary, it is the earliest among the leaves below it.
   */
  public Optional<LocalDateTime> remainingEarlyStart() {
    return remaining(each -> dates().restStart(each));
  }

  /**
   * {@return when the work still to do must go on at the latest; empty once nothing is left}
   *
   * <p>Before a task has started, this is its late start. For a summary, it is the earliest among the leaves below it.
   */
  public Optional<LocalDateTime> remainingLateStart() {
    return remaining(each -> dates().lateStart(each));
  }

  private Optional<LocalDateTime> remaining(IntToLongFunction start) {
    IntStream nodes = isSummary() ? analysis.summaries.nodesBelow(index) : IntStream.of(node);
    return nodes.filter(each -> !analysis.isFinished(each)).mapToLong(start).min().stream()
        .mapToObj(Analysis::at)
        .findFirst();
  }

  /**
   * {@return the total float as the policy defines it: by how much it can slip without delaying the end or a date that binds it}
   *
   * <p>The start float, the finish float or the smaller of the two, in working time of its own calendar; they differ where breaks, calendars or
   * links to one end alone do. Negative where a deadline or another date comes too early; zero once it has finished. Source: Kelley (1961).
   */
  public WorkDuration totalFloat() {
    return ownTime(totalFloatSeconds());
  }

  /** {@return late start minus early start, in working time of its own calendar; once it has started, the float of its finish} */
  public WorkDuration startFloat() {
    return ownTime(startFloatSeconds());
  }

  /** {@return late finish minus early finish, in working time of its own calendar; negative where a date comes too early} */
  public WorkDuration finishFloat() {
    return ownTime(finishFloatSeconds());
  }

  /**
   * {@return the free float: by how much it can slip without moving the early dates of its successors}
   *
   * <p>For finish-to-start links the earliest early start of a successor, less the lag, minus the early finish, in working time of its own
   * calendar.
   *
   * <p>Without successors, it is measured to the end of the project. It can exceed the total float where only the start is tied to
   * successors, as Primavera P6 shows it. For a summary: by how much all of it can slip without moving a task outside it.
   */
  public WorkDuration freeFloat() {
    return ownTime(freeFloatSeconds());
  }

  /**
   * {@return the independent float: what is left of the free float when every predecessor finishes at its latest}
   *
   * <p>In working time of its own calendar. Source: Battersby (1970), "Network analysis for planning and scheduling".
   *
   * <p>Never negative. For a summary it is not defined apart from its leaves, and zero.
   */
  public WorkDuration independentFloat() {
    return ownTime(isSummary() ? 0 : new IndependentFloat(analysis).seconds(node));
  }

  /**
   * {@return the interfering float: the part of the total float that is not free, and whose use takes float from others}
   *
   * <p>Total float less free float. Negative where a date, such as a missed deadline, leaves less total float than free float.
   */
  public WorkDuration interferingFloat() {
    return ownTime(totalFloatSeconds() - freeFloatSeconds());
  }

  /** {@return whether the policy calls it critical; a summary is critical when a task below it is} */
  public boolean isCritical() {
    return isSummary() ? spans().isCritical(index) : analysis.critical.isCritical(node);
  }

  /** {@return the dependencies that decide its early dates, in the order of declaration; none for a summary} */
  public ImmutableList<Dependency> drivingPredecessors() {
    return isSummary()
        ? ImmutableList.of()
        : IntStream.of(analysis.chains.drivers(node))
            .mapToObj(link ->
                analysis.project.dependencies().get(analysis.network.links.dependency(link)))
            .distinct()
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the dependencies that decide its late dates, in the order of declaration; none for a summary, or where a date does}
   *
   * <p>They are to late dates what {@link #drivingPredecessors} are to early ones. Cost: O(its dependencies).
   */
  public ImmutableList<Dependency> limitingSuccessors() {
    return isSummary()
        ? ImmutableList.of()
        : IntStream.of(new LateExplainer(analysis).limitingLinks(node))
            .mapToObj(link ->
                analysis.project.dependencies().get(analysis.network.links.dependency(link)))
            .distinct()
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the drag: by how much working time, on the project's calendar, the schedule would finish earlier if the task took no time}
   *
   * <p>Zero for a task whose removal leaves the finish where it is, for one that has started, a summary, and in a project with tasks as
   * late as possible or scheduled from its finish. For finish-to-start networks this is
   * Devaux's drag: the smaller of the task's duration and the least total float among the tasks parallel to it. Here it is computed for any
   * network by taking the work out and following what moves.
   *
   * <p>Cost: constant for a task that is on no longest path, after O(tasks + links) once; else the early dates that move without the task, at
   * most all of them. Source: Devaux (1999), "Total project control".
   */
  public WorkDuration drag() {
    return analysis.work(isSummary() ? 0 : new Drag(analysis).seconds(node));
  }

  /** As its duration is counted: a day of float of an elapsed task is 24 hours. */
  private WorkDuration ownTime(long seconds) {
    Workday workday = analysis.project.workday();
    return WorkDuration.ofSeconds(seconds, task().durationKind().workday(workday));
  }

  long totalFloatSeconds() {
    return analysis.critical.combine(startFloatSeconds(), finishFloatSeconds());
  }

  private long startFloatSeconds() {
    if (!isSummary()) {
      return dates().startFloat(node);
    }
    return spans().isStarted(index)
        ? finishFloatSeconds()
        : between(earlyStartInstant(), lateStartInstant());
  }

  private long finishFloatSeconds() {
    return isSummary()
        ? between(earlyFinishInstant(), lateFinishInstant())
        : dates().finishFloat(node);
  }

  private long freeFloatSeconds() {
    return isSummary()
        ? analysis.summaries.freeFloat(index, totalFloatSeconds())
        : dates().freeFloat(node);
  }

  private long earlyStartInstant() {
    return isSummary() ? spans().earlyStart(index) : dates().earlyStart(node);
  }

  private long earlyFinishInstant() {
    return isSummary() ? spans().earlyFinish(index) : dates().earlyFinish(node);
  }

  private long lateStartInstant() {
    if (isSummary()) {
      return spans().lateStart(index);
    }
    return analysis.isStarted(node) ? dates().earlyStart(node) : dates().lateStart(node);
  }

  private long lateFinishInstant() {
    return isSummary() ? spans().lateFinish(index) : dates().lateFinish(node);
  }

  private long between(long from, long to) {
    WorkingTime calendar = analysis.plan.calendarOfSummary(index);
    return calendar.workAt(to) - calendar.workAt(from);
  }

  private NodeDates dates() {
    return analysis.dates;
  }

  private SummarySpans spans() {
    return analysis.summaries.spans();
  }

  /** {@return the id with start and finish} */
  @Override
  public String toString() {
    return id() + " " + start() + " to " + finish();
  }
}
