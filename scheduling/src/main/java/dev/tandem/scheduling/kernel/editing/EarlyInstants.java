package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.ColumnJournal;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.ForwardStep;

/** Early dates that follow changes by calendar arithmetic, node by node; nodes whose dates stay the same pass nothing on. */
final class EarlyInstants {
  private final EditableNetwork editable;
  private final EditableLinks links;
  private final Dates dates;
  private final LateDates late;
  private final PartFinishes finishes;
  private final ColumnJournal journal;
  private CompiledNetwork network;
  private ForwardStep step;

  /**
   * Starts from known early dates.
   *
   * @param editable the network
   * @param dates its dates
   * @param late is told of nodes whose late dates follow their early ones
   */
  EarlyInstants(EditableNetwork editable, Dates dates, LateDates late) {
    this.editable = editable;
    this.network = editable.network();
    this.links = editable.links();
    this.dates = dates;
    this.late = late;
    this.finishes = new PartFinishes(network.frame, dates);
    this.journal = dates.earlyJournal();
    this.step = new ForwardStep(network, dates);
  }

  /** Reads links from other columns from now on. */
  void readLinks() {
    network = editable.network();
    step = new ForwardStep(network, dates);
  }

  /** The latest finish of each project. */
  long[] latest() {
    return finishes.all();
  }

  /** The early finish of a node. */
  long finish(int node) {
    return dates.earlyFinish(node);
  }

  /** Takes the dates of a node from elsewhere, for good. */
  void put(int node, long start, long finish) {
    dates.putEarly(node, start, finish);
    finishes.set(node, finish);
  }

  /**
   * Computes the nodes of a queue, and those that they move.
   *
   * @throws ArithmeticException if dates do not exist; the queue keeps what is left then
   */
  void settle(RankQueue queue) {
    while (!queue.isEmpty()) {
      int node = queue.poll();
      journal.note(node);
      if (moves(node)) {
        finishes.set(node, dates.earlyFinish(node));
        if (network.nodes.state(node) != Nodes.NOT_STARTED || network.bounds.isExpected(node)) {
          late.addWithPredecessors(node);
        }
        for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
          queue.add(links.to(link));
        }
      } else {
        journal.forgetLast();
      }
    }
  }

  private boolean moves(int node) {
    step.open(node, network.frame.floor(node));
    if (step.isHeldBack(node)) {
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        step.apply(link);
      }
    }
    return step.close(node);
  }

  void keep() {
    journal.clear();
  }

  void takeBack() {
    journal.undo(node -> finishes.set(node, dates.earlyFinish(node)));
  }
}
