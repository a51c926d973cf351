package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;

/**
 * The late dates and the free float of one node, given the dates of its successors: the mirror image of {@link ForwardStep}, with upper
 * bounds and outgoing links.
 *
 * <p>Late dates: {@link #open}, {@link #apply} for each outgoing link, {@link #close}. Free float: {@link #openFree}, {@link #applyFree}
 * for each outgoing link, {@link #room}. Not thread-safe.
 */
public final class BackwardStep {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Bounds bounds;
  private final Dates dates;
  private final LinkTimes times;
  private final ProgressLogic logic;
  private final Rules rules;

  private long high;
  private long finishHigh;
  private long openEnd;

  /**
   * Starts on a network.
   *
   * @param network the network
   * @param dates where the results go, by {@link #close} and {@link #delay} alone
   */
  public BackwardStep(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.bounds = network.bounds;
    this.dates = dates;
    this.times = new LinkTimes(network, dates);
    this.logic = times.logic();
    this.rules = network.rules;
  }

  /**
   * Opens the backward computation of a node: nothing but its own upper bounds and the end of the project holds it yet.
   *
   * @param node the node
   * @param end no node finishes after this
   */
  public void open(int node, long end) {
    high = bounds.startHigh[node];
    finishHigh = Math.min(end, bounds.finishHigh[node]);
    openEnd = end;
  }

