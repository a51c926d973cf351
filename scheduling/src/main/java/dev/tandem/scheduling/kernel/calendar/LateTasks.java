package dev.tandem.scheduling.kernel.calendar;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;

/** Moves nodes that go as late as possible, in a schedule from the start, to the end of their free float. */
final class LateTasks {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Dates dates;
  private final LinkTimes times;
  private final LevellingDelay delay;
  private final FreeFloatStep freeFloat;

  LateTasks(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.dates = dates;
    this.times = new LinkTimes(network, dates);
    this.delay = new LevellingDelay(network);
    this.freeFloat = new FreeFloatStep(network, dates);
  }

  /** Whether a node goes as late as possible: its early dates are what is left to choose. */
  static boolean isLate(CompiledNetwork network, int node) {
    return network.bounds.isLate(node) && network.nodes.state(node) == Nodes.NOT_STARTED;
  }

  /** Moves each of them, the last first, for one may wait for another. Cost: O(nodes + links). */
  void useUpFreeFloat(Ends ends) {
    for (int node = network.size() - 1; node >= 0; node--) {
      if (isLate(network, node)) {
        freeFloat.open(ends.of(node));
        for (int k = links.firstOut(node); k < links.endOut(node); k++) {
          freeFloat.apply(links.out(k));
        }
        delay(node);
      }
    }
  }

  /**
   * Moves a node as late as its free float allows. Where a lag on the clock or on another calendar ends within a break, the last second of
   * that float would push a successor over the break, and is left.
   */
  private void delay(int node) {
    WorkingTime calendar = network.calendarOf(node);
    long earliest = dates.earlyStart[node];
    long earliestWork = calendar.workAt(earliest);
    long work = earliestWork + freeFloat.room(node);
    if (work > earliestWork && !network.bounds.isExpected(node)) {
      moveTo(node, work);
    }
    if (pushesASuccessor(node)) {
      moveTo(node, calendar.workAt(dates.earlyStart[node]) - 1);
    }
    if (dates.earlyStart[node] < earliest || pushesASuccessor(node)) {
      moveTo(node, earliestWork);
    }
  }

  private boolean pushesASuccessor(int node) {
    for (int k = links.firstOut(node); k < links.endOut(node); k++) {
      int link = links.out(k);
      int to = links.to(link);
      if (times.isHeldBack(to) && pushes(link, to, times.earliest(link))) {
        return true;
      }
    }
    return false;
  }

  private boolean pushes(int link, int to, long earliest) {
    WorkingTime calendar = network.calendarOf(to);
    if (delay.holds(to)) {
      return delay.startAskedBy(link, earliest) > calendar.workAt(dates.restStart[to]);
    }
    long kept = links.isToStart(link) ? dates.restStart[to] : dates.earlyFinish[to];
    return calendar.between(kept, earliest) > 0;
  }

  /** Puts a node's early dates where an amount of work on its calendar has been done. */
  private void moveTo(int node, long work) {
    WorkingTime calendar = network.calendarOf(node);
    long duration = nodes.remaining(node);
    long start = begins(node) ? calendar.startOf(work) : calendar.finishOf(work);
    dates.earlyStart[node] = start;
    dates.earlyFinish[node] =
        duration == 0 ? start : calendar.finishOf(network.workAfter(node, work, duration));
    dates.restStart[node] = start;
  }

  /** Whether a node needs working time to start in: it has work, or is a start. */
  private boolean begins(int node) {
    return nodes.remaining(node) > 0 || nodes.milestone(node) == Nodes.START_MILESTONE;
  }
}
