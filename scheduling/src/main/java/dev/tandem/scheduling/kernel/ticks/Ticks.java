package dev.tandem.scheduling.kernel.ticks;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.Breaks;

/**
 * What the nodes and links of a network on one calendar say in ticks, and whether ticks lose nothing of it.
 *
 * <p>Positions are ticks: twice the working seconds since the calendar's origin, plus one where the instant is the beginning of the next
 * working second rather than the end of the last (Monday 08:00 rather than Friday 17:00). Work always starts on an odd tick and ends on
 * an even one; a milestone may stand on either, and so keeps the side from which it was reached. An odd weight changes sides: it rounds
 * up at the start of work, and down in the backward pass.
 *
 * <p>Nothing is kept: the columns of the network are read when they are asked for.
 */
public final class Ticks {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Bounds bounds;
  private final WorkingTime calendar;

  /**
   * Starts on a network.
   *
   * @param network a network of one project with at least one node, scheduled from the start
   */
  public Ticks(CompiledNetwork network) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.bounds = network.bounds;
    this.calendar = network.calendarOf(0);
  }

  /**
   * {@return whether a network is one that can be put in ticks, if its nodes and links can}
   *
   * @param network the network
   */
  public static boolean suit(CompiledNetwork network) {
    return network.size() > 0 && network.frame.parts() == 1 && !network.frame.fromFinish();
  }

  /**
   * {@return whether ticks lose nothing on a node}
   *
   * @param node the node
   */
  public boolean holdsNode(int node) {
    return nodes.calendar(node) == nodes.calendar(0)
        && !network.isParallel(node)
        && !nodes.isSplit(node)
        && nodes.state(node) == Nodes.NOT_STARTED
        && nodes.duration(node) <= Integer.MAX_VALUE / 2
        && bounds.isFree(node)
        && !isFinishWithinABreak(node)
        && startsWork(bounds.startHigh(node));
  }

  /** A finish milestone stays where its dates put it, also within a break, where there is no tick. */
  private boolean isFinishWithinABreak(int node) {
    if (nodes.milestone(node) != Nodes.FINISH_MILESTONE) {
      return false;
    }
    return isWithinABreak(network.frame.floor(node))
        || isWithinABreak(bounds.startLow(node))
        || isWithinABreak(bounds.finishLow(node));
  }

  private boolean isWithinABreak(long instant) {
    return instant != NEVER && Breaks.isWithin(calendar, instant);
  }

  private boolean startsWork(long instant) {
    return instant == FOREVER || calendar.startOf(calendar.workAt(instant)) == instant;
  }

  /**
   * Whether ticks lose nothing on a link, and its weight fits an int. A milestone has no side of its own, so a lag that depends on the
   * side, or a bound that rounds to another second, is left to calendar arithmetic.
   */
  public boolean holdsLink(int link) {
    boolean fromMilestone = nodes.duration(links.from(link)) == 0;
    boolean toMilestone = nodes.duration(links.to(link)) == 0;
    boolean lagged = links.lagKind(link) != Links.NO_LAG;
    if (lagged
        && (links.lagKind(link) == Links.CLOCK_LAG
            || links.lagCalendar(link) != nodes.calendar(0)
            || links.lag(link) != (int) links.lag(link))) {
      return false;
    }
    long weight = weight(link);
    if (weight != (int) weight) {
      return false;
    }
    if (fromMilestone) {
      return lagged ? !toMilestone && links.isToStart(link) : toMilestone || links.isToStart(link);
    }
    return !toMilestone || (weight & 1) != 0;
  }

  /**
   * How many ticks after its origin's start a link lets its target start.
   *
   * <p>In working seconds, with d for durations and l for the lag: d(i) + l from finish to start, l from start to start, d(i) + l - d(j)
   * from
   * finish to finish, l - d(j) from start to finish (Crandall 1973). The instant that counts at the origin is the start (odd) or the finish
   * (even) of work; a positive lag ends on an even tick and a negative one on an odd tick, as adding and taking away working time do.
   */
  public long weight(int link) {
    long fromDuration = nodes.duration(links.from(link));
    long toDuration = nodes.duration(links.to(link));
    long lag = links.lagKind(link) == Links.NO_LAG ? 0 : links.lag(link);
    boolean fromWork = fromDuration > 0;
    boolean atFinish = fromWork && !links.isFromStart(link);
    long weight = 2 * lag + (atFinish ? 2 * fromDuration - 1 : 0);
    if (fromWork && lag > 0 && !atFinish) {
      weight -= 1;
    } else if (fromWork && lag < 0 && atFinish) {
      weight += 1;
    }
    if (links.isToStart(link) || toDuration == 0) {
      return weight;
    }
    boolean endsOdd = fromWork && ((weight & 1) == 0);
    return weight - 2 * toDuration + (endsOdd ? 0 : 1);
  }

  /**
   * {@return twice the duration of a node}
   *
   * @param node the node
   */
  public long span(int node) {
    return 2 * nodes.duration(node);
  }

  /**
   * {@return 1 where a node starts on odd ticks alone: work, and start milestones}
   *
   * @param node the node
   */
  public byte startsOdd(int node) {
    return (byte)
        (nodes.duration(node) != 0 || nodes.milestone(node) == Nodes.START_MILESTONE ? 1 : 0);
  }

  /** 1 where a node's late date is an even tick: finish milestones. */
  byte endsEven(int node) {
    return (byte) (nodes.milestone(node) == Nodes.FINISH_MILESTONE ? 1 : 0);
  }

  /** {@return whether the project's floor holds for a node, whatever links into it there are} */
  public boolean floorHoldsForAll() {
    return network.rules.floorHoldsForAll;
  }

  /**
   * {@return the earliest start of a node that its own bounds allow, and the project's floor if that holds}
   *
   * @param node the node
   * @param floorHolds whether the floor holds for it
   */
  public long low(int node, boolean floorHolds) {
    return Math.max(lowOfStart(node, floorHolds), startFor(lowOfEnd(node), span(node)));
  }

  /** The earliest start that bounds on the start allow, and the project's floor if that holds. */
  long lowOfStart(int node, boolean floorHolds) {
    long start = floorHolds && !bounds.ignoresFloor(node)
        ? Math.max(network.frame.floor(node), bounds.startLow(node))
        : Math.max(network.frame.statusFloor(node), bounds.startLow(node));
    return lowTick(node, start);
  }

  /** The earliest end, a start and a span after it, that bounds on the finish allow. */
  long lowOfEnd(int node) {
    return lowTick(node, bounds.finishLow(node));
  }

  private long lowTick(int node, long instant) {
    if (instant == NEVER) {
      return NEVER;
    }
    return span(node) == 0 ? settledTick(instant) : 2 * calendar.workAt(instant) + 1;
  }

  private static long startFor(long end, long span) {
    return end == NEVER ? NEVER : end - span;
  }

  /** The tick of an instant; one within a gap between two workdays counts as the beginning of the next. */
  private long settledTick(long instant) {
    long work = calendar.workAt(instant);
    return 2 * work + (instant > calendar.finishOf(work) ? 1 : 0);
  }

  /** The latest start of a node that its own bounds allow. */
  long high(int node) {
    long end = highOfEnd(node);
    return Math.min(highOfStart(node), end == FOREVER ? FOREVER : end - span(node));
  }

  /** The latest start that bounds on the start allow. */
  long highOfStart(int node) {
    long latest = bounds.startHigh(node);
    return latest == FOREVER ? FOREVER : 2 * calendar.workAt(latest) + 1;
  }

  /** The latest end, a start and a span after it, that bounds on the finish allow. */
  long highOfEnd(int node) {
    long latest = bounds.finishHigh(node);
    return latest == FOREVER ? FOREVER : latestEnd(latest, span(node));
  }

  /** The latest end, a start and a span after it, of work that is finished by an instant; for a milestone, the instant's own tick. */
  long latestEnd(long finish, long span) {
    return latestStart(finish, span) + span;
  }

  /** The latest tick at which work of a span may start to end by an instant; for a milestone, the instant's own tick. */
  long latestStart(long finish, long span) {
    long work = calendar.workAt(finish);
    return span == 0 ? 2 * work + (finish == calendar.startOf(work) ? 1 : 0) : 2 * work - span + 1;
  }

  /**
   * {@return how many ticks after its start a node ends}
   *
   * @param span twice its duration
   */
  public static long length(long span) {
    return span == 0 ? 0 : span - 1;
  }

  /**
   * {@return the instant of a tick}
   *
   * @param tick the tick
   * @throws ArithmeticException if the calendar has no such hours
   */
  public long instant(long tick) {
    return (tick & 1) == 0 ? calendar.finishOf(tick >> 1) : calendar.startOf(tick >> 1);
  }
}
