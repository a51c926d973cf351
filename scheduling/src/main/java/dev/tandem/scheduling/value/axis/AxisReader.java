package dev.tandem.scheduling.value.axis;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.LinkTimes;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.util.Arrays;
import java.util.BitSet;

/** Reads the bounds and links of a plan for its {@link WorkAxis}, as the kernel's forward pass would take them into account. */
final class AxisReader {
  final DatedPlan plan;
  final CompiledNetwork network;
  final LinkTimes times;
  final BitSet moving;
  final WorkingTime calendar;
  final long[] startBound;
  final long[] finishBound;
  final AxisArcs.Writer arcs = new AxisArcs.Writer();
  long standing = NEVER;

  AxisReader(DatedPlan plan, BitSet may) {
    this.plan = plan;
    this.network = plan.network();
    this.times = new LinkTimes(network, plan.dates().columns());
    this.moving = movingWith(may);
    this.calendar = moving.isEmpty()
        ? network.frame.calendars().get(network.frame.part(0).calendar())
        : network.calendarOf(moving.nextSetBit(0));
    this.startBound = new long[network.size()];
    this.finishBound = new long[network.size()];
    Arrays.fill(startBound, NEVER);
    Arrays.fill(finishBound, NEVER);
  }

  /** Nodes are in topological order, so that one pass finds all that moves. */
  private BitSet movingWith(BitSet may) {
    BitSet found = (BitSet) may.clone();
    for (int node = 0; node < network.size(); node++) {
      int end = counts(node) ? network.links.endIn(node) : 0;
      for (int link = network.links.firstIn(node); link < end; link++) {
        if (found.get(network.links.from(link)) && !isPast(link)) {
          found.set(node);
        }
      }
    }
    return found;
  }

  /** Whether links into a node hold it back. */
  boolean counts(int node) {
    boolean isPinned = network.bounds.isPinned(node) && !network.nodes.isFinished(node);
    return times.isHeldBack(node) && !isPinned;
  }

  /** Whether what a link waits for has happened. */
  boolean isPast(int link) {
    int from = network.links.from(link);
    boolean hasHappened = network.nodes.isFinished(from)
        || (network.nodes.isStarted(from) && network.links.isFromStart(link));
    return hasHappened && !times.isFromRest(link);
  }

  void read() {
    for (int node = 0; node < network.size(); node++) {
      if (moving.get(node)) {
        readBounds(node);
        int end = counts(node) ? network.links.endIn(node) : 0;
        for (int link = network.links.firstIn(node); link < end; link++) {
          readLink(link);
        }
      }
      if (!moving.get(node) || network.nodes.isFinished(node)) {
        standing = Math.max(standing, plan.dates().earlyFinish(node));
      }
    }
  }

  private void readBounds(int node) {
    Bounds bounds = network.bounds;
    if (network.nodes.isFinished(node)) {
      long status = network.frame.statusFloor(node);
      holdStart(node, Math.max(network.nodes.actualFinish(node), status));
    } else if (bounds.isPinned(node)) {
      holdStart(node, bounds.startPin(node) == FOREVER ? NEVER : bounds.startPin(node));
      holdFinish(node, bounds.startPin(node) == FOREVER ? bounds.finishPin(node) : NEVER);
      return;
    } else {
      holdStart(node, bounds.startIsGiven(node) ? NEVER : network.frame.statusFloor(node));
      holdStart(node, floorHolds(node) ? network.frame.floor(node) : NEVER);
    }
    holdStart(node, bounds.startLow(node));
    holdFinish(node, bounds.finishLow(node));
  }

  /** Whether a node does not come before its project's start: it may if links allow that, and none ties it by its finish. */
  private boolean floorHolds(int node) {
    boolean isReleased = false;
    int end = counts(node) ? network.links.endIn(node) : 0;
    for (int link = network.links.firstIn(node); link < end; link++) {
      if (network.links.tiesFinishes(link)) {
        return !network.bounds.ignoresFloor(node);
      }
      isReleased = true;
    }
    return (network.rules.floorHoldsForAll || !isReleased) && !network.bounds.ignoresFloor(node);
  }

  private void readLink(int link) {
    Links links = network.links;
    int from = links.from(link);
    int to = links.to(link);
    if (!moving.get(from) || isPast(link)) {
      hold(link, times.earliest(link));
      return;
    }
    boolean isFromRest = times.isFromRest(link);
    boolean isFromStart = isFromRest || links.isFromStart(link);
    long lag = isFromRest ? times.restLag(link) : lag(link);
    if (isFromRest && network.frame.statusFloor(from) == NEVER && links.lag(link) > 0) {
      // The lag has run since the actual date: what is left of it ends no later than it would have from there.
      hold(link, plus(link, begun(link)));
      lag = 0;
    }
    arcs.add(from, isFromStart, to, links.isToStart(link), lag, link);
  }

  private long begun(int link) {
    Nodes nodes = network.nodes;
    int from = network.links.from(link);
    return network.links.isFromStart(link) ? nodes.actualStart(from) : nodes.actualFinish(from);
  }

  private long plus(int link, long instant) {
    return network.calendarOfLag(link).plus(instant, network.links.lag(link));
  }

  private long lag(int link) {
    return network.links.lagKind(link) == Links.NO_LAG ? 0 : network.links.lag(link);
  }

  private void hold(int link, long instant) {
    if (network.links.isToStart(link)) {
      holdStart(network.links.to(link), instant);
    } else {
      holdFinish(network.links.to(link), instant);
    }
  }

  private void holdStart(int node, long instant) {
    if (instant != NEVER) {
      startBound[node] = Math.max(startBound[node], calendar.workAt(instant));
    }
  }

  private void holdFinish(int node, long instant) {
    if (instant != NEVER) {
      finishBound[node] = Math.max(finishBound[node], calendar.workAt(instant));
    }
  }
}
