package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.StartedTaskFloat;

/**
 * The dates of one node, given those of its neighbours: the one place where the rules of the critical path stand.
 *
 * <p>A full pass calls it for all nodes in topological order, an editor only for those that a change reaches; so both give the same
 * dates. Its dates are written by {@link #closeForward}, {@link #closeBackward} and {@link #delay} alone. Not thread-safe.
 *
 * <p>Forward: the start is the latest of the floor, the node's own lower bounds and what each incoming link asks for; a link that holds
 * back the finish asks for a start one duration of working time before it. Backward: the same with upper bounds and outgoing links.
 * Bounds are compared in working time on the node's calendar, so that the evening of one workday and the morning of the next are the same
 * moment to work.
 */
public final class NodeArithmetic {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Bounds bounds;
  private final Dates dates;
  private final ProgressRule progressRule;
  private final boolean startedTasksFloat;
  private final boolean floorHoldsForAll;

  private long low;
  private long finishLow;
  private long high;
  private long finishHigh;
  private long openFloor;
  private long openEnd;
  private boolean linked;
  private long start;
  private long finish;

  /**
   * Starts on a network.
   *
   * @param network the network
   * @param dates where the results go
   */
  public NodeArithmetic(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.bounds = network.bounds;
    this.dates = dates;
    this.progressRule = network.frame.policy().progressRule();
    this.startedTasksFloat =
        network.frame.policy().startedTaskFloat() == StartedTaskFloat.OF_REMAINING_WORK;
    this.floorHoldsForAll =
        network.frame.policy().projectStartRule() == ProjectStartRule.HOLDS_FOR_ALL;
  }

  /**
   * Opens the forward computation of a node: nothing but its own lower bounds holds it back yet.
   *
   * @param node the node
   * @param floor no node starts before this unless it may
   */
  public void openForward(int node, long floor) {
    low = bounds.startLow[node];
    finishLow = bounds.finishLow[node];
    openFloor = bounds.ignoresFloor[node] ? NEVER : floor;
    linked = false;
  }

  /**
   * Takes an incoming link into account.
   *
   * @param link the link
   */
  public void applyForward(int link) {
    raise(link, forwardBound(link));
  }

  /**
   * {@return the earliest instant that a link allows for the end of its target that it holds back}
   *
   * @param link the link
   */
  public long forwardBound(int link) {
    int from = links.from[link];
    return shift(link, links.fromStart[link] ? dates.earlyStart[from] : dates.earlyFinish[from]);
  }

  /**
   * {@return whether a link into a node counts in the forward pass}
   *
   * <p>Links into a task that has started are out of sequence unless the logic is retained; a finished task needs none.
   *
   * @param node the link's target
   */
  public boolean isHeldBack(int node) {
    return nodes.state[node] == Nodes.NOT_STARTED
        || (nodes.state[node] == Nodes.IN_PROGRESS && progressRule == ProgressRule.RETAINED_LOGIC);
  }

  /**
   * Takes an incoming link into account as if its origin had its late dates.
   *
   * @param link the link
   */
  public void applyForwardLate(int link) {
    int from = links.from[link];
    long originStart =
        nodes.state[from] == Nodes.NOT_STARTED ? dates.lateStart[from] : dates.earlyStart[from];
    raise(link, shift(link, links.fromStart[link] ? originStart : dates.lateFinish[from]));
  }

  private void raise(int link, long instant) {
    linked = true;
    if (links.toStart[link]) {
      low = Math.max(low, instant);
    } else {
      finishLow = Math.max(finishLow, instant);
    }
  }

  /**
   * Writes the early dates of a node.
   *
   * @param node the node
   * @return whether they changed
   */
  public boolean closeForward(int node) {
    place(node);
    boolean changed = start != dates.earlyStart[node] || finish != dates.earlyFinish[node];
    dates.earlyStart[node] = start;
    dates.earlyFinish[node] = finish;
    return changed;
  }

  /** Finds the dates of a node under the lower bounds taken into account so far. */
  private void place(int node) {
    if (floorHoldsForAll || !linked) {
      low = Math.max(low, openFloor);
    }
    if (nodes.state[node] == Nodes.FINISHED) {
      finish = nodes.actualFinish[node];
    } else if (nodes.remaining[node] == 0) {
      placeMoment(node);
    } else {
      placeWork(node);
    }
    if (nodes.state[node] != Nodes.NOT_STARTED) {
      start = nodes.actualStart[node];
    }
  }

