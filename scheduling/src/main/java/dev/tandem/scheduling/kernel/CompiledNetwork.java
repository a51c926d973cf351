package dev.tandem.scheduling.kernel;

import dev.tandem.core.calendar.WorkingTime;

/**
 * A project's leaf tasks and the dependencies between them, as arrays.
 *
 * <p>Nodes are leaves in topological order. Links are dependencies spread over the leaves below summary tasks. Instants are seconds on
 * the local clock since 1970-01-01T00:00; durations and lags are seconds. Nothing is written after compilation, except by an editor to
 * a copy of its own, and nothing can be written from outside this package.
 */
public final class CompiledNetwork {
  /** No lower bound. */
  public static final long NEVER = Long.MIN_VALUE;
  /** No upper bound, and no pin. */
  public static final long FOREVER = Long.MAX_VALUE;

  /** Where the 24-hour calendar stands among a network's calendars, if lags need it. */
  public static final int CLOCK_CALENDAR = 1;

  /** The nodes. */
  public final Nodes nodes;
  /** The links between them. */
  public final Links links;
  /** The dates that people set on them. */
  public final Bounds bounds;
  /** What holds for all of them. */
  public final Frame frame;

  /** The policy's choices as fields. */
  public final Rules rules;

  private final WorkingTime[] calendars;

  CompiledNetwork(Nodes nodes, Links links, Bounds bounds, Frame frame) {
    this.nodes = nodes;
    this.links = links;
    this.bounds = bounds;
    this.frame = frame;
    this.rules = new Rules(frame.policy());
    this.calendars = frame.calendars().toArray(WorkingTime[]::new);
  }

  /** {@return how many nodes there are} */
  public int size() {
    return nodes.size;
  }

  /**
   * {@return the calendar of a node}
   *
   * @param node the node
   */
  public WorkingTime calendarOf(int node) {
    return calendars[nodes.calendar[node]];
  }

  /**
   * {@return the calendar that counts a link's working lag}
   *
   * @param link the link
   */
  public WorkingTime calendarOfLag(int link) {
    return calendars[links.lagCalendar[link]];
  }

  /**
   * {@return whether several work on a node, each on a calendar of their own, so that its work is not as long as its duration}
   *
   * @param node the node
   */
  public boolean isParallel(int node) {
    return frame.isParallel(nodes.calendar[node]);
  }

  /**
   * {@return the amount of work of a node's calendar at which the node is done: its pieces, and the pauses between them}
   *
   * @param node the node
   * @param work the amount at which it begins
   * @param duration how long it takes, or what is left of it
   */
  public long workAfter(int node, long work, long duration) {
    return frame.workAfter(nodes.calendar[node], work, duration, nodes.pauses[node]);
  }

  /**
   * {@return the last amount of work of a node's calendar at which the node can begin to be done at another}
   *
   * @param node the node
   * @param end the other amount
   * @param duration how long it takes, or what is left of it
   */
  public long workBefore(int node, long end, long duration) {
    return frame.workBefore(nodes.calendar[node], end, duration, nodes.pauses[node]);
  }

  /**
   * {@return the first amount of work of a node's calendar at which the node can begin to be done no earlier than at another}
   *
   * @param node the node
   * @param end the other amount
   * @param duration how long it takes, or what is left of it
   */
  public long firstWorkBefore(int node, long end, long duration) {
    // One more than what is done a second sooner.
    return workBefore(node, end - 1, duration) + 1;
  }
}
