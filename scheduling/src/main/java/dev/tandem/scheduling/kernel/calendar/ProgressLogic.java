package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.Rules;

/** Which links still count once their ends have started or finished, and to which of an end's dates they refer. */
final class ProgressLogic {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  private final Dates dates;
  private final Rules rules;

  ProgressLogic(CompiledNetwork network, Dates dates) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.dates = dates;
    this.rules = network.rules;
  }

  /** Whether links into a node count in the forward pass. */
  boolean isHeldBack(int node) {
    return switch (nodes.state(node)) {
      case Nodes.NOT_STARTED -> true;
      case Nodes.IN_PROGRESS -> rules.retainsLogic;
      default -> rules.retainsLogic && rules.finishedHandOn;
    };
  }

  /** Whether a finished node counts as one without work, rather than by its actual dates. */
  boolean handsOn(int node) {
    return rules.finishedHandOn && nodes.state(node) == Nodes.FINISHED;
  }

  /** Whether a link out of a started node refers to what is left of it. */
  boolean isFromRest(int link) {
    int from = links.from(link);
    return nodes.state(from) != Nodes.NOT_STARTED
        && (handsOn(from) || (links.isFromStart(link) && isStartOfRest(from)));
  }

  private boolean isStartOfRest(int node) {
    return rules.startStandsForRest && nodes.state(node) == Nodes.IN_PROGRESS;
  }

  /** Whether a link can limit the late dates of its origin. */
  boolean limitsLate(int link) {
    int from = links.from(link);
    int to = links.to(link);
    if (nodes.state(from) == Nodes.NOT_STARTED) {
      if (links.isFromStart(link) && network.bounds.startIsGiven(from)) {
        return false;
      }
    } else if (isHistory(link)) {
      return false;
    }
    return isHeldBack(to) || (rules.actualDatesLimit && nodes.state(to) == Nodes.IN_PROGRESS);
  }

  /** Whether the end of a started origin to which a link refers has happened, and nothing stands for it. */
  private boolean isHistory(int link) {
    return (links.isFromStart(link) || nodes.state(links.from(link)) == Nodes.FINISHED)
        && !isFromRest(link);
  }

  /** The latest start of a link's target, for which its origin must have made way. */
  long latestStart(int to) {
    if (nodes.state(to) != Nodes.IN_PROGRESS) {
      return dates.lateStart[to];
    }
    if (rules.actualDatesLimit) {
      return nodes.actualStart(to);
    }
    if (rules.restMayWait) {
      return dates.lateStart[to];
    }
    return nodes.remaining(to) == 0 ? dates.lateFinish[to] : dates.restStart[to];
  }

  /** The start of a link's target that the free float of its origin leaves where it is. */
  long keptStart(int to) {
    return nodes.state(to) == Nodes.IN_PROGRESS && !rules.restMayWait
        ? nodes.actualStart(to)
        : dates.restStart[to];
  }

  /** What is left of the lag of a link from what is left of its origin: it has run since the origin's actual date. */
  long lagLeft(int link) {
    long lag = links.lag(link);
    if (lag <= 0) {
      return 0;
    }
    int from = links.from(link);
    long begun = links.isFromStart(link) ? nodes.actualStart(from) : nodes.actualFinish(from);
    long statusFloor = network.frame.statusFloor(from);
    long asOf = statusFloor == NEVER ? dates.restStart[from] : statusFloor;
    long run = links.lagKind(link) == Links.CLOCK_LAG
        ? asOf - begun
        : network.calendarOfLag(link).between(begun, asOf);
    return Math.max(0, lag - Math.max(0, run));
  }
}
