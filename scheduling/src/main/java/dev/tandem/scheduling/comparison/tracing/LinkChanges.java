package dev.tandem.scheduling.comparison.tracing;

import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.comparison.change.ProjectAspect;
import dev.tandem.scheduling.comparison.change.TaskAspect;
import java.util.NavigableSet;
import java.util.OptionalDouble;

/** Which changes of dependencies act on what they hold, and what else makes an unchanged dependency ask for another date. Immutable. */
final class LinkChanges {
  private final PlanDifference difference;
  private final Side traced;
  private final Side other;

  LinkChanges(PlanDifference difference, Side traced, Side other) {
    this.difference = difference;
    this.traced = traced;
    this.other = other;
  }

  /**
   * The change that makes a deciding link ask for more than in the other schedule, or {@link PlanDifference#NONE}.
   *
   * <p>A link to a task that is new is part of adding it, and no change beside it.
   */
  int longer(int link) {
    Dependency here = traced.dependency(link);
    int number = difference.ofLink(traced, here);
    if (number == PlanDifference.NONE
        || traced.other[traced.network.nodes.task(traced.far(link))] == Side.ABSENT) {
      return PlanDifference.NONE;
    }
    if (difference.get(number) instanceof PlanChange.DependencyChanged changed) {
      Dependency there = changed.after().equals(here) ? changed.before() : changed.after();
      boolean shorter = here.type() == there.type() && isShorter(here.lag(), there.lag());
      return shorter ? PlanDifference.NONE : number;
    }
    return number;
  }

  private boolean isShorter(Lag here, Lag there) {
    OptionalDouble one = size(here, traced);
    OptionalDouble two = size(there, other);
    return here.getClass() == there.getClass()
        && one.isPresent()
        && two.isPresent()
        && one.getAsDouble() < two.getAsDouble();
  }

  private static OptionalDouble size(Lag lag, Side side) {
    return OptionalDouble.of(lag.<Double>fold(
        working -> (double) working.time().toSeconds(side.project.workday()),
        elapsed -> (double) elapsed.time().toSeconds(),
        Lag.PercentOfPredecessor::percent,
        Lag.ElapsedPercentOfPredecessor::percent));
  }

  /**
   * The moment from which a task can go on: where what holds its leading end leads without lag; the given date where something else decides.
   */
  long arrival(int node, int[] held, long date) {
    if (held.length == 0) {
      return traced.fromFinish() ? date : Math.min(date, lowest(node));
    }
    long arrival = farDate(held[0]);
    for (int link : held) {
      if (!traced.dependency(link).lag().equals(Lag.NONE)) {
        return date;
      }
      long far = farDate(link);
      arrival = traced.fromFinish() ? Math.min(arrival, far) : Math.max(arrival, far);
    }
    return arrival;
  }

  private long lowest(int node) {
    return Math.max(traced.network.frame.floor(node), traced.network.bounds.startLow(node));
  }

  private long farDate(int link) {
    int index = traced.network.nodes.task(traced.far(link));
    boolean start = traced.fromFinish()
        ? traced.network.links.isToStart(link)
        : traced.network.links.isFromStart(link);
    return start ? traced.start[index] : traced.finish[index];
  }

  /**
   * What else can make unchanged links ask for another date, where nothing nearer does: the predecessor's duration, for lag in proportion to
   * it; its calendar, if that counts the lag; the place of a task in the tree, for dependencies of summaries; what holds for the whole plan.
   */
  void others(int node, int[] held, NavigableSet<Integer> found) {
    for (int link : held) {
      percent(link, found);
      TaskId far = traced.taskOf(traced.far(link)).id();
      OwnChanges.set(found, difference.ofTask(far, TaskAspect.CALENDAR));
      if (difference.treeDiffers()) {
        parents(traced.network.nodes.task(traced.far(link)), found);
      }
    }
    if (difference.treeDiffers()) {
      parents(traced.network.nodes.task(node), found);
    }
    if (found.isEmpty()) {
      OwnChanges.set(found, difference.of(ProjectAspect.WORKDAY));
      OwnChanges.set(found, difference.of(ProjectAspect.STATUS_DATE));
      OwnChanges.set(found, difference.of(ProjectAspect.CALENDAR));
      difference.ofCalendars().forEach(found::add);
      difference.ofPolicy().forEach(found::add);
    }
  }

  private void percent(int link, NavigableSet<Integer> found) {
    Dependency dependency = traced.dependency(link);
    boolean inProportion = dependency
        .lag()
        .<Boolean>fold(working -> false, elapsed -> false, percent -> true, percent -> true);
    if (inProportion) {
      TaskId predecessor = traced.taskOf(traced.network.links.from(link)).id();
      OwnChanges.set(found, difference.ofTask(predecessor, TaskAspect.DURATION));
    }
  }

  private void parents(int index, NavigableSet<Integer> found) {
    for (int at = index; at >= 0; at = traced.plan.breakdown().parent(at)) {
      OwnChanges.set(found, difference.ofTask(traced.id(at), TaskAspect.PARENT));
    }
  }
}
