package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.Ends;
import dev.tandem.scheduling.kernel.calendar.LateStep;
import java.util.BitSet;

/** Late dates that follow changes once they are asked for: those that the changes before have reached, node by node. */
final class LateDates {
  private final EditableNetwork network;
  private final EditableLinks links;
  private final Dates dates;
  private final RankQueue queue;
  /** Nodes whose late dates may have changed since they were asked for. */
  private final BitSet toDo;

  private LateStep step;
  /** The ends that the late dates count back from. */
  private Ends ends;

  /**
   * Starts from known late dates.
   *
   * @param network the network
   * @param ranks the order of its nodes
   * @param dates its dates
   * @param ends from when the late dates count back
   */
  LateDates(EditableNetwork network, TopologicalRanks ranks, Dates dates, Ends ends) {
    this.network = network;
    this.links = network.links();
    this.dates = dates;
    this.queue = new RankQueue(ranks, false);
    this.toDo = new BitSet(ranks.size());
    this.step = new LateStep(network.network(), dates);
    this.ends = ends;
  }

  /** Reads links from other columns from now on. */
  void readLinks() {
    step = new LateStep(network.network(), dates);
  }

  /** A node's late dates may have changed. */
  void add(int node) {
    toDo.set(node);
  }

  /** A node's late dates may have changed, and those of the nodes that it waits for. */
  void addWithPredecessors(int node) {
    toDo.set(node);
    for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
      toDo.set(links.from(link));
    }
  }

  /**
   * Follows late dates; if that throws, what is left is still to do.
   *
   * @param now from when they count back now
   */
  void settle(Ends now) {
    if (!now.equals(ends)) {
      ends = now;
      toDo.set(0, dates.size());
    }
    toDo.stream().forEach(queue::add);
    toDo.clear();
    while (!queue.isEmpty()) {
      int node = queue.poll();
      toDo.set(node);
      boolean done = false;
      try {
        follow(node);
        toDo.clear(node);
        done = true;
      } finally {
        while (!done && !queue.isEmpty()) {
          toDo.set(queue.poll());
        }
      }
    }
  }

  private void follow(int node) {
    step.open(node, ends.of(node));
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      step.apply(link);
    }
    if (step.close(node)) {
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        queue.add(links.from(link));
      }
    }
  }
}
