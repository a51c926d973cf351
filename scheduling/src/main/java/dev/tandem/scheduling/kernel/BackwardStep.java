package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.StartedTaskFloat;

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
  private final ProgressRule progressRule;
  private final boolean startedTasksFloat;

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
    this.progressRule = network.frame.policy().progressRule();
    this.startedTasksFloat =
        network.frame.policy().startedTaskFloat() == StartedTaskFloat.OF_REMAINING_WORK;
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
    if (times.isHeldBack(to)) {
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
        high = Math.min(high, times.unshift(link, targetInstant));
      }
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
    long moment = bounds.isPinned(node)
        ? Math.min(bounds.startPin[node], bounds.finishPin[node])
        : Math.min(high, finishHigh);
    WorkingTime calendar = network.calendarOf(node);
    long work = calendar.workAt(moment);
    long previous = calendar.finishOf(work);
    if (moment > previous && moment < calendar.startOf(work)) {
      moment = bounds.isPinned(node) ? calendar.startOf(work) : previous;
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
    if (bounds.isPinned(node)) {
      work = bounds.pinnedWork(node, calendar, duration);
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
   * {@return by how much working time a node could come later than given dates under the upper bounds taken into account so far}
   *
   * @param node the node
   * @param from its start
   * @param until its finish
   */
  public long room(int node, long from, long until) {
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
}