  /**
   * Takes an outgoing link into account.
   *
   * @param link the link
   */
  public void apply(int link) {
    if (logic.limitsLate(link)) {
      int to = links.to[link];
      limit(link, links.toStart[link] ? logic.latestStart(to) : reach(link, dates.lateFinish[to]));
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
    if (!logic.isHeldBack(to)) {
      return;
    }
    if (links.fromStart[link] && nodes.state[links.from[link]] == Nodes.IN_PROGRESS) {
      leaveNoRoom(link);
    } else {
      limit(link, links.toStart[link] ? logic.keptStart(to) : keptFinish(link));
    }
  }

  /** The start of a started node cannot slip any more; where a link refers to it, neither can what is left. */
  private void leaveNoRoom(int link) {
    if (logic.isFromRest(link)) {
      high = Math.min(high, dates.restStart[links.from[link]]);
    }
  }

  private long keptFinish(int link) {
    int to = links.to[link];
    return logic.handsOn(to) ? dates.restStart[to] : reach(link, dates.earlyFinish[to]);
  }

  /** The latest instant that asks of a link's target to finish no later than it does: where breaks count, its next moment of work. */
  private long reach(int link, long finish) {
    int to = links.to[link];
    if ((rules.finishItselfLimits && links.tiesFinishes(link)) || isMoment(to)) {
      return finish;
    }
    WorkingTime calendar = network.calendarOf(to);
    return calendar.startOf(calendar.workAt(finish));
  }

  private boolean isMoment(int node) {
    return nodes.state[node] == Nodes.FINISHED || remaining(node) == 0;
  }

  /** The work still to do; where a finish is expected, as much as leads to it. */
  private long remaining(int node) {
    if (!bounds.isExpected(node)) {
      return nodes.remaining[node];
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.between(dates.restStart[node], dates.earlyFinish[node]);
  }

  private void limit(int link, long targetInstant) {
    if (links.fromStart[link]) {
      high = Math.min(high, times.unshift(link, targetInstant));
    } else {
      finishHigh = Math.min(finishHigh, times.unshift(link, targetInstant));
    }
  }

  /**
   * Writes the late dates of a node.
   *
   * @param node the node
   * @return whether they changed
   */
  public boolean close(int node) {
    long start = dates.lateStart[node];
    long finish = dates.lateFinish[node];
    if (nodes.state[node] == Nodes.FINISHED) {
      placeFinished(node);
    } else if (nodes.state[node] == Nodes.IN_PROGRESS && !rules.startedHaveFloat) {
      dates.lateStart[node] = dates.restStart[node];
      dates.lateFinish[node] = dates.earlyFinish[node];
    } else {
      placeUnfinished(node, remaining(node));
    }
    return start != dates.lateStart[node] || finish != dates.lateFinish[node];
  }

  private void placeUnfinished(int node, long remaining) {
    if (remaining == 0) {
      placeLateMoment(node);
    } else {
      placeLateWork(node, remaining);
    }
  }

  private void placeFinished(int node) {
    boolean handsOn = logic.handsOn(node);
    dates.lateStart[node] = handsOn ? Math.min(high, finishHigh) : nodes.actualStart[node];
    dates.lateFinish[node] = handsOn ? dates.lateStart[node] : nodes.actualFinish[node];
  }

  private void placeLateMoment(int node) {
    long moment = Math.min(high, finishHigh);
    WorkingTime calendar = network.calendarOf(node);
    if (bounds.isPinned(node)) {
      moment = Math.min(bounds.startPin[node], bounds.finishPin[node]);
      moment = Breaks.isWithin(calendar, moment) ? calendar.nextStart(moment) : moment;
    } else if (nodes.milestone[node] == Nodes.START_MILESTONE && standsLate(node)) {
      moment = Breaks.lastStart(calendar, moment);
    } else if (nodes.milestone[node] == Nodes.FINISH_MILESTONE
        || Breaks.isWithin(calendar, moment)) {
      moment = calendar.previousFinish(moment);
    }
    dates.lateStart[node] = moment;
    dates.lateFinish[node] = moment;
  }

  private void placeLateWork(int node, long duration) {
    WorkingTime calendar = network.calendarOf(node);
    if (bounds.isPinned(node)) {
      placeLate(node, bounds.pinnedWork(node, calendar, duration), duration);
      return;
    }
    long work = calendar.workAt(finishHigh) - duration;
    long highWork = high == FOREVER ? FOREVER : calendar.workAt(high);
    if (highWork > work) {
      placeLate(node, work, duration);
    } else if (high >= calendar.startOf(highWork)) {
      placeLate(node, highWork, duration);
    } else if (standsLate(node)) {
      placeLate(node, highWork - 1, duration);
    } else {
      dates.lateStart[node] = calendar.finishOf(highWork);
      dates.lateFinish[node] = calendar.finishOf(highWork + duration);
    }
  }

  private void placeLate(int node, long work, long duration) {
    WorkingTime calendar = network.calendarOf(node);
    dates.lateStart[node] = calendar.startOf(work);
    dates.lateFinish[node] = calendar.finishOf(work + duration);
  }

  /** Whether a node is scheduled at its late dates, so that they must be times at which it can start and finish. */
  private boolean standsLate(int node) {
    return nodes.state[node] == Nodes.NOT_STARTED
        && (network.frame.fromFinish()
            || (rules.lateUsesTotalFloat && bounds.asLateAsPossible[node]));
  }

  /** {@return whether no upper bound was taken into account since {@link #openFree}} */
  public boolean isOpen() {
    return high == FOREVER && finishHigh == FOREVER;
  }

  /**
   * {@return by how much working time a node could come later than its early dates under the upper bounds taken into account so far}
   *
   * @param node the node
   */
  public long room(int node) {
    return room(node, dates.restStart[node], dates.earlyFinish[node]);
  }

  /**
   * {@return by how much working time a node could come later than given dates under the upper bounds taken into account so far}
   *
   * @param node the node
   * @param from its start
   * @param until its finish
   */
  public long room(int node, long from, long until) {
    return room(network.calendarOf(node), from, until);
  }

  /**
   * {@return by how much working time a span could come later under the upper bounds taken into account so far}
   *
   * @param calendar the calendar that counts
   * @param from its start
   * @param until its finish
   */
  public long room(WorkingTime calendar, long from, long until) {
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
    WorkingTime calendar = network.calendarOf(node);
    long earliest = calendar.workAt(dates.earlyStart[node]);
    long work = earliest + room(node);
    if (work > earliest && !bounds.isExpected(node)) {
      moveTo(node, work);
    }
  }

  /** Whether a node needs working time to start in: it has work, or is a start. */
  private boolean begins(int node) {
    return nodes.remaining[node] > 0 || nodes.milestone[node] == Nodes.START_MILESTONE;
  }

  /** Puts a node's early dates where an amount of work on its calendar has been done. */
  void moveTo(int node, long work) {
    WorkingTime calendar = network.calendarOf(node);
    long duration = nodes.remaining[node];
    long start = begins(node) ? calendar.startOf(work) : calendar.finishOf(work);
    dates.earlyStart[node] = start;
    dates.earlyFinish[node] = duration == 0 ? start : calendar.finishOf(work + duration);
    dates.restStart[node] = start;
  }
}
