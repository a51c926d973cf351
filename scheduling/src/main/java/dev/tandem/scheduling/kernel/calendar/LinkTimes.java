package dev.tandem.scheduling.kernel.calendar;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;

/** What links ask for: the instants at their other end, and which links still hold. Nothing is written. */
public final class LinkTimes {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Dates dates;
  private final ProgressLogic logic;

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
    this.logic = new ProgressLogic(network, dates);
  }

  /** Which links still count once their ends have started. */
  ProgressLogic logic() {
    return logic;
  }

  /**
   * {@return the earliest instant that a link allows for the end of its target that it holds back}
   *
   * @param link the link
   */
  public long earliest(int link) {
    int from = links.from(link);
    if (logic.isFromRest(link)) {
      return plus(link, dates.restStart[from], logic.lagLeft(link));
    }
    return plus(
        link,
        links.isFromStart(link) ? dates.earlyStart[from] : dates.earlyFinish[from],
        lag(link));
  }

  /** The earliest instant that a link would allow if its origin had its late dates. */
  long earliestOfLate(int link) {
    int from = links.from(link);
    if (logic.isFromRest(link)) {
      return plus(link, dates.lateStart[from], logic.lagLeft(link));
    }
    boolean started = nodes.state(from) != Nodes.NOT_STARTED;
    boolean finished = nodes.state(from) == Nodes.FINISHED;
    long start = started ? dates.earlyStart[from] : dates.lateStart[from];
    long finish = finished ? dates.earlyFinish[from] : dates.lateFinish[from];
    return plus(link, links.isFromStart(link) ? start : finish, lag(link));
  }

  /**
   * {@return whether a link into a node counts in the forward pass}
   *
   * <p>Links into a task that has started are out of sequence unless the logic is retained; a finished task needs none unless it hands on
   * what its predecessors ask for.
   *
   * @param node the link's target
   */
  public boolean isHeldBack(int node) {
    return logic.isHeldBack(node);
  }

  /**
   * {@return whether a link out of a started node waits for where what is left of it goes on}
   *
   * @param link the link
   */
  public boolean isFromRest(int link) {
    return logic.isFromRest(link);
  }

  /**
   * {@return what is left of the lag of a link that waits for what is left of its origin}
   *
   * @param link the link, one from the rest
   */
  public long restLag(int link) {
    return logic.lagLeft(link);
  }

  private long lag(int link) {
    return links.lagKind(link) == Links.NO_LAG ? 0 : links.lag(link);
  }

  private long plus(int link, long instant, long lag) {
    if (lag == 0) {
      return instant;
    }
    return links.lagKind(link) == Links.CLOCK_LAG
        ? instant + lag
        : network.calendarOfLag(link).plus(instant, lag);
  }

  /** The latest instant at a link's origin that does not pass the given one at its target, up to the gap between two workdays. */
  long unshift(int link, long instant) {
    if (links.lagKind(link) == Links.NO_LAG) {
      return instant;
    }
    long lag = logic.isFromRest(link) ? logic.lagLeft(link) : lag(link);
    if (lag == 0) {
      return instant;
    }
    if (links.lagKind(link) == Links.CLOCK_LAG) {
      return instant - lag;
    }
    WorkingTime calendar = network.calendarOfLag(link);
    long work = calendar.workAt(instant);
    // A lead counts back to where work begins: from a break it must not reach the work behind it.
    boolean withinBreak = lag < 0 && instant < calendar.startOf(work);
    return withinBreak ? calendar.finishOf(work - lag) : calendar.startOf(work - lag);
  }
}
