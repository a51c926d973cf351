package dev.tandem.scheduling.resource.objective;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which nodes cannot be finished before others are, in any schedule: over links from finishes, without negative lags, into nodes that keep
 * their links.
 *
 * <p>Cost of a question: O(nodes + links).
 */
final class HeldFinishes {
  /** A node from which nothing leads to those asked for. */
  static final long NONE = -1;

  private final LevellingProblem problem;
  private final CompiledNetwork network;
  private final Links links;

  HeldFinishes(LevellingProblem problem, CompiledNetwork network) {
    this.problem = problem;
    this.network = network;
    this.links = network.links;
  }

  private boolean holds(int link) {
    return problem.moves(links.to(link))
        && !links.isFromStart(link)
        && (links.lagKind(link) == Links.NO_LAG || links.lag(link) >= 0);
  }

  /** Some nodes, with all that must be finished before they are. */
  BitSet withEarlier(BitSet nodes) {
    BitSet found = (BitSet) nodes.clone();
    // Links lead to higher numbers, so that what follows a node is decided before it.
    for (int node = network.size() - 1; node >= 0; node--) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        if (found.get(node) && holds(link)) {
          found.set(links.from(link));
        }
      }
    }
    return found;
  }

  /**
   * For each node how much working time of a calendar lies between its finish and that of the last of some nodes, at least; {@link #NONE}
   * if none of them waits for it. Tasks on other calendars take none of it.
   */
  long[] tails(int[] nodes, WorkingTime calendar) {
    long[] tails = new long[network.size()];
    Arrays.fill(tails, NONE);
    for (int node : nodes) {
      tails[node] = 0;
    }
    for (int node = network.size() - 1; node >= 0; node--) {
      for (int place = links.firstOut(node); place < links.endOut(node); place++) {
        int link = links.out(place);
        int to = links.to(link);
        if (tails[to] != NONE && holds(link)) {
          long work = links.isToStart(link) ? work(to, calendar) : 0;
          tails[node] = Math.max(tails[node], tails[to] + work);
        }
      }
    }
    return tails;
  }

  private long work(int node, WorkingTime calendar) {
    boolean isOnIt = !network.isParallel(node) && network.calendarOf(node).equals(calendar);
    return isOnIt ? network.nodes.remaining(node) : 0;
  }
}
