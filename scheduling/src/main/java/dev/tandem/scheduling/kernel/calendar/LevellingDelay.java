package dev.tandem.scheduling.kernel.calendar;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;

/**
 * The time on the clock that nodes wait after the early start that logic gives, and what that asks of those before them. Nothing is written.
 *
 * <p>With W for a node's calendar, x for the delay and w for the working second with which logic lets it start, it starts with second
 *
 * <pre>{@code
 * later(w) = W((start of w on W) + x)
 * }</pre>
 *
 * <p>and {@link #sooner} is the adjoint: {@code later(w) <= v} exactly if {@code w <= sooner(v)}. So a late start asks of what comes before the node to
 * let it start at {@code sooner(late start)}, and its float is what is left after the delay. In a network scheduled from its finish nodes
 * do not wait, but are done {@linkplain #done before} their late finish.
 */
public final class LevellingDelay {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Bounds bounds;
  private final Links links;
  private final boolean fromFinish;

  /**
   * Starts on a network.
   *
   * @param network the network
   */
  public LevellingDelay(CompiledNetwork network) {
    this.network = network;
    this.nodes = network.nodes;
    this.bounds = network.bounds;
    this.links = network.links;
    this.fromFinish = network.frame.fromFinish();
  }

  /**
   * {@return whether a node waits after its early start}
   *
   * @param node the node
   */
  public boolean holds(int node) {
    return bounds.delay(node) != 0 && !fromFinish;
  }

  /** The amount of work of its calendar at which a node starts that could start at another. */
  long later(int node, long work) {
    if (!holds(node)) {
      return work;
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(calendar.startOf(work) + bounds.delay(node));
  }

  /** When a node without work stands that could stand at an instant. */
  long laterMoment(int node, long moment) {
    return holds(node)
        ? Breaks.settled(network.calendarOf(node), nodes.milestone(node), moment)
            + bounds.delay(node)
        : moment;
  }

  /** The last amount of work at which logic may let a node start that has to start at another. */
  private long sooner(int node, long work) {
    WorkingTime calendar = network.calendarOf(node);
    return startBy(calendar, calendar.startOf(work) - bounds.delay(node));
  }

  /** The last working second that begins not after an instant. */
  private static long startBy(WorkingTime calendar, long instant) {
    long work = calendar.workAt(instant);
    return calendar.startOf(work) > instant ? work - 1 : work;
  }

  /** The last instant at which logic may let a node start that has to start at another. */
  long soonerStart(int node, long start) {
    if (!holds(node)) {
      return start;
    }
    if (nodes.remaining(node) == 0) {
      return soonerMoment(node, start);
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.startOf(sooner(node, calendar.workAt(start)));
  }

  /** The last instant at which logic may let a node finish that has to start and finish at others. */
  long soonerFinish(int node, long start, long finish) {
    if (!holds(node)) {
      return finish;
    }
    if (nodes.remaining(node) == 0) {
      return soonerMoment(node, finish);
    }
    WorkingTime calendar = network.calendarOf(node);
    long work = sooner(node, calendar.workAt(start));
    return calendar.finishOf(network.workAfter(node, work, nodes.remaining(node)));
  }

  private long soonerMoment(int node, long moment) {
    WorkingTime calendar = network.calendarOf(node);
    long latest = moment - bounds.delay(node);
    return switch (nodes.milestone(node)) {
      case Nodes.START_MILESTONE -> Breaks.lastStart(calendar, latest);
      case Nodes.FINISH_MILESTONE -> latest;
      default -> Breaks.isWithin(calendar, latest) ? calendar.previousFinish(latest) : latest;
    };
  }

  /** The amount of work at which the target of a link starts if the link, which asks for an instant, alone holds it back. */
  long startAskedBy(int link, long instant) {
    return startAfter(links.to(link), instant, links.isToStart(link));
  }

  /**
   * {@return the amount of work at which a node starts if an instant alone holds it back}
   *
   * @param to the node
   * @param instant the instant
   * @param atStart whether the instant holds back its start, rather than its finish
   */
  public long startAfter(int to, long instant, boolean atStart) {
    WorkingTime calendar = network.calendarOf(to);
    if (nodes.remaining(to) == 0) {
      return calendar.workAt(laterMoment(to, instant));
    }
    long work = calendar.workAt(instant);
    return later(to, atStart ? work : network.firstWorkBefore(to, work, nodes.remaining(to)));
  }

  /** Whether a node is done before its late finish. */
  boolean advances(int node) {
    return fromFinish && bounds.delay(node) != 0;
  }

  /** The latest finish of a node that is scheduled from the finish, if it could finish at an instant but for its delay. */
  long done(int node, long finish) {
    return fromFinish ? finish - bounds.delay(node) : finish;
  }
}
