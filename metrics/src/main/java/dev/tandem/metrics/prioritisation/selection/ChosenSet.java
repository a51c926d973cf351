package dev.tandem.metrics.prioritisation.selection;

import java.util.Arrays;

/**
 * A set of nodes that holds all that its members require and no two rivals, with the moves that change it; every move can be undone.
 *
 * <p>Cost, for n nodes and m requirements and rivals: O(n + m) to take or leave a node, in practice what hangs on it; O(n(n + m)) for each
 * node that {@link #fill} takes or {@link #shrinkAround} leaves, since all others are weighed.
 */
final class ChosenSet {

  private final SelectionGraph graph;
  private final boolean[] chosen;
  private final int[] dependents;
  private final int[] queue;
  private final int[] seen;
  private int seenMark;
  private int found;
  private long foundValue;
  private long foundCost;

  private int[] log = new int[64];
  private int logged;
  private long value;
  private long cost;
  private long steps;

  ChosenSet(SelectionGraph graph) {
    this.graph = graph;
    this.chosen = new boolean[graph.size()];
    this.dependents = new int[graph.size()];
    this.queue = new int[graph.size()];
    this.seen = new int[graph.size()];
  }

  long value() {
    return value;
  }

  long cost() {
    return cost;
  }

  /** {@return how many requirements were looked at so far} */
  long steps() {
    return steps;
  }

  boolean contains(int node) {
    return chosen[node];
  }

  boolean[] copy() {
    return chosen.clone();
  }

  /** {@return a place in the history to come back to} */
  int mark() {
    return logged;
  }

  void undoTo(int mark) {
    while (logged > mark) {
      toggle(log[--logged]);
    }
  }

  private void change(int node) {
    if (logged == log.length) {
      log = Arrays.copyOf(log, 2 * logged);
    }
    log[logged++] = node;
    toggle(node);
  }

  private void toggle(int node) {
    int sign = chosen[node] ? -1 : 1;
    chosen[node] = !chosen[node];
    value += sign * graph.value(node);
    cost += sign * graph.cost(node);
    for (int required : graph.requires(node)) {
      dependents[required] += sign;
    }
  }

  /** Takes what the node still requires and the node itself, whatever it costs. */
  void add(int node) {
    findMissing(node);
    for (int i = found - 1; i >= 0; i--) {
      change(queue[i]);
    }
  }

  /** {@return whether the node could be taken with what it still requires, as far as rivals and capacity go; sets the found sums} */
  private boolean canAdd(int node) {
    findMissing(node);
    return foundCost <= graph.capacity() - cost && !meetsRivals();
  }

  private void findMissing(int node) {
    seenMark++;
    steps++;
    found = 0;
    foundValue = 0;
    foundCost = 0;
    see(node);
    for (int head = 0; head < found; head++) {
      steps += graph.requires(queue[head]).length;
      for (int required : graph.requires(queue[head])) {
        if (!chosen[required] && seen[required] != seenMark) {
          see(required);
        }
      }
    }
  }

  private void see(int node) {
    seen[node] = seenMark;
    queue[found++] = node;
    foundValue += graph.value(node);
    foundCost += graph.cost(node);
  }

  private boolean meetsRivals() {
    for (int i = 0; i < found; i++) {
      for (int rival : graph.rivals(queue[i])) {
        if (chosen[rival] || seen[rival] == seenMark) {
          return true;
        }
      }
    }
    return false;
  }

  /** Leaves the node, all that requires it, and what then is of no use. */
  void drop(int node) {
    int tail = 0;
    seenMark++;
    seen[node] = seenMark;
    queue[tail++] = node;
    for (int head = 0; head < tail; head++) {
      steps += graph.enables(queue[head]).length;
      for (int next : graph.enables(queue[head])) {
        if (chosen[next] && seen[next] != seenMark) {
          seen[next] = seenMark;
          queue[tail++] = next;
        }
      }
    }
    int start = logged;
    for (int i = 0; i < tail; i++) {
      change(queue[i]);
    }
    for (int i = start; i < logged; i++) {
      for (int required : graph.requires(log[i])) {
        dropIfUseless(required);
      }
    }
  }

  private void dropIfUseless(int node) {
    boolean useless = graph.value(node) < 0 || (graph.value(node) == 0 && graph.cost(node) > 0);
    if (chosen[node] && dependents[node] == 0 && useless) {
      change(node);
    }
  }

  /** Leaves whatever is of no use: worth nothing by itself and required by nothing chosen. */
  void dropUseless() {
    int start = logged;
    for (int node = 0; node < chosen.length; node++) {
      dropIfUseless(node);
    }
    for (int i = start; i < logged; i++) {
      for (int required : graph.requires(log[i])) {
        dropIfUseless(required);
      }
    }
  }

  /** Leaves all rivals of the node and of what it requires, so that it can be taken. */
  void dropRivalsOf(int node) {
    findMissing(node);
    int[] missing = Arrays.copyOf(queue, found);
    for (int member : missing) {
      for (int rival : graph.rivals(member)) {
        if (chosen[rival]) {
          drop(rival);
        }
      }
    }
  }

  /** Leaves, of every two rivals, the one of lesser value and all that requires it. */
  void separateRivals() {
    for (int node = 0; node < chosen.length; node++) {
      for (int rival : graph.rivals(node)) {
        if (chosen[node] && chosen[rival]) {
          drop(graph.value(rival) < graph.value(node) ? rival : node);
        }
      }
    }
  }

  /**
   * Takes, while anything fits, the node of value that gives most per cost with what it still requires.
   *
   * @param banned a node not to take, or −1
   */
  void fill(int banned) {
    int best;
    do {
      best = -1;
      long bestValue = 0;
      long bestCost = 1;
      for (int node = 0; node < chosen.length; node++) {
        if (!chosen[node]
            && node != banned
            && graph.value(node) > 0
            && canAdd(node)
            && foundValue > 0
            && (best < 0 || foundValue * bestCost > bestValue * foundCost)
            && (banned < 0 || seen[banned] != seenMark)) {
          best = node;
          bestValue = foundValue;
          bestCost = foundCost;
        }
      }
      if (best >= 0) {
        add(best);
      }
    } while (best >= 0);
  }

  /** Leaves the nodes that give least for what they free until the capacity holds, but not {@code kept} nor what it requires. */
  void shrinkAround(int kept) {
    while (cost > graph.capacity()) {
      int worst = -1;
      long worstValue = 0;
      long worstCost = 0;
      for (int node = 0; node < chosen.length; node++) {
        if (chosen[node] && graph.value(node) > 0 && node != kept) {
          int mark = logged;
          long valueBefore = value;
          long costBefore = cost;
          drop(node);
          long lost = valueBefore - value;
          long freed = costBefore - cost;
          boolean allowed = chosen[kept] && freed > 0;
          undoTo(mark);
          if (allowed && (worst < 0 || lost * worstCost < worstValue * freed)) {
            worst = node;
            worstValue = lost;
            worstCost = freed;
          }
        }
      }
      if (worst < 0) {
        return;
      }
      drop(worst);
    }
  }
}
