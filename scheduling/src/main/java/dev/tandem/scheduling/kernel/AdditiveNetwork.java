package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import java.util.Optional;

/**
 * A network on one calendar, with every link reduced to one weight from start to start, so that a pass only adds and compares.
 *
 * <p>Positions are ticks: twice the working seconds since the calendar's origin, plus one where the instant is the beginning of the next
 * working second rather than the end of the last (Monday 08:00 rather than Friday 17:00). Work always starts on an odd tick and ends on
 * an even one; a milestone may stand on either, and so keeps the side from which it was reached. An odd weight changes sides: it rounds
 * up at the start of work, and down in the backward pass.
 *
 * <p>{@link #of} gives a network only where a tick pass computes exactly what {@link CalendarPass} does: one project, one calendar for
 * tasks and lags, no clock lag, nothing started, no pins, clamps or "as late as possible", and none of a few rare links at milestones.
 */
public final class AdditiveNetwork {
  final int size;
  final int[] inStart;
  final int[] from;
  final int[] to;
  final int[] weight;
  /** Twice the duration. */
  final long[] span;
  /** 1 where a node starts on odd ticks alone: work, and start milestones. */
  final byte[] startsOdd;
  /** 1 where a node's late date is an even tick: finish milestones. */
  final byte[] endsEven;
  /** The earliest start. */
  final long[] low;
  /** The latest start that the node's own bounds allow. */
  final long[] high;

  /** Whether free float counts own successors alone, and within total float. */
  final boolean freeWithinTotal;
  /** For each link, whether it counts for free float. */
  final boolean[] countsForFree;

  final WorkingTime calendar;
  final long mustFinishBy;

  private AdditiveNetwork(CompiledNetwork network, int[] weight) {
    this.size = network.size();
    this.inStart = network.links.inStart;
    this.from = network.links.from;
    this.to = network.links.to;
    this.weight = weight;
    this.freeWithinTotal = network.rules.freeWithinTotal;
    this.countsForFree = network.links.isOwn;
    this.calendar = network.calendarOf(0);
    this.mustFinishBy = network.frame.part(0).mustFinishBy();
    this.span = new long[size];
    this.startsOdd = new byte[size];
    this.endsEven = new byte[size];
    this.low = new long[size];
    this.high = new long[size];
    for (int node = 0; node < size; node++) {
      byte kind = network.nodes.milestone[node];
      span[node] = 2 * network.nodes.duration[node];
      startsOdd[node] = (byte) (span[node] != 0 || kind == Nodes.START_MILESTONE ? 1 : 0);
      endsEven[node] = (byte) (kind == Nodes.FINISH_MILESTONE ? 1 : 0);
      low[node] = lowTick(network, node);
      high[node] = highTick(network, node);
    }
  }

  /**
   * {@return the network in ticks, or empty where ticks would not give the same dates}
   *
   * @param network the network
   */
  public static Optional<AdditiveNetwork> of(CompiledNetwork network) {
    if (network.size() == 0
        || network.frame.parts() > 1
        || network.frame.fromFinish()
        || !nodesAreAdditive(network)) {
      return Optional.empty();
    }
    int[] weight = new int[network.links.size];
    for (int link = 0; link < weight.length; link++) {
      if (!isAdditive(network, link)) {
        return Optional.empty();
      }
      long exact = weight(network, link);
      weight[link] = (int) exact;
      if (weight[link] != exact) {
        return Optional.empty();
      }
    }
    return Optional.of(new AdditiveNetwork(network, weight));
  }

  private static boolean nodesAreAdditive(CompiledNetwork network) {
    Nodes nodes = network.nodes;
    WorkingTime calendar = network.calendarOf(0);
    for (int node = 0; node < nodes.size; node++) {
      if (nodes.calendar[node] != nodes.calendar[0]
          || nodes.state[node] != Nodes.NOT_STARTED
          || !network.bounds.isFree(node)
          || isFinishWithinABreak(network, node)
          || !startsWork(calendar, network.bounds.startHigh[node])) {
        return false;
      }
    }
    return true;
  }

  /** A finish milestone stays where its dates put it, also within a break, where there is no tick. */
  private static boolean isFinishWithinABreak(CompiledNetwork network, int node) {
    if (network.nodes.milestone[node] != Nodes.FINISH_MILESTONE) {
      return false;
    }
    return isWithinABreak(network, network.frame.floor(node))
        || isWithinABreak(network, network.bounds.startLow[node])
        || isWithinABreak(network, network.bounds.finishLow[node]);
  }

