package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.ColumnJournal;
import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.ticks.Ticks;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Early dates in {@link Ticks} that follow changes by additions alone.
 *
 * <p>A change that moves few nodes goes from node to node by a queue. One that has visited one node in {@link #NARROW} goes on through the
 * links that are left, in the order of their targets: a {@link TickSweep}. It takes some for nothing; but links one after another, with no
 * branch that depends on how many a node has, cost a twentieth of a visit by the queue. So no change costs much more than a pass.
 */
final class EarlyTicks {
  /** One over the share of the nodes that go through the queue before the links that are left are taken in order. */
  private static final int NARROW = 128;

  private final EditableLinks links;
  private final TopologicalRanks ranks;
  private final TickColumns columns;
  private final LinkSequence sequence;

  private final long[] start;
  private final long[] finish;
  private final BlockMaximum latest;
  /** What was moved by the queue. */
  private final ColumnJournal journal;
  /** Computes what is too much for the queue. */
  private final TickSweep sweep;

  /** The earliest start of the nodes that the change under way has moved. */
  private long earliest = Long.MAX_VALUE;

  private EarlyTicks(TickColumns columns, EditableLinks links, TopologicalRanks ranks) {
    this.columns = columns;
    this.links = links;
    this.ranks = ranks;
    this.sequence = new LinkSequence(links, ranks);
    this.start = new long[ranks.size()];
    this.finish = new long[ranks.size()];
    this.latest = new BlockMaximum(finish);
    this.journal = new ColumnJournal(start, finish);
    this.sweep = new TickSweep(columns, sequence, ranks, start, latest);
  }

  /**
   * {@return the early dates of a network in ticks, or empty where ticks would not give the same dates}
   *
   * @param network the network
   * @param ranks the order of its nodes
   */
  static Optional<EarlyTicks> of(EditableNetwork network, TopologicalRanks ranks) {
    if (!Ticks.suit(network.network())) {
      return Optional.empty();
    }
    TickColumns columns = new TickColumns(network);
    if (!columns.readAll()) {
      return Optional.empty();
    }
    EarlyTicks early = new EarlyTicks(columns, network.links(), ranks);
    early.sweep.runAll();
    early.earliest = early.sweep.earliest();
    early.keep();
    return early.haveInstants() ? Optional.of(early) : Optional.empty();
  }

  /** What nodes and links say. */
  TickColumns columns() {
    return columns;
  }

  /** A link has been added, and ranks may have changed. */
  void outdateOrder() {
    sequence.outdate();
  }

  /** The instant of a node's early start. */
  long start(int node) {
    return columns.instant(start[node]);
  }

  /** The instant of a node's early finish. */
  long finish(int node) {
    return columns.instant(finish[node]);
  }

  /** The instant of the latest finish. */
  long latest() {
    return columns.instant(latest.max());
  }

  /**
   * Computes the nodes of a queue, and those that they move.
   *
   * @return whether all their instants exist; if not, everything is as before, and the queue holds what moved
   */
  boolean settle(RankQueue queue) {
    earliest = latest.max();
    for (int left = start.length / NARROW; left >= 0 && !queue.isEmpty(); left--) {
      follow(queue.poll(), queue);
    }
    if (!queue.isEmpty()) {
      int rank = ranks.rankOf(queue.poll());
      queue.clear();
      sweep.run(rank);
      earliest = Math.min(earliest, sweep.earliest());
    }
    if (haveInstants()) {
      return true;
    }
    takeBack(queue::add);
    return false;
  }

  private boolean haveInstants() {
    return columns.hasInstant(earliest) && columns.hasInstant(latest.max());
  }

  private void follow(int node, RankQueue queue) {
    long tick = earliestStart(node);
    long end = tick + columns.length[node];
    if (tick == start[node] && end == finish[node]) {
      return;
    }
    journal.note(node);
    start[node] = tick;
    latest.set(node, end);
    earliest = Math.min(earliest, tick);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      queue.add(links.to(link));
    }
  }

  private long earliestStart(int node) {
    long tick = columns.low[node];
    for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
      tick = Math.max(tick, start[links.from(link)] + columns.weight[link]);
    }
    return tick | columns.startsOdd[node];
  }

  void keep() {
    journal.clear();
    sweep.keep();
  }

  /**
   * Puts back the dates that were written since the last change that was kept.
   *
   * @param moved is told each node that had moved
   */
  void takeBack(IntConsumer moved) {
    sweep.takeBack(moved);
    journal.undo(node -> {
      latest.set(node, finish[node]);
      moved.accept(node);
    });
  }
}
