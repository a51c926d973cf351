package dev.tandem.scheduling.kernel.calendar;

import static com.google.common.base.Preconditions.checkState;
import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;

/**
 * The early dates of one node, given those of its predecessors: {@link #open}, {@link #apply} for each incoming link, {@link #close}.
 *
 * <p>The start is the latest of the floor, the node's own lower bounds and what each incoming link asks for; a link that holds back the
 * finish asks for a start one duration of working time before it. A full pass does so for all nodes in topological order, an editor only
 * for those that a change reaches; so both give the same dates. Bounds are compared in working time on the node's calendar, so that the
 * evening of one workday and the morning of the next are the same moment to work. Not thread-safe.
 *
 * <p>Source: Crandall (1973), "Project planning with precedence lead/lag factors", Project Management Quarterly 4(3): with ES and EF for early
 * start and finish, d for the duration, + and - in working time of j's calendar, and SS, FS, SF, FF for the lag of a link of each type,
 *
 * <pre>{@code
 * ES(j) = max(low(j), ES(i) + SS, EF(i) + FS, ES(i) + SF - d(j), EF(i) + FF - d(j)),  EF(j) = ES(j) + d(j)
 * }</pre>
 *
 * <p>{@code low} collects what holds back the start, {@code finishLow} what holds back the finish, before d(j) is taken off.
 */
public final class ForwardStep {
  private static final int NONE = -1;

  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Bounds bounds;
  private final Dates dates;
  private final LinkTimes times;
  private final LevellingDelay delay;
  private final boolean floorHoldsForAll;

  private int opened = NONE;
  private long low;
  private long finishLow;
  private long openFloor;
  /** Whether a link lets the node come before the floor, and whether one forbids it. */
  private boolean released;

