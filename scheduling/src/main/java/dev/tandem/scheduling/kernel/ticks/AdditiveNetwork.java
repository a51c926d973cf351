package dev.tandem.scheduling.kernel.ticks;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A network on one calendar, with every link reduced to one weight from start to start, so that a pass only adds and compares.
 *
 * <p>Positions are {@link Ticks}. {@link #of} gives a network only where a tick pass computes exactly what {@link CalendarPass} does: one
 * project, one calendar for tasks and lags, no clock lag, nothing started, no pins, clamps or "as late as possible", no work or weight of
 * more than thirty years, and none of a few rare links at milestones.
 */
public final class AdditiveNetwork {
  final int size;
  final Links links;
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

  final long mustFinishBy;
  private final Ticks ticks;

  private AdditiveNetwork(CompiledNetwork network, Ticks ticks) {
    this.ticks = ticks;
    this.size = network.size();
    this.links = network.links;
    this.freeWithinTotal = network.rules.freeWithinTotal;
    this.mustFinishBy = network.frame.part(0).mustFinishBy();
    this.weight = new int[network.links.size()];
    for (int link = 0; link < weight.length; link++) {
      weight[link] = (int) ticks.weight(link);
    }
    this.span = new long[size];
    this.startsOdd = new byte[size];
    this.endsEven = new byte[size];
    this.low = new long[size];
    this.high = new long[size];
    for (int node = 0; node < size; node++) {
      span[node] = ticks.span(node);
      startsOdd[node] = ticks.startsOdd(node);
      endsEven[node] = ticks.endsEven(node);
      low[node] = ticks.low(node, floorHolds(node));
      high[node] = ticks.high(node);
    }
  }

  /**
   * {@return the network in ticks, or empty where ticks would not give the same dates}
   *
   * @param network the network
   */
  public static Optional<AdditiveNetwork> of(CompiledNetwork network) {
    if (!Ticks.suit(network)) {
      return Optional.empty();
    }
    Ticks ticks = new Ticks(network);
    for (int node = 0; node < network.size(); node++) {
      if (!ticks.holdsNode(node)) {
        return Optional.empty();
      }
    }
    for (int link = 0; link < network.links.size(); link++) {
      if (!ticks.holdsLink(link)) {
        return Optional.empty();
      }
    }
    return Optional.of(new AdditiveNetwork(network, ticks));
  }

  private boolean floorHolds(int node) {
    boolean released = false;
    for (int link = links.firstIn(node); link < links.endIn(node); link++) {
      if (links.tiesFinishes(link)) {
        return true;
      }
      released = true;
    }
    return !released || ticks.floorHoldsForAll();
  }

  /**
   * {@return the working second, from the calendar's origin, before which a node's own dates and its project's start keep its start; {@link
   * CompiledNetwork#NEVER} if its links alone do}
   *
   * @param node the node
   */
  public long startBound(int node) {
    return seconds(lowOfStart(node));
  }

  /**
   * {@return the working second, from the calendar's origin, before which a node's own dates keep its finish;
   * {@link CompiledNetwork#NEVER} if none
   * does}
   *
   * @param node the node
   */
  public long finishBound(int node) {
    return seconds(lowOfEnd(node));
  }

  private static long seconds(long tick) {
    return tick == NEVER ? NEVER : tick >> 1;
  }

  /** {@return how many nodes there are} */
  public int size() {
    return size;
  }

  /**
   * {@return twice the duration of a node}
   *
   * @param node the node
   */
  public long span(int node) {
    return span[node];
  }

  /**
   * {@return whether a node starts on odd ticks alone: work, and start milestones}
   *
   * @param node the node
   */
  public boolean startsOdd(int node) {
    return startsOdd[node] != 0;
  }

  /**
   * {@return whether a node's late date is an even tick: finish milestones}
   *
   * @param node the node
   */
  public boolean endsEven(int node) {
    return endsEven[node] != 0;
  }

  /**
   * {@return how many ticks after its origin's start a link lets its target start, at the durations compiled}
   *
   * @param link the link
   */
  public int weight(int link) {
    return weight[link];
  }

  /**
   * {@return the earliest start of a node by dates for its start}
   *
   * @param node the node
   */
  public long lowOfStart(int node) {
    return ticks.lowOfStart(node, floorHolds(node));
  }

  /**
   * {@return the earliest end of a node, a start and a span after it, by dates for its finish}
   *
   * @param node the node
   */
  public long lowOfEnd(int node) {
    return ticks.lowOfEnd(node);
  }

  /**
   * {@return the latest start of a node by dates for its start}
   *
   * @param node the node
   */
  public long highOfStart(int node) {
    return ticks.highOfStart(node);
  }

  /**
   * {@return the latest end of a node, a start and a span after it, by dates for its finish}
   *
   * @param node the node
   */
  public long highOfEnd(int node) {
    return ticks.highOfEnd(node);
  }

  /**
   * {@return the latest end of a node, a start and a span after it, that the date to finish by allows; empty if there is none}
   *
   * @param node the node
   */
  public OptionalLong fixedEnd(int node) {
    return mustFinishBy == FOREVER
        ? OptionalLong.empty()
        : OptionalLong.of(ticks.latestEnd(mustFinishBy, span[node]));
  }

  /** The latest tick at which work of a span may start to end by an instant; for a milestone, the instant's own tick. */
  long latestStart(long finish, long nodeSpan) {
    return ticks.latestStart(finish, nodeSpan);
  }

  /**
   * {@return the instant of a tick}
   *
   * @param tick the tick
   */
  public long instant(long tick) {
    return ticks.instant(tick);
  }
}
