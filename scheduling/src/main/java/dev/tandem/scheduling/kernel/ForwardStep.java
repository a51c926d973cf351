package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.ProjectStartRule;

/**
 * The early dates of one node, given those of its predecessors: {@link #open}, {@link #apply} for each incoming link, {@link #close}.
 *
 * <p>The start is the latest of the floor, the node's own lower bounds and what each incoming link asks for; a link that holds back the
 * finish asks for a start one duration of working time before it. A full pass does so for all nodes in topological order, an editor only
 * for those that a change reaches; so both give the same dates. Bounds are compared in working time on the node's calendar, so that the
 * evening of one workday and the morning of the next are the same moment to work. Not thread-safe.
 */
public final class ForwardStep {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Bounds bounds;
  private final Dates dates;
  private final LinkTimes times;
  private final boolean floorHoldsForAll;

  private long low;
  private long finishLow;
  private long openFloor;
  private boolean linked;
  private long start;
  private long finish;

  /**
   * Starts on a network.
   *
   * @param network the network
   * @param dates where the results go, by {@link #close} alone
   */
  public ForwardStep(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.bounds = network.bounds;
    this.dates = dates;
    this.times = new LinkTimes(network, dates);
    this.floorHoldsForAll =
        network.frame.policy().projectStartRule() == ProjectStartRule.HOLDS_FOR_ALL;
  }

  /**
   * Opens the forward computation of a node: nothing but its own lower bounds holds it back yet.
   *
   * @param node the node
   * @param floor no node starts before this unless it may
   */
  public void open(int node, long floor) {
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
  public void apply(int link) {
    raise(link, times.earliest(link));
  }

  /**
   * {@return whether links into a node count}
   *
   * @param node the links' target
   * @see LinkTimes#isHeldBack
   */
  boolean isHeldBack(int node) {
    return times.isHeldBack(node);
  }

  /**
   * Takes an incoming link into account as if its origin had its late dates.
   *
   * @param link the link
   */
  public void applyLate(int link) {
    int from = links.from[link];
    long originStart =
        nodes.state[from] == Nodes.NOT_STARTED ? dates.lateStart[from] : dates.earlyStart[from];
    raise(link, times.shift(link, links.fromStart[link] ? originStart : dates.lateFinish[from]));
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
  public boolean close(int node) {
    place(node);
    boolean changed = start != dates.earlyStart[node] || finish != dates.earlyFinish[node];
    dates.earlyStart[node] = start;
    dates.earlyFinish[node] = finish;
    return changed;
  }

  /**
   * Finds the dates of a node under the lower bounds taken into account so far, and writes them nowhere.
   *
   * @param node the node
   * @see #start
   * @see #finish
   */
  public void place(int node) {
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
    if (bounds.isPinned(node)) {
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
    if (bounds.isPinned(node)) {
      work = bounds.pinnedWork(node, calendar, duration);
    }
    start = calendar.startOf(work);
    finish = calendar.finishOf(work + duration);
  }

  /** {@return the start of the node placed last} */
  public long start() {
    return start;
  }

  /** {@return the finish of the node placed last} */
  public long finish() {
    return finish;
  }
}
