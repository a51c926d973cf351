package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.calendar.Dates;
import java.util.Optional;

/**
 * Early dates that follow changes: in ticks while that is exact, else by calendar arithmetic, which gives the same dates and takes longer.
 *
 * <p>A change reads what it wrote with {@link #read}, names the nodes to compute with {@link #add}, then calls {@link #settle}, and at last
 * {@link #keep} or {@link #takeBack}. One that ticks cannot hold is computed by calendars; once such a change is kept, so are all after it,
 * until {@link #tryTicks} finds that ticks are exact again.
 */
final class EarlyDates {
  private final EditableNetwork network;
  private final TopologicalRanks ranks;
  private final RankQueue queue;
  private final EarlyInstants instants;
  /** The dates in ticks; empty if the last change that was kept is not in them. */
  private Optional<EarlyTicks> ticks;
  /** Whether the change under way can be in ticks, as far as it has been read. */
  private boolean additive = true;
  /** Whether the dates as they are now are in ticks. */
  private boolean inTicks;
  /** Whether instants have been left behind by changes in ticks. */
  private boolean behind;

  /**
   * Starts from known early dates.
   *
   * @param network the network
   * @param ranks the order of its nodes
   * @param dates its dates
   * @param late is told of nodes whose late dates follow their early ones
   */
  EarlyDates(EditableNetwork network, TopologicalRanks ranks, Dates dates, LateDates late) {
    this.network = network;
    this.ranks = ranks;
    this.queue = new RankQueue(ranks, true);
    this.instants = new EarlyInstants(network, dates, late);
    this.ticks = EarlyTicks.of(network, ranks);
    this.inTicks = ticks.isPresent();
  }

  /** Changes in ticks again, from the next change on, if that is exact now. Cost: O(nodes + links) where they have been left. */
  void tryTicks() {
    if (ticks.isEmpty()) {
      ticks = EarlyTicks.of(network, ranks);
      inTicks = ticks.isPresent();
    }
  }

  /** Reads links from other columns from now on. */
  void readLinks() {
    instants.readLinks();
    ticks.ifPresent(early -> early.columns().grow());
  }

  /** Reads again what a node and its links say. */
  void read(int node) {
    additive = additive && ticks.isPresent() && ticks.get().columns().read(node);
  }

  /** A link has been added, and ranks may have changed. */
  void outdateOrder() {
    ticks.ifPresent(EarlyTicks::outdateOrder);
  }

  /** Takes it that a link is gone; the node at its end is to be read again. */
  void forget(int link) {
    ticks.ifPresent(early -> early.columns().forget(link));
  }

  /** A node's dates are to be computed. */
  void add(int node) {
    queue.add(node);
  }

  /** The latest finish of each project. */
  long[] latest() {
    return inTicks ? new long[] {ticks.orElseThrow().latest()} : instants.latest();
  }

  /** The early finish of a node. */
  long finish(int node) {
    return inTicks ? ticks.orElseThrow().finish(node) : instants.finish(node);
  }

  /**
   * Computes the nodes that were added, and those that they move.
   *
   * @throws ArithmeticException if dates do not exist
   */
  void settle() {
    inTicks = additive && ticks.isPresent() && ticks.get().settle(queue);
    if (!inTicks) {
      catchUp();
      instants.settle(queue);
    }
  }

  void keep() {
    if (inTicks) {
      ticks.orElseThrow().keep();
      behind = true;
    } else {
      instants.keep();
      ticks = Optional.empty();
    }
    additive = true;
  }

  /** Forgets what is still to do, and puts back the dates that were written since the last change that was kept. */
  void takeBack() {
    queue.clear();
    instants.takeBack();
    ticks.ifPresent(early -> early.takeBack(node -> {}));
    inTicks = ticks.isPresent();
    additive = true;
  }

  /** Turns ticks into instants where changes have left instants behind. */
  void catchUp() {
    if (behind) {
      EarlyTicks early = ticks.orElseThrow();
      for (int node = 0; node < ranks.size(); node++) {
        instants.put(node, early.start(node), early.finish(node));
      }
      behind = false;
    }
  }
}
