package dev.tandem.scheduling.criticalpath.analysis;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.LinkTimes;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import java.util.Arrays;
import java.util.BitSet;

/** Which links decide early dates, and the chains that they make. A chain costs the links into its nodes. Immutable. */
public final class DrivingChains {
  private static final int NONE = -1;

  private final CompiledNetwork network;
  private final Links links;
  private final NodeDates dates;

  DrivingChains(CompiledNetwork network, NodeDates dates) {
    this.network = network;
    this.links = network.links;
    this.dates = dates;
  }

  private boolean isHeldBack(int node) {
    return !network.nodes.isStarted(node)
        || new LinkTimes(network, dates.columns()).isHeldBack(node);
  }

  /**
   * {@return the links that decide a node's early dates, in the order of declaration}
   *
   * @param node the node
   */
  public int[] drivers(int node) {
    int[] found = new int[links.endIn(node) - links.firstIn(node)];
    int count = 0;
    if (isHeldBack(node)) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        if (dates.slack(link) == 0) {
          found[count++] = link;
        }
      }
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /**
   * {@return the origin of the first link that decides a node's early dates, or -1}
   *
   * @param node the node
   */
  public int before(int node) {
    if (isHeldBack(node)) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        if (dates.slack(link) == 0) {
          return links.from(link);
        }
      }
    }
    return NONE;
  }

  /** {@return the node that finishes last; of several, one that nothing waits for, and of those the first declared; -1 without nodes} */
  public int last() {
    int last = NONE;
    for (int node = 0; node < network.size(); node++) {
      if (dates.finish(node) == dates.last() && (last == NONE || isRatherLast(node, last))) {
        last = node;
      }
    }
    return last;
  }

  private boolean isRatherLast(int node, int other) {
    boolean open = isOpenEnded(node);
    return open == isOpenEnded(other) ? network.nodes.task(node) < network.nodes.task(other) : open;
  }

  private boolean isOpenEnded(int node) {
    return links.firstOut(node) == links.endOut(node);
  }

  /** {@return the nodes from the start of the longest chain to its end} */
  public int[] longest() {
    int[] reversed = new int[16];
    int count = 0;
    for (int node = last(); node != NONE; node = before(node)) {
      if (count == reversed.length) {
        reversed = Arrays.copyOf(reversed, count * 2);
      }
      reversed[count++] = node;
    }
    int[] chain = new int[count];
    for (int i = 0; i < count; i++) {
      chain[i] = reversed[count - 1 - i];
    }
    return chain;
  }

  /** The nodes of every chain of driving links that ends with a node that finishes last. */
  BitSet longestPaths() {
    BitSet onPath = new BitSet(network.size());
    for (int node = 0; node < network.size(); node++) {
      onPath.set(node, dates.finish(node) == dates.last());
    }
    for (int node = onPath.length() - 1; node >= 0; node = onPath.previousSetBit(node - 1)) {
      for (int link : drivers(node)) {
        onPath.set(links.from(link));
      }
    }
    return onPath;
  }
}