  private boolean held;
  private long start;
  private long finish;
  private long rest;
  private long statusFloor;

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
    this.delay = new LevellingDelay(network);
    this.floorHoldsForAll = network.rules.floorHoldsForAll;
  }

  /**
   * Opens the forward computation of a node: nothing but its own lower bounds holds it back yet.
   *
   * @param node the node
   * @param floor no node starts before this unless it may
   */
  public void open(int node, long floor) {
    opened = node;
    low = bounds.startLow(node);
    finishLow = bounds.finishLow(node);
    openFloor = bounds.ignoresFloor(node) ? NEVER : floor;
    released = false;
    held = false;
    statusFloor = network.frame.statusFloor(node);
  }

  /**
   * Lets the start of the node that is open not come before an instant.
   *
   * @param instant the instant
   */
  public void keepFrom(long instant) {
    low = Math.max(low, instant);
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
  public boolean isHeldBack(int node) {
    return times.isHeldBack(node);
  }

  /**
   * Takes an incoming link into account as if its origin had its late dates.
   *
   * @param link the link
   */
  public void applyLate(int link) {
    raise(link, times.earliestOfLate(link));
  }

  private void raise(int link, long instant) {
    assert links.to(link) == opened : "link must lead to the node that is open: " + link;
    boolean tiesFinishes = links.tiesFinishes(link);
    released |= !tiesFinishes;
    held |= tiesFinishes;
    if (links.isToStart(link)) {
      low = Math.max(low, instant);
    } else {
      finishLow = Math.max(finishLow, instant);
    }
  }

  /**
   * Writes the early dates of a node.
   *
   * @param node the node opened last
   * @return whether they changed
   * @throws IllegalStateException if another node was opened last, or this one is closed already
   */
  public boolean close(int node) {
    place(node);
    boolean changed = start != dates.earlyStart[node]
        || finish != dates.earlyFinish[node]
        || rest != dates.restStart[node];
    dates.earlyStart[node] = start;
    dates.earlyFinish[node] = finish;
    dates.restStart[node] = rest;
    return changed;
  }

  /**
   * Finds the dates of a node under the lower bounds taken into account so far, and writes them nowhere.
   *
   * @param node the node opened last
   * @throws IllegalStateException if another node was opened last, or this one is closed already
   * @see #start
   * @see #finish
   */
  public void place(int node) {
    checkState(node == opened, "node must be open before it is closed: %s", node);
    opened = NONE;
    if (nodes.state(node) == Nodes.FINISHED) {
      placeFinished(node);
      return;
    }
    if (floorHoldsForAll || held || !released) {
      low = Math.max(low, openFloor);
    }
    if (nodes.remaining(node) > 0 || bounds.isExpected(node)) {
      placeWork(node);
    } else {
      placeMoment(node);
    }
    rest = start;
    if (nodes.state(node) == Nodes.IN_PROGRESS) {
      start = nodes.actualStart(node);
    }
  }

  /** A finished node has its actual dates; what it hands on is as late as its predecessors and the status date. */
  private void placeFinished(int node) {
    start = nodes.actualStart(node);
    finish = nodes.actualFinish(node);
    rest = finish;
    if (times.logic().handsOn(node)) {
      long status = statusFloor == NEVER ? NEVER : network.calendarOf(node).nextStart(statusFloor);
      rest = Math.max(finish > statusFloor ? finish : status, Math.max(low, finishLow));
    }
  }

  private void placeMoment(int node) {
    long moment = delay.laterMoment(node, Math.max(low, finishLow));
    moment = Math.min(moment, Math.min(bounds.startClamp(node), bounds.finishClamp(node)));
    if (!bounds.startIsGiven(node)) {
      moment = Math.max(moment, statusFloor);
    }
    if (bounds.isPinned(node)) {
      moment = Math.min(bounds.startPin(node), bounds.finishPin(node));
    }
    moment = Breaks.settled(network.calendarOf(node), nodes.milestone(node), moment);
    start = moment;
    finish = moment;
  }

  private void placeWork(int node) {
    WorkingTime calendar = network.calendarOf(node);
    long duration = nodes.remaining(node);
    // Later lines win over earlier ones: links, then a leveller's delay, then dates that people
    // hold them to, then the status date, then pins.
    long work = low == NEVER ? NEVER : calendar.workAt(low);
    if (finishLow != NEVER) {
      work = Math.max(work, network.firstWorkBefore(node, calendar.workAt(finishLow), duration));
    }
    work = delay.later(node, work);
    if (bounds.startClamp(node) != FOREVER) {
      work = Math.min(work, calendar.workAt(bounds.startClamp(node)));
    }
    if (bounds.finishClamp(node) != FOREVER) {
      work = Math.min(
          work, network.workBefore(node, calendar.workAt(bounds.finishClamp(node)), duration));
    }
    if (statusFloor != NEVER && !bounds.startIsGiven(node)) {
      work = Math.max(work, calendar.workAt(statusFloor));
    }
    if (bounds.isPinned(node)) {
      work = PinnedWork.of(network, node, duration);
    }
    start = calendar.startOf(work);
    long end = bounds.isExpected(node)
        ? expectedEnd(node, calendar, work)
        : network.workAfter(node, work, duration);
    finish = end == work ? start : calendar.finishOf(end);
  }

  /** Where the work of a node ends that is expected to be done by a date: there, unless that is before it starts. */
  private long expectedEnd(int node, WorkingTime calendar, long work) {
    long end = calendar.workAt(Math.max(bounds.expectedFinish(node), finishLow));
    if (bounds.finishClamp(node) != FOREVER) {
      end = Math.min(end, calendar.workAt(bounds.finishClamp(node)));
    }
    return end > work ? end : network.workAfter(node, work, nodes.remaining(node));
  }

  /** {@return the start of the node placed last} */
  public long start() {
    return start;
  }

  /** {@return the finish of the node placed last} */
  public long finish() {
    return finish;
  }

  /** Where what is left of the node placed last begins; of a finished one, what it hands on. */
  long rest() {
    return rest;
  }

  /** Whether a finished node hands on what its predecessors ask for. */
  boolean handsOn(int node) {
    return times.logic().handsOn(node);
  }
}
