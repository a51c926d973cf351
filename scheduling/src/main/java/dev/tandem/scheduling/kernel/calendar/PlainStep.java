package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import java.util.Arrays;

/**
 * The early dates of work that waits for the finish of other work, its project's start and no more: what {@link ForwardStep} finds, in fewer
 * steps. When such work starts is found only if somebody asks, for its finish needs the amount of work before it alone. Not thread-safe.
 */
final class PlainStep {
  private final Nodes nodes;
  private final Links links;
  private final Dates dates;
  private final boolean[] isPlain;
  private final boolean[] needsStart;
  /** Before which a node cannot start, whatever it waits for. */
  private final long[] low;

  private final WorkingTime[] calendar;
  /** For each plain node the working seconds before its start. */
  private final long[] work;

  PlainStep(CompiledNetwork network, Dates dates) {
    int size = network.size();
    this.nodes = network.nodes;
    this.links = network.links;
    this.dates = dates;
    this.isPlain = new boolean[size];
    this.needsStart = new boolean[size];
    this.low = new long[size];
    this.calendar = new WorkingTime[size];
    this.work = new long[size];
    Arrays.setAll(calendar, network::calendarOf);
    ProgressLogic logic = new ProgressLogic(network, dates);
    for (int node = 0; node < size; node++) {
      boolean waits = links.firstIn(node) < links.endIn(node);
      low[node] = low(network, node, waits);
      isPlain[node] = isPlain(network, node) && (waits || low[node] != NEVER);
    }
    for (int link = 0; link < links.size(); link++) {
      isPlain[links.to(link)] &= isPlain(link) && !logic.isFromRest(link);
      needsStart[links.from(link)] |= links.isFromStart(link);
    }
  }

  private static long low(CompiledNetwork network, int node, boolean waits) {
    Bounds bounds = network.bounds;
    boolean floorHolds = !bounds.ignoresFloor(node) && (network.rules.floorHoldsForAll || !waits);
    return floorHolds
        ? Math.max(bounds.startLow(node), network.frame.floor(node))
        : bounds.startLow(node);
  }

  private static boolean isPlain(CompiledNetwork network, int node) {
    return network.nodes.state(node) == Nodes.NOT_STARTED
        && network.bounds.isFree(node)
        && !network.isParallel(node)
        && !network.nodes.isSplit(node)
        && network.bounds.finishLow(node) == NEVER
        && network.frame.statusFloor(node) == NEVER;
  }

  private boolean isPlain(int link) {
    return !links.isFromStart(link) && links.isToStart(link) && links.lagKind(link) == Links.NO_LAG;
  }

  /** A node into which a link has a lag is not plain, nor is it again. */
  void lagChanged(int link) {
    isPlain[links.to(link)] = false;
  }

  /** Writes the finish of a node, and its start if links read it; returns false, and writes nothing, if the node is not plain. */
  boolean place(int node) {
    long duration = nodes.remaining(node);
    if (!isPlain[node] || duration == 0) {
      return false;
    }
    long instant = low[node];
    for (int link = links.firstIn(node); link < links.endIn(node); link++) {
      instant = Math.max(instant, dates.earlyFinish[links.from(link)]);
    }
    long before = calendar[node].workAt(instant);
    work[node] = before;
    dates.earlyFinish[node] = calendar[node].finishOf(before + duration);
    if (needsStart[node]) {
      start(node);
    }
    return true;
  }

  /** Writes the starts that {@link #place} left out. */
  void starts() {
    for (int node = 0; node < isPlain.length; node++) {
      if (isPlain[node] && nodes.remaining(node) != 0 && !needsStart[node]) {
        start(node);
      }
    }
  }

  private void start(int node) {
    long start = calendar[node].startOf(work[node]);
    dates.earlyStart[node] = start;
    dates.restStart[node] = start;
  }
}