  private static boolean isWithinABreak(CompiledNetwork network, long instant) {
    return instant != NEVER && Breaks.isWithin(network.calendarOf(0), instant);
  }

  private static boolean startsWork(WorkingTime calendar, long instant) {
    return instant == FOREVER || calendar.startOf(calendar.workAt(instant)) == instant;
  }

  /**
   * Whether ticks lose nothing on a link. A milestone has no side of its own, so a lag that depends on the side, or a bound that rounds to
   * another second, is left to calendar arithmetic.
   */
  private static boolean isAdditive(CompiledNetwork network, int link) {
    Links links = network.links;
    boolean fromMilestone = network.nodes.duration[links.from[link]] == 0;
    boolean toMilestone = network.nodes.duration[links.to[link]] == 0;
    boolean lagged = links.lagKind[link] != Links.NO_LAG;
    if (lagged
        && (links.lagKind[link] == Links.CLOCK_LAG
            || links.lagCalendar[link] != network.nodes.calendar[0])) {
      return false;
    }
    if (fromMilestone) {
      return lagged ? !toMilestone && links.toStart[link] : toMilestone || links.toStart[link];
    }
    return !toMilestone || (weight(network, link) & 1) != 0;
  }

  /**
   * How many ticks after its origin's start a link lets its target start. The instant that counts at the origin is the start (odd) or the
   * finish (even) of work; a positive lag ends on an even tick and a negative one on an odd tick, as adding and taking away working time
   * do.
   */
  private static long weight(CompiledNetwork network, int link) {
    Links links = network.links;
    long fromDuration = network.nodes.duration[links.from[link]];
    long toDuration = network.nodes.duration[links.to[link]];
    long lag = links.lagKind[link] == Links.NO_LAG ? 0 : links.lag[link];
    boolean fromWork = fromDuration > 0;
    boolean atFinish = fromWork && !links.fromStart[link];
    long weight = 2 * lag + (atFinish ? 2 * fromDuration - 1 : 0);
    if (fromWork && lag > 0 && !atFinish) {
      weight -= 1;
    } else if (fromWork && lag < 0 && atFinish) {
      weight += 1;
    }
    if (links.toStart[link] || toDuration == 0) {
      return weight;
    }
    boolean endsOdd = fromWork && ((weight & 1) == 0);
    return weight - 2 * toDuration + (endsOdd ? 0 : 1);
  }

  private long lowTick(CompiledNetwork network, int node) {
    Bounds bounds = network.bounds;
    long start = floorHolds(network, node) && !bounds.ignoresFloor[node]
        ? Math.max(network.frame.floor(node), bounds.startLow[node])
        : Math.max(network.frame.statusFloor(node), bounds.startLow[node]);
    long finish = bounds.finishLow[node];
    if (span[node] == 0) {
      long moment = Math.max(start, finish);
      return moment == NEVER ? NEVER : settledTick(moment);
    }
    long tick = start == NEVER ? NEVER : 2 * calendar.workAt(start) + 1;
    return finish == NEVER ? tick : Math.max(tick, 2 * calendar.workAt(finish) - span[node] + 1);
  }

  private boolean floorHolds(CompiledNetwork network, int node) {
    if (network.rules.floorHoldsForAll || inStart[node] == inStart[node + 1]) {
      return true;
    }
    for (int link = inStart[node]; link < inStart[node + 1]; link++) {
      if (network.links.tiesFinishes(link)) {
        return true;
      }
    }
    return false;
  }

  /** The tick of an instant; one within a gap between two workdays counts as the beginning of the next. */
  private long settledTick(long instant) {
    long work = calendar.workAt(instant);
    return 2 * work + (instant > calendar.finishOf(work) ? 1 : 0);
  }

  private long highTick(CompiledNetwork network, int node) {
    long tick = FOREVER;
    if (network.bounds.finishHigh[node] != FOREVER) {
      tick = latestStart(network.bounds.finishHigh[node], span[node]);
    }
    if (network.bounds.startHigh[node] != FOREVER) {
      tick = Math.min(tick, 2 * calendar.workAt(network.bounds.startHigh[node]) + 1);
    }
    return tick;
  }

  /** The latest tick at which work of a span may start to end by an instant; for a milestone, the instant's own tick. */
  long latestStart(long finish, long nodeSpan) {
    long work = calendar.workAt(finish);
    return nodeSpan == 0
        ? 2 * work + (finish == calendar.startOf(work) ? 1 : 0)
        : 2 * work - nodeSpan + 1;
  }

  long instant(long tick) {
    return (tick & 1) == 0 ? calendar.finishOf(tick >> 1) : calendar.startOf(tick >> 1);
  }
}
