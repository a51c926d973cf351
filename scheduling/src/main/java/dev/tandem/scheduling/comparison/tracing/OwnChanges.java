package dev.tandem.scheduling.comparison.tracing;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.change.ProjectAspect;
import dev.tandem.scheduling.comparison.change.TaskAspect;
import dev.tandem.scheduling.comparison.tracing.MoveTracer.Pass;
import dev.tandem.scheduling.network.compiled.DrivingCalendars;
import dev.tandem.scheduling.network.compiled.Pauses;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which changes act on an end of a task itself, in the direction in which it moved, rather than on what it waits for.
 *
 * <p>A change that alone would have moved the end the other way, or that decides nothing in the traced schedule, is not among them. Immutable.
 */
public final class OwnChanges {
  private final PlanDifference difference;
  private final Side traced;
  private final Side other;
  private final LinkChanges links;
  private final DateChanges dates;

  OwnChanges(PlanDifference difference, Side traced, Side other) {
    this.difference = difference;
    this.traced = traced;
    this.other = other;
    this.links = new LinkChanges(difference, traced, other);
    this.dates = new DateChanges(difference, traced, other);
  }

  /** The numbers of the changes that act on a state, given the links that hold it and what passes the move on to it. */
  NavigableSet<Integer> of(int state, int[] held, List<Pass> passing, boolean sameFrame) {
    NavigableSet<Integer> found = new TreeSet<>();
    int node = state / 2;
    int index = traced.network.nodes.task(node);
    if (traced.other[index] == Side.ABSENT) {
      difference.ofTask(traced.id(index)).forEach(found::add);
      return found;
    }
    if (!sameFrame) {
      set(found, difference.of(ProjectAspect.SCHEDULE_FROM));
      return found;
    }
    task(state, index, !passing.isEmpty(), found);
    if (mayDifferInCalendar(index) && isMovedByCalendar(state, index, held)) {
      set(found, calendarChange(index));
    }
    for (int link : held) {
      set(found, links.longer(link));
    }
    if (found.isEmpty() && passing.isEmpty()) {
      dates.reasons(node, found);
    }
    if (found.isEmpty() && passing.isEmpty()) {
      elsewhere(node, index, held, found);
    }
    return found;
  }

  private boolean mayDifferInCalendar(int index) {
    return difference.calendarsDiffer() || !difference.ofTask(traced.id(index)).isEmpty();
  }

  /** What acts on a task where nothing nearer does: its calendar, though no simple count shows it, or what its links are measured by. */
  private void elsewhere(int node, int index, int[] held, NavigableSet<Integer> found) {
    if (mayDifferInCalendar(index)) {
      boolean same = calendarOf(traced, index).equals(calendarOf(other, traced.other[index]));
      set(found, same ? PlanDifference.NONE : calendarChange(index));
    }
    if (found.isEmpty()) {
      nearest(node, index, found);
    }
    if (found.isEmpty()) {
      links.others(node, held, found);
    }
  }

  /** Within a break a task can move though no count of work shows why; then what changed about the task itself is why. */
  private void nearest(int node, int index, NavigableSet<Integer> found) {
    for (int number : difference.ofTask(traced.id(index))) {
      if (difference.get(number) instanceof PlanChange.TaskChanged changed
          && changed.aspect() != TaskAspect.DEADLINE
          && changed.aspect() != TaskAspect.PARENT) {
        found.add(number);
      }
    }
    set(found, difference.ofDrivers(traced.id(index)));
    changedLinks(traced, node, found);
    changedLinks(other, otherNode(node), found);
  }

  /** A link that decides nothing can still say whether a task may come before the status date or the project's start. */
  private void changedLinks(Side side, int node, NavigableSet<Integer> found) {
    for (int link : side.links(node)) {
      set(found, difference.ofLink(side, side.dependency(link)));
    }
  }

  /**
   * Adds the number of a change, if there is one.
   *
   * @param found the numbers so far
   * @param number the number, or that of none
   */
  public static void set(NavigableSet<Integer> found, int number) {
    if (number != PlanDifference.NONE) {
      found.add(number);
    }
  }

  private void task(int state, int index, boolean follows, NavigableSet<Integer> found) {
    if (lengthens(state, index)) {
      longer(index, found);
    }
    for (int number : difference.ofTask(traced.id(index))) {
      PlanChange change = difference.get(number);
      if (change instanceof PlanChange.TaskChanged changed
          && acts(changed.aspect(), state, follows)) {
        found.add(number);
      }
    }
  }

  /** What makes a task longer: its work, its pauses, or the day that both are counted in. */
  private void longer(int index, NavigableSet<Integer> found) {
    TaskId id = traced.id(index);
    int work = difference.ofTask(id, TaskAspect.DURATION);
    int pauses = difference.ofTask(id, TaskAspect.SPLITS);
    set(found, work);
    set(found, pauses);
    if (work == PlanDifference.NONE && pauses == PlanDifference.NONE) {
      set(found, difference.of(ProjectAspect.WORKDAY));
    }
  }

  private static long pausesOf(Side side, int index) {
    return Pauses.of(side.task(index), side.project.workday()).total();
  }

