package dev.tandem.scheduling.kernel.calendar;

import static com.google.common.base.Preconditions.checkState;
import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.Rules;
import java.util.OptionalLong;

/**
 * The late dates of one node, given those of its successors: {@link #open}, {@link #apply} for each outgoing link, {@link #close}; the mirror
 * image of {@link ForwardStep}, with upper bounds. Not thread-safe.
 *
 * <p>Source: Crandall (1973); with LS and LF for late start and finish, and the lags as in {@link ForwardStep},
 *
 * <pre>{@code
 * LF(i) = min(high(i), LS(j) - FS, LF(j) - FF, LS(j) - SS + d(i), LF(j) - SF + d(i)),  LS(i) = LF(i) - d(i)
 * }</pre>
 */
public final class LateStep {
  private static final int NONE = -1;

  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Bounds bounds;
  private final Dates dates;
  private final UpperLimits limits;
  private final ProgressLogic logic;
  private final Rules rules;
  private final LevellingDelay delay;
  private int opened = NONE;

  /**
   * Starts on a network.
   *
   * @param network the network
   * @param dates where the results go, by {@link #close} alone
   */
  public LateStep(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.bounds = network.bounds;
    this.dates = dates;
    this.limits = new UpperLimits(network, dates);
    this.logic = new LinkTimes(network, dates).logic();
    this.rules = network.rules;
    this.delay = new LevellingDelay(network);
  }

  /**
   * Opens the backward computation of a node: nothing but its own upper bounds and the end of the project holds it yet.
   *
   * @param node the node
   * @param end no node finishes after this
   */
  public void open(int node, long end) {
    limits.open(bounds.startHigh(node), Math.min(end, bounds.finishHigh(node)), end);
    opened = node;
  }

  /**
   * Takes an outgoing link into account.
   *
   * @param link a link out of the node opened last
   */
  public void apply(int link) {
    assert links.from(link) == opened : "link must leave the node that is open: " + link;
    limits.allowLate(link);
  }

  /**
   * {@return how much room a link alone leaves a node beside its late dates, in working seconds; empty if it does not limit them}
   *
   * @param node the node
   * @param link a link out of it
   */
  public OptionalLong roomBeside(int node, int link) {
    limits.open(FOREVER, FOREVER, FOREVER);
    limits.allowLate(link);
    opened = NONE;
    return limits.isOpen()
        ? OptionalLong.empty()
        : OptionalLong.of(limits.room(node, dates.lateStart[node], dates.lateFinish[node]));
  }

  /**
   * Writes the late dates of a node.
   *
   * @param node the node opened last
   * @return whether they changed
   * @throws IllegalStateException if another node was opened last, or this one is closed already
   */
  public boolean close(int node) {
    checkState(node == opened, "node must be open before it is closed: %s", node);
    opened = NONE;
    long start = dates.lateStart[node];
    long finish = dates.lateFinish[node];
    if (nodes.state(node) == Nodes.FINISHED) {
      placeFinished(node);
    } else if (nodes.state(node) == Nodes.IN_PROGRESS && !rules.startedHaveFloat) {
      dates.lateStart[node] = dates.restStart[node];
      dates.lateFinish[node] = dates.earlyFinish[node];
    } else {
      placeUnfinished(node, limits.remaining(node));
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
    dates.lateStart[node] =
        handsOn ? Math.min(limits.start, limits.finish) : nodes.actualStart(node);
    dates.lateFinish[node] = handsOn ? dates.lateStart[node] : nodes.actualFinish(node);
  }

  private void placeLateMoment(int node) {
    long moment = delay.done(node, Math.min(limits.start, limits.finish));
    WorkingTime calendar = network.calendarOf(node);
    if (bounds.isPinned(node)) {
      moment = Math.min(bounds.startPin(node), bounds.finishPin(node));
      moment = Breaks.isWithin(calendar, moment) ? calendar.nextStart(moment) : moment;
    } else if (nodes.milestone(node) == Nodes.START_MILESTONE && standsLate(node)) {
      moment = Breaks.lastStart(calendar, moment);
    } else if (nodes.milestone(node) == Nodes.FINISH_MILESTONE
        || Breaks.isWithin(calendar, moment)) {
      moment = calendar.previousFinish(moment);
    }
    dates.lateStart[node] = moment;
    dates.lateFinish[node] = moment;
  }

  private void placeLateWork(int node, long duration) {
    WorkingTime calendar = network.calendarOf(node);
    if (bounds.isPinned(node)) {
      placeLate(node, PinnedWork.of(network, node, duration), duration);
      return;
    }
    long work = limits.workBefore(node, calendar.workAt(limits.finish), duration);
    long highWork = limits.start == FOREVER ? FOREVER : calendar.workAt(limits.start);
    if (highWork > work) {
      placeLate(node, work, duration);
    } else if (limits.start >= calendar.startOf(highWork)) {
      placeLate(node, highWork, duration);
    } else if (standsLate(node)) {
      placeLate(node, highWork - 1, duration);
    } else {
      dates.lateStart[node] = calendar.finishOf(highWork);
      dates.lateFinish[node] = calendar.finishOf(limits.workAfter(node, highWork, duration));
    }
  }

  private void placeLate(int node, long latest, long duration) {
    WorkingTime calendar = network.calendarOf(node);
    long work = latest;
    if (delay.advances(node)) {
      long done = calendar.finishOf(limits.workAfter(node, latest, duration));
      work = limits.workBefore(node, calendar.workAt(delay.done(node, done)), duration);
    }
    dates.lateStart[node] = calendar.startOf(work);
    dates.lateFinish[node] = calendar.finishOf(limits.workAfter(node, work, duration));
  }

  /** Whether a node is scheduled at its late dates, so that they must be times at which it can start and finish. */
  private boolean standsLate(int node) {
    return nodes.state(node) == Nodes.NOT_STARTED
        && (network.frame.fromFinish() || (rules.lateUsesTotalFloat && bounds.isLate(node)));
  }
}