  private void placeMoment(int node) {
    long moment = Math.max(low, finishLow);
    moment = Math.min(moment, Math.min(bounds.startClamp[node], bounds.finishClamp[node]));
    if (isPinned(node)) {
      moment = Math.min(bounds.startPin[node], bounds.finishPin[node]);
    }
    WorkingTime calendar = network.calendarOf(node);
    long work = calendar.workAt(moment);
    long next = calendar.startOf(work);
    if (moment < next && moment > calendar.finishOf(work)) {
      moment = next;
    }
    start = moment;
    finish = moment;
  }

  private void placeWork(int node) {
    WorkingTime calendar = network.calendarOf(node);
    long duration = nodes.remaining[node];
    long work = low == NEVER ? NEVER : calendar.workAt(low);
    if (finishLow != NEVER) {
      work = Math.max(work, calendar.workAt(finishLow) - duration);
    }
    if (bounds.startClamp[node] != FOREVER) {
      work = Math.min(work, calendar.workAt(bounds.startClamp[node]));
    }
    if (bounds.finishClamp[node] != FOREVER) {
      work = Math.min(work, calendar.workAt(bounds.finishClamp[node]) - duration);
    }
    if (isPinned(node)) {
      work = pinnedWork(node, calendar, duration);
    }
    start = calendar.startOf(work);
    finish = calendar.finishOf(work + duration);
  }

  private boolean isPinned(int node) {
    return bounds.startPin[node] != FOREVER || bounds.finishPin[node] != FOREVER;
  }

  private long pinnedWork(int node, WorkingTime calendar, long duration) {
    return bounds.startPin[node] != FOREVER
        ? calendar.workAt(bounds.startPin[node])
        : calendar.workAt(bounds.finishPin[node]) - duration;
  }

  /**
   * Opens the backward computation of a node: nothing but its own upper bounds and the end of the project holds it yet.
   *
   * @param node the node
   * @param end no node finishes after this
   */
  public void openBackward(int node, long end) {
    high = bounds.startHigh[node];
    finishHigh = Math.min(end, bounds.finishHigh[node]);
    openEnd = end;
  }

  /**
   * Takes an outgoing link into account.
   *
   * @param link the link
   */
  public void applyBackward(int link) {
    int to = links.to[link];
    if (nodes.state[to] == Nodes.FINISHED || nodes.state[links.from[link]] == Nodes.FINISHED) {
      return;
    }
    if (links.fromStart[link] && bounds.startIsGiven[links.from[link]]) {
      return;
    }
    if (nodes.state[to] == Nodes.NOT_STARTED || progressRule == ProgressRule.RETAINED_LOGIC) {
      limit(link, links.toStart[link] ? dates.lateStart[to] : reach(to, dates.lateFinish[to]));
    } else if (progressRule == ProgressRule.ACTUAL_DATES) {
      limit(link, links.toStart[link] ? nodes.actualStart[to] : reach(to, dates.lateFinish[to]));
    }
  }

  /**
   * Opens the measurement of a node's free float: nothing holds it yet; where no link does in the end, the end of the project will.
   *
   * @param end no node finishes after this
   */
  public void openFree(long end) {
    high = FOREVER;
    finishHigh = FOREVER;
    openEnd = end;
  }

  /**
   * Takes into account that the successors keep their early dates; this measures free float.
   *
   * @param link the link
   */
  public void applyFree(int link) {
    int to = links.to[link];
    if (isHeldBack(to)) {
      limit(link, links.toStart[link] ? earlyRemainingStart(to) : reach(to, dates.earlyFinish[to]));
    }
  }