  private boolean acts(TaskAspect aspect, int state, boolean follows) {
    int node = state / 2;
    return switch (aspect) {
      case PROGRESS -> !(follows && hasLessLeft(node));
      case CONSTRAINTS -> dates.constraintsDecide(node);
      case EXPECTED_FINISH ->
        traced.network.bounds.isExpected(node) || other.network.bounds.isExpected(otherNode(node));
      case MILESTONE_KIND -> true;
      case DEADLINE -> traced.fromFinish() && dates.deadlineDecides(node);
      case LEVELLING_DELAY ->
        traced.network.bounds.delay(node) > other.network.bounds.delay(otherNode(node));
      case DURATION, SPLITS, CALENDAR, CALENDAR_BASIS, PARENT -> false;
    };
  }

  private int otherNode(int node) {
    return other.nodeOf[traced.other[traced.network.nodes.task(node)]];
  }

  private boolean hasLessLeft(int node) {
    return traced.network.nodes.remaining(node) < other.network.nodes.remaining(otherNode(node));
  }

  /** Whether a task has tasks of its own kind on both sides, and is longer where its dates are pulled. */
  private boolean lengthens(int state, int index) {
    Task here = traced.task(index);
    Task there = other.task(traced.other[index]);
    if (here.progress().isFinished() || there.progress().isFinished()) {
      return false;
    }
    if (here.durationKind() != there.durationKind()) {
      return true;
    }
    long longer = here.durationSeconds(traced.project.workday())
        + pausesOf(traced, index)
        - there.durationSeconds(other.project.workday())
        - pausesOf(other, traced.other[index]);
    if (longer != 0 && (here.duration().isZero() || there.duration().isZero())) {
      // A milestone and work stand on different sides of a break.
      return true;
    }
    boolean trailing = (state % 2 == MoveTracer.FINISH) != traced.fromFinish();
    return trailing ? longer > 0 : longer < 0 && isHeldAtItsTrailingEnd(state / 2);
  }

  private boolean isHeldAtItsTrailingEnd(int node) {
    boolean start = traced.fromFinish();
    for (int link : traced.deciding(node)) {
      boolean atStart =
          start ? traced.network.links.isFromStart(link) : traced.network.links.isToStart(link);
      if (atStart == start) {
        return true;
      }
    }
    // A date that holds the trailing end back in the other schedule pulls the leading one there.
    return holdsTrailing(node)
        || holdsTrailing(other, traced.other[traced.network.nodes.task(node)]);
  }

  /** Whether a constraint decides the end that else follows from the other by the duration. */
  boolean holdsTrailing(int node) {
    return holdsTrailing(traced, traced.network.nodes.task(node));
  }

  private static boolean holdsTrailing(Side side, int index) {
    Task task = side.task(index);
    return Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
        .filter(constraint -> constraint.type().isDated())
        .filter(constraint -> constraint.type().isAboutFinish() != side.fromFinish())
        .anyMatch(constraint -> DateChanges.decides(side, constraint, task));
  }

  /** Whether the end would have moved had the other schedule's calendar counted the same work from the same moment. */
  private boolean isMovedByCalendar(int state, int index, int[] held) {
    if (calendarOf(traced, index).equals(calendarOf(other, traced.other[index]))) {
      return false;
    }
    int node = state / 2;
    if (traced.network.isParallel(node) || other.network.isParallel(otherNode(node))) {
      // Of several who work on calendars of their own, no count of work on one says when all is
      // done.
      return true;
    }
    WorkingTime here = traced.calendarOf(index);
    WorkingTime there = other.calendarOf(traced.other[index]);
    boolean started = traced.network.nodes.isStarted(node);
    long start = started ? traced.dates.restStart(node) : traced.start[index];
    long finish = traced.finish[index];
    long work = here.between(start, finish);
    boolean trailing = (state % 2 == MoveTracer.FINISH) != traced.fromFinish();
    try {
      if (traced.fromFinish()) {
        long until = links.arrival(node, held, finish);
        return trailing
            ? there.startOf(there.workAt(finish) - work) > start
            : here.previousFinish(until) == finish && there.previousFinish(until) > finish;
      }
      long from = links.arrival(node, held, start);
      return trailing
          ? there.plus(start, work) < finish
          : here.nextStart(from) == start && there.nextStart(from) < start;
    } catch (ArithmeticException endOfCalendar) {
      return true;
    }
  }

  private static DrivingCalendars calendarOf(Side side, int index) {
    return side.plan.drivingCalendars(index);
  }

  /** The nearest change that lets a task be counted on other calendars: of the task, of who does it, of one of the calendars. */
  private int calendarChange(int index) {
    TaskId id = traced.id(index);
    DrivingCalendars driving = calendarOf(traced, index);
    IntStream hours =
        driving.calendars().stream().map(WorkCalendar::name).mapToInt(difference::ofCalendar);
    return IntStream.concat(
            IntStream.of(
                difference.ofTask(id, TaskAspect.CALENDAR),
                difference.ofTask(id, TaskAspect.CALENDAR_BASIS),
                difference.ofDrivers(id)),
            IntStream.concat(hours, policyOfCalendars()))
        .filter(number -> number != PlanDifference.NONE)
        .findFirst()
        .orElseGet(() -> difference.of(ProjectAspect.CALENDAR));
  }

  private IntStream policyOfCalendars() {
    return difference.ofPolicy().stream()
        .filter(number -> difference.get(number) instanceof PlanChange.PolicyChanged changed
            && changed.difference().left() instanceof ResourceCalendarRule)
        .mapToInt(Integer::intValue);
  }
}
