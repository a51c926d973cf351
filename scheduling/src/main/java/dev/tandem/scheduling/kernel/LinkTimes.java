package dev.tandem.scheduling.kernel;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.ProgressRule;

/** What links ask for: the instants at their other end, and which links still hold. Nothing is written. */
public final class LinkTimes {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Dates dates;
  private final ProgressRule progressRule;

  /**
   * Starts on a network.
   *
   * @param network the network
   * @param dates its dates, which are read when they are asked for
   */
  public LinkTimes(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.dates = dates;
    this.progressRule = network.frame.policy().progressRule();
  }

  /**
   * {@return the earliest instant that a link allows for the end of its target that it holds back}
   *
   * @param link the link
   */
  public long earliest(int link) {
    int from = links.from[link];
    return shift(link, links.fromStart[link] ? dates.earlyStart[from] : dates.earlyFinish[from]);
  }

  /**
   * {@return whether a link into a node counts in the forward pass}
   *
   * <p>Links into a task that has started are out of sequence unless the logic is retained; a finished task needs none.
   *
   * @param node the link's target
   */
  public boolean isHeldBack(int node) {
    return nodes.state[node] == Nodes.NOT_STARTED
        || (nodes.state[node] == Nodes.IN_PROGRESS && progressRule == ProgressRule.RETAINED_LOGIC);
  }

  long shift(int link, long instant) {
    return switch (links.lagKind[link]) {
      case Links.NO_LAG -> instant;
      case Links.CLOCK_LAG -> instant + links.lag[link];
      default -> network.calendarOfLag(link).plus(instant, links.lag[link]);
    };
  }

  /** The latest instant whose shift does not pass the given one, up to the gap between two workdays. */
  long unshift(int link, long instant) {
    if (links.lagKind[link] == Links.NO_LAG) {
      return instant;
    }
    if (links.lagKind[link] == Links.CLOCK_LAG) {
      return instant - links.lag[link];
    }
    WorkingTime calendar = network.calendarOfLag(link);
    return calendar.startOf(calendar.workAt(instant) - links.lag[link]);
  }
}
