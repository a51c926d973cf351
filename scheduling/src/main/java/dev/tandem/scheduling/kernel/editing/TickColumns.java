package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.ticks.Ticks;
import java.util.Arrays;

/** What nodes and links say in {@link Ticks}, read again where they change; only this class writes. */
final class TickColumns {
  /** The weight of a link that is gone. */
  static final int GONE = Integer.MIN_VALUE;

  /** The earliest start of each node that its own bounds allow; odd where it starts on odd ticks alone. */
  final long[] low;
  /** How many ticks after its start a node ends. */
  final int[] length;
  /** 1 where a node starts on odd ticks alone. */
  final byte[] startsOdd;
  /** How many ticks after its origin's start a link lets its target start, or {@link #GONE}; another array once there are more links. */
  int[] weight;

  private final EditableNetwork network;
  private final EditableLinks links;
  private Ticks ticks;

  /**
   * Makes room for a network; nothing is read yet.
   *
   * @param network a network that suits ticks
   */
  TickColumns(EditableNetwork network) {
    int size = network.network().size();
    this.network = network;
    this.links = network.links();
    this.low = new long[size];
    this.length = new int[size];
    this.startsOdd = new byte[size];
    this.weight = new int[links.columns().size()];
    this.ticks = new Ticks(network.network());
    Arrays.fill(weight, GONE);
  }

  /**
   * Reads all nodes and links.
   *
   * @return whether ticks lose nothing of them; if they do, nothing must be asked
   */
  boolean readAll() {
    for (int node = 0; node < low.length; node++) {
      if (!readNode(node) || !readLinks(node, false)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads again what a node and its links say.
   *
   * @return whether ticks lose nothing of it; if they do, it must be read again before dates are asked for
   */
  boolean read(int node) {
    return readNode(node) && readLinks(node, true) && readLinks(node, false);
  }

  private boolean readNode(int node) {
    if (!ticks.holdsNode(node)) {
      return false;
    }
    length[node] = (int) Ticks.length(ticks.span(node));
    startsOdd[node] = ticks.startsOdd(node);
    low[node] = ticks.low(node, floorHolds(node)) | startsOdd[node];
    return true;
  }

  private boolean floorHolds(int node) {
    int first = links.first(node, false);
    for (int link = first; link >= 0; link = links.next(link, node, false)) {
      if (links.columns().tiesFinishes(link)) {
        return true;
      }
    }
    return first < 0 || ticks.floorHoldsForAll();
  }

  private boolean readLinks(int node, boolean out) {
    for (int link = links.first(node, out); link >= 0; link = links.next(link, node, out)) {
      if (!ticks.holdsLink(link)) {
        return false;
      }
      weight[link] = (int) ticks.weight(link);
    }
    return true;
  }

  /** Takes it that a link is gone; the node at its end is to be read again. */
  void forget(int link) {
    weight[link] = GONE;
  }

  /** Takes more room for links, which stand in other columns from now on. */
  void grow() {
    int before = weight.length;
    ticks = new Ticks(network.network());
    weight = Arrays.copyOf(weight, links.columns().size());
    Arrays.fill(weight, before, weight.length, GONE);
  }

  long instant(long tick) {
    return ticks.instant(tick);
  }

  /** Whether a tick has an instant: a calendar's hours may come to an end. */
  boolean hasInstant(long tick) {
    try {
      ticks.instant(tick);
      return true;
    } catch (ArithmeticException outOfHours) {
      return false;
    }
  }
}
