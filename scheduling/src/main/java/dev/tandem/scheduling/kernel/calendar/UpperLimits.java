package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;

/**
 * How late a node, or several together, may come: what its own bounds, the end of the project and each outgoing link allow.
 *
 * <p>Start and finish are limited apart, for links refer to either. Not thread-safe.
 */
final class UpperLimits {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Dates dates;
  private final LinkTimes times;
  private final ProgressLogic logic;
  private final LevellingDelay delay;

  /** The start is not after this. */
  long start;
  /** The finish is not after this. */
  long finish;

  private long end;

  UpperLimits(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.dates = dates;
    this.times = new LinkTimes(network, dates);
    this.logic = times.logic();
    this.delay = new LevellingDelay(network);
  }

  /** Begins with limits of a node's own; where nothing at all limits it in the end, the end of the project does. */
  void open(long ownStart, long ownFinish, long projectEnd) {
    start = ownStart;
    finish = ownFinish;
    end = projectEnd;
  }

  /** Takes into account that a link's target must not come later than its late dates. */
  void allowLate(int link) {
    if (logic.limitsLate(link)) {
      int to = links.to(link);
      limit(
          link,
          links.isToStart(link)
              ? delay.soonerStart(to, logic.latestStart(to))
              : reach(link, delay.soonerFinish(to, dates.lateStart[to], dates.lateFinish[to])));
    }
  }

  /** Takes into account that a link's target keeps its early dates. */
  void keepEarly(int link) {
    int to = links.to(link);
    if (!logic.isHeldBack(to)) {
      return;
    }
    if (links.isFromStart(link) && nodes.state(links.from(link)) == Nodes.IN_PROGRESS) {
      leaveNoRoom(link);
    } else {
      limit(
          link,
          links.isToStart(link) ? delay.soonerStart(to, logic.keptStart(to)) : keptFinish(link));
    }
  }

  /** The start of a started node cannot slip any more; where a link refers to it, neither can what is left. */
  private void leaveNoRoom(int link) {
    if (logic.isFromRest(link)) {
      start = Math.min(start, dates.restStart[links.from(link)]);
    }
  }

  private long keptFinish(int link) {
    int to = links.to(link);
    return logic.handsOn(to)
        ? dates.restStart[to]
        : reach(link, delay.soonerFinish(to, dates.earlyStart[to], dates.earlyFinish[to]));
  }

  /** The latest instant that asks of a link's target to finish no later than it does: where breaks count, its next moment of work. */
  private long reach(int link, long targetFinish) {
    int to = links.to(link);
    if ((network.rules.finishItselfLimits && links.tiesFinishes(link)) || isMoment(to)) {
      return targetFinish;
    }
    WorkingTime calendar = network.calendarOf(to);
    return calendar.startOf(calendar.workAt(targetFinish));
  }

  private boolean isMoment(int node) {
    return nodes.state(node) == Nodes.FINISHED || remaining(node) == 0;
  }

  /** The work still to do of a node; where a finish is expected, as much as leads to it. */
  long remaining(int node) {
    if (!network.bounds.isExpected(node)) {
      return nodes.remaining(node);
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.between(dates.restStart[node], dates.earlyFinish[node]);
  }

  /** The amount at which a node is done; where its finish is expected, its work is counted in what leads to it. */
  long workAfter(int node, long work, long duration) {
    return network.bounds.isExpected(node)
        ? work + duration
        : network.workAfter(node, work, duration);
  }

  /** The last amount at which a node can begin to be done at another. */
  long workBefore(int node, long end, long duration) {
    return network.bounds.isExpected(node)
        ? end - duration
        : network.workBefore(node, end, duration);
  }

  private void limit(int link, long targetInstant) {
    if (links.isFromStart(link)) {
      start = Math.min(start, times.unshift(link, targetInstant));
    } else {
      finish = Math.min(finish, times.unshift(link, targetInstant));
    }
  }

  /** Whether nothing limits but the end of the project. */
  boolean isOpen() {
    return start == FOREVER && finish == FOREVER;
  }

  /** By how much working time of a calendar a span could come later. */
  long room(WorkingTime calendar, long from, long until) {
    if (start == FOREVER) {
      return calendar.workAt(finish == FOREVER ? end : finish) - calendar.workAt(until);
    }
    long room = calendar.workAt(start) - calendar.workAt(from);
    return finish == FOREVER
        ? room
        : Math.min(room, calendar.workAt(finish) - calendar.workAt(until));
  }

  /** By how much of its working time a node could come later than given dates. */
  long room(int node, long from, long until) {
    WorkingTime calendar = network.calendarOf(node);
    if (!network.isParallel(node) || network.bounds.isExpected(node)) {
      return room(calendar, from, until);
    }
    // Of several who work on calendars of their own, a later start need not move the finish, nor by
    // as much: both ends count, as those of a total float do.
    long limit = isOpen() ? end : finish;
    long work = start == FOREVER ? FOREVER : calendar.workAt(start);
    if (limit != FOREVER) {
      work = Math.min(
          work, network.workBefore(node, calendar.workAt(limit), network.nodes.remaining(node)));
    }
    long done = network.workAfter(node, work, network.nodes.remaining(node));
    return Math.min(work - calendar.workAt(from), done - calendar.workAt(until));
  }
}