  private long earlyRemainingStart(int node) {
    if (nodes.state[node] == Nodes.NOT_STARTED) {
      return dates.earlyStart[node];
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.startOf(calendar.workAt(dates.earlyFinish[node]) - nodes.remaining[node]);
  }

  /** The latest instant that asks of a node's work to finish no later than it does: the next moment of work counts the same. */
  private long reach(int node, long finish) {
    if (nodes.remaining[node] == 0) {
      return finish;
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.startOf(calendar.workAt(finish));
  }

  private void limit(int link, long targetInstant) {
    if (links.fromStart[link]) {
      if (nodes.state[links.from[link]] == Nodes.NOT_STARTED) {
        high = Math.min(high, unshift(link, targetInstant));
      }
    } else {
      finishHigh = Math.min(finishHigh, unshift(link, targetInstant));
    }
  }

  /**
   * Writes the late dates of a node.
   *
   * @param node the node
   * @return whether they changed
   */
  public boolean closeBackward(int node) {
    long start = dates.lateStart[node];
    long finish = dates.lateFinish[node];
    if (nodes.state[node] == Nodes.FINISHED) {
      dates.lateStart[node] = nodes.actualStart[node];
      dates.lateFinish[node] = nodes.actualFinish[node];
    } else if (nodes.state[node] == Nodes.IN_PROGRESS && !startedTasksFloat) {
      dates.lateStart[node] = earlyRemainingStart(node);
      dates.lateFinish[node] = dates.earlyFinish[node];
    } else if (nodes.remaining[node] == 0) {
      placeLateMoment(node);
    } else {
      placeLateWork(node);
    }
    return start != dates.lateStart[node] || finish != dates.lateFinish[node];
  }

  private void placeLateMoment(int node) {
    long moment = isPinned(node)
        ? Math.min(bounds.startPin[node], bounds.finishPin[node])
        : Math.min(high, finishHigh);
    WorkingTime calendar = network.calendarOf(node);
    long work = calendar.workAt(moment);
    long previous = calendar.finishOf(work);
    if (moment > previous && moment < calendar.startOf(work)) {
      moment = isPinned(node) ? calendar.startOf(work) : previous;
    }
    dates.lateStart[node] = moment;
    dates.lateFinish[node] = moment;
  }

  private void placeLateWork(int node) {
    WorkingTime calendar = network.calendarOf(node);
    long duration = nodes.remaining[node];
    long work = calendar.workAt(finishHigh) - duration;
    long start = FOREVER;
    if (high != FOREVER) {
      long highWork = calendar.workAt(high);
      if (highWork <= work && high < calendar.startOf(highWork)) {
        start = calendar.finishOf(highWork);
      }
      work = Math.min(work, highWork);
    }
    if (isPinned(node)) {
      work = pinnedWork(node, calendar, duration);
      start = FOREVER;
    }
    dates.lateStart[node] = start == FOREVER ? calendar.startOf(work) : start;
    dates.lateFinish[node] = calendar.finishOf(work + duration);
  }

  /**
   * {@return by how much working time a node could come later than its early dates under the upper bounds taken into account so far}
   *
   * @param node the node
   */
  public long room(int node) {
    return room(node, dates.earlyStart[node], dates.earlyFinish[node]);
  }

  /**
   * {@return by how much working time a node could come later than the lower bounds put it, under the upper bounds, both as taken into
   * account so far}
   *
   * @param node the node
   */
  public long roomBetweenBounds(int node) {
    place(node);
    return room(node, start, finish);
  }

  private long room(int node, long from, long until) {
    WorkingTime calendar = network.calendarOf(node);
    if (high == FOREVER) {
      return calendar.workAt(finishHigh == FOREVER ? openEnd : finishHigh) - calendar.workAt(until);
    }
    long room = calendar.workAt(high) - calendar.workAt(from);
    return finishHigh == FOREVER
        ? room
        : Math.min(room, calendar.workAt(finishHigh) - calendar.workAt(until));
  }

  /**
   * Moves a node's early dates as late as the upper bounds taken into account so far allow, if that is later than they are.
   *
   * @param node the node, not started
   */
  public void delay(int node) {
    long room = room(node);
    if (room <= 0) {
      return;
    }
    WorkingTime calendar = network.calendarOf(node);
    long work = calendar.workAt(dates.earlyStart[node]) + room;
    if (nodes.remaining[node] == 0) {
      dates.earlyStart[node] = calendar.finishOf(work);
      dates.earlyFinish[node] = dates.earlyStart[node];
    } else {
      dates.earlyStart[node] = calendar.startOf(work);
      dates.earlyFinish[node] = calendar.finishOf(work + nodes.remaining[node]);
    }
  }

  private long shift(int link, long instant) {
    return switch (links.lagKind[link]) {
      case Links.NO_LAG -> instant;
      case Links.CLOCK_LAG -> instant + links.lag[link];
      default -> network.calendarOfLag(link).plus(instant, links.lag[link]);
    };
  }

  /** The latest instant whose shift does not pass the given one, up to the gap between two workdays. */
  private long unshift(int link, long instant) {
    if (links.lagKind[link] == Links.NO_LAG) {
      return instant;
    }
    if (links.lagKind[link] == Links.CLOCK_LAG) {
      return instant - links.lag[link];
    }
    WorkingTime calendar = network.calendarOfLag(link);
    return calendar.startOf(calendar.workAt(instant) - links.lag[link]);
  }
}
